"""Compiled code of this clone for a copy of the package elsewhere, so that a test need not compile for minutes."""

from __future__ import annotations

from pathlib import Path

from numba.core.caching import _CacheLocator

import reciprocity
from reciprocity.numerics import code_folder

PACKAGE = Path(reciprocity.__file__).parent


def lend(package: Path, folder: Path) -> dict[str, str]:
    """Lend the code of this clone to a copy: which code is whose is told by content, and the place by path alone.

    Args:
        package: The folder `reciprocity` of the copy.
        folder: A new folder for links to the code.

    Returns:
        The environment variables with which the copy finds it.
    """
    kept, _ = code_folder.folder()
    assert kept is not None
    for code in kept.glob("kernels-*"):
        file = Path(*code.name.split("-")[1].split(".")).with_suffix(".py")
        place = folder / code_folder.NAME / code.name / _CacheLocator.get_suitable_cache_subpath(str(package / file))
        own = code / _CacheLocator.get_suitable_cache_subpath(str(PACKAGE / file))
        if own.is_dir() and not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.symlink_to(own, target_is_directory=True)
    return {"NUMBA_CACHE_DIR": str(folder)}
