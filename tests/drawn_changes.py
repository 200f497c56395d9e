"""Scenarios in which something changes in the middle, for the comparison with the reference."""

from drawn import scenarios
from hypothesis import strategies as st

from reciprocity import Model, Scenario
from reciprocity.mechanisms import Mechanisms

chance = st.one_of(st.sampled_from([0.0, 0.25, 0.5, 1.0]), st.floats(0, 1))

CHANGES = {
    "favors.benefit": st.sampled_from([0.5, 4.0]),
    "favors.cost": st.sampled_from([0.5, 2.0]),
    "favors.need": chance,
    "favors.specialised": chance,
    "favors.slip": st.sampled_from([0.0, 0.2]),
    "favors.budget": st.sampled_from([None, 0, 2]),
    "favors.spread": st.sampled_from([0.0, 0.5]),
    "ties.change": st.booleans(),
    "ties.meet": chance,
    "ties.closure": chance,
    "ties.limit": st.sampled_from([0, 3, 30]),
    "ties.idle": st.sampled_from([None, 1, 4]),
    "ties.loss": st.sampled_from([0.0, 0.3]),
    "ties.review": chance,
    "ties.upkeep": st.sampled_from([0.0, 0.5]),
    "ties.outing": st.sampled_from([0.0, 0.5]),
    "ties.trust_prior": st.sampled_from([0.2, 0.9]),
    "ties.trust_rate": st.sampled_from([0.0, 0.5]),
    "books.error": st.sampled_from([0.0, 0.3]),
    "books.bias": st.sampled_from([0.0, 0.5]),
    "books.forget": st.sampled_from([0.0, 0.2]),
    "books.forgive": st.sampled_from([0.0, 0.3]),
    "books.attention": st.sampled_from([0.0, 0.1]),
    **{f"mechanisms.{name}": st.booleans() for name in Mechanisms.model_fields if name not in ("events", "circles")},
}


def headcount(config):
    """How many people of each strategy there are at the start."""
    model = Model(Scenario.of({key: value for key, value in config.items() if key != "intervention"}))
    plays = model.world.people["strategy"]
    return {name: int((plays == k).sum()) for k, name in enumerate(model.strategy_names)}


@st.composite
def with_interventions(draw):
    """A scenario in which people leave, change and arrive, and rules change, once or more often."""
    config = draw(scenarios())
    there = {"a": 0, "b": 0, "c": 0} | headcount(config)
    nodes = []
    for t in sorted(draw(st.sets(st.integers(1, config["rounds"]), min_size=1, max_size=3))):
        node = {"round": t, "leave": {}, "become": {}}
        for name in "abc":
            goes = draw(st.integers(0, min(2, there[name])))
            there[name] -= goes
            node["leave"][name] = goes
        before = dict(there)
        for name in "abc":
            changes = draw(st.integers(0, min(3, before[name])))
            target = draw(st.sampled_from("abc"))
            node["become"][name] = {target: changes}
            there[name] -= changes
            there[target] += changes
        node["arrive"] = {name: draw(st.sampled_from([0, 0, 1, 3])) for name in "abc"}
        if not any(there.values()):
            node["arrive"]["a"] = 2  # somebody must be there
        there = {name: there[name] + node["arrive"][name] for name in "abc"}
        keys = draw(st.sets(st.sampled_from(sorted(CHANGES)), max_size=6))
        node["set"] = {key: draw(CHANGES[key]) for key in sorted(keys)}
        nodes.append(node)
    return config | {"intervention": nodes}
