"""How large and in which colors figures are drawn: for a page, for a paper, for a talk, or as one likes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple

from reciprocity.errors import InputError, nearest, shown

MILLIMETERS = 25.4  # in an inch
NARROWEST, WIDEST = 40, 1200
LEAST = 0.5
"""The narrowest that a figure can be, as a share of the width that suits it."""


class TooNarrow(InputError):
    """A figure cannot be as narrow as one wants it."""


class Theme(NamedTuple):
    """What a figure is for.

    Attributes:
        text: Size of text, markers and spaces, as a multiple of the usual.
        sheet: Width of a figure whose width nobody says, as a multiple of the usual.
        lines: Width of lines, as a multiple of the usual.
        headline: Whether the figure says at its head what it shows; in a paper the caption does.
    """

    text: float
    sheet: float
    lines: float
    headline: bool


THEMES = {
    "screen": Theme(1.0, 1.0, 1.0, True),
    "paper": Theme(0.75, 0.75, 0.75, False),
    "talk": Theme(1.35, 1.15, 1.5, True),
}


class Appearance(NamedTuple):
    """How figures are drawn at the moment.

    Attributes:
        theme: A name of `THEMES`.
        width: Width of a figure in millimeters; None takes what suits the figure.
        palette: Color by strategy, "#rrggbb"; others have their own.
        order: The strategies that come first, in this order.
    """

    theme: str = "screen"
    width: float | None = None
    palette: tuple[tuple[str, str], ...] = ()
    order: tuple[str, ...] = ()

    @property
    def rules(self) -> Theme:
        """What the theme says."""
        return THEMES[self.theme]

    def size(self, width: float, height: float) -> tuple[float, float]:
        """Return the size in inches of a figure that usually has this size in inches.

        Raises:
            TooNarrow: In the width that is wanted, its text would lie over itself.
        """
        text, wide = self.rules.text, width * self.rules.sheet
        if self.width is not None:
            wide = self.width / MILLIMETERS
        if (least := LEAST * width * text) > wide:
            raise TooNarrow(
                f"width: this figure needs {least * MILLIMETERS:.0f} mm or more in the theme {self.theme} "
                f"(given: {wide * MILLIMETERS:.0f}); give more, or show fewer panels with where"
            )
        return wide, height * text * min(1.0, max(0.6, wide / (width * text)))

    def words(self) -> list[tuple[str, str]]:
        """Return the options of `reciprocity-plot` that say the same."""
        found = [("theme", self.theme)] if self.theme != "screen" else []
        found += [("width", f"{self.width:g}")] if self.width is not None else []
        found += [("palette", ",".join(f"{name}={color}" for name, color in self.palette))] if self.palette else []
        return found + ([("order", ",".join(self.order))] if self.order else [])


_USUAL = Appearance()
_NOW: ContextVar[Appearance] = ContextVar("appearance", default=_USUAL)


def now() -> Appearance:
    """How figures are drawn at the moment."""
    return _NOW.get()


def pt(size: float) -> float:
    """Return what a size of text or of a marker in points is in the theme of the moment."""
    return size * now().rules.text


@contextmanager
def appearance(
    theme: str = "screen",
    width: float | None = None,
    palette: Mapping[str, str] | Sequence[str] | None = None,
    order: Iterable[str] = (),
) -> Iterator[Appearance]:
    """Draw every figure inside in this way, and keep it so when the figure is shown or saved later.

    Args:
        theme: "screen"; "paper" (small text, thin lines, and no headline, for the caption has it); or "talk" (large
            text, thick lines).
        width: Width of a figure in millimeters, 40 to 1200; None takes what suits the figure. The text keeps its size.
        palette: Colors by strategy, as matplotlib understands them: `{"ledger": "black"}`; or a list of colors for the
            strategies of `order`. Markers and dashes stay, so that no figure needs its colors.
        order: Strategies that come first, in this order; the others follow as ever.

    Raises:
        InputError: An unknown theme, a width that cannot be, or a color that matplotlib does not know.
    """
    with using(chosen(theme, width, palette, order)) as found:
        yield found


@contextmanager
def using(wanted: Appearance) -> Iterator[Appearance]:
    """Draw every figure inside as that says."""
    token = _NOW.set(wanted)
    try:
        yield wanted
    finally:
        _NOW.reset(token)


def chosen(
    theme: str = "screen",
    width: float | None = None,
    palette: Mapping[str, str] | Sequence[str] | None = None,
    order: Iterable[str] = (),
) -> Appearance:
    """Check what `appearance` takes.

    Raises:
        InputError: as `appearance`.
    """
    if theme not in THEMES:
        raise InputError(f"theme: {shown(theme, quoted=False)} is unknown; {nearest(str(theme), THEMES)}")
    if width is not None and (
        not isinstance(width, int | float) or isinstance(width, bool) or not NARROWEST <= width <= WIDEST
    ):
        raise InputError(f"width: expected millimeters, {NARROWEST} to {WIDEST} (given: {shown(width)})")
    if isinstance(order, str):
        raise InputError(f"order: expected a list of strategies (given: {shown(order)})")
    names = tuple(order)
    if palette is None:
        palette = {}
    elif not isinstance(palette, Mapping):
        if isinstance(palette, str) or len(palette) != len(names):
            raise InputError("palette: expected colors by strategy, or a list with one for each strategy of order")
        palette = dict(zip(names, palette, strict=True))
    return Appearance(theme, width, tuple((name, _color(name, one)) for name, one in palette.items()), names)


def _color(name: str, given: str) -> str:
    from reciprocity.plots.matplotlib_alone import matplotlib_alone

    colors = matplotlib_alone().colors
    if not colors.is_color_like(given):
        raise InputError(f"palette.{name}: {shown(given, quoted=False)} is no color; e.g. #0072B2 or black")
    return str(colors.to_hex(given))
