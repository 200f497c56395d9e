"""Every number that a scenario may hold has room in the arrays of a run."""

import numpy as np
import pytest

from reciprocity import InputError, Model, Scenario, run, sweep
from reciprocity.configs.bounds import (
    MOST_AMOUNT,
    MOST_BUDGET,
    MOST_COUNT,
    MOST_GIVEN_NOW,
    MOST_PEOPLE,
    MOST_ROUNDS,
    MOST_STRATEGIES,
)
from reciprocity.configs.vocabulary import ASKS, CUES, EVENT_CHOICES, LEARN_RULES, OPENNESS
from reciprocity.model.kernels.book_flags import BESIDE
from reciprocity.model.records import RULES, TRAITS, numbers_of
from reciprocity.model.room import most_rounds
from reciprocity.model.state import ACTS, World
from reciprocity.networks.families import MOST_TIES
from reciprocity.results.counters import COUNTERS
from reciprocity.scenario.nodes import Mechanisms, Nodes

TINY = {"network": {"kind": "ring", "n": 12, "k": 4}, "rounds": 12, "burn_in": 4}
ALL = {"mechanisms": dict.fromkeys(Mechanisms.model_fields, True)}

PEOPLE = ("people, and what is one a person", MOST_PEOPLE)
SLOTS = ("sides of ties (`populate` refuses more)", 2**31 - 1)
ROUNDS = ("rounds", MOST_ROUNDS)
FIELDS = ("numbers of fields, and the two that mean none or any", 255)
BITS = ("bits named in `model/state.py`", 255)
DONE = ("what one person does in a run (`most_rounds`)", MOST_COUNT)
FEW = ("what happens once or a few times a round and person or tie", 100 * MOST_ROUNDS)

# Of each integer narrower than eight bytes: the largest number that may come to stand in it, and why.
NARROW = {
    "rules.fields": FIELDS,
    "rules.at_start": PEOPLE,
    "rules.circles_openness": ("the words of circles.openness", len(OPENNESS) - 1),
    "rules.learn_rule": ("the words of learn.rule", len(LEARN_RULES) - 1),
    "traits.cue": ("the cues", len(CUES) - 1),
    "traits.ask": ("the ways to ask", len(ASKS) - 1),
    "traits.event_choice": ("the ways to choose events", len(EVENT_CHOICES) - 1),
    "traits.certain": ("two bits for each of four chances", 255),
    "traits.keeps": BITS,
    "people.degree": SLOTS,
    "people.row": SLOTS,
    **{f"people.{name}": DONE for name in ("given", "received", "asked", "granted")},
    "people.given_now": ("favors in a round, counted up to here", MOST_GIVEN_NOW),
    "people.strategy": ("strategies", MOST_STRATEGIES - 1),
    **{f"people.{name}": BITS for name in ("fortune", "verbs", "away", "wary")},
    "people.beyond": ("favors beyond need in a round, counted up to here", 255),
    "field": FIELDS,
    "unmet": FIELDS,
    "plan": BITS,
    "other": PEOPLE,
    "book.marks": ("the last round of use, above some bits", MOST_ROUNDS * (BESIDE + 1) + BESIDE),
    "book.twin": SLOTS,
    "past.given": FEW,
    "past.since": ROUNDS,
    "members": PEOPLE,
    "peers": PEOPLE,
    "peer_start": PEOPLE,
    "via": PEOPLE,
    "circle": PEOPLE,
    "circle_start": PEOPLE,
    "order": PEOPLE,
    "starts": PEOPLE,
    "acts": ("two acts a person", 2 * MOST_PEOPLE + 1),
    "pick": ("slots, or bits", 2**31 - 1),
    "ties.oldest": ROUNDS,
    "ties.outings": ROUNDS,
    **{f"learning.{name}": DONE for name in ("given", "received")},
    "learning.outings": ROUNDS,
    "learning.spare": BITS,
    "plays": PEOPLE,
    "event": PEOPLE,
    "task": ("tasks.kinds", 1_000_000),
    "accused": ("votes, counted up to here", 65_535),
    "opinions.about": PEOPLE,
    "opinions.touched": ROUNDS,
    "events.guests": PEOPLE,
    "events.first": PEOPLE,
    "events.founders": PEOPLE,
    "guests": PEOPLE,
    "expertise": PEOPLE,
    "liking.circle": PEOPLE,
    "log.round": ROUNDS,
    **{f"log.{name}": PEOPLE for name in ("who", "whom", "about")},
    "log.act": ("acts that have a name", len(ACTS) - 1),
    "log.field": FIELDS,
    "log.outcome": BITS,
    "log.spare": BITS,
    "counts": ("what the people of a strategy do in one round, sides of ties among it", 2**31 - 1),
}


