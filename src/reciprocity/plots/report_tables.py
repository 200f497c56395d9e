"""The tables of a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from reciprocity import analysis
from reciprocity.plots import axis_labels, page
from reciprocity.plots.marks import marks
from reciprocity.plots.style import looks

if TYPE_CHECKING:
    import pandas as pd

MOST_POINTS = 60  # rows of a table on the page; all points are in runs.parquet


def payoffs(held: analysis.Results, runs: pd.DataFrame, keys: list[str]) -> page.Html:
    """Payoff of each strategy with its interval, a row per point of a sweep; over all pairs in a sweep over these."""
    if keys == ["population"] and analysis.has_pairs(runs):
        return _over_pairs(held, runs)
    table = analysis.by_strategy(runs)
    named = looks(held.strategies, list(dict.fromkeys(table["strategy"])))
    about = _about("Mean payoff per person and round", table)
    if not keys:
        order = table.set_index("strategy").loc[list(named)]
        rows = [
            [named[str(name)].label, axis_labels.range_of(row["mean"], row["low"], row["high"], 3), row["note"]]
            for name, row in order.iterrows()
        ]
        return page.paragraph(about) + page.table("Payoff of each strategy", ["strategy", "payoff", ""], rows)
    points = list(table[keys].drop_duplicates().itertuples(index=False, name=None))
    cells = {
        (*(row[key] for key in keys), row["strategy"]): axis_labels.range_of(row["mean"], row["low"], row["high"])
        for _, row in table.iterrows()
    }
    rows = [
        [*map(axis_labels.value, point), *(cells.get((*point, name), "nobody") for name in named)]
        for point in points[:MOST_POINTS]
    ]
    heads = [*keys, *(look.label for look in named.values())]
    return page.paragraph(about + _rest(points)) + page.table("Payoff of each strategy", heads, rows, len(keys))


def _over_pairs(held: analysis.Results, runs: pd.DataFrame) -> page.Html:
    """Payoff of each strategy over all it was paired with, and among how many it is ahead for certain."""
    table, cells = analysis.standings(runs), analysis.matrix(runs)
    named = looks(held.strategies, list(table["strategy"]))
    ahead = cells[cells["ahead_low"] > 0].groupby("strategy").size()
    behind = cells[cells["ahead_high"] < 0].groupby("strategy").size()
    rows = [
        [
            named[str(row["strategy"])].label,
            axis_labels.range_of(row["mean"], row["low"], row["high"], 3),
            str(ahead.get(row["strategy"], 0)),
            str(behind.get(row["strategy"], 0)),
        ]
        for _, row in table.iterrows()
    ]
    about = _about("Mean payoff per person and round over all strategies it was paired with", table)
    heads = ["strategy", "payoff", "certainly above", "certainly below"]
    told = f"{about} How many of the others it certainly fares better, or worse, than in a world of the two alone."
    return page.paragraph(told) + page.table("Payoff of each strategy over all pairs", heads, rows)


def metrics(runs: pd.DataFrame, keys: list[str], section: str, title: str) -> page.Html:
    """Metrics of a section with their intervals, a row per point of a sweep or per metric."""
    found = [name for name in analysis.metrics(runs) if analysis.about(runs).get(name, {}).get("section") == section]
    if not found:
        return page.paragraph("No run has a value.")
    table = analysis.summary(runs, found)
    table = table[table["runs"] > 0]
    if table.empty:
        return page.paragraph("No run has a value.")
    about = _about("Mean over runs", table)
    if not keys:
        rows = [
            [axis_labels.metric(row["metric"], runs), row["metric"], _cell(row, runs), row["note"]]
            for _, row in table.iterrows()
        ]
        return page.paragraph(about) + page.table(title, ["metric", "name", "value", ""], rows)
    points = list(runs[keys].drop_duplicates().itertuples(index=False, name=None))
    cells = {(*(row[key] for key in keys), row["metric"]): _cell(row, runs) for _, row in table.iterrows()}
    rows = [
        [*map(axis_labels.value, point), *(cells.get((*point, name), "–") for name in found)]
        for point in points[:MOST_POINTS]
    ]
    return (
        page.paragraph(about + _rest(points))
        + page.table(title, [*keys, *found], rows, len(keys))
        + page.meanings({name: axis_labels.metric(name, runs) for name in found})
    )


def played(held: analysis.Results) -> dict[str, dict[str, Any]]:
    """The strategies that somebody follows in some run."""
    there = held.runs.dropna(axis="columns", how="all").columns
    return {name: row for name, row in held.strategies.items() if f"payoff.{name}" in there} or held.strategies


def strategies(held: analysis.Results) -> page.Html:
    """Who the people are."""
    rows = [
        [
            look.label,
            str(held.strategies[name].get("sentence", "")),
            str(held.strategies[name].get("reference", "")),
        ]
        for name, look in looks(played(held)).items()
    ]
    return page.table("Strategies", ["strategy", "what such a person does", "reference"], rows)


def scenario(held: analysis.Results, keys: list[str]) -> page.Html:
    """The resolved configuration; of a key that was varied all values, not the first."""
    values = {key: ", ".join(axis_labels.value(at) for at in analysis.levels(held.runs, key)) for key in keys}
    plain = {key: value for key, value in held.scenario.items() if key not in ("strategies", "sweep", "keep", "worlds")}
    rows = [[f"{key} (varied)", value] for key, value in values.items()]
    rows += [[key, value] for key, value in _flat(plain) if key not in values]
    about = "Below what was varied, keys have the values of the first point. " if keys else ""
    return page.paragraph(f"{about}All traits of the strategies are in scenario.yaml.") + page.table(
        "Scenario", ["key", "value"], rows
    )


def provenance(held: analysis.Results) -> page.Html:
    """Commit and versions."""
    rows = list(_flat(held.provenance))
    if not rows:
        return page.paragraph("provenance.json is missing or cannot be read.")
    return page.table("Provenance", ["what", "value"], rows)


def _about(what: str, table: pd.DataFrame) -> str:
    basis = axis_labels.over(table)
    return f"{what} ({basis})." if table["runs"].max() <= 1 else f"{what}, in brackets the {basis}."


def _cell(row: pd.Series, runs: pd.DataFrame) -> str:
    """A metric with its interval, to about three digits; a share as a percentage."""
    if row["note"] == analysis.INFINITE:
        return "never in some runs"
    if axis_labels.is_share(row["metric"], runs):
        ends = ("low", "high") if row["low"] < row["high"] else ()
        return axis_labels.share_of(row["mean"], *(row[end] for end in ends))
    places = 3 if abs(row["mean"]) < 0.1 else 2 if abs(row["mean"]) < 10 else 1
    if row["note"] == analysis.NO_VARIATION:
        return axis_labels.range_of(row["mean"], float("nan"), float("nan"), places)
    return axis_labels.range_of(row["mean"], row["low"], row["high"], places)


def _rest(points: list[Any]) -> str:
    if len(points) <= MOST_POINTS:
        return ""
    return f" The first {MOST_POINTS} of {len(points)} points; all are in runs.parquet."


def _flat(tree: Mapping[str, Any], prefix: str = "") -> Iterable[list[str]]:
    """[dotted key, value] of every leaf."""
    for key, value in tree.items():
        if isinstance(value, Mapping) and value:
            yield from _flat(value, f"{prefix}{key}.")
        elif key == "intervention" and value:
            yield from ([f"from round {one.round} on", one.word] for one in marks({key: value}))
        elif isinstance(value, list):
            yield [f"{prefix}{key}", ", ".join(map(axis_labels.value, value))]
        elif value is None or isinstance(value, bool):
            yield [f"{prefix}{key}", {None: "none", True: "yes", False: "no"}[value]]
        else:
            yield [f"{prefix}{key}", axis_labels.value(value)]
