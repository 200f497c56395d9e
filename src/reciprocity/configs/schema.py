"""How a schema is read from a YAML file, with errors of one line, and what can stand at its keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from reciprocity.configs.yaml_files import read_yaml
from reciprocity.errors import InputError, first_error, shown

CONFIGURATION: list[type[BaseModel]] = []
"""The models that together make a whole configuration; `running.settings` fills this list."""


def read[S: BaseModel](path: Path, schema: type[S], expected: str, **default: Any) -> S:
    """Read a YAML file into a schema.

    Args:
        path: The file.
        schema: What it must be.
        expected: Said where the file holds no keys at all, e.g. "keys like label, cue; see docs/strategies.md".
        **default: Values of keys that the file does not have.

    Raises:
        InputError: naming the file and the key.
    """
    content = read_yaml(path, lambda key: takes_text(schema, key))
    if not isinstance(content, dict):
        raise InputError(f"{path}: expected {expected}")
    try:
        return schema.model_validate(default | content)
    except ValidationError as error:
        raise InputError(f"{path}: {first_error(error, schema)}") from None


def takes_text(schema: Any, key: tuple[str, ...]) -> bool:
    """Say whether what stands at a key can be nothing but a text (or empty).

    Args:
        schema: A model, or the annotation of one of its fields.
        key: The key's parts; places in lists do not count.
    """
    kinds = [one for one in _members(schema) if one is not type(None)]
    if not key:
        return bool(kinds) and all(one is str or isinstance(one, str) for one in kinds)
    first, *rest = key
    inner: list[Any] = []
    for one in kinds:
        if get_origin(one) is dict:
            inner.append(get_args(one)[1])
        elif isinstance(one, type) and issubclass(one, BaseModel) and first in one.model_fields:
            inner.append(one.model_fields[first].annotation)
    return bool(inner) and all(takes_text(one, tuple(rest)) for one in inner)


def wrong_kind(schemas: Sequence[type[BaseModel]], key: tuple[str, ...], value: Any) -> str:
    """Return what is wrong where a list was expected and a mapping was given, or the other way round.

    Args:
        schemas: The models that the whole consists of.
        key: The key's parts.
        value: What was given.

    Returns:
        What was expected and given; empty if nothing is wrong, or the key is unknown.
    """
    found = {kind for schema in schemas for kind in _kinds(schema, key)}
    if found == {"list"} and isinstance(value, Mapping):
        return f"expected a list in square brackets (given: {shown(value)})"
    if found == {"keys"} and isinstance(value, Sequence) and not isinstance(value, str):
        return f"expected keys with values (given: {shown(value)})"
    return ""


def _kinds(annotation: Any, key: tuple[str, ...]) -> set[str]:
    """The kinds of value that can stand at a key: "list", "keys" or "one"; none if it is unknown."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _kinds(get_args(annotation)[0], key)
    if origin in (Union, UnionType):
        return {kind for one in get_args(annotation) for kind in _kinds(one, key) if one is not type(None)}
    fields = annotation.model_fields if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None
    if not key:
        return {"keys" if fields is not None or origin is dict else "list" if origin in (list, tuple) else "one"}
    if origin is dict:
        return _kinds(get_args(annotation)[1], key[1:])
    return _kinds(fields[key[0]].annotation, key[1:]) if fields and key[0] in fields else set()


def _members(annotation: Any) -> list[Any]:
    """List the parts of a type annotation: members of unions, items of lists, literals and the bare types."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _members(get_args(annotation)[0])
    if origin is Literal:
        return list(get_args(annotation))
    if origin in (list, tuple, set, frozenset):
        return [found for one in get_args(annotation) if one is not ... for found in _members(one)]
    if origin is not None and origin is not dict:
        return [found for one in get_args(annotation) for found in _members(one)]
    return [annotation]
