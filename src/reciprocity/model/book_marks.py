"""Reading the marks in books from outside the kernels; what they are says `state.World`."""

from __future__ import annotations

import numpy as np

from reciprocity.model.state import LAST, USED


def last_move(book: np.ndarray) -> np.ndarray:
    """Return the last move noted in books, UNKNOWN, YES, NO or YES_NOW each, in the shape of `book`."""
    return book["marks"] & LAST


def last_used(book: np.ndarray) -> np.ndarray:
    """Return the round in which the ties of books were last used, in the shape of `book`."""
    return book["marks"] >> USED


def has_mark(book: np.ndarray, mark: int) -> np.ndarray:
    """Return whether books have a mark of one bit (GAVE, KNOWS, TAUGHT_BY), bool in the shape of `book`."""
    return (book["marks"] & mark) != 0
