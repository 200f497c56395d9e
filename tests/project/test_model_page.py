"""`docs/model.md` says the keys and the order of the phases as the code has them."""

import re
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from annotated_types import Ge, Gt, Le
from pydantic.fields import FieldInfo

from reciprocity import Model, Scenario
from reciprocity.model.phases.round import PHASES, SWITCHES, described, phases_in, source_of
from reciprocity.model.records import numbers_of
from reciprocity.scenario.nodes import Nodes

PAGE = Path(__file__).parents[2] / "docs" / "model.md"
FROM_HERE_ON = 100
"""Upper ends as large as this are no range to think of; the page lists them above the table."""


def said(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return value if isinstance(value, str) else f"{value:g}"


def range_of(field: FieldInfo) -> str:
    """What a key may be, in the words of the page."""
    kinds = [one for one in get_args(field.annotation) if one is not NoneType] or [field.annotation]
    nullable = NoneType in get_args(field.annotation)
    if get_origin(field.annotation) is Literal:
        return ", ".join(get_args(field.annotation))
    if field.annotation is bool:
        return ""
    bounds = [*field.metadata, *(limit for kind in kinds for limit in getattr(kind, "__metadata__", ()))]
    flat = [limit for one in bounds for limit in (one.metadata if isinstance(one, FieldInfo) else [one])]
    lows = [said(one.ge) for one in flat if isinstance(one, Ge)] + [
        f"above {one.gt:g}" for one in flat if isinstance(one, Gt)
    ]
    highs = [one.le for one in flat if isinstance(one, Le)]
    text = "names" if not lows else f"{lows[0]} to {highs[0]:g}" if highs[0] < FROM_HERE_ON else f"{lows[0]} or more"
    return text + ", null" * nullable


def rows() -> Iterator[str]:
    for node, outer in Nodes.model_fields.items():
        for name, field in outer.annotation.model_fields.items():
            yield f"| `{node}.{name}` | {said(field.default)} | {range_of(field)} | {field.description} |"


def test_the_table_of_keys_is_that_of_the_schema() -> None:
    nodes = "|".join(Nodes.model_fields)
    found = re.findall(rf"^\| `(?:{nodes})\.\w+` \|.*$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert found == list(rows()), "copy the lines that pytest shows from the schema into docs/model.md, section 9"


def listed() -> str:
    """The list of section 3: a phase is off by default where all keys that it needs are."""
    default, paths = Scenario(), {one.name: one for one in numbers_of(Nodes)}
    off = {
        phase.name
        for phase in PHASES
        if phase.does
        and phase.when
        and not any(rule not in paths or paths[rule].of(attrgetter(paths[rule].path)(default)) for rule in phase.when)
    }
    lines = described("{number}. **{name}** {does}").splitlines()
    return "\n".join(line + " (off by default)" * (line.split("**")[1] in off) for line in lines)


def test_the_phases_of_a_round_are_said_in_their_order() -> None:
    section = PAGE.read_text(encoding="utf-8").partition("## 3. One round\n\n")[2]
    assert section.partition("\n\n")[0] == listed()
    assert described() in re.sub(r"^ +", "", Model.step.__doc__ or "", flags=re.MULTILINE)


def test_a_round_without_rare_phases_is_compiled_without_them() -> None:
    plain, whole = ([phase.name for phase in phases_in(features)] for features in ((), SWITCHES[:1]))
    assert whole == [phase.name for phase in PHASES]
    assert plain == ["order", "meet", "ask", "offer", "weave", "forgive", "remember", "review", "observe"]


def test_a_phase_takes_the_place_of_another() -> None:
    lines = source_of(PHASES[:4], "play").splitlines()
    assert lines == [
        "def play(w, first, last, counts):",
        "    for t in range(first, last + 1):",
        "        tally = counts[t - 1]",
        "        order(w, t)",
        "        if w.rules[0].mechanisms_events != 0:",
        "            events(w, t, tally, 0)",
        "        elif w.rules[0].ties_change != 0:",
        "            meet(w, t, tally, 0)",
        "        ask(w, t, tally, 0)",
    ]
