"""From what size on a difference matters: one number a measure, the same for all claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from reciprocity.claims.claim import Claim, Part, Words
from reciprocity.claims.layers import layers
from reciprocity.claims.measures import CONSTANTS, known
from reciprocity.configs import CONFIGS, own_configs, schema
from reciprocity.configs.node import Node
from reciprocity.errors import InputError, nearest

FILE = "smallest_effects.yaml"
Finite = Annotated[float, Field(allow_inf_nan=False)]


class Interest(Node):
    """What of a measure is of interest.

    Attributes:
        name: What pages call the measure.
        smallest: The smallest difference of interest, > 0, in the unit of the measure.
        a_year: What a whole unit is worth, in favors of cost 1 a year.
        why: The reason for that.
        least, most: Bounds of the measure; None where it has none.
        others: Measures that could be asked instead, for the specification curve.
    """

    name: Words
    smallest: Annotated[float, Field(gt=0, allow_inf_nan=False)]
    a_year: Annotated[float, Field(gt=0, allow_inf_nan=False)]
    why: Words
    least: Finite | None = None
    most: Finite | None = None
    others: tuple[str, ...] = ()


class _File(Node):
    measures: dict[str, Interest]


Interests = Mapping[str, Interest]


def interests(places: Iterable[Path] = ()) -> dict[str, Interest]:
    """Read the table; measures in a user's file of the same name take the place of those that ship.

    Args:
        places: The user's own configs folders, the first of which counts first.

    Raises:
        InputError: A file cannot be used.
    """
    found: dict[str, Interest] = {}
    for path in layers(FILE, places):
        read = schema.read(path, _File, "measures, each with name, smallest, a_year and why").measures
        for name, one in read.items():
            for measure in (name, *one.others):
                if not known(measure):
                    raise InputError(
                        f"{path}: measures.{name}: {measure}: no such measure; {nearest(measure, known.names())}"
                    )
        if path.parent != CONFIGS:
            own_configs.used[path] = None
        found |= read
    return found


def check(claim: Claim, table: Interests) -> None:
    """See that every measure of a claim has a smallest effect, and that every part can come out.

    Raises:
        InputError: naming the claim and the measure.
    """
    for part in claim.parts:
        if part.measure not in table:
            raise InputError(f"claim={claim.id}: parts.measure: {part.measure}: say in {FILE} what matters of it")
        bound = _out_of_reach(part, table[part.measure])
        if bound is not None:
            raise InputError(
                f"claim={claim.id}: parts.measure: {part.measure} ends at {bound:g} and so cannot be {part.claimed} "
                f"by {table[part.measure].smallest:g}; ask for less"
            )


def _out_of_reach(part: Part, one: Interest) -> float | None:
    """The bound of a measure that a part cannot pass, as it would have to; None if it can."""
    start = CONSTANTS.get(part.measure_than or "")
    low = one.least if start is None else start
    high = one.most if start is None else start
    if part.claimed == "higher" and None not in (low, one.most) and low + one.smallest >= one.most:  # type: ignore[operator]
        return one.most
    if part.claimed == "lower" and None not in (high, one.least) and high - one.smallest <= one.least:  # type: ignore[operator]
        return one.least
    return None


def plain(table: Interests, measures: Iterable[str]) -> dict[str, Any]:
    """What is registered of the table: the smallest effect of each measure."""
    return {name: table[name].smallest for name in measures if name in table}
