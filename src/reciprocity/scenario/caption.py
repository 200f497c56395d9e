"""What Python and a notebook show of a scenario: a line, and the keys in which it is not the default one."""

from __future__ import annotations

import html
from typing import Any

from reciprocity.scenario.dotted_keys import dotted
from reciprocity.scenario.schema import Schema

_OF_THE_LINE = {"name", "seed", "rounds", "strategies", "population"}
SHOWN = 40
"""The most keys that a notebook shows."""


def caption(scenario: Schema) -> str:
    """Say in one line what a scenario simulates."""
    plays = [name for name, weight in scenario.population.items() if weight]
    if scenario.focal and scenario.focal not in plays:
        plays.append(scenario.focal)
    who = ", ".join(plays) if len(plays) <= 4 else f"{len(plays)} strategies"
    also = f"; {', '.join(sorted(scenario.on()))}" if scenario.on() else ""
    kind = getattr(scenario.network, "kind", "network")
    return f"{scenario.name}, seed {scenario.seed}: {kind}, {scenario.rounds} rounds, {who}{also}"


def page(scenario: Schema) -> str:
    """Write that line, and a table of the keys that differ from the default scenario, as HTML."""
    mine, default = _keys(scenario), _keys(type(scenario)())
    told = [
        (key, value, default.get(key, "")) for key, value in mine.items() if key not in default or default[key] != value
    ]
    said = f"<p>{html.escape(caption(scenario))}</p>"
    if not told:
        return f"{said}<p>Every key has its default.</p>"
    rows = "".join(
        f"<tr><th>{html.escape(key)}</th><td>{_text(value)}</td><td>{_text(before)}</td></tr>"
        for key, value, before in told[:SHOWN]
    )
    more = f"<p>and {len(told) - SHOWN} more keys</p>" if len(told) > SHOWN else ""
    head = "<thead><tr><th>key</th><th>here</th><th>default</th></tr></thead>"
    return f'{said}<table class="dataframe">{head}<tbody>{rows}</tbody></table>{more}'


def _keys(scenario: Schema) -> dict[str, Any]:
    return dotted(scenario.model_dump(mode="json", exclude=_OF_THE_LINE))


def _text(value: Any) -> str:
    text = "" if value is None else str(value)
    return html.escape(text if len(text) <= 60 else f"{text[:57]}...")
