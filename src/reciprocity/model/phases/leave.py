"""Leave: the ties of people who have left for good end."""

import numpy as np

from reciprocity.model.kernels.books import end
from reciprocity.model.kernels.compilation import kernel
from reciprocity.model.state import GONE
from reciprocity.results.counters import LOST


@kernel
def leave(w, t, tally):
    """End all ties of people who have left, and count them as lost; see `docs/model.md`, 6.16."""
    for i in range(len(w.people)):
        while w.people[i].away == GONE and w.people[i].degree > 0:
            end(w, t, i, np.int64(w.people[i].row) + np.int64(w.people[i].degree) - 1, LOST, tally)
