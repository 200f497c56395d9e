"""The words of a command line, KEY=VALUE, made ready for Hydra's grammar.

Hydra reads keys of plain letters, and values that are numbers, lists or texts without odd characters. People
have names with umlauts, and files that are called `ties (1).csv`: what Hydra could not read is put into
quotation marks here, or set after Hydra has composed the rest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reciprocity.commands import override_checks
from reciprocity.commands.override_checks import OPEN, SEVERAL
from reciprocity.configs import FILES, TEXTS, compose, grammar
from reciprocity.errors import InputError, shown
from reciprocity.scenario.dotted_keys import put

_PLAIN = re.compile(r"[A-Za-z_$][\w$-]*(\.([A-Za-z_$][\w$-]*|0|[1-9]\d*))*", re.ASCII)


class Words(NamedTuple):
    """What the words of a command line say.

    Attributes:
        ready: Overrides as Hydra takes them.
        later: Values by dotted key that are set when Hydra is done: its grammar has no such keys.
        varied: Keys with several values: those that `-m` makes jobs of.
    """

    ready: list[str]
    later: dict[str, Any]
    varied: list[str]


def read(words: Sequence[str], multirun: bool = False, several: str = SEVERAL) -> Words:
    """Read the words of a command line.

    Args:
        words: KEY=VALUE, GROUP=NAME or ~KEY each.
        multirun: Whether a key may have several values, a job each.
        several: What to say where it has several and may not; `{word}` and `{key}` stand for what was given.

    Raises:
        InputError: A word is not in the grammar; the line says what to do.
    """
    found = Words([], {}, [])
    for word in words:
        mark, key, value = _parts(word)
        if key.partition(".")[0].partition("/")[0] == "hydra":
            override_checks.check_hydra(word, key, multirun)
            found.ready.append(word)
        elif (key, value) == ("experiment", "null"):
            found.ready.append("~experiment")
        elif mark == "~":
            override_checks.check_removal(word, key)
            found.ready.append(word)
        elif not _PLAIN.fullmatch(key) and key.partition(".")[0] in OPEN:
            found.later[key] = _later(word, key, value)
        else:
            name, value = _ready(mark, key, value, multirun)
            parsed, value = grammar.read(name, value, word)
            override_checks.check_group(word, key, parsed)
            if parsed.is_sweep_override():
                if not multirun:
                    raise InputError(override_checks.several(word, key, several))
                value = _values(key, parsed) or value
                found.varied.append(key)
            found.ready.append(f"{name}={value}")
    return found


def composed(overrides: list[str], later: Mapping[str, Any], resolve: bool = True) -> dict[str, Any]:
    """Compose a configuration and set what Hydra's grammar has no words for; see `Words`.

    Raises:
        InputError: An override, or a file it names, cannot be used.
    """
    content = compose.compose(overrides, resolve)
    for key, value in later.items():
        content = put(content, key, value)
    return content


def changes(words: Sequence[str]) -> dict[str, Any]:
    """Read words as changes to a scenario: values by dotted key, and names of files by group.

    Raises:
        InputError: A word is not in the grammar, or changes nothing of a scenario.
    """
    said = read(words, several="several values need sweep.{key}")
    found: dict[str, Any] = {}
    for word in said.ready:
        if word.startswith("~"):
            raise InputError(f"{shown(word, quoted=False)}: cannot be left out here; give it a value with KEY=VALUE")
        name, _, value = word.partition("=")
        parsed, _ = grammar.read(name, value, word)
        found[parsed.key_or_group] = parsed.value()
    return found | said.later


def named(ready: Sequence[str], varied: Sequence[str]) -> str:
    """Name a folder after what differs: `ties=fixed,rounds=200`."""
    pairs = []
    for word in ready:
        key, _, value = word.lstrip("+").partition("=")
        text = grammar.unquoted(value)
        if key in varied:
            pairs.append(f"{key}={value if text is None else text}")
    return re.sub(r"[^\w.,=+-]+", "_", ",".join(pairs))[:200]


def _parts(word: str) -> tuple[str, str, str]:
    """Divide a word into its mark (`~`, `+`, `++` or none), its key and its value."""
    mark = re.match(r"~|\+{0,2}", word)[0]  # type: ignore[index]  # it always matches
    key, equals, value = word[len(mark) :].partition("=")
    said = shown(word, quoted=False)
    if "\0" in word:
        raise InputError(f"{shown(key)}: holds the character NUL; leave it out")
    if not equals and mark != "~":
        if override_checks.holds_results(word):
            raise InputError(f"{said}: expected KEY=VALUE; scenario={said} runs again what a results folder holds")
        raise InputError(f"{said}: cannot be read, expected KEY=VALUE; for instance rounds=200")
    if not key.strip():
        raise InputError(f"{said}: no key before the =; for instance rounds=200")
    if len(key) > 200 or key.count(".") > 20:
        raise InputError(f"{shown(key, quoted=False)}: unknown key; see reciprocity --help")
    return mark, key, value


def _ready(mark: str, key: str, value: str, multirun: bool) -> tuple[str, str]:
    """Write an override so that Hydra takes any key; return its two sides.

    What is unknown is for the scenario to say, with the nearest name. Strategies have any name, so
    `population.mine=1` must not need a `+`; the values of `sweep.KEY` stand for themselves, not for jobs.
    """
    if key in (*FILES, "experiment") and not value.startswith("{"):
        return f"{mark}{key}", value
    if key == "sweep" and value == "{}":
        return "sweep", "null"
    if key in TEXTS:
        value = _text(value, multirun)
    elif value != value.strip() or (key.startswith("sweep.") and grammar.unquoted(value) is None):
        value = grammar.quoted(value)
    return f"++{key}", value


def _text(value: str, multirun: bool) -> str:
    """Put a path or free text into quotation marks; under `-m` each of several, unless together they name a file."""
    if value == "null" or grammar.unquoted(value) is not None:
        return value
    return grammar.listed(value) if multirun and "," in value and not _is_file(value) else grammar.quoted(value)


def _is_file(value: str) -> bool:
    try:
        return Path(value).exists()
    except (OSError, ValueError):
        return False


def _later(word: str, key: str, value: str) -> Any:
    """Return the value of a key that Hydra's grammar cannot express."""
    if key.startswith("sweep."):
        text = grammar.unquoted(value)
        return value if text is None else text
    parsed, _ = grammar.read("x", value, word)
    if parsed.is_sweep_override():
        raise InputError(f"{shown(word, quoted=False)}: several values need sweep.{key}")
    return getattr(parsed.value(), "text", parsed.value())


def _values(key: str, parsed: Any) -> str | None:
    """List the values of a range, so that `-m` takes the same numbers as `sweep`; return None if it is no range."""
    from hydra.core.override_parser.types import RangeSweep

    found = parsed.value()
    if not isinstance(found, RangeSweep) or found.shuffle:
        return None
    numbers = compose._range(key, found.start, found.stop, found.step)
    if not numbers:
        raise InputError(f"{key}: a range without values; its stop comes before its first step")
    return ",".join(map(repr, numbers))
