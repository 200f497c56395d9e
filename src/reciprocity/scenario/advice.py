"""What is allowed in a scenario but worth knowing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity.networks import strategies_given
from reciprocity.scenario.intervention import joining

if TYPE_CHECKING:
    from reciprocity.scenario.scenario import Scenario


def notes(scenario: Scenario) -> list[str]:
    """Say what is allowed but worth knowing, one line each; about strategies that somebody plays.

    Raises:
        InputError: the user's network or table of people cannot be used.
    """
    played, said = _played(scenario), []
    rows = {name: row for name, row in scenario.strategies.items() if name in played}
    if scenario.favors.benefit < scenario.favors.cost:
        said.append(
            f"favors.benefit ({scenario.favors.benefit:g}) is below favors.cost ({scenario.favors.cost:g}): "
            "every favor loses; efficiency is not defined"
        )
    warm = [name for name, row in rows.items() if row.cue == "bond"]
    if warm and not scenario.ever("mechanisms.bonds"):
        said.append(
            f"mechanisms.bonds is off: to {', '.join(warm)}, who answer to bonds, nobody is known, "
            "and the trait first decides every request"
        )
    if scenario.time.budget is not None and scenario.time.budget < scenario.time.favor:
        said.append(
            f"time.budget ({scenario.time.budget:g} hours) is below time.favor ({scenario.time.favor:g}): "
            "nobody can ever help"
        )
    judging = [name for name, row in rows.items() if row.cue in ("reputation", "standing")]
    if judging and not scenario.ever("mechanisms.gossip"):
        said.append(
            f"mechanisms.gossip is off: to {', '.join(judging)}, who answer to reputation, nobody is known, "
            "and the trait first decides every request"
        )
    if scenario.ever("ties.choice") and not scenario.ever("mechanisms.gossip"):
        said.append("mechanisms.gossip is off: ties.choice goes by opinions, and has no effect")
    parts = [part for _, part in scenario.parts()]
    asking = [
        row.greed if part.favors.beyond is None else part.favors.beyond for part in parts for row in rows.values()
    ]
    if any(part.favors.satiation < 1 for part in parts) and not any(asking) and not scenario.ever("mechanisms.voice"):
        said.append(
            "favors.satiation has no effect: nobody gets a favor beyond need; set favors.beyond, "
            "or the trait greed of a strategy"
        )
    if scenario.ever("mechanisms.events") and not (scenario.ever("ties.change") and scenario.ever("ties.meet")):
        said.append(
            "mechanisms.events: nobody goes out where ties.change is false or ties.meet 0, and no event is attended"
        )
    return said


def _played(scenario: Scenario) -> set[str]:
    """Return the strategies that somebody plays, at the start or later."""
    weights = scenario.population
    if scenario.focal is not None and scenario.focal_share is not None:
        weights = {**(weights if scenario.focal_share < 1 else {}), scenario.focal: scenario.focal_share}
    names = {name for name, weight in weights.items() if weight}
    return names | strategies_given(scenario.network) | set(joining(scenario.intervention))
