"""From words of a command line to scenarios and networks: what commands that take two of them share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reciprocity.commands.exit_codes import Parser
from reciprocity.errors import InputError, shown

if TYPE_CHECKING:
    from reciprocity.running.settings import Settings
    from reciprocity.scenario.scenario import Scenario


def folders_of(given: list[str], command: str) -> tuple[list[str], list[Path], list[str]]:
    """Take the options about configs folders out; return the other words, the folders and what names them to Hydra."""
    from reciprocity.configs import compose, own_configs

    parser = Parser(prog=command, add_help=False, allow_abbrev=False)
    parser.add_argument("-cd", "--config-dir")
    parser.add_argument(own_configs.TRUST, action="store_true", dest="trusted")
    flags, words = parser.parse_known_args(given)
    folders = own_configs.folders(flags.config_dir)
    return words, folders, compose.searchpath(folders, flags.trusted)


def composed(words: Sequence[str], path: list[str], separator: str) -> dict[str, Any]:
    """Compose the configuration that words say, one value a key.

    Args:
        words: KEY=VALUE or GROUP=NAME each.
        path: What names the folders of configs to Hydra.
        separator: The word that divides the command line, for the message.

    Raises:
        InputError: A word cannot be used.
    """
    from reciprocity.commands import overrides

    read = overrides.read(words, multirun=True)
    if read.varied:
        raise InputError(f"{read.varied[0]}: takes one value on each side of {separator}")
    return overrides.composed([*path, *read.ready], read.later)


def one_scenario(
    words: Sequence[str], folders: list[Path], path: list[str], separator: str
) -> tuple[Settings, Scenario]:
    """Make the one scenario that words say, whatever the experiment sweeps over.

    Args:
        words: As in `composed`, like `path` and `separator`.
        folders: The user's own folders of configs, whose strategies count.
        path: What names them to Hydra.
        separator: The word that divides the command line.

    Returns:
        The settings, which know the sweep that was left out, and the scenario.

    Raises:
        InputError: A word cannot be used.
    """
    from reciprocity.running.settings import split
    from reciprocity.scenario.scenario import Scenario
    from reciprocity.scenario.strategy_rows import own_rows, with_rows

    settings, keys = split(composed(words, path, separator))
    if settings.executor.kind != "local":
        raise InputError("executor: this command plays runs in processes of this machine only; leave it out")
    if "focal_share" in settings.sweep and keys.get("focal_share") is None:
        keys["focal"] = None  # what is swept has no value of its own
    rows = own_rows(folders)
    return settings, Scenario.of(with_rows(keys, rows) if rows else keys)


def check_network_words(words: Sequence[str], separator: str) -> None:
    """See that words are about the network alone.

    Raises:
        InputError: One is not.
    """
    for word in words:
        if not word.startswith(("network=", "network.", "+network.")):
            raise InputError(f"{shown(word, quoted=False)}: behind {separator} stand words of the network only")


def network_of(words: Sequence[str], path: list[str], separator: str) -> Any:
    """Return the network that words say, as a scenario takes it; see `composed`."""
    from reciprocity.running.settings import split

    return split(composed(words, path, separator))[1]["network"]


def whole(options: Mapping[str, str], key: str, usual: int | None, least: int = 1) -> Any:
    """Return an option as a whole number of at least `least`, or what is usual where it is not given.

    Raises:
        InputError: It is no such number.
    """
    text = options.get(key)
    if text is None:
        return usual
    if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) < least:
        raise InputError(f"{key}: expected a whole number above 0 (given: {shown(text)})")
    return int(text)


def own_words(words: Sequence[str], names: Sequence[str], program: str, often: str) -> tuple[dict[str, str], list[str]]:
    """Separate the options of a command from the words that belong to its one scenario.

    Args:
        words: Both, in any order.
        names: What the options of the command are called.
        program: The command, for the message.
        often: What is said to whoever asks for several scenarios or for replicates.

    Raises:
        InputError: one line that names the word that cannot be used.
    """
    mine, left = dict[str, str](), list[str]()
    for word in words:
        key, separator, value = word.partition("=")
        if word.startswith("-"):
            raise InputError(f"{shown(word, quoted=False)}: unknown option; see {program} --help")
        if separator and key in names:
            mine[key] = value
        elif key.partition(".")[0] in ("sweep", "replicates"):
            raise InputError(f"{shown(word, quoted=False)}: {often}")
        else:
            left.append(word)
    return mine, left