WORDS = {"rules.circles_openness", "rules.learn_rule"}


def narrow(name, dtype):
    """The integers of a type that have fewer than eight bytes, by name, as the largest number they hold."""
    base = dtype.base
    if base.names:
        return {k: v for inner in base.names for k, v in narrow(f"{name}.{inner}", base.fields[inner][0]).items()}
    return {name: np.iinfo(base).max} if base.kind in "iu" and base.itemsize < 8 else {}


def test_every_narrow_integer_of_the_state_has_a_bound_that_fits():
    world = Model(TINY | ALL, log=True).world
    kinds = {name: getattr(world, name).dtype for name in World._fields} | {"counts": Model(TINY).counts.dtype}
    found = {name: most for key, dtype in kinds.items() for name, most in narrow(key, dtype).items()}
    flags = {f"rules.{name}" for name in RULES.names if RULES[name] == np.uint8} - WORDS
    assert set(NARROW) == set(found) - flags, "state which bound protects a new integer, or make it wider"
    for name, (why, largest) in NARROW.items():
        assert largest <= found[name], f"{name}: {why}"
    assert 2 * MOST_TIES < 2**31


def test_flags_among_the_rules_are_0_or_1():
    rules = Model(TINY | ALL).world.rules[0]
    for name in RULES.names:
        if RULES[name] == np.uint8 and f"rules.{name}" not in WORDS:
            assert rules[name] in (0, 1), name


def numbers(schema, node, path=""):
    """All places of a JSON schema that take a number, with what is said of it."""
    if isinstance(node, list):
        for part in node:
            yield from numbers(schema, part, path)
        return
    if not isinstance(node, dict):
        return
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        yield from numbers(schema, schema["$defs"][name], f"{path}")
    if node.get("type") in ("integer", "number") and "enum" not in node:
        yield path, node
    for name, inner in node.get("properties", {}).items():
        yield from numbers(schema, inner, f"{path}.{name}".lstrip("."))
    for key in ("anyOf", "oneOf", "items", "prefixItems", "additionalProperties"):
        yield from numbers(schema, node.get(key, []), path)


COMPARED = ("strategies.patience", "intervention.leave_person", "network.above")
"""Numbers that are only compared with others: infinite patience, a person who may not be there, a line's value."""


def test_every_number_of_the_schema_has_two_ends():
    found = list(numbers(SCHEMA, SCHEMA))
    assert len(found) > 80
    for path, node in found:
        ends = [name for name in ("minimum", "exclusiveMinimum") if name in node]
        if path not in COMPARED:
            ends += [name for name in ("maximum", "exclusiveMaximum") if name in node]
            assert len(ends) == 2, f"{path} has no upper end, or no lower one"


SCHEMA = Scenario.model_json_schema()
AMOUNTS = sorted(
    {
        path
        for path, node in numbers(SCHEMA, SCHEMA)
        if node.get("maximum") == MOST_AMOUNT and not path.startswith(("strategies", "population"))
    }
)


def with_key(key, value):
    node, _, name = key.partition(".")
    return {node: {name: value}}


@pytest.mark.parametrize("key", AMOUNTS)
def test_an_amount_above_the_bound_is_refused_in_one_line(key):
    with pytest.raises(InputError, match=rf"^{key}: .*1000000000000.*given: 1\.7e\+308") as raised:
        Scenario.of(TINY | with_key(key, 1.7e308))
    assert "\n" not in str(raised.value)


def test_at_the_largest_amounts_every_result_is_finite():
    config = TINY | ALL
    for key in AMOUNTS:
        node, _, name = key.partition(".")
        config = config | {node: {**config.get(node, {}), name: MOST_AMOUNT}}
    with np.errstate(all="raise"):
        result = run(Scenario.of(config | {"favors": {"benefit": MOST_AMOUNT, "cost": MOST_AMOUNT, "spread": 1.0}}))
    for table in (result.runs, result.rounds, result.people):
        assert not np.isinf(table.select_dtypes("number").to_numpy(float)).any()
    assert np.isfinite(result.people["payoff"]).all()


def test_weights_of_a_population_have_an_upper_end():
    with pytest.raises(InputError, match=r"^population\.ledger: .*less than or equal to 1000000000000"):
        Scenario.of({"population": {"ledger": 1e308, "kennedy": 1e308}})
    assert Model(TINY | {"population": {"ledger": MOST_AMOUNT, "kennedy": MOST_AMOUNT}}).run().steps == 12


