"""Matplotlib without the user's settings."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any


def matplotlib_alone() -> Any:
    """Matplotlib, also where the user's set-up keeps it from being imported; whatever imports it calls this before.

    A notebook exports MPLBACKEND to every command it starts, whose environment may lack the module named there; and a
    file matplotlibrc that is not UTF-8 stops the import, too.
    """
    log = logging.getLogger("matplotlib")
    before = log.level
    log.setLevel(logging.CRITICAL)  # warnings about the user's matplotlibrc do not concern these figures
    try:
        import matplotlib
    except ValueError:
        for name in [name for name in sys.modules if name.partition(".")[0] == "matplotlib"]:
            del sys.modules[name]
        with _without_settings():
            import matplotlib
    finally:
        log.setLevel(before)
    return matplotlib


@contextmanager
def _without_settings() -> Iterator[None]:
    """A working directory whose matplotlibrc is matplotlib's own, which comes first, and no backend named."""
    found = find_spec("matplotlib")
    own = Path(str(found.origin)).parent / "mpl-data" if found else Path()
    backend = os.environ.pop("MPLBACKEND", None)
    try:
        with chdir(own):
            yield
    finally:
        if backend is not None:
            os.environ["MPLBACKEND"] = backend
