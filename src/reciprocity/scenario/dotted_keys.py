"""Keys of a scenario as people write them: `favors.need`, `intervention.0.round`, the name of a config group's file.

Everything that takes such keys reads them here: the command line, `run`, `Scenario`, `Model`, `sweep` and `compare`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from pydantic import BaseModel

from reciprocity.configs import GROUPS, compose
from reciprocity.errors import InputError, shown
from reciprocity.networks import Network, spelled_out
from reciprocity.scenario.population_grammar import shared

_MAY_BE_NULL = ("intervention", "strategies")  # in these nodes null means an empty node


def dotted(nested: Mapping[str, Any]) -> dict[str, Any]:
    """Write nested keys in one line: {a: {b: 1}} becomes {a.b: 1}; a later value wins."""
    found: dict[str, Any] = {}
    for key, value in nested.items():
        if isinstance(value, dict) and value:
            found |= {f"{key}.{inner}": content for inner, content in dotted(value).items()}
        else:
            found[str(key)] = value
    return found


def nested(keys: Mapping[str, Any], start: Callable[[str], Any] = lambda node: {}) -> dict[str, Any]:
    """Spell out keys: whole nodes and names of config groups' files first, then dotted keys laid over them.

    Args:
        keys: Values by key, dotted or not. A config group takes the name of one of its files, too.
        start: What a node is of which only single keys are given.

    Raises:
        InputError: A key is no text, lies below what has no keys, or names a file that is not there.
    """
    for key in keys:
        if not isinstance(key, str):
            raise InputError(f"{shown(key)}: a key is a text like 'rounds' or 'favors.need'")
    found = {key: _named(key, value) for key, value in keys.items() if "." not in key}
    single = [key for key in keys if "." in key]
    for key in sorted(single, key=lambda key: not key.endswith(".kind")):  # another kind has other keys
        node = key.partition(".")[0]
        if node not in found:
            found[node] = start(node)
        found = put(found, key, _plain(keys[key]))
    return found


def put(config: Mapping[str, Any], key: str, value: Any) -> dict[str, Any]:
    """Return `config` with a dotted key set; nothing that is shared with `config` is changed.

    Where there are several of something, as with interventions, the key says which by its place, from 0 on; a
    single one needs no place. A new `kind` begins its node anew, with the keys that both kinds have.

    Raises:
        InputError: naming the whole key.
    """
    if not all(key.split(".")):
        raise InputError(f"{key}: a part of the key is empty; write it like favors.need")
    return _put(dict(config), "", key, value, key)


def _put(node: dict[str, Any], above: str, rest: str, value: Any, key: str) -> dict[str, Any]:
    """Set `rest`, the last part of the dotted `key`, in the node whose path is `above` (which ends with a dot)."""
    name, _, below = rest.partition(".")
    if not below or rest in node:  # what an intervention sets is held by dotted keys
        return {**node, rest: value}
    inner, here = node.get(name, {}), above + name
    if isinstance(inner, BaseModel):
        inner = inner.model_dump()
    if inner is None and here in _MAY_BE_NULL:
        inner = {}
    if below.partition(".")[0].isdecimal() and here == "intervention" and isinstance(inner, Mapping):
        inner = [inner]
    if isinstance(inner, list | tuple):
        return {**node, name: _put_into_one(list(inner), here, below, value, key)}
    if not isinstance(inner, Mapping):
        raise InputError(f"{key}: {here} has no keys of its own")
    if below == "kind" and not (isinstance(value, str) and inner.get("kind") == value):
        return {**node, name: _of_kind(inner, value)}
    return {**node, name: _put(dict(inner), f"{here}.", below, value, key)}


def _put_into_one(items: list[Any], here: str, below: str, value: Any, key: str) -> list[Any]:
    place, _, rest = below.partition(".")
    items = [item.model_dump() if isinstance(item, BaseModel) else item for item in items]
    if not all(isinstance(item, Mapping) for item in items):
        raise InputError(f"{key}: {here} is a list without keys of its own; give the whole list")
    if not place.isdecimal():
        place, rest = "0" if len(items) == 1 else "", below
    if not place or not rest or int(place) >= len(items):
        raise InputError(f"{key}: there are {len(items)}; write {here}.0.KEY for the first, and so on")
    items[int(place)] = _put(dict(items[int(place)]), f"{here}.{int(place)}.", rest, value, key)
    return items


def _of_kind(before: Mapping[str, Any], kind: Any) -> dict[str, Any]:
    """Return a network of another kind; keys that both kinds have keep their values."""
    fields = [model.model_fields for model in get_args(get_args(Network)[0])]
    own = {name for names in fields if isinstance(kind, str) and names["kind"].default == kind for name in names}
    return {name: value for name, value in before.items() if name in own} | {"kind": kind}


def _plain(value: Any) -> Any:
    """Turn NumPy's numbers into Python's, in nodes and lists, too: the schema takes them for something else."""
    if type(value).__module__ == "numpy" and getattr(value, "shape", None) == ():
        return value.item()
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return type(value)(map(_plain, value)) if type(value) in (list, tuple) else value


def _named(group: str, value: Any) -> Any:
    """Return what the name of a config group's file, or a Python network, stands for; leave other values unchanged."""
    if group == "network":
        value = spelled_out(value)
    if group not in GROUPS or not isinstance(value, str):
        return _plain(value)
    if group == "population" and (mixed := shared(value)) is not None:
        return mixed
    if not re.fullmatch(r"[\w-]{1,200}", value):
        given = f"(given: {shown(value)})"
        raise InputError(f"{group}: expected its keys, or the name of a file in configs/{group} {given}")
    return compose.option(group, value)
