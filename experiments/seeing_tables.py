"""The kept tables of experiments/seeing.py, and the parts of docs/seeing.md that say what is in them."""

from __future__ import annotations

import itertools
from pathlib import Path

import pandas as pd

KEPT = Path(__file__).parent.parent / "results" / "seeing"
FIRM, SHARE, FOCAL = "lazega", 0.3, "lone_fighter"
"""The network, the share of lone fighters and their name where a part of the page looks at one world only."""
TIES = ("fixed", "slow", "changing", "often")
WORLDS = {
    "four_characters": "none goes by it",
    "ledger+standing+strategic+lone_fighter": "a third goes by it",
    "standing+lone_fighter": "all go by it",
}
"""Every population, and how many of those who are no lone fighters go by what they saw when they are asked."""
SEEING = {False: "no", True: "yes"}
FOREVER = 1000
"""A lifetime of opinions, in rounds, that is longer than a run."""


class Kept:
    """The kept tables, and the numbers in them.

    Attributes:
        outcomes: A row a world and measure, without and with seeing.
        memory: A row a world with seeing and measure, by how long opinions last, at the one share of lone fighters.
        shares: The shares of lone fighters that were tried, ascending.
        lifetimes: The lifetimes of opinions that were tried, ascending, in rounds.
        other: The network beside the law firm.
    """

    def __init__(self, folder: Path = KEPT) -> None:
        """Read both tables."""
        self.outcomes = pd.read_csv(folder / "outcomes.csv")
        self.memory = pd.read_csv(folder / "memory.csv")
        self.shares = sorted(self.outcomes["focal_share"].unique())
        self.lifetimes = sorted(self.memory["gossip.lifetime"].unique())
        self._of = self.outcomes.set_index(
            ["metric", "population", "ties", "mechanisms.gossip", "focal_share", "network"]
        ).sort_index()
        self._remembering = self.memory.set_index(
            ["metric", "population", "ties", "gossip.lifetime", "network"]
        ).sort_index()
        (self.other,) = set(self.outcomes["network"]) - {FIRM}

    def of(
        self, metric: str, population: str, ties: str, seeing: bool, share: float = SHARE, network: str = FIRM
    ) -> pd.Series:
        """Mean, low, high and runs of a measure in one world; not a number where nobody has it."""
        place = (metric, population, ties, seeing, share, network)
        return self._of.loc[place] if place in self._of.index else pd.Series(dtype=float, index=["mean", "low", "high"])

    def remembering(
        self, metric: str, population: str, ties: str, lifetime: int = FOREVER, network: str = FIRM
    ) -> pd.Series:
        """The same where people see, at one lifetime of opinions."""
        return self._remembering.loc[(metric, population, ties, lifetime, network)]


def cell(row: pd.Series, percent: bool = False, bold: bool = False) -> str:
    """A mean with half the width of its interval; nothing where there is none."""
    if row["mean"] != row["mean"]:
        return ""
    scale, places = (100, 1) if percent else (1, 2)
    text = f"{scale * row['mean']:z.{places}f} ± {scale * (row['high'] - row['low']) / 2:.{places}f}".replace("-", "−")
    return f"**{text}**" if bold else text


def behind(row: pd.Series) -> str:
    """The lead of lone fighters, bold where they are certain to fall behind."""
    return cell(row, bold=row["high"] < 0)


def table(head: list[str], rows: list[list[str]]) -> str:
    """A table in Markdown."""
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


def turnover(kept: Kept) -> str:
    """How often ties change where nobody goes by what they saw, nor sees anything."""
    world = next(iter(WORLDS))
    rows = [
        [
            f"`{ties}`",
            cell(kept.of("contacts_others", world, ties, seeing=False)),
            f"{100 * kept.of('turnover', world, ties, seeing=False)['mean']:.1f} %",
        ]
        for ties in TIES
    ]
    return table(["`ties`", "contacts of the others at the end", "ties replaced a round"], rows)


def payoffs(kept: Kept) -> str:
    """Payoff of every strategy in the law firm, the highest bold."""
    names = sorted({name for name in kept.outcomes["metric"] if name.startswith("payoff.")} - {f"payoff.{FOCAL}"})
    names.append(f"payoff.{FOCAL}")
    rows = []
    for (population, words), ties, (seeing, said) in itertools.product(WORLDS.items(), TIES, SEEING.items()):
        found = [kept.of(name, population, ties, seeing) for name in names]
        most = max(one["mean"] for one in found if one["mean"] == one["mean"])
        rows.append([words, ties, said, *(cell(one, bold=one["mean"] == most) for one in found)])
    return table(["", "ties", "seeing", *(f"`{name.removeprefix('payoff.')}`" for name in names)], rows)


def leads(kept: Kept) -> str:
    """The lead of lone fighters at every share in the law firm."""
    rows = []
    for (population, words), share, (seeing, said) in itertools.product(WORLDS.items(), kept.shares, SEEING.items()):
        cells = [behind(kept.of("lead", population, ties, seeing, share)) for ties in TIES]
        rows.append([words, f"{share:.0%}".replace("%", " %"), said, *cells])
    return table(["", "lone fighters", "seeing", *TIES], rows)


def requests(kept: Kept) -> str:
    """Requests granted in the law firm, in percent: of everybody, and of either side."""
    asking = {"grant_rate": "everybody", "granted_others": "the others", "granted_focal": "lone fighters"}
    rows = []
    for (population, words), (metric, who), (seeing, said) in itertools.product(
        WORLDS.items(), asking.items(), SEEING.items()
    ):
        cells = [cell(kept.of(metric, population, ties, seeing), percent=True) for ties in TIES]
        rows.append([words, who, said, *cells])
    return table(["", "who asks", "seeing", *TIES], rows)


def memory(kept: Kept) -> str:
    """The lead of lone fighters where people see, by how long opinions last; at the right in the other network."""
    rows = []
    for (population, words), ties in itertools.product(WORLDS.items(), TIES):
        firm = [kept.remembering("lead", population, ties, lifetime) for lifetime in kept.lifetimes]
        there = kept.remembering("lead", population, ties, network=kept.other)
        rows.append([words, ties, *map(behind, [*firm, there])])
    said = ["for good" if lifetime >= FOREVER else f"{lifetime} rounds" for lifetime in kept.lifetimes]
    return table(["", "ties", *said, f"for good, `{kept.other}`"], rows)


def elsewhere(kept: Kept) -> str:
    """In how many worlds the other network agrees about who is ahead, and where it does not."""
    worlds = list(itertools.product(WORLDS, TIES, SEEING, kept.shares))
    differ = []
    for one in worlds:
        firm, there = (kept.of("lead", *one, network=network)["mean"] for network in (FIRM, kept.other))
        if (firm > 0) != (there > 0):
            population, ties, seeing, share = one
            sight = "with" if seeing else "without"
            leads_of = f"{firm:z.2f} in the firm, {there:z.2f} there".replace("-", "−")
            differ.append(f"- {WORLDS[population]}, `ties={ties}`, {sight} seeing, {share * 100:.0f} %: {leads_of}")
    same = f"{len(worlds) - len(differ)} of {len(worlds)} worlds"
    said = f"On `{kept.other}` the same side is ahead as in the law firm in {same}"
    return "\n".join([f"{said}, but not in these:", "", *differ]) if differ else f"{said}."


PARTS = {part.__name__: part for part in (turnover, payoffs, leads, requests, memory, elsewhere)}
"""What writes each marked part of the page, by its name there."""
