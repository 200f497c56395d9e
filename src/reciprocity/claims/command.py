"""The commands `reciprocity claim=C08` and `reciprocity claims=all`."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reciprocity.errors import InputError
from reciprocity.strategies import nearest

if TYPE_CHECKING:
    from reciprocity.claims.claim import Claim
    from reciprocity.claims.runs import Runs

KEYS = ("claim", "claims", "switches", "precision", "results", "workers")


def asked(arguments: Sequence[str]) -> bool:
    """Whether the command line is about claims."""
    return any(word.startswith(("claim=", "claims=", "switches=")) for word in arguments)


def command(arguments: Sequence[str]) -> int:
    """Run one claim, some or all, write tables, figures and pages, and say what came out.

    Args:
        arguments: claim=ID, or claims=all, explanations or ID,ID; precision=quick or reference (default);
            results=FOLDER (default results/claims, explanations or claim-ID); workers=N; any other KEY=VALUE is laid
            over the base of every claim.

    Returns:
        The exit code.

    Raises:
        InputError: An argument or a claim cannot be used.
    """
    import yaml

    from reciprocity import compose
    from reciprocity.claims.claim import claims
    from reciprocity.claims.study import PRECISIONS

    given: dict[str, str] = {}
    for word in arguments:
        key, equals, value = word.partition("=")
        if not equals or not key:
            raise InputError(f"{word}: expected KEY=VALUE, e.g. precision=quick")
        given[key] = value
    changes = {key: yaml.safe_load(value) for key, value in given.items() if key not in KEYS}
    workers = given.get("workers")
    if workers is not None and not (workers.isdigit() and int(workers) > 0):
        raise InputError(f"workers={workers}: expected a whole number of processes, e.g. workers=2")
    if "switches" in given:
        chosen_switches = None if given["switches"] == "all" else given["switches"].split(",")
        folder = Path(given.get("results", "results/switches")).expanduser()
        return _switches(chosen_switches, folder, int(workers) if workers else None)
    named = given.get("claims", given.get("claim", "all"))
    chosen = claims(named, compose.own_folder())
    if changes:
        chosen = [claim.model_copy(update={"base": claim.base | changes}) for claim in chosen]
    precision = given.get("precision", "reference")
    if precision not in PRECISIONS:
        raise InputError(f"precision={precision}: unknown; {nearest(precision, PRECISIONS)}")
    usual = {"all": "claims", "explanations": "explanations"}.get(named, f"claim-{named.replace(',', '-')}")
    folder = Path(given.get("results", f"results/{usual}" + ("" if precision == "reference" else f"-{precision}")))
    return _run(chosen, precision, folder.expanduser(), int(workers) if workers else None)


def _run(chosen: list[Claim], precision: str, folder: Path, workers: int | None) -> int:
    from reciprocity.claims.outcome import Outcome, write
    from reciprocity.claims.study import study, verdicts
    from reciprocity.claims.worlds import check

    for claim in chosen:
        check(claim)
    runs = _runs(folder, workers)
    started, studies = time.monotonic(), []
    with runs.kept():
        for claim in chosen:
            print(f"{claim.id}  {claim.title.en}", flush=True)
            studies.append(study(claim, runs, precision, _Teller(claim.id)))
        outcomes = [Outcome(one, *found) for one, found in zip(studies, verdicts(studies), strict=True)]
        write(outcomes, folder)
    print()
    for one in outcomes:
        print(f"{one.claim.id}  {one.verdict.replace('_', ' '):<11} {one.sentence('en')}")
    minutes = (time.monotonic() - started) / 60
    print(f"\n{len(outcomes)} claims, {runs.played} runs played, {minutes:.1f} minutes; pages: {folder / 'index.html'}")
    return 0


def _runs(folder: Path, workers: int | None) -> Runs:
    from reciprocity.claims.runs import Runs

    try:
        return Runs(folder / "runs", workers)
    except OSError as error:
        raise InputError(f"results: cannot write to {folder} ({error.strerror or error})") from None


def _switches(names: list[str] | None, folder: Path, workers: int | None) -> int:
    """Play every mechanism off and on, print the table, write it and the figure."""
    from reciprocity.claims import switches
    from reciprocity.claims.outcome import csv, save

    runs = _runs(folder, workers)
    with runs.kept():
        found = switches.play(runs, names)
        rows = switches.table(found)
        save(folder / "switches.csv", csv(rows))
        save(folder / "switches.png", switches.figure(found))
    for row in rows:
        print(
            f"{row['mechanism']:<7} {row['name']:<30} {row['metric']:<14} off {row['off']:8.3f}  on {row['on']:8.3f}"
            f"  difference {row['difference']:8.3f} [{row['low']:.3f}, {row['high']:.3f}]"
        )
    print(f"\n{folder / 'switches.png'}")
    return 0


class _Teller:
    """Shows what is being done: one line that renews itself on a terminal, a line each elsewhere."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, said: Any) -> None:
        if sys.stderr.isatty():
            print(f"\r\x1b[K  {self.name}: {said}", end="", file=sys.stderr, flush=True)
        else:
            print(f"  {self.name}: {said}", file=sys.stderr, flush=True)
