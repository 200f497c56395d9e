"""One page a result: everything in a single HTML file that asks nothing of any other host."""

from __future__ import annotations

import shlex
from pathlib import Path

from reciprocity import analysis
from reciprocity.errors import FigureError, InputError
from reciprocity.plots import NAMES, axis_labels, figures, page, report_tables
from reciprocity.plots.registry import described
from reciprocity.results.atomic_write import whole

__all__ = ["write_report"]

EXCHANGE, TIES = "Requests and balance", "Ties and network"


def write_report(folder: str | Path) -> Path:
    """Write `report.html` into a results folder; figures that are not there yet are drawn first.

    The page holds payoffs and stability metrics with intervals over runs, the figures with the command that
    repeats each, the scenario and the provenance.

    Args:
        folder: The results folder.

    Returns:
        The file that was written.

    Raises:
        InputError: A missing folder or table, or the file cannot be written.
    """
    held = analysis.Results(folder)
    runs = analysis.finished(held.runs)
    if runs.empty:
        raise InputError(f"{folder}: no run ended well, see the column error of runs.parquet")
    keys = analysis.varied(runs)
    title = f"reciprocity: {held.scenario.get('name', 'result')}"
    body = [
        page.element("header", page.element("h1", title), page.paragraph(_summary(held, keys))),
        page.section("payoff", "Payoff of each strategy", report_tables.payoffs(held, runs, keys)),
        page.section("exchange", EXCHANGE, report_tables.metrics(runs, keys, "exchange", EXCHANGE)),
        page.section("ties", TIES, report_tables.metrics(runs, keys, "ties", TIES)),
        page.section("figures", "Figures", _figures(held)),
        page.section("strategies", "Strategies", report_tables.strategies(held)),
        page.section("scenario", "Scenario", report_tables.scenario(held, keys)),
        page.section("provenance", "Provenance", report_tables.provenance(held)),
    ]
    path = held.folder / "report.html"
    with whole(path) as file:
        file.write(page.document(title, *body).encode())
    return path


def _summary(held: analysis.Results, keys: list[str]) -> str:
    """What was simulated, in two sentences."""
    network = (held.scenario.get("network") or {}).get("kind", "unknown")
    names = ", ".join(report_tables.played(held))
    ok, all_ = len(analysis.finished(held.runs)), len(held.runs)
    points = held.runs["point"].nunique()
    spread = " and ".join(axis_labels.key(key, held.scenario) for key in keys)
    told = ("1 run" if ok == 1 else f"{ok} runs") + (f" at {points} combinations of {spread}" if keys else "")
    told += f"; {all_ - ok} more failed, see the column error of runs.parquet" if all_ > ok else ""
    return f"People exchange favors on the network {network}. Their strategies: {names}. {told}."


def _figures(held: analysis.Results) -> page.Html:
    """Every figure the tables allow and every other that was drawn of them, the picture inside the page."""
    there = held.folder / "figures"
    if not any((there / f"{name}.png").is_file() for name in NAMES):
        try:
            figures(held.folder)
        except FigureError as problem:
            return page.paragraph(f"Figures could not be drawn: {problem}.")
    parts = []
    for name in NAMES:
        said = described(name)
        for path in (there / f"{name}.png", *sorted(there.glob(f"{name}.*.png"))):
            if not path.is_file() or (path.stem != name and _older(path, held.folder / "runs.parquet")):
                continue
            again = f"reciprocity-plot {shlex.quote(str(held.folder))} {_command(path) or name}"
            parts.append(page.figure(path.read_bytes(), said.alternative, said.caption, again))
    return page.join(parts, "\n")


def _older(path: Path, table: Path) -> bool:
    """Whether a figure may show what the table said before."""
    return path.stat().st_mtime < table.stat().st_mtime


def _command(path: Path) -> str:
    """What the figure was drawn with, as it says itself."""
    from PIL import Image

    with Image.open(path) as picture:
        return str(picture.info.get("Description", ""))
