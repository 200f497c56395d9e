"""What the command says at the end: a short table, and where everything is."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity.errors import FigureError, InputError, nearest, shown
from reciprocity.running.execution import Outcome
from reciprocity.running.sweep import Swept

if TYPE_CHECKING:
    import pandas as pd

ROWS = 40
"""The most points of a sweep in the printed table; tables and figures have all of them."""


def show(outcome: Outcome, varied: list[str]) -> bool:
    """Print the table, make figures and report that are missing, say where things are and what failed.

    Returns:
        Whether all is there: no run failed, and every figure and the report could be made.
    """
    made = True
    if not outcome.whole:
        print(f"this shard is done ({outcome.ran} runs); the one that finishes last puts the tables together")
    else:
        if not outcome.ran:
            print("all runs were done before")
        try:
            good = Swept(outcome).runs.query("status == 'ok'")
            if len(good):
                print(f"\n{table(good, varied)}\n", flush=True)
                made = not _draw(outcome.folder, again=outcome.ran > 0)
        except KeyboardInterrupt:
            raise KeyboardInterrupt(
                f"stopped while drawing: the tables in {outcome.folder} are complete; "
                "the same command draws what is missing"
            ) from None
        print(f"tables   {outcome.folder}/*.parquet")
        if (outcome.folder / "csv").is_dir():
            print(f"csv      {outcome.folder / 'csv'}")
        for name, what in (("figures", "figures"), ("report", "report.html")):
            if (outcome.folder / what).exists():
                print(f"{name:<8} {outcome.folder / what}")
    if outcome.failed:
        count = f"{outcome.failed} of {outcome.total} runs failed"
        print(f"reciprocity: {count}, see runs.parquet; the first: {outcome.failure}", file=sys.stderr)
    return made and not outcome.failed


def check_metric(name: str | None) -> None:
    """Check before the first run that the metric which `optimize` names exists.

    Raises:
        InputError: There is no such metric.
    """
    from reciprocity.metrics import METRICS

    known = ["payoff", *METRICS]
    if name is not None and name not in known and not name.startswith("payoff."):
        raise InputError(f"optimize={shown(name, quoted=False)}: no such metric; {nearest(name, known)}")


def mean(outcome: Outcome, metric: str | None) -> float:
    """The mean of a metric over the runs that ended well: what an optimizer of Hydra's looks at; NaN without one.

    Raises:
        InputError: There is no such metric.
    """
    if metric is None or not outcome.whole:
        return float("nan")
    runs = Swept(outcome).runs.query("status == 'ok'")
    known = [str(name) for name, kind in runs.dtypes.items() if kind.kind in "fiub" and name not in ("run", "seed")]
    if metric not in known:
        raise InputError(f"optimize={metric}: no such metric; {nearest(metric, known)}")
    return float(runs[metric].mean())


def table(runs: pd.DataFrame, varied: list[str]) -> str:
    """Means over runs: payoff per person and round by strategy, requests granted, ties kept.

    Args:
        runs: The runs that ended well.
        varied: The swept keys; one row a point. Without any, one row a strategy.
    """
    import pandas as pd

    from reciprocity import analysis
    from reciprocity.plots import axis_labels

    if varied == ["population"] and analysis.has_pairs(runs):
        return _standings(analysis.standings(runs), len(runs))
    payoffs = [str(name) for name in runs.columns if str(name).startswith("payoff.")]
    shares = ["grant_rate", "tie_survival"]
    named = ", ".join(axis_labels.metric(name, runs) for name in shares)
    head = f"mean over runs of payoff per person and round, {named}"
    if not varied:
        means = runs[payoffs].mean().rename(lambda name: name.removeprefix("payoff."))
        lines = pd.DataFrame({"payoff": means}).to_string(float_format="{:.3f}".format, na_rep="-")
        rates = ", ".join(f"{name} {axis_labels.share_of(runs[name].mean())}" for name in shares)
        return f"{head}; {len(runs)} runs\n\n{lines}\n\n{rates}"
    means = runs.groupby(varied, sort=False, dropna=False)[[*payoffs, *shares]].mean().reset_index()
    means = means.rename(columns=lambda name: str(name).removeprefix("payoff."))
    text: dict[str, Callable[[float], str]] = {name: "{:g}".format for name in varied if means[name].dtype.kind == "f"}
    text |= dict.fromkeys(shares, axis_labels.share_of)
    shown = means.head(ROWS).to_string(index=False, float_format="{:.3f}".format, formatters=text, na_rep="-")
    more = f"\n... and {len(means) - ROWS} more points" if len(means) > ROWS else ""
    return f"{head}\n\n{shown}{more}"


def _standings(table: pd.DataFrame, runs: int) -> str:
    """What each strategy earns on average over all it was paired with; the figure has the pairs."""
    from reciprocity.plots.axis_labels import interval

    seeds = int(table["runs"].max())
    head = f"mean payoff per person and round over all strategies paired with, {interval(seeds, seeds)}; {runs} runs"
    shown = table[["strategy", "mean", "low", "high"]].to_string(index=False, float_format="{:.3f}".format, na_rep="-")
    return f"{head}; figures/matrix.png has every pair\n\n{shown}"


def _draw(folder: Path, again: bool) -> list[str]:
    """Make the figures and the report that are missing; results do not depend on whether that works.

    Args:
        folder: The results folder.
        again: Whether the tables are new, so that all are to be made.

    Returns:
        What could not be made.

    Raises:
        InputError: The disk is full.
    """
    failed: list[str] = []
    try:
        from reciprocity import plots

        if again:
            plots.figures(folder)
        elif missing := _missing(folder):
            plots.figures(folder, missing)
    except Exception as error:
        failed.append("figures")
        _say("figures", folder, error)
    if again or _old(folder, "report.html"):
        try:
            from reciprocity.plots import report

            report.write_report(folder)
        except Exception as error:
            failed.append("report.html")
            _say("report.html", folder, error)
    return failed


def _old(folder: Path, name: str) -> bool:
    """Whether a file is missing or older than the tables."""
    path = folder / name
    return not path.is_file() or path.stat().st_mtime < (folder / "runs.parquet").stat().st_mtime


def _missing(folder: Path) -> list[str]:
    """Figures that the tables allow and that are not there."""
    from reciprocity.analysis import Results
    from reciprocity.plots import NAMES, gallery

    absent = [name for name in NAMES if _old(folder, f"figures/{name}.png")]
    if not absent:
        return []
    held = Results(folder)
    return [name for name in absent if not gallery.lacks(held, name)]


def _say(what: str, folder: Path, error: Exception) -> None:
    causes = (error, error.__cause__, error.__context__)
    if any(isinstance(one, OSError) and one.errno in (errno.ENOSPC, errno.EDQUOT) for one in causes):
        raise InputError(
            f"results: the disk is full ({folder}); the tables are complete; make room, "
            f"then the same command makes {what}"
        ) from None
    name = "" if isinstance(error, InputError | FigureError) else f"{type(error).__name__}: "
    reason = " ".join(f"{name}{error}".split())
    print(f"note: {what} could not be made ({reason}); the tables in {folder} are whole", file=sys.stderr)
