"""The numbers of a scene as CSV in long form: one row for each arm, month and readout."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from reciprocity.web.room import Room


def text(room: Room) -> str:
    """Return the table of what is on stage.

    Lines that begin with `#` say what was played: preset or sandbox, key and values of the difference, seed, version
    and the digest of each arm's acts. The rest is a table with the columns arm, month, readout and value; a value that
    is not defined is empty. There is no name of anybody in it.
    """
    scene, preset = room.studies.scene, room.preset
    assert scene is not None
    played: dict[str, Any]
    if preset is not None:
        difference = preset.difference
        played = {"preset": preset.id, "base": preset.base, "key": difference.key}
        played |= {"a": difference.a.value, "b": difference.b.value, "measure": preset.outcome.measure}
    else:
        played = {"sandbox": room.state.sandbox.keys()}
    if room.state.network is not None:
        played["network"] = f"own, {room.state.network.people} people"
    out = io.StringIO()
    for name, value in (
        ("scenario", json.dumps(played, ensure_ascii=False, sort_keys=True)),
        ("seed", scene["seed"]),
        ("version", scene["version"]),
        *((f"acts_sha256_{arm}", digest) for arm, digest in scene["hash"].items()),
    ):
        out.write(f"# {name}: {value}\n")
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("arm", "month", "readout", "value"))
    for arm, content in scene["arms"].items():
        for month, said in enumerate(content["months"], 1):
            for name, value in said["readouts"].items():
                table.writerow((arm, month, name, "" if value is None else value))
    return out.getvalue()
