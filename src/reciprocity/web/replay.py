"""One file that opens from disk: the built page with what is on stage written into it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from reciprocity.web.room import Room
from reciprocity.web.views import Viewer, seen
from reciprocity.web.wording import LANGUAGES, texts

STATIC = Path(__file__).with_name("static")


def html(room: Room, language: str) -> str:
    """Return the page with its script, its styles and a recording in it.

    The recording is data in a script element that no browser executes. Whatever could end the element is written as
    an escape, so that a name cannot become part of the page; names of a network of one's own are not in it anyway.
    """
    page, style, script = (
        (STATIC / name).read_text(encoding="utf-8") for name in ("page.html", "workshop.css", "workshop.js")
    )
    data = json.dumps(recording(room), ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        data = data.replace(sign, f"\\u{ord(sign):04x}")
    recorded = f'<script type="application/json" id="recorded">{data}</script>'
    style = re.sub(r"</(style)", r"<\\/\1", style, flags=re.IGNORECASE)
    script = re.sub(r"</(script)", r"<\\/\1", script, flags=re.IGNORECASE).replace("<!--", "<\\!--")
    page = re.sub(r"<html lang=\"\w+\"", lambda _: f'<html lang="{language}"', page, count=1)
    page = re.sub(r"<link[^>]*workshop\.css[^>]*>", lambda _: f"<style>{style}</style>", page, count=1)
    inlined = f'{recorded}<script type="module">{script}</script>'
    return re.sub(r"<script[^>]*workshop\.js[^>]*></script>", lambda _: inlined, page, count=1)


def recording(room: Room) -> dict[str, Any]:
    """Return what the page needs: the state, and every file it would fetch, by address."""
    studies = room.studies
    scene = studies.scene
    assert scene is not None
    state = seen(room, Viewer(driver=True, role="stage", local=True), 1)
    state |= {"network": None, "notice": None, "black": False, "who": f"/who/{scene['id']}.json"}
    # It begins at the beginning, wherever it was saved; nothing can be mixed in it.
    state |= {"screen": "meet"} if room.preset is not None else {"view": "network"}
    files: dict[str, Any] = {f"/words/{language}.json": texts(language) for language in LANGUAGES}
    preset = room.preset
    files["/presets.json"] = [preset.public()] if preset is not None else []
    for address, kind, name in (
        ("scene", "scene", scene["id"]),
        ("who", "who", scene["id"]),
        ("worlds", "worlds", room.state.worlds.id),
        ("break", "break", room.state.breaking.id),
    ):
        if name is not None and (content := studies.file(kind, name)) is not None:
            files[f"/{address}/{name}.json"] = content
    return {"state": state, "files": files}