@pytest.mark.parametrize(
    "key",
    ["events.room", "circles.voters", "ties.idle", "ties.limit", "tasks.kinds", "gossip.memory", "gossip.lifetime"],
)
def test_a_whole_number_that_no_machine_word_holds_is_refused_in_one_line(key):
    with pytest.raises(InputError, match=rf"^{key}: input should be less than or equal to \d+ \(given: 1"):
        Scenario.of(TINY | with_key(key, 10**19))


def many(count):
    return {"strategies": {f"s{k}": {} for k in range(count)}, "population": {f"s{k}": 1 for k in range(count)}}


def test_256_strategies_are_played_and_257_refused():
    world = {"network": {"kind": "ring", "n": 2 * MOST_STRATEGIES, "k": 4}, "rounds": 2, "burn_in": 1}
    played = run(Scenario.of(world | many(256))).people["strategy"].value_counts()
    assert len(played) == 256
    assert set(played) == {2}
    with pytest.raises(InputError, match=r"^strategies: 257 are in use, and a run has room for 256; leave some out"):
        Scenario.of(world | many(257))


def test_257_strategies_are_refused_where_one_arrives_or_a_table_may_name_them(tmp_path):
    config = many(256)
    config["strategies"]["last"] = {}
    arriving = {"intervention": {"round": 3, "arrive": {"last": 1}}}
    with pytest.raises(InputError, match=r"^strategies: 257 are in use"):
        Scenario.of(TINY | config | arriving)
    (tmp_path / "ties.csv").write_text("source,target\nAnn,Bob\nBob,Cem\n")
    (tmp_path / "people.csv").write_text("name,strategy\nAnn,last\nBob,s0\nCem,\n")
    file = {"kind": "file", "path": str(tmp_path / "ties.csv"), "people": str(tmp_path / "people.csv")}
    with pytest.raises(InputError, match=r"^strategies: \d+ are in use, and a run has room for 256"):
        Scenario.of({"network": file} | config)


@pytest.mark.parametrize("strategy", ["ledger", "always_give"])
def test_without_a_budget_a_hub_grants_everything(tmp_path, strategy):
    leaves = 40_000
    path = tmp_path / "star.csv"
    path.write_text("source,target\n" + "".join(f"hub,leaf{k}\n" for k in range(leaves)))
    world = {"network": {"kind": "file", "path": str(path)}, "ties": {"change": False}, "population": {strategy: 1}}
    favors = {"need": 1.0, "specialized": 0.0, "slip": 0.0, "budget": None}
    counts = Model(world | {"favors": favors, "rounds": 2, "burn_in": 1}).run().counts[:, 0]
    for counter, expected in (("granted", leaves + 1), ("refused", 0), ("unable", 0)):
        assert counts[0, COUNTERS.index(counter)] == expected, counter


def test_a_budget_at_its_border_is_kept(tmp_path):
    leaves = MOST_BUDGET + 100
    path = tmp_path / "star.csv"
    path.write_text("source,target\n" + "".join(f"hub,leaf{k}\n" for k in range(leaves)))
    world = {"network": {"kind": "file", "path": str(path)}, "population": {"always_give": 1}, "rounds": 2}
    favors = {"need": 1.0, "specialized": 0.0, "slip": 0.0, "budget": MOST_BUDGET}
    counts = Model(world | {"favors": favors, "ties": {"change": False}}).run().counts[0, 0]
    assert counts[COUNTERS.index("granted")] == MOST_BUDGET + 1  # and the favor that the hub gets
    assert counts[COUNTERS.index("unable")] == 100


def test_more_rounds_than_a_persons_count_has_room_for_are_refused_in_one_line():
    hub = {"network": {"kind": "ring", "n": 20_000, "k": 2}, "ties": {"change": False}}
    hub["mechanisms"] = {"referral": True}  # so that anybody may come to ask anybody
    largest = MOST_COUNT // MOST_BUDGET
    config = hub | {"favors": {"budget": MOST_BUDGET}, "rounds": largest, "burn_in": 0}
    expected = rf"^rounds: {largest + 1} are too many, for after {largest} .*favors\.budget$"
    with pytest.raises(InputError, match=expected):
        Model(config | {"rounds": largest + 1})
    model = Model(hub | {"favors": {"budget": MOST_BUDGET}, "rounds": 1, "burn_in": 0})
    assert most_rounds(model.scenario, model.graph) == largest
    model.run(1)
    with pytest.raises(InputError, match=rf"^rounds: {largest + 1} are too many"):
        model.run(largest)


