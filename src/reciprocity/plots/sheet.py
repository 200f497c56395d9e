"""A figure that keeps its look wherever it is shown or saved."""

from __future__ import annotations

from typing import Any

from matplotlib.figure import Figure

from reciprocity.plots.style import context


class Sheet(Figure):
    """A matplotlib figure that draws and saves itself in `context()`, whatever settings are in force outside."""

    def draw(self, renderer: Any) -> None:
        """Draw, as `Figure.draw`."""
        with context():
            super().draw(renderer)

    def savefig(self, *args: Any, **kwargs: Any) -> None:
        """Save, as `Figure.savefig`."""
        with context():
            super().savefig(*args, **kwargs)
