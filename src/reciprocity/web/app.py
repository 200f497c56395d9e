"""The application: which address gives what."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.websockets import WebSocket

from reciprocity.errors import InputError
from reciprocity.scenario.strategies import strategies
from reciprocity.web.clock import TICK
from reciprocity.web.downloads import Downloads
from reciprocity.web.hub import Hub
from reciprocity.web.room import Room
from reciprocity.web.security import COOKIE, Guard, hidden, is_key, viewer
from reciprocity.web.views import may_know, ticket
from reciprocity.web.wording import LANGUAGES, texts

STATIC = Path(__file__).with_name("static")
LARGEST_NETWORK = 200_000
"""Bytes of a network of one's own."""


class Pages:
    """What the addresses of the server answer.

    Args:
        room: The room.
    """

    def __init__(self, room: Room) -> None:
        self.room, self.hub = room, Hub(room)

    def routes(self) -> list[Any]:
        """Return the addresses."""
        downloads = Downloads(self.room)
        return [
            Route("/", lambda request: RedirectResponse("/stage")),
            Route("/stage", self.page),
            Route("/console", self.page),
            Route("/health", self.health),
            Route("/words/{language}.json", self.words),
            Route("/presets.json", self.presets),
            Route("/strategies.json", self.strategies),
            Route("/scene/{id}.json", self.scene),
            Route("/who/{id}.json", self.who),
            Route("/names/{id}.json", self.names),
            Route("/worlds/{id}.json", self.worlds),
            Route("/break/{id}.json", self.breaking),
            Route("/network", self.network, methods=["POST"]),
            *downloads.routes(),
            WebSocketRoute("/room", self.socket),
            Mount("/static", StaticFiles(directory=STATIC, check_dir=False)),
        ]

    async def page(self, request: Request) -> Response:
        """The page. With the key in its address, a cookie opens the files that only the facilitator may have."""
        try:
            content = (STATIC / "page.html").read_bytes()
        except OSError:
            return PlainTextResponse("the page was not built; run: python3 dev.py page\n", 500)
        answer = Response(content, media_type="text/html; charset=utf-8")
        key = self.room.state.key
        if is_key(request.query_params.get("key", ""), key):
            answer.set_cookie(COOKIE, key, httponly=True, samesite="strict")
        return answer

    async def health(self, request: Request) -> Response:
        """Say that the server is there, and how far it is with compiling."""
        engine = self.room.engine
        return JSONResponse({"state": engine.state, "done": engine.done, "total": engine.total})

    async def words(self, request: Request) -> Response:
        """All texts of a language."""
        language = request.path_params["language"]
        return JSONResponse(texts(language)) if language in LANGUAGES else _missing()

    async def presets(self, request: Request) -> Response:
        """All presets: their texts, and nothing of what is played."""
        return JSONResponse([preset.public() for preset in self.room.presets.values()])

    async def strategies(self, request: Request) -> Response:
        """What can be mixed in the sandbox: the same for every room, so that it tells nothing of the people on stage.

        A page that asks for it may be overtaken by the facilitator, who leaves the sandbox meanwhile.
        """
        rows = strategies().items()
        said = ((name, row.label.model_dump() if row.label else {"en": name, "de": name}, row) for name, row in rows)
        return JSONResponse([{"id": name, **label, "sentence": row.sentence} for name, label, row in said])

    async def scene(self, request: Request) -> Response:
        """A scene: people, ties and acts, without strategies."""
        return self._file("scene", request)

    async def who(self, request: Request) -> Response:
        """Who plays which strategy; hidden until the reveal, and open from then on to pages that were told of it."""
        on_stage = self.room.studies.scene
        asked = request.path_params["id"]
        told = is_key(request.query_params.get("told", ""), ticket(self.room, asked))
        if not told and (not may_know(self.room) or on_stage is None or on_stage["id"] != asked):
            return hidden()
        return self._file("who", request)

    async def names(self, request: Request) -> Response:
        """The names of a network of one's own; they do not leave this computer."""
        who, own = viewer(request, self.room.state.key), self.room.state.network
        if not (who.driver and who.local):
            return JSONResponse({"reason": "refused.driver"}, 403)
        if own is None or own.letters or self.room.studies.names is None:
            return _missing()
        return self._file("names", request)

    async def worlds(self, request: Request) -> Response:
        """The measure of the preset in 100 worlds, and the sentence about them."""
        return self._file("worlds", request)

    async def breaking(self, request: Request) -> Response:
        """What came out along the slider."""
        return self._file("break", request)

    def _file(self, kind: str, request: Request) -> Response:
        content = self.room.studies.file(kind, request.path_params["id"])
        return JSONResponse(content) if content is not None else _missing()

    async def network(self, request: Request) -> Response:
        """Take a network of one's own: a table of ties as text."""
        if not viewer(request, self.room.state.key).driver:
            return JSONResponse({"reason": "refused.driver"}, 403)
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > LARGEST_NETWORK:
                return JSONResponse({"reason": "network_own.too_large"}, 413)
        try:
            found = await self.room.engine.network(body)
        except InputError as error:
            return JSONResponse({"reason": "network_own.unreadable", "detail": str(error)}, 422)
        if "reason" in found:
            return JSONResponse(found, 422)
        self.room.use_network(found["ties"], found["people"])
        return JSONResponse({"people": found["people"]})

    async def socket(self, socket: WebSocket) -> None:
        """The room itself."""
        await self.hub.serve(socket)


def make_app(room: Room, names: Iterable[str] = ()) -> Any:
    """Return the application, with the guard in front of it.

    Args:
        room: The room.
        names: Names under which the server may be called, beside those of this computer.
    """

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        room.engine.start(room.changed)
        room.resume()
        ticking = asyncio.create_task(_tick(room))
        try:
            yield
        finally:
            ticking.cancel()
            room.studies.stop()
            room.engine.stop()

    packed = [Middleware(GZipMiddleware, minimum_size=2000)]
    return Guard(Starlette(routes=Pages(room).routes(), lifespan=lifespan, middleware=packed), names)


async def _tick(room: Room) -> None:
    loop = asyncio.get_running_loop()
    last = loop.time()
    while True:
        await asyncio.sleep(TICK)
        now = loop.time()
        room.tick(min(now - last, 1.0))  # a laptop that slept does not catch up
        last = now


def _missing() -> Response:
    return JSONResponse({"reason": "refused.no_scene"}, 404)