def test_a_sweep_finds_such_a_point_before_it_begins(tmp_path):
    world = {"network": {"kind": "ring", "n": 20_000, "k": 2}, "ties": {"change": False}, "burn_in": 0}
    world |= {"mechanisms": {"referral": True}, "favors": {"budget": MOST_BUDGET}}
    with pytest.raises(InputError, match=r"^rounds: 100000 are too many, .* \(at rounds=100000\)$"):
        sweep(world, sweep={"rounds": [10, 100_000]}, results=tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_ten_million_rounds_are_fine_where_no_count_can_pass_its_bound():
    model = Model(TINY)
    assert most_rounds(model.scenario, model.graph) == MOST_ROUNDS
    with pytest.raises(InputError, match=r"^rounds: 10000001 are too many"):
        model.run(MOST_ROUNDS + 1)


def test_counts_of_a_person_are_right_up_to_their_last_number():
    model = Model(TINY | {"favors": {"need": 1.0}})
    last = MOST_COUNT - most_in_rounds(TINY["rounds"])
    for name in ("given", "received", "asked", "granted"):
        model.world.people[name] = last
    model.run()
    for name in ("given", "received", "asked", "granted"):
        assert model.world.people[name].min() >= last, "no count has turned negative"


def most_in_rounds(rounds):
    return rounds * 100


def test_every_rule_comes_from_the_key_it_is_named_after():
    """Every number of the scenario is another one, so that a rule that took its neighbor's would show."""
    config, expected = {**TINY, **ALL, "ties": {"ending": "idle"}}, {}
    named = {name.replace("_", ".", 1): name for name in RULES.names}
    for k, (key, node) in enumerate(numbers(SCHEMA, SCHEMA)):
        if "." not in key or key not in named:
            continue
        low, high = node.get("minimum", 0), min(node.get("maximum", 1), 40)
        value = low + 1 + k % 7 if node["type"] == "integer" else low + (high - low) * (0.05 + 0.9 * k / 200)
        group, _, name = key.partition(".")
        config[group] = {**config.get(group, {}), name: value}
        expected[named[key]] = value
    assert len(expected) > 45
    rules = Model(config).world.rules[0]
    for name, value in expected.items():
        assert rules[name] == RULES[name].type(value), name
    for name in Mechanisms.model_fields:
        assert rules[f"mechanisms_{name}"] == 1
        if name not in ("circles", "events"):
            off = {"mechanisms": {**ALL["mechanisms"], name: False}}
            assert Model(TINY | off).world.rules[0][f"mechanisms_{name}"] == 0


def test_what_stands_for_null_is_above_every_number_that_can_be_said():
    limits = {number.path: number.no_limit for number in numbers_of(Nodes) if number.no_limit is not None}
    assert limits.pop("favors.beyond") < 0, "null is no limit there: each strategy has its own chance"
    assert limits.pop("learn.rate") < 0, "nor there: one person looks at a time"
    said = {key: node["maximum"] for key, node in numbers(SCHEMA, SCHEMA) if key in limits}
    assert set(said) == set(limits) == {"favors.budget", "ties.idle", "events.room", "time.budget"}
    for key, most in said.items():
        assert limits[key] > most, key
    assert limits["favors.budget"] > MOST_GIVEN_NOW >= MOST_BUDGET
    group = {key.partition(".")[0]: {key.partition(".")[2]: None} for key in limits}
    rules = Model(TINY | group).world.rules[0]
    for key, limit in limits.items():
        assert rules[key.replace(".", "_")] == limit, key


def test_every_trait_comes_from_the_key_it_is_named_after():
    chances = [name for name in TRAITS.names if name in ("offer", "greed", "acceptance", "voice", "refer", "introduce",
               "bridge", "presence", "oblige", "share_knowledge", "invest", "goal")]  # fmt: skip
    row = {name: (k + 1) / 20 for k, name in enumerate(chances)}
    row |= {"threshold": 2.5, "outreach": 3.5, "patience": 4.5, "cue": "grudge", "ask": "debtor", "event_choice": "fit"}
    config = TINY | {"population": {"ledger": 1, "own": 1}, "strategies": {"own": row}, "favors": {"cost": 2.0}}
    traits = Model(config).world.traits[1]
    words = {"cue": CUES, "ask": ASKS, "event_choice": EVENT_CHOICES}
    for name, value in row.items():
        assert traits[name] == (words[name].index(value) if name in words else value), name
    assert traits["bar"] == 5.0
    assert set(TRAITS.names) == {*row, "first", "good", "bad", "bar", "certain", "keeps"}
