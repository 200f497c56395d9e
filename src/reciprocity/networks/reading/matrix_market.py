"""Read Matrix Market (`.mtx`), as SciPy and the SuiteSparse collection write it, with SciPy."""

from __future__ import annotations

import io

from reciprocity.networks.raw import Raw
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.options import Options


def fits(content: Content) -> bool:
    """Say whether a file begins as the format demands."""
    return content.head.startswith("%%MatrixMarket")


def read(content: Content, options: Options) -> Raw:
    """Read a matrix of people, who are numbered from 1, or of people and events if it is not square.

    Raises:
        InputError: SciPy cannot read it.
    """
    from scipy.io import mmread
    from scipy.sparse import coo_array

    try:
        matrix = coo_array(mmread(io.BytesIO(content.data), spmatrix=False))
    except (ValueError, OverflowError) as error:
        raise content.error(
            f"is no Matrix Market file ({' '.join(str(error).split())[:80]}); export it again"
        ) from None
    words = content.head.split("\n", 1)[0].lower().split()
    n, width = matrix.shape
    raw = Raw("Matrix Market", two_mode=n != width, numbered=n == width)
    raw.directed = None if raw.two_mode else "general" in words
    raw.people = {str(i + 1): {} for i in range(n)}
    cells = zip(matrix.row.tolist(), matrix.col.tolist(), matrix.data.tolist(), strict=True)
    kept = [(i, j, value) for i, j, value in cells if raw.directed is not False or i <= j]
    raw.source = [str(i + 1) for i, _, _ in kept]
    raw.target = [f"column {j + 1}" if raw.two_mode else str(j + 1) for _, j, _ in kept]
    raw.line = [0] * len(kept)
    if "pattern" not in words:
        raw.value, raw.value_name = [f"{value:g}" for _, _, value in kept], "value"
    return raw
