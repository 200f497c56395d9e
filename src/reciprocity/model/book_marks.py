"""How the marks in books are read from Python; `state.World` says what they are."""

from __future__ import annotations

import numpy as np

from reciprocity.model.state import LAST, USED


def last_move(book: np.ndarray) -> np.ndarray:
    """Return the last moves noted in these books: UNKNOWN, YES, NO or YES_NOW, in the shape of `book`."""
    return book["marks"] & LAST


def last_used(book: np.ndarray) -> np.ndarray:
    """Return the rounds in which the ties of these books were last used, in the shape of `book`."""
    return book["marks"] >> USED


def has_mark(book: np.ndarray, mark: int) -> np.ndarray:
    """Return whether these books have a mark (GAVE, KNOWS or TAUGHT_BY): bool, in the shape of `book`."""
    return (book["marks"] & mark) != 0
