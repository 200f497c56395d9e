"""What kernels read of a scenario follows from its schema, key by key."""

from operator import attrgetter
from typing import Annotated, Literal

import numpy as np
import pytest

from reciprocity.configs.bounds import Chance, NoLimit, key
from reciprocity.configs.node import Node
from reciprocity.model.kernel_parameters import fill
from reciprocity.model.records import numbers_of, record_of
from reciprocity.results.counters import COUNTERS, DECLINED, MECHANISM_OF, OUTINGS, STREAMS
from reciprocity.scenario.nodes import Mechanisms, Nodes, Ties


def test_a_node_or_key_that_is_added_to_the_schema_is_a_number_of_the_kernels():
    class MoreTies(Ties):
        cost: float = key(9.0, "a key whose name another node has too")
        warm: bool = key(True, "a switch")

    class Thanks(Node):
        rate: Chance = key(0.5, "a chance")
        most: Annotated[int | None, NoLimit(99)] = key(None, "a number that may be null")
        tone: Literal["dry", "warm"] = key("warm", "a word")
        text: str = key("", "what kernels cannot read")

    class More(Nodes):
        ties: MoreTies = MoreTies()
        thanks: Thanks = Thanks()

    before, after = record_of(Nodes, {}), record_of(More, {"seed": "u8"})
    kinds = {"ties_cost": "f8", "ties_warm": "u1", "thanks_rate": "f8", "thanks_most": "i8", "thanks_tone": "u1"}
    assert {name: after[name] for name in set(after.names) - set(before.names)} == {
        name: np.dtype(kind) for name, kind in (kinds | {"seed": "u8"}).items()
    }
    record, filled = np.zeros(1, after), More()
    values = {one.name: one.of(attrgetter(one.path)(filled)) for one in numbers_of(More)}
    fill(record[0], values | {"seed": 3})
    assert record[["ties_cost", "ties_warm", "thanks_rate", "thanks_most", "thanks_tone", "favors_cost"]][0].item() == (
        *(9.0, 1, 0.5, 99, 1),
        1.0,
    )


def test_a_key_that_may_be_null_and_does_not_say_what_stands_for_it_is_refused():
    class Forgetful(Node):
        most: int | None = None

    with pytest.raises(TypeError, match=r"^thanks\.most: may be null; say with NoLimit which number stands for it"):
        list(numbers_of(Forgetful, "thanks"))


def test_a_counter_has_the_number_of_its_column_and_says_what_it_needs():
    assert (COUNTERS[OUTINGS], COUNTERS[DECLINED], MECHANISM_OF["declined"]) == ("outings", "declined", "goals")
    assert len(set(COUNTERS)) == len(COUNTERS) and len(set(STREAMS)) == len(STREAMS)
    assert set(MECHANISM_OF.values()) - {"time", "tries", "learn"} <= set(Mechanisms.model_fields)
    assert "outings" not in MECHANISM_OF
