"""Plays the experiment behind docs/evolution.md, and writes its table, its figures and the marked parts of its page.

usage: python experiments/evolution.py [FOLDER]

Runs go to FOLDER (results/evolution in the working directory), which a second start resumes. The table
results/evolution/shares.csv, the figures docs/figures/evolution_*.png and the marked parts of docs/evolution.md are
written into the clone. Takes some minutes on two cores.
"""

from __future__ import annotations

import math
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from reciprocity import Model, Scenario, analysis, evolve, plots, strategies
from reciprocity.analysis.intervals import interval
from reciprocity.plots import canvas, style
from reciprocity.results.atomic_write import whole

if TYPE_CHECKING:
    from matplotlib.figure import Figure

CLONE = Path(__file__).parent.parent
PAGE, KEPT = CLONE / "docs" / "evolution.md", CLONE / "results" / "evolution"
FIGURES = CLONE / "docs" / "figures"
KEYS = ["network", "population", "ties", "mechanisms.gossip"]
RULES = ("fermi", "proportional", "best_contact", "death_birth", "birth_death")
CLASSICS = {"tit_for_tat": 1, "generous_tit_for_tat": 1, "win_stay_lose_shift": 1, "always_give": 1, "card_thrower": 1}


def ends(folder: Path) -> pd.DataFrame:
    """The share of each strategy at the end, with interval over runs, and in how many runs it is gone or alone."""
    held = analysis.Results(folder)
    rounds, runs = held.table("rounds"), held.runs
    last = rounds[rounds["round"] == rounds["round"].max()]
    share = last.assign(share=last["people"] / last.groupby("run")["people"].transform("sum"))
    found = []
    for world, part in share.merge(runs[["run", *KEYS]], on="run").groupby([*KEYS, "strategy"], sort=True):
        shares = part["share"].to_numpy()
        mean = interval(shares)
        gone, alone = int((shares == 0).sum()), int((shares == 1).sum())
        found.append([*world, mean.mean, mean.low, mean.high, gone, alone, len(shares)])
    columns = [*KEYS, "strategy", "mean", "low", "high", "gone", "alone", "runs"]
    return pd.DataFrame(found, columns=columns).round(4)


def of_rules() -> Figure:
    """The share of each character over the rounds by each rule, one run each, on the law firm."""
    rows = strategies()
    with style.context():
        fig = canvas.figure(11.5, 6.6)
        axes = fig.subplots(2, len(RULES), sharex=True, sharey=True)
        names = Scenario().population
        looks = style.looks(rows, list(names))
        for column, rule in enumerate(RULES):
            for ax, ties in zip(axes[:, column], ("fixed", "changing"), strict=True):
                rate = None if rule == "birth_death" else 0.25
                window = 1 if rule == "birth_death" else 13
                keys: dict[str, Any] = {"learn.rule": rule, "learn.rate": rate, "learn.window": window}
                keys |= {"learn.selection": 5.0, "ties": ties, "network": "lazega", "rounds": 1040}
                model = Model(Scenario(**keys)).run()
                plays = model.world.plays[: model.engine.steps]
                for name, look in looks.items():
                    line = plays[:, model.strategy_names.index(name)] / plays.sum(axis=1)
                    at = np.arange(0, len(line), 13)
                    ax.plot(at + 1, line[at], color=look.color, linestyle=look.dashes)
            axes[0, column].set_title(rule)
            axes[1, column].set_xlabel("round")
        for ax, words in zip(axes[:, 0], ("fixed ties", "changing ties"), strict=True):
            ax.set_ylabel(f"share of people, {words}")
            ax.set_ylim(-0.03, 1.03)
            ax.yaxis.set_major_formatter(lambda at, _: f"{at:.0%}")
        canvas.key_to(fig, [style.handle(look) for look in looks.values()])
        basis = "law firm, seed 1, selection 5; a quarter looks every 13 rounds, by birth_death one person each round"
        canvas.headline(fig, "Each rule at work: who imitates whom decides how fast, and not only who", basis)
    return fig


def of_fixation() -> Figure:
    """Closed forms of fixation, and what runs of the model say, by the advantage of the mutant."""
    advantages, size, runs = np.linspace(-0.6, 0.6, 7), 8, 600
    with style.context():
        fig = canvas.figure(7.6, 4.8)
        ax = fig.subplots()
        for rule, color, marker in (
            ("fermi", "#0072B2", "o"),
            ("birth_death", "#D55E00", "s"),
            ("death_birth", "#009E73", "^"),
        ):
            fine = np.linspace(-0.65, 0.65, 121)
            ax.plot(fine, [closed(rule, math.exp(one), size) for one in fine], color=color, label=rule)
            for at in advantages:
                took = np.mean([_takes_over(rule, at, size, seed) for seed in range(runs)])
                half = 1.96 * math.sqrt(took * (1 - took) / runs)
                ax.errorbar([at], [took], yerr=[half], color=color, marker=marker, linestyle="none", capsize=2)
        ax.axhline(1 / size, color=style.QUIET, linewidth=0.9)
        ax.set_xlabel("advantage of the mutant: selection times difference of payoffs")
        ax.set_ylabel("chance to take over")
        ax.legend(loc="upper left")
        canvas.headline(
            fig, "One mutant among seven: closed forms, and what the model says",
            f"lines: closed forms; marks: {runs} runs each, with 95 % intervals; thin line: 1/8, a neutral mutant",
        )  # fmt: skip
    return fig


