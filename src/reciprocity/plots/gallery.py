"""All figures of a results folder."""

from __future__ import annotations

import difflib
import re
import shlex
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reciprocity import analysis
from reciprocity.errors import FigureError, InputError
from reciprocity.plots import axis_labels
from reciprocity.plots.appearance import TooNarrow, appearance, now
from reciprocity.plots.canvas import DPI, FORMATS, save
from reciprocity.plots.heat_map import METRIC
from reciprocity.plots.inputs import NothingToShow, figure_of
from reciprocity.plots.registry import PLOTS
from reciprocity.plots.style import context
from reciprocity.results.atomic_write import home

if TYPE_CHECKING:
    from matplotlib.figure import Figure

NAMES = tuple(PLOTS)
"""Names of all figures; the package imports this module after those that draw them."""


class Choice(NamedTuple):
    """What to show of a sweep: axes, metric, and values of varied keys."""

    x: str | None = None
    y: str | None = None
    metric: str | None = None
    where: Mapping[str, Any] | None = None


class Target(NamedTuple):
    """Where figures are written and how: a folder, or a file for a single figure; None is the results' `figures`."""

    path: str | Path | None = None
    format: str | Sequence[str] | None = None
    dpi: float = DPI

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that were asked for, none if nobody says."""
        return tuple(self.format.split(",")) if isinstance(self.format, str) else tuple(self.format or ())


class Drawn(NamedTuple):
    """One figure: its name, the file it was written to, or the reason why there is none and whether that is a fault."""

    name: str
    path: Path | None
    reason: str
    failed: bool = False


def figures(
    results: str | Path,
    which: Iterable[str] | None = None,
    *,
    x: str | None = None,
    y: str | None = None,
    metric: str | None = None,
    where: Mapping[str, Any] | None = None,
    output: str | Path | None = None,
    format: str | Sequence[str] | None = None,
    dpi: float = DPI,
    **look: Any,
) -> list[Path]:
    """Write figures of a results folder into its folder `figures`.

    A figure with a choice of its own is named after it, `heat_map.efficiency.png`, and overwrites no other.

    Args:
        results: The results folder.
        which: Names of figures, see `NAMES`; None writes every figure the tables allow.
        x: Key along the horizontal axis (heat_map, payoff_by_strategy).
        y: Key along the vertical axis (heat_map).
        metric: Metric of the heat map; grant_rate if None.
        where: Values of varied keys to look at, {key: value}.
        output: Another folder; or a file, if `which` names one figure.
        format: One of `canvas.FORMATS`, or several: "pdf,svg" or a list; None takes the ending of `output`, or png.
        dpi: Dots per inch, above 0, in formats that have dots.
        **look: What `appearance` takes: theme, width in millimeters, palette, order.

    Returns:
        The files that were written, in the order of `NAMES` or `which`.

    Raises:
        InputError: A missing folder or table, an unknown figure, key, value, metric or format.
        FigureError: A figure could not be drawn; the others are written.
    """
    with appearance(**look):
        found = list(draw(results, which, Choice(x, y, metric, where), Target(output, format, dpi)))
    failed = [one for one in found if one.failed]
    if failed:
        raise FigureError("; ".join(f"{one.name}: {one.reason}" for one in failed))
    return [one.path for one in found if one.path]


def draw(
    results: str | Path,
    which: Iterable[str] | None = None,
    choice: Choice | None = None,
    target: Target | None = None,
) -> Iterator[Drawn]:
    """Write figures one by one; those not asked for by name may be left out, with the reason."""
    choice, target = choice or Choice(), target or Target()
    held = analysis.Results(results)
    asked = list(which or [])
    for name in asked:
        if name not in NAMES:
            near = difflib.get_close_matches(name, NAMES, n=1, cutoff=0.0)[0]
            raise InputError(f"{name}: no such plot, did you mean {near}? Known are {', '.join(NAMES)}")
    place = _place(held, asked, target)
    for name in asked or NAMES:
        reason = "" if asked else lacks(held, name)
        if reason:
            yield Drawn(name, None, reason)
            continue
        path = place.with_name(place.name.replace("*", _file(name, choice)))
        try:
            with context():
                drawn = _figure(held, name, choice)
            for kind in target.formats or [path.suffix.removeprefix(".")]:
                yield Drawn(name, save(drawn, path.with_suffix(f".{kind}"), _again(name, choice), target.dpi), "")
        except (NothingToShow, TooNarrow) as problem:
            if asked:
                raise
            yield Drawn(name, None, str(problem).removeprefix(f"{name}: "))
        except FigureError as problem:
            yield Drawn(name, None, str(problem), failed=True)


def _place(held: analysis.Results, asked: list[str], target: Target) -> Path:
    """Where figures go; a star stands for the name of each.

    Raises:
        InputError: An unknown format, a number of dots that cannot be, or one file for several figures.
    """
    for kind in target.formats:
        if kind not in FORMATS:
            raise InputError(f"format {kind}: unknown; known are {', '.join(FORMATS)}")
    if not 10 <= target.dpi <= 2400:
        raise InputError(f"dpi {target.dpi:g}: expected 10 to 2400 dots per inch")
    if target.path is None:
        return held.folder / "figures" / "*.png"
    path = home(str(target.path), "output")
    if path.is_dir() or not path.suffix:
        return path / "*.png"
    if len(asked) != 1:
        raise InputError(f"output {path}: a file holds one figure; name one, or give a folder")
    if target.formats and target.formats != (path.suffix.lower().removeprefix("."),):
        raise InputError(f"output {path}: its ending is not {','.join(target.formats)}; leave one of the two out")
    return path


def _chosen(name: str, choice: Choice) -> dict[str, Any]:
    """What was chosen of the options that a figure has."""
    return {option: value for option in PLOTS[name].options if (value := getattr(choice, option)) is not None}


def _options(name: str, choice: Choice) -> list[tuple[str, str]]:
    """Return the options of the command that give this figure, each with its value; those of its looks come last."""
    found = [(option, str(value)) for option, value in _chosen(name, choice).items()]
    found += [("where", f"{key}={axis_labels.value(at)}") for key, at in (choice.where or {}).items()]
    return found + now().words()


def _again(name: str, choice: Choice) -> str:
    """What to type after `reciprocity-plot RESULTS` to get a figure again."""
    return shlex.join([name, *(word for option, value in _options(name, choice) for word in (f"--{option}", value))])


def _file(name: str, choice: Choice) -> str:
    """What a figure's file is called: no two choices have one name."""
    chosen = [pair for pair in _options(name, choice) if pair != ("metric", METRIC)]
    chosen = [pair for pair in chosen if pair[0] not in ("palette", "order")]
    parts = [value for option, value in chosen if option == "metric"]
    parts += [value if option == "where" else f"{option}={value}" for option, value in chosen if option != "metric"]
    told = ".".join([name, *parts])
    safe = re.sub(r"[^\w.,=+-]+", "_", told)[:120]
    return safe if safe == told else f"{safe}.{zlib.crc32(told.encode()):08x}"


def lacks(held: analysis.Results, name: str) -> str:
    """Say why a figure cannot be drawn of these results; return an empty text if it can."""
    missing = [table for table in PLOTS[name].tables if not held.has(table)]
    return f"{missing[0]}.parquet is missing" if missing else PLOTS[name].lacks(held)


def _figure(held: analysis.Results, name: str, choice: Choice) -> Figure:
    return figure_of(PLOTS[name].draw(held, where=choice.where, **_chosen(name, choice)))
