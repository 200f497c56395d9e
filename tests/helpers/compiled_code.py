"""What tests of compiled code share: all compiled functions, and lending them, so that no test compiles for minutes."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from numba.core.caching import _CacheLocator

import reciprocity
from reciprocity.numerics import closure, code_folder, compiled

PACKAGE = Path(reciprocity.__file__).parent
SOURCES = sorted(closure.HOME.rglob("*.py"))


def module_of(path):
    parts = ("reciprocity", *path.relative_to(closure.HOME).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def functions():
    """All compiled functions of the package, and a few names they are told by."""
    for path in SOURCES:
        if "@compiled" in (text := path.read_text()) or "@kernel" in text or "@inlined" in text:
            import_module(module_of(path))
    return [one for one in compiled.FUNCTIONS if one.py_func.__module__.startswith("reciprocity.")]


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
