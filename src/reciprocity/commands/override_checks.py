"""Checks of the words of a command line; each refusal is one line that says what to write instead."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reciprocity.configs import FILES, compose
from reciprocity.configs.schema import CONFIGURATION, wrong_kind
from reciprocity.errors import InputError, shown

OPEN = ("population", "strategies", "intervention", "sweep")
"""Nodes whose keys are names that people choose, in letters of any language."""
_LEAST = ("experiment", *OPEN)
"""The keys that `~KEY` can remove; every other key is needed."""
_RUNS = ("hydra/launcher", "hydra/sweeper", "hydra.launcher", "hydra.sweeper", "hydra.sweep")
"""The keys of Hydra itself that say how `-m` runs its jobs."""
SEVERAL = "several values need -m (a results folder each) or sweep.{word} (one results folder)"
_ONE = {
    "seed": "takes one number; replicates=N plays N seeds from it on",
    "workers": "takes one number of processes",
    "shard": "takes one i/n; each shard is a command of its own",
    "replicates": "takes one number",
    "log": "takes true or false",
    "optimize": "takes the name of one metric",
    "experiment": "several need -m (a results folder each)",
}


def check_hydra(word: str, key: str, multirun: bool) -> None:
    """Refuse those of Hydra's own keys that have no effect here, and the others where `-m` is missing."""
    if key not in _RUNS and not key.startswith((*(f"{one}." for one in _RUNS), "hydra/sweeper/")):
        remedy = "results=FOLDER says where everything goes; " if "dir" in key else ""
        raise InputError(
            f"{shown(word, quoted=False)}: Hydra's own settings have no effect here; {remedy}"
            "hydra/launcher and hydra/sweeper say how -m runs its jobs"
        )
    if not multirun:
        raise InputError(f"{shown(word, quoted=False)}: says how several jobs are run; add -m")


def check_removal(word: str, key: str) -> None:
    """Refuse to leave out (`~KEY`) what every scenario needs."""
    if key.partition(".")[0] not in _LEAST:
        remedy = f"take another file with {key}=NAME" if key in FILES else "give it a value with KEY=VALUE"
        raise InputError(f"{shown(word, quoted=False)}: cannot be left out; {remedy}")


def check_group(word: str, key: str, parsed: Any) -> None:
    """Check that a value can be the name of a file in a config group."""
    value = parsed.value()
    named = value if isinstance(value, list) else [value]
    wrong = not all(isinstance(one, str | dict) or parsed.is_sweep_override() for one in named)
    wrong |= any(isinstance(one, str) and not compose.is_name(one) for one in named)
    if key == "strategies" and isinstance(value, int | float | str | list):
        raise InputError(f"{shown(word, quoted=False)}: expected traits by name, e.g. strategies.ledger.threshold=2")
    if key == "experiment" and isinstance(value, str) and holds_results(value):
        meant = f"scenario={word.partition('=')[2]}"
        raise InputError(f"{shown(word, quoted=False)}: is no name; {meant} runs again what a results folder holds")
    if key in (*FILES, "experiment") and wrong:
        raise InputError(f"{shown(word, quoted=False)}: expected the name of a file in configs/{key}")
    import reciprocity.running.settings  # noqa: F401  # fills in what a configuration consists of

    if said := wrong_kind(CONFIGURATION, tuple(key.split(".")), None if key in FILES else value):
        raise InputError(f"{shown(key, quoted=False)}: {said}")


def holds_results(word: str) -> bool:
    """Whether a word is the path of a results folder, or of the `scenario.yaml` of one."""
    path = Path(word)
    try:
        return Path(path, "scenario.yaml").is_file() or (path.suffix == ".yaml" and path.is_file())
    except OSError:  # a name that is too long
        return False


def several(word: str, key: str, otherwise: str) -> str:
    """Return the message that says what to write instead of several values."""
    said = shown(word, quoted=False)
    value = word.partition("=")[2]
    if key == "keep":
        return f"{said}: several tables are a list: keep=[{shown(value, quoted=False)}]"
    if key.partition(".")[0] == "intervention" and "leave_person" in key:
        return f"{said}: several people are a list: {key}=[{shown(value, quoted=False)}]"
    if key in _ONE:
        return f"{said}: {_ONE[key]}"
    if key.partition(".")[0] in ("hydra", "sweep"):
        return f"{said}: takes one value"
    return f"{said}: {otherwise.format(word=shown(word.lstrip('+'), quoted=False), key=key)}"
