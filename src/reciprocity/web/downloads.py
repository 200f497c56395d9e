"""What may be taken home: the numbers, the handout, the recording that opens from disk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from reciprocity.web import data_csv, replay
from reciprocity.web.room import Room
from reciprocity.web.security import hidden
from reciprocity.web.views import may_know
from reciprocity.web.wording import LANGUAGES


class Downloads:
    """The files of the export screen. There are none before the reveal, for they say who is who or what came out.

    Args:
        room: The room.
    """

    def __init__(self, room: Room) -> None:
        self.room = room

    def routes(self) -> list[Route]:
        """Return the addresses."""
        return [
            Route("/export/data.csv", self.data),
            Route("/export/handout.pdf", self.handout),
            Route("/export/replay.html", self.replay),
        ]

    async def data(self, request: Request) -> Response:
        """All numbers of the scene on stage, in long form."""
        return await self._file("data.csv", "text/csv; charset=utf-8", lambda language: data_csv.text(self.room))(
            request
        )

    async def handout(self, request: Request) -> Response:
        """Two pages to take home."""

        def make(language: str) -> bytes:
            from reciprocity.web import handout  # what makes PDF is the slowest part to load: not before it is wanted

            return handout.pdf(self.room, language)

        return await self._file("handout.pdf", "application/pdf", make)(request)

    async def replay(self, request: Request) -> Response:
        """The page with the scene in it, in one file."""
        return await self._file(
            "replay.html", "text/html; charset=utf-8", lambda language: replay.html(self.room, language)
        )(request)

    def _file(self, name: str, kind: str, make: Callable[[str], str | bytes]) -> Callable[[Request], Any]:
        async def answer(request: Request) -> Response:
            language = request.query_params.get("lang", "en")
            if language not in LANGUAGES:
                return JSONResponse({"reason": "refused.value", "detail": "lang: en or de"}, 422)
            studies = self.room.studies
            if not may_know(self.room):
                return hidden()
            if studies.scene is None:
                return JSONResponse({"reason": "refused.no_scene"}, 404)
            if name == "handout.pdf" and self.room.preset is None:
                return JSONResponse({"reason": "refused.no_scene"}, 404)
            content = await anyio.to_thread.run_sync(make, language)
            called = f"{studies.scene['preset'] or 'sandbox'}-{studies.scene['seed']}-{name}"
            return Response(
                content, media_type=kind, headers={"content-disposition": f'attachment; filename="{called}"'}
            )

        return answer
