"""The one line that says what was understood of a file, and what was left out of it."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from reciprocity.networks.names import doubt
from reciprocity.networks.raw import Raw
from reciprocity.networks.reading.options import Options


@dataclass
class Judged:
    """How the pairs that a file lists became ties.

    Attributes:
        listed: Number of pairs in the file.
        above: Ties have a value above this; None where values were not looked at.
        below: Number of pairs with a value up to that.
        negative: Whether some values are below 0.
        unknown: Number of pairs whose value is missing.
        pairs: Whether every pair of people is listed.
        shared: How many events make a tie and how many there are, in data about people and events.
        nobody: How often which code for nobody stands at an end.
    """

    listed: int
    above: float | None = None
    below: int = 0
    negative: bool = False
    unknown: int = 0
    pairs: bool = False
    shared: tuple[int, int] | None = None
    nobody: dict[str, int] = field(default_factory=dict)


def count(number: int, word: str) -> str:
    """Return a number and its noun: "1 tie", "2 people"."""
    plural = "people" if word == "person" else f"{word}s"
    return f"{number} {word if number == 1 else plural}"


def line(raw: Raw, options: Options, names: list[str], edges: np.ndarray, judged: Judged) -> str:
    """Say in one line what was understood: people, ties, direction, columns, and what is doubtful about names."""
    n, m = len(names), len(edges)
    ties = count(m, "tie") + _of(judged)
    if n > 2 and m == n * (n - 1) // 2:
        ties += ", complete: everybody is tied to everybody"
    elif judged.pairs:
        ties += ", every pair of people is listed"
    said = [f"{raw.format}: {count(n, 'person')}, {ties}" + _direction(raw, options, judged)]
    if raw.used:
        word = "columns" if raw.format in ("edge list", "nomination list") else "attributes"
        said.append(f"{word} used: {', '.join(raw.used)}")
    if raw.ignored:
        more = len(raw.ignored) - 8
        said.append(f"ignored: {', '.join(raw.ignored[:8])}" + (f" and {more} more" if more > 0 else ""))
    said.append(doubt(names, "names", "two people"))
    if judged.nobody:
        codes = ", ".join(code or "empty" for code in list(judged.nobody)[:4])
        total = sum(judged.nobody.values())
        unit = "cell" if raw.format == "nomination list" else "line"
        said.append(f"{count(total, unit)} name{'s' * (total == 1)} nobody ({codes})")
    return "; ".join(filter(None, said))


def _of(judged: Judged) -> str:
    if judged.shared:
        return f" between those who share {count(judged.shared[0], 'event')} or more of {judged.shared[1]}"
    if judged.above is None:
        return ""
    least = f"{judged.above:g}" + (" or less" if judged.negative or judged.above else "")
    out = [f"{judged.below} with value {least}"] if judged.below else []
    out += [f"{judged.unknown} without a value"] if judged.unknown else []
    return f" (of {count(judged.listed, 'pair')} listed{''.join(f', {one}' for one in out)})"


def _direction(raw: Raw, options: Options, judged: Judged) -> str:
    if judged.shared:
        return ""
    if options.mutual:
        return ", directed: only those where each names the other"
    return ", directed: one naming the other is enough" if raw.directed else ""


def dropped(where: str, raw: Raw, loops: int, doubles: int, lists: list[str]) -> list[str]:
    """Say what was left out, and which cells were taken apart."""
    said = []
    if lists:
        cells = f"{len(lists)} cells hold" if len(lists) > 1 else "1 cell holds"
        said.append(f"{where}: {cells} several names ({lists[0][:60]}): a tie to each")
    if loops:
        said.append(f"{where}: dropped {count(loops, 'tie')} of a person with themselves")
    if doubles and raw.directed:
        said.append(f"{where}: dropped {count(doubles, 'double tie')} (the same person named again)")
    elif doubles:
        said.append(f"{where}: dropped {count(doubles, 'double tie')} (same two people, in either direction)")
    return said


def alone(where: str, n: int, edges: np.ndarray) -> list[str]:
    """Say how many people have no ties."""
    number = n - len(np.unique(edges))
    return [f"{where}: {count(number, 'person')} without ties, kept"] if number else []
