"""A column of text in which the same few words come again and again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np


class Texts:
    """Numbers that stand for words; numpy and pandas take it for the texts. A sweep stores it without making them.

    Attributes:
        words: The different words.
        codes: Which of them each row holds, (rows,) of integers.
    """

    def __init__(self, words: tuple[str, ...], codes: np.ndarray) -> None:
        self.words, self.codes = words, codes

    def __len__(self) -> int:
        """Rows."""
        return len(self.codes)

    def __iter__(self) -> Iterator[str]:
        """The text of each row."""
        return iter(self.__array__().tolist())

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray:
        """The text of each row, (rows,) object."""
        return np.array(self.words, dtype=object)[self.codes]

    def __eq__(self, other: Any) -> Any:
        """Which rows hold a word, (rows,) bool, as with an array of the texts."""
        return np.asarray(self) == other
