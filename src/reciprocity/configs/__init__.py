"""Where the shipped configuration lies, and of what groups it is made."""

from pathlib import Path

_IN_WHEEL, _IN_CLONE = Path(__file__).parent, Path(__file__).parents[3] / "configs"
CONFIGS = _IN_WHEEL if (_IN_WHEEL / "config.yaml").is_file() else _IN_CLONE
"""The shipped YAML files: a wheel carries them beside this file, a clone (and an editable install of it) at its top."""
GROUPS = (
    *("network", "population", "favors", "ties", "books", "mechanisms"),
    *("people", "knowledge", "tasks", "projects", "bonds", "gossip", "goals", "events", "circles", "time"),
    "learn",
)
"""Config groups that are part of a scenario: sweeping one sweeps whole files."""
FILES = (*GROUPS, "executor")
"""All config groups of which one file is chosen; the last one says how runs are run, and not what is simulated."""
TEXTS = ("name", "results", "network.path", "network.people", "scenario")
"""Keys whose values are paths or free text: on the command line they take the rest of the argument as it is."""
