"""The state as a page sees it: what it may not know yet is not sent at all."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import Any, Literal

from reciprocity.web.room import Room

Role = Literal["stage", "console"]


@dataclass(frozen=True)
class Viewer:
    """Who looks.

    Attributes:
        driver: Whether commands are taken.
        role: "console" for the facilitator's own window, "stage" for what is projected.
        local: Whether the page is on the computer of the server.
    """

    driver: bool
    role: Role
    local: bool


def seen(room: Room, viewer: Viewer, clients: int) -> dict[str, Any]:
    """Return the state for one kind of viewer.

    Hands are shown to everybody once the prediction is locked, and before that only on the facilitator's console.
    Strategies are named on the sandbox screen only; whether pages may ask who is who is `revealed`.
    """
    state, studies, engine = room.state, room.studies, room.engine
    prediction = state.prediction
    counted = prediction.locked or (viewer.driver and viewer.role == "console")
    steps = room.clock.steps if room.clock is not None else 0
    months = len(room.clock.months) if room.clock is not None else 0
    preset = room.preset
    return {
        "version": state.version,
        "screen": state.screen,
        "preset": state.preset,
        "seed": state.seed,
        "arm": state.arm,
        "chart": state.chart,
        "transport": state.transport.model_dump() | {"months": months, "steps": steps},
        "prediction": {
            "options": len(prediction.tally),
            "tally": list(prediction.tally) if counted else None,
            "unsure": prediction.unsure if counted else None,
            "total": sum(prediction.tally) + prediction.unsure,
            "confidence": prediction.confidence,
            "locked": prediction.locked,
            "skipped": prediction.skipped,
        },
        "revealed": may_know(room),
        "who": who_address(room) if may_know(room) and studies.scene is not None else None,
        "outcome": studies.outcome if state.revealed else None,
        "black": state.black,
        "scene": studies.scene["id"] if studies.scene is not None else None,
        "worlds": state.worlds.model_dump(),
        "breaking": state.breaking.model_dump() | {"value": state.value},
        "values": preset.breaking.values if preset is not None else None,
        "compile": {"state": engine.state, "done": engine.done, "total": engine.total},
        "recorded": studies.recorded,
        "sandbox": state.sandbox.model_dump(mode="json") if state.screen == "sandbox" else None,
        "view": state.view if state.screen == "sandbox" else None,
        "network": _network(room),
        "driver": viewer.driver,
        "local": viewer.local,
        "clients": clients,
        "notice": state.notice,
    }


def may_know(room: Room) -> bool:
    """Whether pages may ask who is who: after the reveal, and in the sandbox, where the facilitator has chosen."""
    return room.state.revealed or room.state.screen == "sandbox"


def who_address(room: Room) -> str:
    """Return where a page that was told of the reveal finds who is who.

    It asks a moment after it was told, and the facilitator may have left the scene meanwhile; so the address says that
    the page was there.
    """
    scene = str(room.studies.scene["id"]) if room.studies.scene is not None else ""
    return f"/who/{scene}.json?told={ticket(room, scene)}"


def ticket(room: Room, scene: str) -> str:
    """Return what nobody can know who was not told of a scene's reveal."""
    return hmac.new(room.state.key.encode(), scene.encode(), hashlib.sha256).hexdigest()


def _network(room: Room) -> dict[str, Any] | None:
    own = room.state.network
    return {"people": own.people, "letters": own.letters} if own is not None else None
