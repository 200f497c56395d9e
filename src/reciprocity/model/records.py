"""The records that kernels read and write: how what belongs together lies side by side in memory.

The fields of `RULES` and `TRAITS` follow from the schema of a scenario: a new key of `scenario/nodes.py` or trait of
`scenario/traits.py` is there by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

import numpy as np
from pydantic import BaseModel

from reciprocity.configs.bounds import NoLimit
from reciprocity.scenario.nodes import Nodes
from reciprocity.scenario.traits import Traits


class Number(NamedTuple):
    """How the value of a key is a number in a record.

    Attributes:
        name: The field of the record: the key, with that of its node before it (`ties_meet`).
        path: Where a scenario says it (`ties.meet`).
        kind: The type that the kernels read.
        words: What can be said, where these are words: the number is the place among them.
        no_limit: What stands for null.
    """

    name: str
    path: str
    kind: str
    words: tuple[str, ...] = ()
    no_limit: float | None = None

    def of(self, value: Any) -> Any:
        """Return the number for a value that the schema has accepted."""
        if value is None:
            return self.no_limit
        return self.words.index(value) if self.words else value


_KINDS: dict[Any, str] = {float: "f8", int: "i8", bool: "u1"}
_NARROW = {"ties_trust_prior": "f4"}
"""Exceptions: trust is kept in single precision, see BOOK."""


def numbers_of(schema: type[BaseModel], *nodes: str) -> Iterator[Number]:
    """Go through the keys of a schema that are numbers, switches or single words, those of inner nodes included.

    Args:
        schema: A node, or one that holds nodes.
        *nodes: The keys under which it stands itself.

    Raises:
        TypeError: A key may be null and does not say, with `NoLimit`, what stands for it.
    """
    for key, field in schema.model_fields.items():
        kind, may_be_null = _plain(field.annotation)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from numbers_of(kind, *nodes, key)
            continue
        words = get_args(kind) if get_origin(kind) is Literal else ()
        if not words and kind not in _KINDS:
            continue
        name, path = "_".join((*nodes, key)), ".".join((*nodes, key))
        limits = [said.stands_for for said in field.metadata if isinstance(said, NoLimit)]
        if may_be_null and not limits:
            raise TypeError(f"{path}: may be null; say with NoLimit which number stands for it in the kernels")
        yield Number(name, path, _NARROW.get(name, _KINDS.get(kind, "u1")), words, *limits)


def _plain(annotation: Any) -> tuple[Any, bool]:
    """Return what an annotation is without its bounds, and whether it may be null as well."""
    if get_origin(annotation) is Annotated:
        return _plain(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        others = [one for one in get_args(annotation) if one is not type(None)]
        if len(others) == 1:
            return _plain(others[0])[0], len(others) < len(get_args(annotation))
    return annotation, False


def record_of(schema: type[BaseModel], more: dict[str, str]) -> np.dtype:
    """Return the record that holds all numbers of a schema, behind fields that follow from several keys.

    Args:
        schema: A node, or one that holds nodes.
        more: Names and types of the other fields.
    """
    return np.dtype([*more.items(), *((one.name, one.kind) for one in numbers_of(schema))], align=True)


RULES = record_of(
    Nodes,
    {
        "seed": "u8",
        "fields": "i4",
        "at_start": "i4",
        **dict.fromkeys(
            ("tie_local", "offers", "uneven", "subjective", "absences", "further_cues", "timed", "differ", "remembers"),
            "u1",
        ),
        **dict.fromkeys(("weighs", "go_out_unequally", "keep_unequally", "attract_unequally"), "u1"),
    },
)
"""The numbers of a scenario, named NODE_KEY, and before them what `kernel_parameters.rules_of` derives from several."""
TRAITS = record_of(Traits, {"bar": "f8", "certain": "u1", "keeps": "u1"})
"""The traits of a strategy, and before them what `kernel_parameters.traits_of` derives from several."""
PERSON = np.dtype(
    [
        ("degree", "i4"), ("row", "u4"), ("given", "i4"), ("received", "i4"), ("asked", "i4"), ("granted", "i4"),
        ("given_now", "i2"), ("strategy", "u1"), ("fortune", "u1"), ("verbs", "u1"), ("away", "u1"), ("wary", "u1"),
        ("beyond", "u1"),
    ]
)  # fmt: skip
"""A person: 32 bytes, so that two fill a cache line. `wary` means that they may have somebody to vote against.
`beyond` counts the favors beyond need that they got in this round, where these are worth less (`favors.satiation`)."""
BOOK = np.dtype([("balance", "f4"), ("trust", "f4"), ("marks", "u4"), ("twin", "u4")])
"""One side's account of a tie: 16 bytes, so that four fill a cache line."""
TIES = np.dtype([("rounds", "i8"), ("oldest", "i4"), ("outings", "i4")])
"""What only those phases read of a person in which ties form and end."""
PAST = np.dtype([("given", "i4"), ("since", "i4")])
"""What is seldom read of a book."""
FACTORS = np.dtype([("sociability", "f8"), ("need", "f8"), ("ties", "f8"), ("hazard", "f8"), ("standing", "f8")])
"""By what factors a person differs from the mean, for good (`model/personal_factors.py`)."""
LEARNING = np.dtype(
    [
        ("earned", "f8"), ("payoff", "f8"), ("worth", "f8"), ("streams", "f8"), ("ties", "i8"), ("accounts", "i8"),
        ("window_ties", "i8"), ("corrected", "i8"), ("received", "i4"), ("given", "i4"), ("outings", "i4"),
        ("spare", "i4"),
    ]
)  # fmt: skip
"""What is kept of a person where strategies spread. `payoff` is what others see: that of the last window. `corrected`
makes the number of tie rounds in which they kept accounts: it is that plus, if they keep accounts now, all tie rounds.
`earned` and `window_ties` belong to rounds of the window that are over because an intervention changed something; the
others are totals as they were at the end of these, or when the window began."""
EXTRA = np.dtype([("ideas", "u8"), ("wants", "u8")])
"""What some mechanisms need of a person: ideas held and fields looked for, as bits."""

ACT = np.dtype(
    [
        ("benefit", "f8"), ("cost", "f8"), ("round", "i4"), ("who", "i4"), ("whom", "i4"), ("about", "i4"),
        ("act", "u1"), ("field", "u1"), ("outcome", "u1"), ("spare", "u1", 5),
    ]
)  # fmt: skip
"""An act in the log: 40 bytes."""
OPINION = np.dtype([("about", "i4"), ("touched", "i4")])
"""An opinion: about whom (-1: nobody), and in which round it last changed. What it is stands in `World.thought`."""
EVENT = np.dtype([("guests", "i4"), ("first", "u4"), ("founders", "i4")])
"""A circle's event in a round: the number of guests, where they begin, and the circle's members at the start."""
LIKING = np.dtype([("circle", "i4"), ("value", "f4")])
"""How much somebody liked the events of a circle, 0 to 1."""
