"""Where the shipped configuration lies, and of what groups it is made."""

import re
from pathlib import Path

_IN_WHEEL, _IN_CLONE = Path(__file__).parent, Path(__file__).parents[3] / "configs"
CONFIGS = _IN_WHEEL if (_IN_WHEEL / "config.yaml").is_file() else _IN_CLONE
"""The shipped YAML files: a wheel carries them beside this file, a clone (and an editable install of it) at its top."""
_LISTED = re.findall(r"^  - (\w+): \w+$", (CONFIGS / "config.yaml").read_text(encoding="utf-8"), re.MULTILINE)
GROUPS = tuple(group for group in _LISTED if group != "experiment")
"""Config groups that are part of a scenario, as `config.yaml` lists them: sweeping one sweeps whole files."""
TEXTS = ("name", "results", "network.path", "network.people", "scenario")
"""Keys whose values are paths or free text: on the command line they take the rest of the argument as it is."""
