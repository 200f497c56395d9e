"""A figure that keeps its look wherever it is shown or saved."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from matplotlib.figure import Figure

from reciprocity.plots.appearance import Appearance, now, using
from reciprocity.plots.room import break_label
from reciprocity.plots.style import context


class Sheet(Figure):
    """A matplotlib figure that draws and saves itself in `context()`, whatever settings are in force outside.

    Attributes:
        appearance: How it was drawn, and is drawn again.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.appearance: Appearance = now()
        self._fitted = self.appearance == Appearance()
        super().__init__(*args, **kwargs)

    def draw(self, renderer: Any) -> None:
        """Draw, as `Figure.draw`."""
        with using(self.appearance), context():
            self._fit()
            super().draw(renderer)

    def _fit(self) -> None:
        """Break names of vertical axes that are longer than these; in the usual appearance none is."""
        if not self._fitted:
            self._fitted = True
            self.draw_without_rendering()
            for ax in self.axes:
                break_label(ax, ax.get_ylabel())

    def _repr_png_(self) -> bytes:
        """What a notebook shows: the picture itself, also where nobody told IPython about matplotlib."""
        drawn = BytesIO()
        self.savefig(drawn, format="png", dpi=110)
        return drawn.getvalue()

    def savefig(self, *args: Any, **kwargs: Any) -> None:
        """Save, as `Figure.savefig`."""
        with using(self.appearance), context():
            self._fit()
            super().savefig(*args, **kwargs)
