"""What a scenario says about changes in the middle of a run: the schema of its node `intervention`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError, field_validator, model_serializer

from reciprocity.configs.bounds import MOST_ROUNDS
from reciprocity.configs.node import Node
from reciprocity.errors import first_error, nearest, shown
from reciprocity.networks.naming import text_of

Count = Annotated[int, Field(ge=0, le=1_000_000)]


def _known_by(who: Any) -> int | str:
    text = text_of(who)
    return who if isinstance(who, str) else int(text)


Who = Annotated[int | str, BeforeValidator(_known_by)]
"""A person's name or number."""

GROUPS = ("favors", "ties", "books", "mechanisms")
"""What `set` can change; anything else is settled before the first round."""


class Intervention(Node):
    """A change that holds from a round on; `docs/model.md`, 6.16.

    Attributes:
        round: The first round in which it holds, 1 to the scenario's `rounds`.
        leave: How many people of a strategy leave for good, by strategy.
        leave_person: People who leave for good: names, or numbers where the network has no names.
        become: How many people take another strategy: {from: {to: number}}.
        arrive: How many people of a strategy arrive, by strategy.
        set: New values by dotted key, of the groups in `GROUPS`.
    """

    round: int = Field(ge=1, le=MOST_ROUNDS)
    leave: dict[str, Count] = Field(default_factory=dict)
    leave_person: tuple[Who, ...] = ()
    become: dict[str, dict[str, Count]] = Field(default_factory=dict)
    arrive: dict[str, Count] = Field(default_factory=dict)
    set: dict[str, Any] = Field(default_factory=dict)

    @model_serializer(mode="wrap")
    def _what_is_said(self, whole: Any) -> dict[str, Any]:
        """Return only the keys that are set: the others are no part of the scenario."""
        return {key: value for key, value in whole(self).items() if value}

    @field_validator("leave_person", mode="before")
    @classmethod
    def _one_is_a_list(cls, given: Any) -> Any:
        return (given,) if isinstance(given, int | str) else given

    @field_validator("set", mode="before")
    @classmethod
    def _dotted(cls, given: Any) -> Any:
        """Take {ties: {meet: 0}} for {ties.meet: 0}: the command line nests what a file may write in one line."""
        if not isinstance(given, Mapping):
            return given
        flat: dict[str, Any] = {}
        for key, value in given.items():
            inner = value.items() if isinstance(value, Mapping) else [("", value)]
            flat |= {f"{key}.{name}" if name else str(key): content for name, content in inner}
        return flat


def interventions(given: Any) -> tuple[Intervention, ...] | None:
    """Read the node `intervention`: one, several, or nothing; ascending by round.

    Raises:
        ValueError: one line that names the key that is wrong and what to do.
    """
    if given is None or (isinstance(given, list | tuple | Mapping) and not given):
        return None
    nodes = list(given) if isinstance(given, list | tuple) else [given]
    found = []
    for place, node in enumerate(nodes):
        key = f"intervention.{place}" if len(nodes) > 1 else "intervention"
        if not isinstance(node, Mapping | Intervention):
            raise ValueError(f"{key}: expected keys like {{round: 150, arrive: {{ledger: 12}}}} (given: {shown(node)})")
        try:
            one = Intervention.model_validate(node)
        except ValidationError as error:
            raise ValueError(first_error(error, Intervention, f"{key}.")) from None
        if not (one.leave or one.leave_person or one.become or one.arrive or one.set):
            raise ValueError(f"{key}: changes nothing; give it set, leave, leave_person, become or arrive")
        for changed in one.set:
            group, _, name = changed.partition(".")
            said = shown(changed, quoted=False)
            if group not in GROUPS:
                raise ValueError(
                    f"{key}.set.{said}: cannot change in the middle of a run; "
                    f"what can are the keys of {', '.join(GROUPS)}"
                )
            if not name:
                raise ValueError(f"{key}.set.{said}: name a key of it, such as {group}.KEY (one value each)")
        found.append(one)
    found.sort(key=lambda one: one.round)
    for one, after in pairwise(found):
        if one.round == after.round:
            raise ValueError(f"intervention: two in round {one.round}; put what they change into one")
    return tuple(found)


def check(given: Iterable[Intervention], rounds: int, strategies: Collection[str]) -> None:
    """Check that interventions fall into the run, and that somebody plays each strategy that people are to leave.

    Args:
        given: The interventions.
        rounds: Rounds of the run.
        strategies: Names of all strategies in use.

    Raises:
        ValueError: one line that names the key that is wrong.
    """
    for one in given:
        if one.round > rounds:
            raise ValueError(f"intervention.round: {one.round} is after the end (rounds: {rounds})")
        for key, names in (("leave", one.leave), ("become", one.become)):
            for name in names:
                if name not in strategies:
                    known = nearest(name, strategies)
                    raise ValueError(f"intervention.{key}.{name}: nobody plays it; {known}")


def changed[S: Node](scenario: S, given: Iterable[Intervention]) -> Iterator[tuple[int, S]]:
    """Yield the first round of each intervention and the scenario as it is from then on.

    Args:
        scenario: That of the first round.
        given: The interventions, ascending by round.

    Raises:
        ValueError: one line on the first value to `set` that cannot be used.
    """
    for one in given:
        for key, value in one.set.items():
            group, _, name = key.partition(".")
            before = getattr(scenario, group)
            try:
                after = type(before).model_validate(before.model_dump() | {name: value})
            except ValidationError as error:
                raise ValueError(first_error(error, type(before), f"intervention.set.{group}.")) from None
            scenario = scenario.model_copy(update={group: after})
        yield one.round, scenario


def joining(given: Any) -> dict[str, str]:
    """Strategies that somebody takes up later, and the key that says so; `given` need not be valid yet."""
    found: dict[str, str] = {}
    for node in given if isinstance(given, list | tuple) else [given]:
        if isinstance(node, Intervention):
            node = node.model_dump()
        if not isinstance(node, Mapping):
            continue
        arrive, become = node.get("arrive"), node.get("become")
        if isinstance(arrive, Mapping):
            found |= {str(name): f"intervention.arrive.{name}" for name in arrive}
        for source, targets in become.items() if isinstance(become, Mapping) else ():
            if isinstance(targets, Mapping):
                found |= {str(name): f"intervention.become.{source}.{name}" for name in targets}
    return found
