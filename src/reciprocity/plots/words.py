"""What axes and captions say: plain English that names the unit, with the word of the configuration kept."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from reciprocity.analysis import MANY

if TYPE_CHECKING:
    import pandas as pd

METRICS = {
    "payoff": "mean payoff per person and round",
    "payoff_gini": "inequality of payoffs (Gini, 0 to 1)",
    "efficiency": "realized share of the attainable welfare from favors",
    "grant_rate": "share of requests granted",
    "asked": "requests per person and round",
    "granted": "granted requests per person and round",
    "refused": "refused requests per person and round",
    "unable": "requests nobody asked could serve, per person and round",
    "unmet": "unmet needs per person and round",
    "mean_degree": "ties per person",
    "isolated": "share of people without a tie",
    "turnover": "share of ties replaced in a round",
    "half_life": "half-life of ties (rounds)",
    "tie_survival": "share of ties that live longer than 52 rounds",
    "balanced": "share of ties balanced to one favor",
    "imbalance": "imbalance of ties (0 even, 1 one-sided)",
    "reciprocity": "share of favors returned over the same tie",
    "largest_component": "share of people in the largest component",
    "clustering": "clustering (0 to 1)",
    "support": "share of ties with a contact in common",
    "path_length": "steps between two people",
    "betweenness": "betweenness centralization (0 to 1)",
    "constraint": "Burt's constraint, mean over people",
    "effective_size": "effective size of one's contacts",
    "referred": "share of granted requests that came by referral",
    "introduced": "share of new ties that came by introduction",
    "voiced": "share of ties about to be dropped that were spoken about",
    "rebalanced": "share of contacts who made up for it when spoken to",
    "fitting": "share of contacts who fit one's goal",
    "attended": "evenings at events per person and round",
    "expelled": "people put out of their circle, per 100 people and round",
    "departed": "people who left their circle, per 100 people and round",
    "admitted": "outsiders taken into a circle, per 100 people and round",
    "outsiders": "share of people in no circle",
    "declined": "people turned down for not fitting, per person and round",
    "ideas": "ideas a person holds",
    "knowledge": "payoff from knowledge per person and round",
    "taught": "share of ties over which system knowledge was passed on",
    "known": "share of contacts of whom people know what they can do",
    "busy": "acts for which there was no time, per person and round",
    "obliged": "favors for a contact's sake, per person and round",
    "pooled": "share of recurring tasks that are pooled",
    "joint": "payoff of projects, per person and round",
    "joined": "projects taken part in, per person and round",
    "succeeded": "share of projects that succeed",
    "shirked": "share of partners in projects who do nothing",
    "friends": "friends per person",
    "friendship": "worth of friendship per person and round",
    "business": "payoff without friendship, per person and round",
    "told": "opinions told, per person and round",
    "disagreement": "disagreement of opinions about the same person (standard deviation)",
    "deserved": "correlation of what is thought of people with what they give",
}
# What is best shown as a percentage.
SHARES = frozenset(
    (
        "efficiency",
        "grant_rate",
        "isolated",
        "turnover",
        "tie_survival",
        "balanced",
        "reciprocity",
        "largest_component",
        "taught",
        "known",
        "support",
    )
)

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


def metric(name: str) -> str:
    """Axis label of a metric."""
    if name.startswith("payoff."):
        return f"payoff per person and round of {name.removeprefix('payoff.')}"
    return METRICS.get(name, name.replace("_", " "))


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
