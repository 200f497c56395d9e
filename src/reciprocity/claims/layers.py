"""Tables of the claims that ship, and a user's own of the same name laid over them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from reciprocity.configs import CONFIGS


def layers(name: str, places: Iterable[Path]) -> Iterator[Path]:
    """Yield the files of this name that there are, those that take the place of others behind these.

    Args:
        name: What the file is called.
        places: The user's own configs folders, the first of which counts first.
    """
    for folder in (CONFIGS, *reversed([*places])):
        if (folder / name).is_file():
            yield folder / name
