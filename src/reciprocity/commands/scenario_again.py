"""The command `reciprocity scenario=FOLDER`: runs again what a results folder holds, to the last byte."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reciprocity.errors import InputError, shown
from reciprocity.results.scenario_file import NAME, ScenarioFile, read

KEY = "scenario"


def command(given: Sequence[str]) -> int:
    """Run a `scenario.yaml`, or the one in a results folder, with the other words of the command line as changes.

    Args:
        given: `scenario=FILE` and overrides: KEY=VALUE of the scenario, sweep.KEY=VALUES, replicates, workers, results
            and so on. Without results= it goes into a new folder: results/NAME-again.

    Returns:
        The exit code.

    Raises:
        InputError: A word or the file cannot be used.
    """
    from reciprocity.commands.compare import tell
    from reciprocity.commands.summary import show
    from reciprocity.configs import own_configs
    from reciprocity.running.compare import play
    from reciprocity.running.comparison_plan import Worlds
    from reciprocity.running.execution import execute
    from reciprocity.running.replay import planned
    from reciprocity.scenario.strategy_rows import own_rows

    file, changes = _read(given)
    file.check_agents()
    usual = _folder(file, [word for word in given if not word.startswith((f"{KEY}=", "workers=", "shard="))])
    settings, plan = planned(file, {"results": usual, **changes}, own_rows(own_configs.folders()))
    if settings.folder.resolve() == file.path.parent.resolve() and changes.keys() - {"results", "workers", "shard"}:
        raise InputError(f"results: {settings.folder} is what scenario= names; give results=ANOTHER_FOLDER")
    plan.check()
    for note in [*own_configs.announced(), *file.notes, *plan.notes()]:
        print(f"note: {note}", file=sys.stderr)
    runs = f"{len(plan)} runs" if len(plan) > 1 else "1 run"
    headline = f"{file.path}: {runs}, of {plan.lengths()}, into {settings.folder}"
    if isinstance(plan, Worlds):
        return tell(play(plan, settings, quiet=False, headline=headline), "reciprocity")
    outcome = execute(plan, settings, quiet=False, headline=headline)
    return 0 if show(outcome, list(plan.values)) else 1


def _read(given: Sequence[str]) -> tuple[ScenarioFile, dict[str, Any]]:
    """Read the file that is named, and the overrides beside it."""
    from reciprocity.commands import overrides
    from reciprocity.configs import grammar

    named = [word.partition("=")[2] for word in given if word.startswith(f"{KEY}=")]
    if len(named) > 1 or not named[0]:
        raise InputError(f"{KEY}: name one results folder, or its {NAME}")
    text = grammar.unquoted(named[0])
    words = [word for word in given if not word.startswith(f"{KEY}=")]
    for word in words:
        key = word.partition("=")[0].lstrip("+~")
        if word.startswith("-"):
            raise InputError(f"{shown(word, quoted=False)}: not beside {KEY}=, which takes KEY=VALUE only")
        if key in ("experiment", "claim", "claims", "switches") or key.startswith("hydra"):
            raise InputError(f"{key}: not beside {KEY}=, which stands for all that was run")
    changes = overrides.changes(words)
    if changes.get("sweep", None) == {}:
        changes["sweep"] = None
    return read(named[0] if text is None else text), changes


def _folder(file: ScenarioFile, words: list[str]) -> str:
    """A new folder's name: that of the folder, or of the scenario, and what is different."""
    parent = file.path.absolute().parent
    name = parent.name if (parent / "provenance.json").exists() else str(file.content.get("name", KEY))
    different = ",".join(word for word in words if not word.startswith("results="))
    return str(Path("results") / re.sub(r"[^\w.,=+-]+", "_", f"{name}-again{',' if different else ''}{different}"))
