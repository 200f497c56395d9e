"""The socket of the room: the whole state to every page at every change, commands from those that may drive."""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import suppress
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from reciprocity.web.commands import Refused
from reciprocity.web.room import Room
from reciprocity.web.security import viewer
from reciprocity.web.views import Viewer, seen

MOST_PAGES = 200
MESSAGES_A_SECOND = 40.0
"""What a hand on a slider makes; more is refused, and whoever goes on regardless is shown out."""
BURST = 80.0
REFUSALS = 400
LONGEST_MESSAGE = 16_384


class Hub:
    """All pages that are connected.

    Args:
        room: What they look at.
    """

    def __init__(self, room: Room) -> None:
        self.room = room
        self.news: dict[WebSocket, asyncio.Event] = {}
        self._texts: dict[tuple[int, int, Viewer], str] = {}
        room.listeners.append(self._tell)

    def _tell(self) -> None:
        self._texts.clear()
        for event in self.news.values():
            event.set()

    async def serve(self, socket: WebSocket) -> None:
        """Look after one page until it goes."""
        if len(self.news) >= MOST_PAGES:
            await socket.close(1013)
            return
        await socket.accept()
        who = viewer(socket, self.room.state.key)
        self.news[socket] = asyncio.Event()
        self._tell()  # there is one more, and the new one needs its first state
        sending = asyncio.create_task(self._send(socket, who))
        try:
            await self._receive(socket, who)
        except (WebSocketDisconnect, RuntimeError):
            pass
        finally:
            sending.cancel()
            del self.news[socket]
            self._tell()

    async def _send(self, socket: WebSocket, who: Viewer) -> None:
        """Send the state whenever it is new: a page that is slow gets the newest and skips what lies between."""
        news = self.news[socket]
        with suppress(WebSocketDisconnect, RuntimeError):
            while True:
                await news.wait()
                news.clear()
                await socket.send_text(self._text(who))

    def _text(self, who: Viewer) -> str:
        """The message for one kind of viewer, made once for all of them."""
        name = (self.room.state.version, len(self.news), who)
        if name not in self._texts:
            state = seen(self.room, who, len(self.news))
            self._texts[name] = json.dumps({"type": "state", "state": state}, separators=(",", ":"))
        return self._texts[name]

    async def _receive(self, socket: WebSocket, who: Viewer) -> None:
        left, last, refusals = BURST, time.monotonic(), 0
        while socket.client_state == WebSocketState.CONNECTED:
            received = await socket.receive()
            if received["type"] == "websocket.disconnect":
                return
            text = received.get("text") or ""  # bytes are no message
            now = time.monotonic()
            left, last = min(BURST, left + (now - last) * MESSAGES_A_SECOND), now
            try:
                if left < 1:
                    raise Refused("refused.too_fast")
                left -= 1
                self._follow(text, who)
            except Refused as refused:
                refusals += 1
                if refusals > REFUSALS:
                    await socket.close(1008)
                    return
                answer = {"type": "refused", "reason": refused.reason, "detail": refused.detail}
                await socket.send_text(json.dumps(answer))

    def _follow(self, text: str, who: Viewer) -> None:
        message = _message(text)
        if message is None:
            raise Refused("refused.unknown", "a message is {type: do, name, args}")
        if not who.driver:
            raise Refused("refused.driver")
        self.room.do(message.get("name"), message.get("args", {}))


def _message(text: str) -> dict[str, Any] | None:
    """Read a message; None if it is none."""
    if len(text) > LONGEST_MESSAGE:
        return None
    try:
        message = json.loads(text)
    except (ValueError, RecursionError):
        return None
    known = isinstance(message, dict) and message.get("type") == "do" and set(message) <= {"type", "name", "args"}
    return message if known else None
