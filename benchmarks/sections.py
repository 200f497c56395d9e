"""What is measured, a function a section: each returns its table with its bound, and whether that holds."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np
import page
from work import RULES_ON, bare, by_strategy, compiled, full, interleaved, timed, with_everything, with_rules

from reciprocity import Scenario

HERE = Path(__file__).parent
SIZES = (1_000, 10_000, 100_000)
TURNS = 5


def table(*rows: tuple[str, ...]) -> str:
    """Format rows as a Markdown table; the first is the head."""
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([head, "|" + "---|" * len(rows[0]), *body])


def bound(text: str, holds: bool) -> str:
    return f"Bound: {text}: **{'holds' if holds else 'DOES NOT HOLD'}**."


def short(value: float) -> str:
    for size, unit in ((1e6, " M"), (1e3, " k")):
        if value >= size:
            return f"{value / size:.3g}{unit}"
    return f"{value:.3g}"


def against_mesa(n: int, quick: bool) -> tuple[dict[str, float], tuple[float, float]]:
    """Person-rounds per CPU second of plain Mesa, the cached variant and the product; seconds to build two of them."""
    import plain_mesa
    from mesa.discrete_space import Cell

    from reciprocity import Model

    rounds = max(1, (10_000 if quick else 200_000) // n)
    many = (10 if quick else 100) * rounds
    ours_built, ours = timed(lambda: Model(bare(n, (TURNS + 1) * many)))
    graph = plain_mesa.graph_of(n, ours.graph.edges)
    plain_built, plain = timed(lambda: plain_mesa.Model(graph, rng=1))
    cached = plain_mesa.CachedModel(graph, rng=1)

    def steps(model: plain_mesa.Model) -> None:
        for _ in range(rounds):
            model.step()

    works = {
        "plain": lambda: steps(plain),
        "cached": lambda: steps(cached),
        "ours": lambda: by_strategy(ours.run(many), many),
    }
    interleaved(works, 1)  # not counted: fills Mesa's cache of neighborhoods
    seconds = interleaved(works, TURNS)
    # Mesa would keep every cell that was ever asked for its neighborhood.
    Cell.get_neighborhood.cache_clear()
    Cell._neighborhood.cache_clear()
    rates = {name: n * (many if name == "ours" else rounds) / taken for name, taken in seconds.items()}
    return rates, (plain_built, ours_built)


def mesa(quick: bool) -> tuple[str, bool]:
    """The bare round against plain Mesa, on the same graph, in turns; building and compiling apart."""
    compiled()
    rows: list[tuple[str, ...]] = [
        ("people", "plain Mesa", "neighbors cached", "product", "ratio", "to cached", "building Mesa's", "ours")
    ]
    ratios = []
    for n in (200, 400) if quick else SIZES:
        rates, built = against_mesa(n, quick)
        ratios.append(rates["ours"] / rates["plain"])
        shown = [short(rates[name]) for name in ("plain", "cached", "ours")]
        times = [f"{ratios[-1]:.0f}", f"{rates['ours'] / rates['cached']:.0f}"]
        rows.append((f"{n:,}", *shown, *times, *(f"{seconds:.2f} s" for seconds in built)))
    holds = min(ratios) >= 100
    said = bound("at least 100 times plain Mesa's person-rounds at every size", holds)
    return f"{table(*rows)}\n\n{said} The aim of 300 is {'reached' if min(ratios) >= 300 else 'not reached'}.", holds


def full_round(quick: bool) -> tuple[str, bool]:
    """What a plain round costs (all phases, changing ties, settled) beside a bare one."""
    return beside_bare(quick, "plain round", full, 10)


def everything(quick: bool) -> tuple[str, bool]:
    """What a round costs with every mechanism on, beside a bare one."""
    return beside_bare(quick, "everything on", with_everything, 25)


def beside_bare(quick: bool, name: str, world: Callable[..., Scenario], most: float) -> tuple[str, bool]:
    """What a round of a settled world costs beside a bare one, and whether that is at most so many of them."""
    from reciprocity import Model

    compiled()
    rows: list[tuple[str, ...]] = [("people", "bare round", name, "ratio", "mean degree")]
    ratios = []
    for n in (200, 400) if quick else SIZES:
        rounds = max(1, (20_000 if quick else 5_000_000) // n)
        settle = 20 if quick else 100
        plain, alive = Model(bare(n, TURNS * 4 * rounds)), Model(world(n, settle + TURNS * rounds, settle))
        alive.run(settle)
        seconds = interleaved(
            {"bare": lambda m=plain, r=rounds: m.run(4 * r), "full": lambda m=alive, r=rounds: m.run(r)}, TURNS
        )
        one, other = seconds["bare"] / (4 * rounds * n) * 1e9, seconds["full"] / (rounds * n) * 1e9
        ratios.append(other / one)
        degree = alive.world.people["degree"].mean()
        rows.append((f"{n:,}", f"{one:.0f} ns", f"{other:.0f} ns", f"{ratios[-1]:.1f}", f"{degree:.1f}"))
    holds = max(ratios) <= most
    return f"{table(*rows)}\n\n{bound(f'at most {most:g} bare rounds per person', holds)}", holds


def rules(quick: bool) -> tuple[str, bool]:
    """What a round costs with each of the rules that make networks like observed ones, beside a plain round."""
    from reciprocity import Model

    sizes = (200, 400) if quick else SIZES[:2]
    shown: dict[str, list[str]] = {name: [name] for name in RULES_ON}
    ratios: dict[str, list[float]] = {name: [] for name in RULES_ON}
    for n in sizes:
        turn, settle = max(1, (20_000 if quick else 2_000_000) // n), 20 if quick else 100
        worlds = {name: Model(with_rules(name, n, settle + TURNS * turn, settle)) for name in RULES_ON}
        for model in worlds.values():
            model.run(settle)
        seconds = interleaved({name: lambda m=m, r=turn: m.run(r) for name, m in worlds.items()}, TURNS)
        for name, model in worlds.items():
            beside = RULES_ON[name].beside
            ratios[name].append(seconds[name] / seconds[beside] if beside else 1.0)
            degree = model.world.people["degree"].mean()
            shown[name] += [f"{seconds[name] / (turn * n) * 1e9:.0f} ns", f"{ratios[name][-1]:.2f}", f"{degree:.1f}"]
    head = [f"{n:,} people" for n in sizes]
    rows = [("rule", *(column for size in head for column in (size, "ratio", "mean degree")))]
    rows += [tuple(shown[name]) for name in RULES_ON]
    holds = max(max(found) for name, found in ratios.items() if RULES_ON[name].bounded) <= 1.5
    said = bound("each rule alone at most 1.5 times the round without it", holds)
    together = max(ratios["all of these at once"])
    return f"{table(*rows)}\n\n{said} All of them at once cost {together:.1f} times a plain round.", holds


def million(quick: bool) -> tuple[str, bool]:
    """A million people in a fresh process: memory, and cost per person-round beside a hundredth of them."""
    n, rounds = (20_000, 10) if quick else (1_000_000, 100)
    command = [sys.executable, str(HERE / "million.py"), str(n), str(rounds)]
    got = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    ratio = got["large"] / got["small"]
    small = f"at {n // 100:,} people"
    text = table(
        ("people", "tie sides", "bare rounds", "peak memory", "building", "a person-round", small, "ratio"),
        (
            *(f"{got[key]:,}" for key in ("people", "sides", "rounds")),
            f"{got['gib']:.2f} GiB",
            f"{got['building']:.1f} s",
            f"{got['large']:.0f} ns",
            f"{got['small']:.0f} ns",
            f"{ratio:.1f}",
        ),
    )
    holds = got["gib"] * 2**30 <= 1.5e9 and ratio <= 3
    return f"{text}\n\n{bound('at most 1.5 GB in all, and 3 times the cost per person-round', holds)}", holds


def sweep(quick: bool) -> tuple[str, bool]:
    """Many small runs through the runner, all tables stored, beside their kernels alone and a start."""
    import reciprocity
    from reciprocity import Model
    from reciprocity.model.phases.round import round_of
    from reciprocity.results.counters import COUNTERS

    scenario, seeds = full(100, 200, 100), 10 if quick else 200
    needs = [0.3, 0.4, 0.5, 0.6, 0.7]

    def swept(needs: list[float], replicates: int) -> None:
        with tempfile.TemporaryDirectory() as folder:
            reciprocity.sweep(scenario, {"favors.need": needs}, replicates, workers=1, results=folder)

    def kernels() -> float:
        total = 0.0
        for need in needs:
            for seed in range(1, seeds + 1):
                model = Model(scenario, **{"favors.need": need, "seed": seed})
                counts = np.zeros((scenario.rounds, len(model.strategy_names), len(COUNTERS)), np.int32)
                start = time.process_time()
                round_of(())(model.world, 1, scenario.rounds, counts)
                total += time.process_time() - start
        return total

    compiled()
    swept(needs, 1)
    starting, whole, alone = [], [], []
    for _ in range(1 if quick else 3):
        starting.append(timed(lambda: swept([0.5], 1))[0])
        whole.append(timed(lambda: swept(needs, seeds))[0])
        alone.append(kernels())
    start, all_runs, kernel = median(starting), median(whole), median(alone)
    ratio = (all_runs - start) / kernel
    text = table(
        ("runs", "people x rounds", "swept", "kernels alone", "start-up", "ratio without start-up"),
        (
            f"{len(needs) * seeds:,}",
            "100 x 200",
            f"{all_runs:.2f} s",
            f"{kernel:.2f} s",
            f"{start:.2f} s",
            f"{ratio:.2f}",
        ),
    )
    holds = all_runs <= 2 * kernel + start
    return f"{text}\n\n{bound('at most 2 times the bare kernel time, plus start-up', holds)}", holds


def help_(quick: bool) -> tuple[str, bool]:
    """How long `reciprocity --help` takes on a warm machine, by the clock."""
    taken = []
    for _ in range(1 + (1 if quick else TURNS)):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "reciprocity", "--help"], check=True, capture_output=True)
        taken.append(time.perf_counter() - start)
    middle = median(taken[1:])
    text = table(("command", "time"), ("`reciprocity --help`", f"{middle:.2f} s"))
    return f"{text}\n\n{bound('within 2 s', middle <= 2)}", middle <= 2


def workshop(quick: bool) -> tuple[str, bool]:
    """How soon the workshop page answers, with everything compiled before, by the clock; 40 pages look on."""
    took = page.measured(quick)
    limits = {"scene": 0.5, "worlds": 3.0, "step": 0.2}
    said = {
        "answer": "the server answers",
        "ready": "both processes can play",
        "scene": "a preset's two runs are on stage (median of seeds)",
        "worlds": "100 worlds of two runs each",
        "step": f"from a step to the message on {page.PAGES} pages (95 % of them)",
    }
    rows = [(said[name], f"{took[name]:.2f} s", f"{limits[name]:g} s" if name in limits else "") for name in said]
    holds = all(took[name] <= limit for name, limit in limits.items())
    return f"{table(('what', 'time', 'bound'), *rows)}\n\n{bound('each within its own', holds)}", holds


SECTIONS: dict[str, Callable[[bool], tuple[str, bool]]] = {
    "mesa": mesa,
    "round": full_round,
    "everything": everything,
    "rules": rules,
    "million": million,
    "sweep": sweep,
    "help": help_,
    "workshop": workshop,
}
