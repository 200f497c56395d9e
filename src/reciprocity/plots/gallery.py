"""All figures of a results folder."""

from __future__ import annotations

import difflib
import re
import shlex
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reciprocity import analysis
from reciprocity.errors import FigureError, InputError
from reciprocity.plots import axis_labels
from reciprocity.plots.canvas import DPI, FORMATS, save
from reciprocity.plots.given_received import given_received
from reciprocity.plots.heat_map import heat_map
from reciprocity.plots.inputs import NothingToShow, figure_of
from reciprocity.plots.matrix import matrix
from reciprocity.plots.network import network
from reciprocity.plots.over_rounds import over_rounds
from reciprocity.plots.payoff_by_strategy import payoff_by_strategy
from reciprocity.plots.style import context
from reciprocity.results.atomic_write import home

if TYPE_CHECKING:
    from matplotlib.figure import Figure

METRIC = "grant_rate"  # of the heat map, unless another is asked for


class About(NamedTuple):
    """What is said of a figure: below it, and in its place to whoever cannot see it."""

    caption: str
    alternative: str


FIGURES = {
    "payoff_by_strategy": About(
        "Payoff per person and round of each strategy, with its 95 % interval over runs.",
        "Chart of the payoffs of the strategies; the first table has its numbers.",
    ),
    "over_rounds": About(
        "Share of requests granted, by the strategy of the person who asks, and share of the"
        " starting ties that are still there, over the rounds. Bands are 95 % intervals over runs.",
        "Chart of requests granted and starting ties kept, over the rounds, a line per strategy.",
    ),
    "heat_map": About(
        "One measure over two varied parameters; each cell is a mean over runs.",
        "Chart of one metric, a colored cell with its number for each pair of parameter values.",
    ),
    "matrix": About(
        "Payoff of the strategy of the row among as many of the column. A dot marks pairs of whom it is not"
        " certain who fares better.",
        "Table of colored cells: the payoff of the strategy of each row among that of each column.",
    ),
    "network": About(
        "The network at the end of one run, from the middle of the sweep: a marker per person by strategy,"
        " a line per tie, as wide as favors passed over it.",
        "Drawing of people, marked by strategy, and of the ties between them.",
    ),
    "given_received": About(
        "Favors each person gave and received per measured round. People on the dashed line get as much as they give.",
        "Chart of favors given against favors received, a mark per person, by strategy.",
    ),
}
NAMES = tuple(FIGURES)


def described(name: str) -> About:
    """What is said of a figure; of one that nobody described, its name."""
    words_of = name.replace("_", " ")
    return FIGURES.get(name, About(f"The figure {words_of}.", f"The figure {words_of}; the tables have its numbers."))


class Choice(NamedTuple):
    """What to show of a sweep: axes, metric, and values of varied keys."""

    x: str | None = None
    y: str | None = None
    metric: str | None = None
    where: Mapping[str, Any] | None = None


