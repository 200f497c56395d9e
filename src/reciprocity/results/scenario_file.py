"""A `scenario.yaml`, read again: what was run, and the files that it read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reciprocity.errors import InputError
from reciprocity.results.atomic_write import home
from reciprocity.results.inputs import Input, held

NAME = "scenario.yaml"
ABOUT = ("groups", "worlds", "differs", "inputs", "agents")
"""Keys of the file that are no keys of a configuration: they say how the runs can be repeated."""


@dataclass(frozen=True)
class ScenarioFile:
    """What a results folder, or its `scenario.yaml` alone, says of its runs.

    Attributes:
        path: The file.
        content: Its keys; those of mappings and lists that are read again have the right types.
        inputs: Where the content of files is read from, by the names that the user gave them.
        notes: What has changed since, a line each.
    """

    path: Path
    content: dict[str, Any]
    inputs: Mapping[str, Input]
    notes: tuple[str, ...] = ()

    def keys(self) -> dict[str, Any]:
        """All keys of the configuration, resolved; files by their names."""
        found = {key: value for key, value in self.content.items() if key not in ABOUT}
        if found.get("burn_in", 0) is None:  # burn-in is a third of the rounds, which may be swept
            del found["burn_in"]
        return found

    def check_agents(self, given: Iterable[str] = ()) -> None:
        """Check that the Python classes that played in these runs are given again.

        Args:
            given: The strategies of the classes that are given.

        Raises:
            InputError: One is missing.
        """
        decided: dict[str, Any] = self.content.get("agents") or {}
        if missing := sorted(set(decided) - set(given)):
            folder = self.path.parent
            raise InputError(
                f"{self.path}: {missing[0]} was played by a class in Python ({decided[missing[0]]}); from Python, "
                f"sweep({str(folder)!r}, agents=[...]) runs it again"
            )


def read(given: str | os.PathLike[str]) -> ScenarioFile:
    """Read a `scenario.yaml`.

    Args:
        given: The file, or the results folder it lies in.

    Raises:
        InputError: There is none, it is damaged, or a file that was read is neither in the folder nor as it was.
    """
    import yaml

    path = home(os.fspath(given), "scenario")
    try:
        path = path / NAME if path.is_dir() else path
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        remedy = f"name a results folder or its {NAME}"
        raise InputError(f"{path}: cannot be read (there is no such file); {remedy}") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error})") from None
    except Exception as error:  # constructing values from YAML can raise errors other than YAMLError
        reason = " ".join(str(error).split())[:120] or type(error).__name__
        raise InputError(f"{path}: cannot be read ({reason})") from None
    if not isinstance(found, dict) or not all(isinstance(key, str) for key in found):
        raise InputError(f"{path}: holds no scenario; name a results folder or its {NAME}")
    if "design" in found:
        raise InputError(f"{path}: holds a calibration and no scenario; reciprocity-calibrate goes on with it")
    if "defaults" in found:
        raise InputError(f"{path}: is an experiment; run it with experiment=NAME, from configs/experiment")
    _check_types(path, found)
    inputs, notes = held(found, path.parent)
    return ScenarioFile(path, found, inputs, tuple(notes))


def _check_types(path: Path, found: dict[str, Any]) -> None:
    """Check that nodes are mappings at every level, because they are read without a schema here."""
    for key in (*ABOUT, "strategies", "sweep"):
        if key in found and not isinstance(found[key] or {}, dict):
            raise InputError(f"{path}: {key} is damaged, expected a mapping (given: {str(found[key])[:40]})")
    within = [("worlds", world) for world in ("a", "b")] if "worlds" in found else []
    within += [(key, name) for key in ("strategies", "groups", "inputs") for name in found.get(key) or {}]
    for key, name in within:
        inner = (found[key] or {}).get(name)
        if not isinstance(inner, dict):
            problem = f"expected a mapping (given: {str(inner)[:40]})"
            raise InputError(f"{path}: {key}.{name} is damaged, {problem}")
