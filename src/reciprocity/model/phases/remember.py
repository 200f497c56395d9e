"""Remember: what people remember of the favors that they got fades."""

import numpy as np

from reciprocity.model.kernels.compilation import kernel


@kernel
def remember(w):
    """Play the phase; see `docs/model.md`, 6.3c.

    Where there is no tie, nothing is remembered, and 0 stays 0: so all slots are gone through, eight or more at once.
    """
    left, held = np.float32(1 - w.rules[0].books_fade), w.remembered
    for slot in range(len(held)):
        held[slot] *= left
