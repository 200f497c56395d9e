"""Remember: what people remember of the favors that they got fades."""

import numpy as np

from reciprocity.model.kernels.compilation import kernel


@kernel
def remember(w):
    """Play the phase; see `docs/model.md`, 6.3c. Where there is no tie, nothing is remembered, and 0 stays 0."""
    left = 1 - w.rules[0].books_fade
    for slot in range(len(w.remembered)):
        w.remembered[slot] = np.float32(np.float64(w.remembered[slot]) * left)