class Target(NamedTuple):
    """Where figures are written and how: a folder, or a file for a single figure; None is the results' `figures`."""

    path: str | Path | None = None
    format: str | None = None
    dpi: float = DPI


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
    format: str | None = None,
    dpi: float = DPI,
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
        format: One of `canvas.FORMATS`; None takes the ending of `output`, or png.
        dpi: Dots per inch, above 0, in formats that have dots.

    Returns:
        The files that were written, in the order of `NAMES` or `which`.

    Raises:
        InputError: A missing folder or table, an unknown figure, key, value, metric or format.
        FigureError: A figure could not be drawn; the others are written.
    """
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
    choice = choice or Choice()
    held = analysis.Results(results)
    asked = list(which or [])
    for name in asked:
        if name not in NAMES:
            near = difflib.get_close_matches(name, NAMES, n=1, cutoff=0.0)[0]
            raise InputError(f"{name}: no such plot, did you mean {near}? Known are {', '.join(NAMES)}")
    place = _place(held, asked, target or Target())
    for name in asked or NAMES:
        reason = "" if asked else _lacks(held, name)
        if reason:
            yield Drawn(name, None, reason)
            continue
        path = place.with_name(place.name.replace("*", _file(name, choice)))
        try:
            with context():
                drawn = _figure(held, name, choice)
            yield Drawn(name, save(drawn, path, _again(name, choice), (target or Target()).dpi), "")
        except NothingToShow as problem:
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
    if target.format is not None and target.format not in FORMATS:
        raise InputError(f"format {target.format}: unknown; known are {', '.join(FORMATS)}")
    if not 10 <= target.dpi <= 2400:
        raise InputError(f"dpi {target.dpi:g}: expected 10 to 2400 dots per inch")
    if target.path is None:
        return held.folder / "figures" / f"*.{target.format or 'png'}"
    path = home(str(target.path), "output")
    if path.is_dir() or not path.suffix:
        return path / f"*.{target.format or 'png'}"
    if len(asked) != 1:
        raise InputError(f"output {path}: a file holds one figure; name one, or give a folder")
    if target.format is not None and path.suffix.lower() != f".{target.format}":
        raise InputError(f"output {path}: its ending is not {target.format}; leave one of the two out")
    return path


def _options(name: str, choice: Choice) -> list[tuple[str, str]]:
    """What was chosen of what a figure can show otherwise, by option of the command."""
    usable = {"heat_map": ("x", "y", "metric"), "payoff_by_strategy": ("x",)}.get(name, ())
    found = [(option, str(getattr(choice, option))) for option in usable if getattr(choice, option) is not None]
    return found + [("where", f"{key}={axis_labels.value(at)}") for key, at in (choice.where or {}).items()]


def _again(name: str, choice: Choice) -> str:
    """What to type after `reciprocity-plot RESULTS` to get a figure again."""
    return shlex.join([name, *(word for option, value in _options(name, choice) for word in (f"--{option}", value))])


def _file(name: str, choice: Choice) -> str:
    """What a figure's file is called: no two choices have one name."""
    chosen = [pair for pair in _options(name, choice) if pair != ("metric", METRIC)]
    parts = [value for option, value in chosen if option == "metric"]
    parts += [value if option == "where" else f"{option}={value}" for option, value in chosen if option != "metric"]
    told = ".".join([name, *parts])
    safe = re.sub(r"[^\w.,=+-]+", "_", told)[:120]
    return safe if safe == told else f"{safe}.{zlib.crc32(told.encode()):08x}"


def _lacks(held: analysis.Results, name: str) -> str:
    """Why a figure cannot be drawn, or nothing."""
    pairs = analysis.has_pairs(held.runs)
    if name == "matrix" and not pairs:
        return "the sweep is not one over pairs of strategies"
    if name == "payoff_by_strategy" and pairs:
        return "the matrix shows it"
    if name == "heat_map" and len([key for key in analysis.varied(held.runs) if not pairs or key != "population"]) < 2:
        return "fewer than two keys were varied"
    needs = {"over_rounds": ["rounds"], "network": ["network", "people"], "given_received": ["people"]}
    missing = [table for table in needs.get(name, []) if not held.has(table)]
    if missing:
        return f"{missing[0]}.parquet is missing"
    return "no ties were stored" if name == "network" and held.table("network").empty else ""


def _figure(held: analysis.Results, name: str, choice: Choice) -> Figure:
    if name == "payoff_by_strategy":
        return figure_of(payoff_by_strategy(held, where=choice.where, x=choice.x))
    if name == "over_rounds":
        return figure_of(over_rounds(held, where=choice.where))
    if name == "heat_map":
        return figure_of(heat_map(held, choice.x, choice.y, choice.metric or METRIC, where=choice.where))
    if name == "matrix":
        return figure_of(matrix(held, where=choice.where))
    if name == "given_received":
        return figure_of(given_received(held, where=choice.where))
    return figure_of(network(held, where=choice.where))
