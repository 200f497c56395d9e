"""The progress of many runs, in a notebook too: there standard error is no terminal, and a bar is wanted still."""

from __future__ import annotations

import sys
import warnings
from typing import Any

from reciprocity.numerics.progress import Progress


class ProgressBar(Progress):
    """Counts finished runs, with a bar in a terminal and in a notebook, and plain lines elsewhere.

    Args:
        total: Runs in all.
        done: Runs that were finished before.
        quiet: Say nothing at all.
    """

    def __init__(self, total: int, done: int = 0, quiet: bool = False) -> None:
        super().__init__(total, done, quiet)
        if self.bar is None and not quiet and _in_a_notebook():
            self.bar = _notebook_bar(total, done)


def _in_a_notebook() -> bool:
    """Whether this runs in a kernel of Jupyter. IPython is not imported to find that out: if it runs, it is there."""
    ipython = sys.modules.get("IPython")
    return ipython is not None and hasattr(ipython.get_ipython(), "kernel")


def _notebook_bar(total: int, done: int) -> Any:
    """A bar of tqdm: a widget where ipywidgets are installed, else a line of text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # tqdm recommends widgets to whoever has none
        from tqdm.auto import tqdm

        return tqdm(total=total, initial=done, unit=" runs", leave=False)
