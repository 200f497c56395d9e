"""A small results folder in the shape that `run` and `sweep` write, made up so that figures need no engine."""

import json

import numpy as np
import pandas as pd
import yaml

STRATEGIES = {
    "ledger": {
        "label": {"en": "Keeps a tally", "de": "Führt Strichliste"},
        "color": "#0072B2",
        "marker": "s",
    },
    "kennedy": {
        "label": {"en": "Asks what is needed", "de": "Fragt nach"},
        "color": "#E69F00",
        "marker": "o",
    },
    "strategic": {
        "label": {"en": "Gives first, chooses whom", "de": "Gibt zuerst"},
        "color": "#009E73",
        "marker": "^",
    },
    "lone_fighter": {
        "label": {"en": "Keeps to self", "de": "Bleibt für sich"},
        "color": "#D55E00",
        "marker": "X",
    },
}
LEVEL = {"ledger": (0.55, 0.5), "kennedy": (0.4, 0.9), "strategic": (0.75, 0.35), "lone_fighter": (0.95, 1.3)}


def folder(
    path, shares=(0.0, 0.3, 0.6), ties=("fixed", "changing"), replicates=4, n=40, rounds=60, burn_in=20
):
    """Write all tables of a sweep over `shares` and `ties` (either may be a single value) to `path`."""
    chance = np.random.default_rng(5)
    runs, courses, people, lives = [], [], [], []
    points = [(share, kind) for share in shares for kind in ties]
    for point, (share, kind) in enumerate(points):
        for replicate in range(replicates):
            run = f"{point * 1000 + replicate:016x}"
            alone = round(share * n)
            who = np.array(["lone_fighter"] * alone + [list(STRATEGIES)[i % 3] for i in range(n - alone)])
            rows, course = _run(run, who, share, kind, rounds, chance)
            late = course[course["round"] > burn_in]
            sums = late.groupby("strategy")[["payoff", "people", "asked", "granted"]].sum()
            payoff = sums["payoff"] / sums["people"].where(sums["people"] > 0)
            rate = sums["granted"].sum() / sums["asked"].sum()
            fixed = {
                "run": run,
                "point": point,
                "replicate": replicate,
                "seed": 1 + replicate,
                "status": "ok",
                "error": "",
            }
            keys = {"focal_share": share, "ties": kind}
            measures = {
                "payoff": float((payoff * sums["people"]).sum() / sums["people"].sum()),
                "efficiency": rate * 0.95,
                "grant_rate": rate,
                "mean_degree": 7 + chance.normal(0, 0.2),
                "turnover": 0.0 if kind == "fixed" else 0.02 + chance.normal(0, 0.002),
                "half_life": np.inf if kind == "fixed" else 33 + chance.normal(0, 3),
                "tie_survival": 1.0 if kind == "fixed" else 0.35 + chance.normal(0, 0.03),
                "clustering": 0.2 + chance.normal(0, 0.02),
            }
            runs.append(
                {**fixed, **keys, **measures, **{f"payoff.{s}": payoff.get(s, np.nan) for s in STRATEGIES}}
            )
            courses.append(course)
            people.append(
                rows.assign(
                    given=rows["given"] * (rounds - burn_in), received=rows["received"] * (rounds - burn_in)
                ).round()
            )
            ages = np.arange(1, 21)
            at_risk = np.round(300 * 0.97 ** (ages - 1)).astype(int)
            ended = np.zeros(20, int) if kind == "fixed" else chance.binomial(at_risk, 0.03)
            lives.append(pd.DataFrame({"run": run, "age": ages, "at_risk": at_risk, "ended": ended}))
    pairs = sorted({tuple(sorted(p)) for p in chance.integers(0, n - 2, (4 * n, 2)).tolist() if p[0] != p[1]})
    tables = {
        "runs": pd.DataFrame(runs),
        "rounds": pd.concat(courses, ignore_index=True),
        "people": pd.concat(people, ignore_index=True),
        "survival": pd.concat(lives, ignore_index=True),
        "network": pd.DataFrame(pairs, columns=["source", "target"]).assign(
            run=f"{0:016x}", strength=chance.geometric(0.12, len(pairs)) - 1
        ),
    }
    path.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        table.to_parquet(path / f"{name}.parquet")
    scenario = {
        "name": "default",
        "network": {"kind": "lazega", "n": n},
        "population": dict.fromkeys(STRATEGIES, 1),
        "focal": "lone_fighter",
        "focal_share": shares[0],
        "favors": {"benefit": 3, "cost": 1, "need": 0.5},
        "ties": {"change": ties[0] != "fixed"},
        "strategies": STRATEGIES,
        "rounds": rounds,
        "burn_in": burn_in,
        "seed": 1,
    }
    (path / "scenario.yaml").write_text(
        yaml.safe_dump(scenario, sort_keys=False, allow_unicode=True), encoding="utf-8"
    )
    (path / "provenance.json").write_text(
        json.dumps({"commit": "0" * 40, "dirty": False, "versions": {"numpy": "2.5.5"}})
    )
    return path


def _run(run, who, share, kind, rounds, chance):
    """People and course of one run, with a plausible dependence on the share of lone fighters."""
    rate = (0.9 - share) if kind == "fixed" else (0.9 - 0.6 * share)
    gave = np.array([LEVEL[s][0] * rate for s in who]) * chance.gamma(30, 1 / 30, len(who))
    gave[who == "lone_fighter"] = 0
    got = (
        np.array([LEVEL[s][1] * rate for s in who])
        * chance.gamma(20, 1 / 20, len(who))
        * (0.5 if kind == "changing" else 1)
    )
    people = pd.DataFrame(
        {"run": run, "person": range(len(who)), "strategy": who, "field": 0, "circle": 0, "degree": 7, "asked": 20.0,
         "granted": 14.0, "given": gave, "received": got, "payoff": 3 * got - gave}
    )  # fmt: skip
    course = []
    for strategy in STRATEGIES:
        count = int((who == strategy).sum())
        kept = 7 * count
        for number in range(1, rounds + 1):
            asked = chance.binomial(count, 0.6)
            now = np.clip(rate * LEVEL[strategy][1] + 0.3 * np.exp(-number / 10), 0, 1)
            kept = kept if kind == "fixed" else kept - chance.binomial(kept, 0.02)
            mine = people[people["strategy"] == strategy]
            course.append(
                (
                    run,
                    number,
                    strategy,
                    count,
                    asked,
                    chance.binomial(asked, now),
                    kept,
                    mine["payoff"].sum() + chance.normal(0, 0.2 * count),
                )
            )
    return people, pd.DataFrame(
        course, columns=["run", "round", "strategy", "people", "asked", "granted", "initial", "payoff"]
    )
