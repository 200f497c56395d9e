"""A figure that keeps its look wherever it is shown or saved."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from matplotlib.figure import Figure

from reciprocity.plots.style import context


class Sheet(Figure):
    """A matplotlib figure that draws and saves itself in `context()`, whatever settings are in force outside."""

    def draw(self, renderer: Any) -> None:
        """Draw, as `Figure.draw`."""
        with context():
            super().draw(renderer)

    def _repr_png_(self) -> bytes:
        """What a notebook shows: the picture itself, also where nobody told IPython about matplotlib."""
        drawn = BytesIO()
        self.savefig(drawn, format="png", dpi=110)
        return drawn.getvalue()

    def savefig(self, *args: Any, **kwargs: Any) -> None:
        """Save, as `Figure.savefig`."""
        with context():
            super().savefig(*args, **kwargs)