def closed(rule: str, r: float, n: int) -> float:
    """Chance that one mutant of relative fitness `r` takes over `n` people who all know each other."""
    heights, height = 1.0, 1.0
    for k in range(1, n):
        height *= (r * k + n - k - 1) / (r * (k - 1) + n - k) / r if rule == "death_birth" else 1 / r
        heights += height
    return 1 / heights


def _takes_over(rule: str, advantage: float, size: int, seed: int) -> bool:
    """Play until one mutant has taken over, or is gone. Whoever keeps accounts pays for it; nobody needs a favor."""
    price = abs(advantage) / (size - 1)
    rows = {"mutant": {"cue": "none"}, "resident": {"cue": "none"}}
    rows["resident" if advantage > 0 else "mutant"]["patience"] = 5.0  # type: ignore[assignment]
    keys: dict[str, Any] = {
        "network": {"kind": "complete", "n": size, "fields": 1, "circle_size": None},
        "population": {"mutant": 1, "resident": size - 1},
        "strategies": rows,
        "favors": {"need": 0.0},
        "books": {"attention": price},
        "ties": {"change": False, "upkeep": 0.0},
        "learn": {"rule": rule, "window": 1, "rate": None, "selection": 1.0},
        "rounds": 1,
        "burn_in": 0,
        "seed": seed,
    }
    model = Model(Scenario.of(keys))
    while 0 < (players := int(model.world.plays[model.engine.steps, 0])) < size:
        model.engine.run(20)
    return players == size


def drawn(kept: pd.DataFrame) -> Figure:
    """The shares at the end as bars: a panel a network and population, a bar a world."""
    rows = strategies()
    networks, populations = sorted(kept["network"].unique()), sorted(kept["population"].unique())
    worlds = [(ties, gossip) for ties in ("fixed", "changing") for gossip in (False, True)]
    looks = style.looks(rows, list(dict.fromkeys(kept["strategy"])))
    with style.context():
        fig = canvas.figure(9.6, 6.4)
        axes = fig.subplots(len(populations), len(networks), sharex=True, sharey=True, squeeze=False)
        for line, population in enumerate(populations):
            for column, network in enumerate(networks):
                ax = axes[line, column]
                for place, (ties, gossip) in enumerate(worlds):
                    chosen = (network, population, ties, gossip)
                    world = kept[(kept[KEYS] == chosen).all(axis=1)].set_index("strategy")["mean"]
                    left = 0.0
                    for name, share in world.items():
                        ax.barh(place, share, left=left, color=looks[name].color, edgecolor="white")
                        if share > 0.12:
                            ax.text(left + share / 2, place, f"{share:.0%}", ha="center", va="center", color="white")
                        left += share
                ax.set_title(f"{network}, {'with kennedy' if population == 'four_characters' else 'with standing'}")
                ax.set_yticks(range(4), [f"{ties}, {'gossip' if gossip else 'no gossip'}" for ties, gossip in worlds])
                ax.invert_yaxis()
                ax.xaxis.set_major_formatter(lambda at, _: f"{at:.0%}")
        canvas.key_to(fig, [style.handle(look) for look in looks.values()])
        basis = f"mean share at the end of 1,040 rounds, {int(kept['runs'].max())} runs each; rule fermi, selection 5"
        canvas.headline(fig, "Who is left where people imitate who fares better", basis)
    return fig


def table(kept: pd.DataFrame) -> str:
    """The shares in Markdown: a row a world, a column a strategy; in brackets the runs in which nobody plays it."""
    names = list(dict.fromkeys(kept["strategy"]))
    rows = [["network", "with", "ties", "gossip", *(f"`{name}`" for name in names)]]
    rows.append(["---"] * len(rows[0]))
    for (network, population, ties, gossip), world in kept.groupby(KEYS, sort=True):
        found = world.set_index("strategy")
        cells = [_cell(found.loc[name]) if name in found.index else "" for name in names]
        giver = "`kennedy`" if population == "four_characters" else "`standing`"
        rows.append([network, giver, ties, "yes" if gossip else "no", *cells])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(row: pd.Series) -> str:
    return f"{100 * row['mean']:.0f} ± {50 * (row['high'] - row['low']):.0f} ({row['gone']:.0f})"


def main(words: list[str]) -> int:
    """Play, and write table, figures and page. Return the exit code."""
    folder = Path(words[0] if words else "results/evolution")
    played = subprocess.run([sys.executable, "-m", "reciprocity", "experiment=evolution", f"results={folder}"])
    if played.returncode:
        return played.returncode
    kept = ends(folder)
    with whole(KEPT / "shares.csv") as file:
        file.write(kept.to_csv(index=False).encode())
    plots.save(drawn(kept), FIGURES / "evolution_shares.png")
    plots.save(of_rules(), FIGURES / "evolution_rules.png")
    plots.save(of_fixation(), FIGURES / "evolution_fixation.png")
    found = evolve(population=CLASSICS, size=100, **{"favors.slip": 0.01, "learn.selection": 10.0})
    plots.save(plots.invasions(found).figure, FIGURES / "evolution_invasions.png")
    parts = {"shares": table(kept), "invasions": f"```\n{found.strategies.round(4).to_string(index=False)}\n```"}
    text = PAGE.read_text(encoding="utf-8")
    filled = re.sub(
        r"(<!-- (\w+): .*? -->)\n.*?(<!-- end of \2 -->)",
        lambda part: f"{part[1]}\n{parts[part[2]]}\n{part[3]}", text, flags=re.DOTALL,
    )  # fmt: skip
    with whole(PAGE) as file:
        file.write(filled.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
