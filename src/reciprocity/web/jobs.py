"""What the two worker processes do. The server imports this file, so the engine is imported inside the functions."""

from __future__ import annotations

import os
import signal
from typing import Any

from reciprocity.errors import InputError
from reciprocity.running.workers import end_with
from reciprocity.web.preset import FEWEST_PEOPLE, MOST_MONTHS, MOST_PEOPLE, Preset
from reciprocity.web.sandbox import Sandbox

_channel: list[Any] = []  # where this process reports to


def begin(parent: int, channel: Any) -> None:
    """Start a worker process: it ends with the server, and leaves Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.setdefault("MPLBACKEND", "agg")
    end_with(parent)
    _channel[:] = [channel]


def prepare(presets: list[Preset]) -> None:
    """Compile what the presets and the sandbox need, report how far that is, and play each preset once."""
    from numba.core import event

    from reciprocity.numerics.announcing import Listener
    from reciprocity.running.warm_up import compile_for
    from reciprocity.scenario.scenario import Scenario

    class Reporter(Listener):  # the bar of the command line, drawn on a page
        def say(self, line: str) -> None:
            return

        def show(self) -> None:
            _channel[0].put((len(self.done), len(self.expected)))

    with event.install_listener("numba:compile", Reporter()):
        compile_for([Scenario(), Scenario(mechanisms="all")], quiet=True)
        for preset in presets:
            scene(preset, preset.seed, "")


def check(presets: list[Preset]) -> None:
    """See that presets can be played.

    Raises:
        InputError: naming the preset and the key.
    """
    from reciprocity.web import scenarios

    for preset in presets:
        scenarios.check(preset)


def scene(preset: Preset, seed: int, network: str) -> dict[str, Any]:
    """Play both arms of a preset.

    Returns:
        `scene`, what the page may know at once; `who`, what it may know after the reveal; `names`, of a network of
        one's own or None; `a` and `b`, the preset's measure in the two arms.
    """
    from reciprocity.web import scene as making
    from reciprocity.web import timeline
    from reciprocity.web.measuring import measured
    from reciprocity.web.scenarios import ARMS, scenario

    made = {arm: scenario(preset, arm, seed, network) for arm in ARMS}
    played = {arm: making.play(one) for arm, one in made.items()}
    timeline.align(*(one.arm["months"] for one in played.values()))
    found = making.described(made["a"], {arm: one.arm for arm, one in played.items()})
    found["id"] = making.scene_id(preset.id, preset.digest, seed, network)
    found["preset"] = preset.id
    found["same_requests"] = making.same_requests(played["a"], played["b"])
    found["hash"] = {arm: making.acts.digest(one.log) for arm, one in played.items()}
    found["difference"] = {
        "name": preset.difference.name.model_dump(),
        **{arm: getattr(preset.difference, arm).name.model_dump() for arm in ARMS},
    }
    who = {"id": found["id"], **making.who(played)}
    values = {arm: measured(preset, one.model) for arm, one in played.items()}
    return {"scene": found, "who": who, "names": making.names(made["a"]) if network else None, **values}


def sandbox(asked: Sandbox, seed: int, network: str) -> dict[str, Any]:
    """Play a mix of the facilitator's own: one arm, as `scene` returns it.

    Raises:
        InputError: It is no scenario, or does not fit on the stage.
    """
    from reciprocity.scenario.scenario import Scenario
    from reciprocity.web import scene as making
    from reciprocity.web import timeline
    from reciprocity.web.scenarios import check_people, own_network

    made = Scenario({**asked.keys(), **own_network(network), "seed": seed})
    check_people("sandbox", made)
    if made.rounds > MOST_MONTHS:
        raise InputError(f"months: {MOST_MONTHS} is the most (given: {made.rounds})")
    played = making.play(made)
    timeline.alone(played.arm["months"])
    found = making.described(made, {"a": played.arm})
    found["id"] = making.scene_id("sandbox", asked.model_dump(), seed, network)
    found |= {
        "preset": None,
        "same_requests": 1.0,
        "difference": None,
        "hash": {"a": making.acts.digest(played.log)},
    }
    who = {"id": found["id"], **making.who({"a": played})}
    return {"scene": found, "who": who, "names": making.names(made) if network else None}


def pairs(preset: Preset, seeds: list[int], network: str, value: float | None) -> list[tuple[float, float]]:
    """Play both arms with each seed; return the preset's measure in each."""
    from reciprocity.web.measuring import pairs as played

    return played(preset, seeds, network, value)


def network(data: bytes) -> dict[str, Any]:
    """Read a network of one's own.

    Args:
        data: What stands in the file, in the encoding of whatever program has written it.

    Returns:
        `ties`, the text of the file, and `people`, how many there are; or `reason`, the key of the text that says why
        it cannot be used, with what that text names.
    """
    from reciprocity import networks
    from reciprocity.networks.reading.content import Content

    if data.startswith(b"PK"):
        return {"reason": "network_own.workbook"}
    try:
        ties = Content("the file", "network", data).text
        if not ties.strip():
            return {"reason": "network_own.empty"}
        n = networks.build(networks.Inline(ties=ties), 0).n
    except InputError as error:
        return {"reason": "network_own.unreadable", "detail": str(error)[:300]}
    if not FEWEST_PEOPLE <= n <= MOST_PEOPLE:
        return {"reason": "network_own.size", "people": n, "fewest": FEWEST_PEOPLE, "most": MOST_PEOPLE}
    return {"ties": ties, "people": n}
