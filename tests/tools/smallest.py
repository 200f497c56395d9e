"""Find drawn scenarios in which engine and reference part ways, and the smallest such scenario near each.

python tests/tools/smallest.py                      # scenarios 0 to 199 of drawn.py
python tests/tools/smallest.py gossip bonds time    # the same, with no mechanism but these (and their cues)
python tests/tools/smallest.py --from 500 --to 900
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))  # the folders beside this one

from helpers.random_interventions import changing
from helpers.random_scenarios import Dice, scenario
from truths.test_oracle import assert_same, reference_for

from reciprocity import Model, Scenario
from reciprocity.scenario.nodes import Mechanisms
from reciprocity.scenario.strategies import Strategy

CUES = {"bonds": ["bond"], "gossip": ["reputation", "standing"]}
Config = dict[str, Any]


def difference(config: Config) -> str | None:
    """Play both, round by round; say where they part, or None."""
    model = Model(Scenario.of(config))
    reference = reference_for(model)
    for _ in range(config["rounds"]):
        model.step()
        reference.step()
        try:
            assert_same(model, reference)
        except AssertionError as error:
            return f"round {model.steps}: {str(error) or traceback.format_exc()}"
    return None


def restricted(config: Config, only: list[str]) -> Config:
    """The same scenario without any mechanism but these."""
    config = deepcopy(config)
    config["mechanisms"] = {name: on and name in only for name, on in config["mechanisms"].items()}
    for node in config.get("intervention", []):
        others = [key for key in node["set"] if key.startswith("mechanisms.") and key.split(".")[1] not in only]
        node["set"] = {key: value for key, value in node["set"].items() if key not in others}
    if "time" not in only:
        config["time"]["budget"] = None
    unknown = {cue for name, cues in CUES.items() if name not in only for cue in cues}
    for row in config["strategies"].values():
        row["cue"] = "last_move" if row["cue"] in unknown else row["cue"]
    return config


def simpler(config: Config) -> Iterator[Config]:
    """All scenarios that are simpler by one step."""
    nodes = config.get("intervention", [])
    for k, node in enumerate(nodes):
        yield {**config, "intervention": nodes[:k] + nodes[k + 1 :]}
        for key, value in node.items():
            parts = {} if key == "round" else value
            for name in parts:
                less = node | {key: {n: v for n, v in value.items() if n != name}}
                yield {**config, "intervention": [*nodes[:k], less, *nodes[k + 1 :]]}
    for name, on in config["mechanisms"].items():
        if on:
            yield {**config, "mechanisms": config["mechanisms"] | {name: False}}
    for name in config["population"]:
        if len(config["population"]) > 1:
            fewer = {k: v for k, v in config["population"].items() if k != name}
            yield {**config, "population": fewer, "strategies": {k: config["strategies"][k] for k in fewer}}
    for rounds in range(2, config["rounds"]):
        yield {**config, "rounds": rounds}
    network = config["network"]
    for n in range(1, network["n"]):
        yield {**config, "network": network | {"n": n, "mean_degree": min(network["mean_degree"], n - 1)}}
    for node in config:
        if isinstance(config[node], dict) and node not in ("network", "population", "strategies", "mechanisms"):
            yield {k: v for k, v in config.items() if k != node}
            for name in config[node]:
                yield {**config, node: {k: v for k, v in config[node].items() if k != name}}
    for kind, row in config["strategies"].items():
        for trait, value in row.items():
            default = Strategy.model_fields[trait].default
            if value != default:
                yield {**config, "strategies": config["strategies"] | {kind: row | {trait: default}}}


def smallest(config: Config) -> Config:
    """Make a scenario in which the two differ as simple as they still do."""
    for change in simpler(config):
        try:
            if difference(change):
                return smallest(change)
        except Exception:  # not every simpler scenario is one
            continue
    return config


def shown(config: Config) -> str:
    on = [name for name, is_on in config["mechanisms"].items() if is_on]
    rows = {
        kind: {k: v for k, v in row.items() if v != Strategy.model_fields[k].default}
        for kind, row in config["strategies"].items()
    }
    return str({**config, "mechanisms": dict.fromkeys(on, True), "strategies": rows})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("only", nargs="*", help=f"of {', '.join(Mechanisms.model_fields)}, time; all if none")
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--to", type=int, default=200, dest="last")
    parser.add_argument("--changes", action="store_true", help="with interventions, as in random_interventions.py")
    given = parser.parse_args()
    differ = 0
    for number in range(given.first, given.last):
        config = (changing if given.changes else scenario)(Dice(number))
        config = restricted(config, given.only) if given.only else config
        if difference(config):
            differ += 1
            if differ <= 3:
                least = smallest(config)
                print(f"{number}: {shown(least)}\n{difference(least)}\n", flush=True)
    print(f"{differ} of {given.last - given.first} scenarios differ")


if __name__ == "__main__":
    main()
