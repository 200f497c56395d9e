"""Known truths of names: with a bad one ties seldom form, and who introduces takers loses trust."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from helpers.small_worlds import PLAIN, plain_world, played, written

from reciprocity import Model, Person
from reciprocity.results.counters import FORMED, INTRODUCED, REFUSED
from reciprocity.scenario.advice import notes

REFUSES: dict[str, Any] = {"cue": "none", "good": 0.0, "greed": 0.0, "event_choice": "fit"}


@pytest.mark.parametrize(("choice", "lifetime"), [(0.0, 50), (0.6, 50), (1.0, 4)])
def test_a_former_contact_who_refused_is_wanted_less(choice: float, lifetime: int) -> None:
    """Pairs that are circles of their own: both ask and refuse in round 1, the tie lapses, and in round 2 they meet.

    With a learning rate of 1 each then thinks -(1 - 1 / lifetime) of the other. A tie forms again if both want it.
    """
    many = 5000
    model = played(
        {"kind": "caveman", "n": 2 * many, "circle_size": 2, "p": 0.0, "fields": 1}, {"a": REFUSES}, favors={"need": 1},
        ties={"meet": 1, "closure": 0, "loss": 0, "review": 0, "idle": 1, "choice": choice},
        mechanisms={"gossip": True}, rounds=2, burn_in=0,
        gossip={"learning_rate": 1.0, "witness": 0.0, "chance": 0.0, "lifetime": lifetime},
    )  # fmt: skip
    formed = model.counts[1, 0, FORMED] / 2
    wants = 1 - choice * (1 - 1 / lifetime)
    assert formed / many == pytest.approx(wants**2, abs=4 * np.sqrt(0.25 / many) if choice else 1e-12)


def hub_with(leaves: list[str], folder: Path) -> dict[str, Any]:
    return written(folder, ["hub", *leaves], ((0, leaf) for leaf in range(1, len(leaves) + 1)))


def test_nobody_introduces_somebody_of_the_worst_name(tmp_path: Path) -> None:
    """The hub has asked one leaf, at random, and been refused: with a choice of 1 it introduces that leaf to nobody."""
    leaves = ["leaf"] * 6
    introduced = {}
    for choice in (0.0, 1.0):
        rows = {
            "hub": {"introduce": 1.0, "bridge": 0.0, "event_choice": "none"},
            "leaf": REFUSES | {"event_choice": "none"},
        }
        model = Model(
            plain_world(
                {
                    "network": hub_with(leaves, tmp_path), "population": {"hub": 1, "leaf": 6}, "strategies": rows,
                    "favors": PLAIN | {"need": 1}, "mechanisms": {"weaving": True, "gossip": True}, "rounds": 40,
                    "ties": {"meet": 0.001, "loss": 0, "review": 0, "idle": None, "choice": choice}, "burn_in": 0,
                    "gossip": {"learning_rate": 1.0, "witness": 0.0, "chance": 0.0, "lifetime": 1_000_000},
                }
            ),
            log=True,
        ).run()  # fmt: skip
        acts = model.engine.acts
        made = acts[acts["act"] == INTRODUCED]
        first = {}  # in which round each leaf refused the hub first
        for act in acts[(acts["act"] == REFUSED) & (acts["whom"] == 0)]:
            first.setdefault(int(act["who"]), int(act["round"]))
        late = [r for r in made if min(first.get(int(r[of]), 99) for of in ("whom", "about")) <= r["round"]]
        introduced[choice] = len(late)
        assert len(made) > 0
    assert introduced[0.0] > 0
    assert introduced[1.0] == 0


@pytest.mark.parametrize(("stake", "probation"), [(0.0, 99), (0.5, 99), (1.0, 99), (0.5, 4)])
def test_trust_in_who_introduced_a_taker_falls_with_each_refusal(stake: float, probation: int, tmp_path: Path) -> None:
    """Person 0 introduces 1 and 2 in round 1; from then on 1 asks 2 in every round, who always refuses."""

    class Asks(Person):
        strategy = "asker"

        def ask(self, field: str | None) -> Any:
            taker = self.model.engine.world.people["strategy"] == self.model.strategy_names.index("taker")
            return next((one for one in self.contacts if taker[one.number]), False)

    rate, rounds, prior = 0.25, 9, 0.4
    network = written(tmp_path, ["hub", "asker", "taker"], [(0, 1), (0, 2)])
    rows: dict[str, dict[str, Any]] = {
        "hub": {"introduce": 1.0, "bridge": 0.0}, "asker": {}, "taker": REFUSES | {"event_choice": "none"},
    }  # fmt: skip
    model = played(
        network, rows, favors={"need": 1}, mechanisms={"weaving": True}, rounds=rounds, burn_in=0, agents=[Asks],
        ties={
            "meet": 0, "loss": 0, "review": 0, "idle": None, "trust_prior": prior, "learning_rate": rate,
            "stake": stake, "probation": probation,
        },
    )  # fmt: skip
    assert model.counts[0, :, INTRODUCED].sum() == 1
    thanked = prior + rate * (1 - prior)
    refusals = min(rounds - 1, probation - 1)  # asked from the round after the introduction on
    trust = model.world.book["trust"][model.engine.slot(1, 0)]
    assert trust == pytest.approx(thanked * (1 - stake * rate) ** refusals, rel=1e-5)
    in_taker = model.world.book["trust"][model.engine.slot(1, 2)]
    assert in_taker == pytest.approx(prior * (1 - rate) ** (rounds - 1), rel=1e-5)


def test_choice_without_gossip_is_said_to_have_no_effect() -> None:
    assert "ties.choice goes by opinions" in notes(plain_world({"ties": {"choice": 0.5}}))[0]
    assert notes(plain_world({"ties": {"choice": 0.5}, "mechanisms": {"gossip": True}})) == []
