"""Plays the experiment behind docs/seeing.md, and writes its tables, its figure and the numbers of its page.

usage: python experiments/seeing.py [FOLDER]
       python experiments/seeing.py --check

Runs go to FOLDER (results/seeing in the working directory), which a second start resumes. The tables
results/seeing/outcomes.csv and memory.csv, the figure docs/figures/seeing.png and the marked parts of docs/seeing.md
are written into the clone. Takes some minutes on two cores. With --check nothing is played or written; if the page does
not say what its tables say, the exit code is 1.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
from seeing_tables import FOCAL, FOREVER, KEPT, PARTS, SHARE, TIES, WORLDS, Kept

from reciprocity import analysis, plots
from reciprocity.plots import canvas, style
from reciprocity.results.atomic_write import whole

if TYPE_CHECKING:
    from matplotlib.figure import Figure

CLONE = Path(__file__).parent.parent
PAGE = CLONE / "docs" / "seeing.md"
COMMANDS = {
    "outcomes": ["experiment=seeing"],
    "memory": [
        *("experiment=seeing", f"sweep.focal_share={SHARE}", "sweep.mechanisms.gossip=true"),
        f"sweep.gossip.lifetime=26,52,104,{FOREVER}",
    ],
}
"""What is played for each kept table."""
MEASURES = [
    *("lead", "payoff_others", "payoff_focal", "granted_others", "granted_focal", "grant_rate"),
    *("contacts_others", "contacts_focal", "turnover"),
]
LOOKS = [
    style.Look("without seeing", "#D55E00", "X", "-"),
    style.Look("seeing, remembered for a year", "#56B4E9", "o", (0, (6, 2))),
    style.Look("seeing, remembered for good", "#0072B2", "s", (0, (1.2, 1.4))),
]


def measured(folder: Path) -> pd.DataFrame:
    """Read the runs of a results folder, and add what lone fighters and the others have in each."""
    held = analysis.Results(folder)
    people = held.table("people")
    people["side"] = (people["strategy"] == FOCAL).map({True: "focal", False: "others"})
    of_side = people.groupby(["run", "side"])
    sums = of_side[["asked", "granted"]].sum()
    found = pd.DataFrame(
        {
            "payoff": of_side["payoff"].mean(),
            "granted": sums["granted"] / sums["asked"],
            "contacts": of_side["degree"].mean(),
        }
    ).unstack("side")
    found.columns = ["_".join(each) for each in found.columns]
    found["lead"] = found["payoff_focal"] - found["payoff_others"]
    runs = held.runs
    merged = runs.merge(found.reset_index(), on="run", validate="one_to_one")
    merged.attrs = runs.attrs
    return merged


def outcomes(folder: Path) -> pd.DataFrame:
    """Every measure and every strategy's payoff, with interval over runs: a row a world and measure."""
    runs = measured(folder)
    by_strategy = analysis.by_strategy(runs)
    by_strategy["metric"] = "payoff." + by_strategy["strategy"]
    every = pd.concat([analysis.summary(runs, MEASURES), by_strategy], ignore_index=True)
    return every[[*analysis.varied(runs), "metric", "mean", "low", "high", "runs"]].round(4)


def drawn(kept: Kept) -> Figure:
    """Draw the lead of lone fighters and the requests of the others that are granted, by how often ties change."""
    with style.context():
        fig = canvas.figure(8.6, 6.6)
        axes = fig.subplots(2, len(WORLDS), sharex=True, sharey="row")
        for column, (population, words) in enumerate(WORLDS.items()):
            for ax, metric in zip(axes[:, column], ("lead", "granted_others"), strict=True):
                lines = [
                    [kept.of(metric, population, ties, seeing=False) for ties in TIES],
                    [kept.of(metric, population, ties, seeing=True) for ties in TIES],
                    [kept.remembering(metric, population, ties, FOREVER) for ties in TIES],
                ]
                for look, line in zip(LOOKS, lines, strict=True):
                    style.curve(
                        ax, look, range(len(TIES)), *([one[c] for one in line] for c in ("mean", "low", "high"))
                    )
                ax.set_xticks(range(len(TIES)), TIES)
                ax.margins(x=0.1)
            axes[0, column].set_title(words)
            axes[0, column].axhline(0, color=style.QUIET, linewidth=0.9, zorder=0.9)
            axes[1, column].set_ylim(0, 1)
            axes[1, column].yaxis.set_major_formatter(lambda at, _: f"{at:.0%}")
            axes[1, column].set_xlabel("ties")
        axes[0, 0].set_ylabel("lead of lone fighters in payoff\nper person and round")
        axes[1, 0].set_ylabel("requests of the others\nthat are granted")
        canvas.key_to(fig, [style.handle(look) for look in LOOKS])
        runs = int(kept.outcomes["runs"].max())
        basis = (
            f"law firm, {100 * SHARE:.0f}\u00a0% lone fighters; line: mean, band: 95\u00a0% t interval over {runs} runs"
        )
        canvas.headline(fig, "What seeing takes from lone fighters, where people go by what they saw", basis)
    return fig


def page(kept: Kept) -> str:
    """The page, with what its tables say in the marked parts."""

    def filled(part: re.Match[str]) -> str:
        return f"{part[1]}\n{PARTS[part[2]](kept)}\n{part[3]}"

    text = PAGE.read_text(encoding="utf-8")
    return re.sub(r"(<!-- (\w+): .*? -->)\n.*?(<!-- end of \2 -->)", filled, text, flags=re.DOTALL)


def main(words: list[str]) -> int:
    """Play, and write tables, figure and page; or check the page. Return the exit code."""
    if "--check" in words:
        if PAGE.read_text(encoding="utf-8") == page(Kept()):
            return 0
        print("docs/seeing.md: does not say what its tables say; run python experiments/seeing.py")
        return 1
    folder = Path(words[0] if words else "results/seeing")
    for name, command in COMMANDS.items():
        played = subprocess.run([sys.executable, "-m", "reciprocity", *command, f"results={folder / name}"])
        if played.returncode:
            return played.returncode
        with whole(KEPT / f"{name}.csv") as file:
            file.write(outcomes(folder / name).to_csv(index=False).encode())
    kept = Kept()
    plots.save(drawn(kept), CLONE / "docs" / "figures" / "seeing.png")
    text = page(kept)
    with whole(PAGE) as file:
        file.write(text.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
