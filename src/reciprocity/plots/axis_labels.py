"""What axes and captions say: plain English that names the unit, with the word of the configuration kept."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from reciprocity.analysis import MANY, about

if TYPE_CHECKING:
    import pandas as pd

KEYS = {
    "ties": "ties",
    "network.n": "people",
    "network.k": "contacts at the start",
    "network.p": "share of rewired ties",
    "favors.benefit": "benefit of a favor to its receiver",
    "favors.cost": "cost of a favor to its giver",
    "favors.need": "chance to need something in a round",
    "favors.slip": "chance of a slip",
    "favors.budget": "favors a person can give in a round",
    "time.budget": "hours a person has in a round",
    "rounds": "rounds",
    "burn_in": "rounds not measured",
}


def metric(name: str, runs: pd.DataFrame) -> str:
    """Axis label of a metric of a runs table."""
    if name.startswith("payoff."):
        return f"payoff per person and round of {name.removeprefix('payoff.')}"
    said = about(runs).get(name)
    return str(said["label"]) if said else name.replace("_", " ")


def is_share(name: str, runs: pd.DataFrame) -> bool:
    """Whether a metric of a runs table is shown as a percentage."""
    return bool(about(runs).get(name, {}).get("share"))


def key(name: str, scenario: dict[str, Any] | None = None) -> str:
    """Axis label of a varied key, the key itself included."""
    if name == "focal_share":
        focal = (scenario or {}).get("focal")
        return f"share of {focal} (focal_share)" if focal else "share of the focal strategy (focal_share)"
    words = KEYS.get(name)
    return f"{words} ({name})" if words and words != name else name


def value(thing: Any) -> str:
    """A parameter's value as short as it can be read back."""
    if isinstance(thing, float):
        return "never" if math.isinf(thing) and thing > 0 else f"{thing:.6g}"
    return str(thing)


def held(where: dict[str, Any]) -> str:
    """'key value, key value', or nothing."""
    return ", ".join(f"{name} {value(at)}" for name, at in where.items())


def number(thing: float, digits: int = 3) -> str:
    """A measurement to `digits` significant digits, without an exponent where it can be avoided."""
    if thing is None or math.isnan(thing):
        return "–"
    if math.isinf(thing):
        return "never"
    if thing == 0:
        return "0"
    places = max(0, digits - 1 - math.floor(math.log10(abs(thing))))
    return fixed(thing, min(places, 4))


def fixed(thing: float, places: int) -> str:
    """A measurement to `places` decimals, with a true minus and no minus before zero."""
    return f"{thing:z,.{places}f}".replace("-", "−")


def range_of(mean: float, low: float, high: float, places: int = 2) -> str:
    """'1.47 [1.37, 1.55]', or the mean alone where there is no interval."""
    if math.isnan(low) or math.isnan(high) or not math.isfinite(mean):
        return number(mean) if not math.isfinite(mean) else fixed(mean, places)
    return f"{fixed(mean, places)} [{fixed(low, places)}, {fixed(high, places)}]"


def share_of(mean: float, low: float = math.nan, high: float = math.nan, places: int | None = None) -> str:
    """A share as a percentage: '61.1 % [59.8, 62.4]', or the mean alone where there is no interval."""
    if math.isnan(mean):
        return number(mean)
    if places is None:
        places = 1 if abs(mean) >= 0.1 else 2
    middle, *ends = (fixed(100 * one, places) for one in (mean, low, high) if not math.isnan(one))
    return f"{middle}\u00a0%" + (f" [{ends[0]}, {ends[1]}]" if len(ends) == 2 else "")


def over(table: pd.DataFrame, before: str = "", after: str = "") -> str:
    """What the intervals of a table stand on: '95 % t interval over 20 runs', between `before` and `after`.

    Where there is but one run there is no interval, and nothing that would explain its drawing is said.
    """
    least, most = (int(table["runs"].min()), int(table["runs"].max())) if len(table) else (0, 0)
    if most <= 1:
        return "one run, no interval" if most else "no runs"
    runs = f"{most} runs" if least == most else f"{least} to {most} runs"
    return f"{before}{interval(least, most)} over {runs}{after}"


def interval(least: int, most: int) -> str:
    """What an interval over so many runs is called: by Student's t where they are few, else by the bootstrap."""
    kind = "" if least < MANY <= most else "t " if most < MANY else "bootstrap "
    return f"95\u00a0% {kind}interval"
