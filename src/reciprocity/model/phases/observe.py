"""Observe: count ties and isolated people at the end of a round."""

from reciprocity.model.kernels.compilation import kernel
from reciprocity.results.counters import DEGREE


@kernel
def observe(w, tally):
    """Copy the numbers of tie sides, isolated people and initial tie sides, by strategy, into this round's counts."""
    for s in range(len(w.traits)):
        for c in range(3):
            tally[s, DEGREE + c] = w.standing[s, c]
