"""Observe: note how things stand at the end of a round."""

from reciprocity.model.kernels.prefetching import kernel
from reciprocity.results.counters import DEGREE


@kernel
def observe(w, tally):
    """Copy what stands (tie sides, people without ties, initial tie sides) into this round's counts."""
    for s in range(len(w.traits)):
        for c in range(3):
            tally[s, DEGREE + c] = w.standing[s, c]
