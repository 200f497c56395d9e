"""A small results folder in the shape that runs and sweeps write, made up so that figures need no engine."""

import json

import numpy as np
import pandas as pd
import yaml

STRATEGIES = {
    "ledger": {"label": {"en": "Keeps a tally", "de": "Strichliste"}, "color": "#0072B2", "marker": "s"},
    "kennedy": {"label": {"en": "Asks what is needed", "de": "Fragt"}, "color": "#E69F00", "marker": "o"},
    "strategic": {"label": {"en": "Gives first", "de": "Gibt zuerst"}, "color": "#009E73", "marker": "^"},
    "lone_fighter": {"label": {"en": "Keeps to self", "de": "Für sich"}, "color": "#D55E00", "marker": "X"},
}
LEVEL = {"ledger": (0.55, 0.5), "kennedy": (0.4, 0.9), "strategic": (0.75, 0.35), "lone_fighter": (0.95, 1.3)}
ROUNDS, BURN_IN, PEOPLE = 60, 20, 40


def folder(path, shares=(0.0, 0.3, 0.6), ties=("fixed", "changing"), replicates=4):
    """Write all tables of a sweep over `shares` and `ties` (each may be a single value) to `path`."""
    chance = np.random.default_rng(5)
    points = [(share, kind) for share in shares for kind in ties]
    made = [
        _run(point, replicate, share, kind, chance)
        for point, (share, kind) in enumerate(points)
        for replicate in range(replicates)
    ]
    pairs = {tuple(sorted(p)) for p in chance.integers(0, PEOPLE - 2, (4 * PEOPLE, 2)).tolist() if p[0] != p[1]}
    ties_table = pd.DataFrame(sorted(pairs), columns=["source", "target"])
    ties_table.insert(0, "run", f"{0:016x}")
    ties_table["strength"] = chance.geometric(0.12, len(pairs)) - 1
    path.mkdir(parents=True, exist_ok=True)
    pd.DataFrame([one["runs"] for one in made]).to_parquet(path / "runs.parquet")
    for name in ("rounds", "people", "survival"):
        pd.concat([one[name] for one in made], ignore_index=True).to_parquet(path / f"{name}.parquet")
    ties_table.to_parquet(path / "network.parquet")
    scenario = {
        "name": "default",
        "network": {"kind": "lazega"},
        "focal": "lone_fighter",
        "focal_share": shares[0],
        "favors": {"benefit": 3, "cost": 1, "need": 0.5},
        "ties": {"change": ties[0] != "fixed"},
        "strategies": STRATEGIES,
        "rounds": ROUNDS,
        "burn_in": BURN_IN,
        "seed": 1,
    }
    (path / "scenario.yaml").write_text(yaml.safe_dump(scenario, sort_keys=False, allow_unicode=True), "utf-8")
    (path / "provenance.json").write_text(json.dumps({"commit": "0" * 40, "dirty": False, "numpy": "2.5.5"}))
    return path


def _run(point, replicate, share, kind, chance):
    """The tables of one run, with a plausible dependence on the share of lone fighters."""
    run, fixed = f"{point * 1000 + replicate:016x}", kind == "fixed"
    alone = round(share * PEOPLE)
    who = np.array(["lone_fighter"] * alone + [list(STRATEGIES)[i % 3] for i in range(PEOPLE - alone)])
    rate = 0.9 - (1.0 if fixed else 0.6) * share
    gave = np.array([LEVEL[s][0] * rate * (s != "lone_fighter") for s in who]) * chance.gamma(30, 1 / 30, PEOPLE)
    got = np.array([LEVEL[s][1] * rate for s in who]) * chance.gamma(20, 1 / 20, PEOPLE)
    payoff = pd.Series(3 * got - gave).groupby(who).mean()
    course = []
    for strategy in STRATEGIES:
        count = int((who == strategy).sum())
        kept = 7 * count
        for number in range(1, ROUNDS + 1) if count else ():
            asked = chance.binomial(count, 0.6)
            now = np.clip(rate * LEVEL[strategy][1] + 0.3 * np.exp(-number / 10), 0, 1)
            kept -= 0 if fixed else chance.binomial(kept, 0.02)
            course.append((run, number, strategy, count, asked, chance.binomial(asked, now), kept, 0.0))
    columns = ["run", "round", "strategy", "people", "asked", "granted", "initial", "payoff"]
    ages = np.arange(1, 21)
    at_risk = np.round(300 * 0.97 ** (ages - 1)).astype(int)
    return {
        "runs": {
            "run": run,
            "point": point,
            "replicate": replicate,
            "seed": 1 + replicate,
            "status": "ok",
            "failure": None,
            "focal_share": share,
            "ties": kind,
            "payoff": float(np.mean(3 * got - gave)),
            "efficiency": rate * 0.95 + chance.normal(0, 0.01),
            "grant_rate": rate + chance.normal(0, 0.01),
            "mean_degree": 7 + chance.normal(0, 0.2),
            "half_life": np.inf if fixed else 33 + chance.normal(0, 3),
            "tie_survival": 1.0 if fixed else 0.35 + chance.normal(0, 0.03),
            "turnover": 0.0 if fixed else 0.02 + chance.normal(0, 0.002),
            **{f"payoff.{strategy}": payoff.get(strategy, np.nan) for strategy in STRATEGIES},
        },
        "rounds": pd.DataFrame(course, columns=columns),
        "people": pd.DataFrame(
            {"run": run, "person": range(PEOPLE), "strategy": who, "degree": 7}
            | {name: np.round(x * (ROUNDS - BURN_IN)) for name, x in (("given", gave), ("received", got))}
        ),
        "survival": pd.DataFrame(
            {
                "run": run,
                "age": ages,
                "at_risk": at_risk,
                "ended": 0 if fixed else chance.binomial(at_risk, 0.03),
            }
        ),
    }
