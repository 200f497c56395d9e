"""A room of the workshop page whose engine plays in the test's own process."""

import asyncio

from starlette.testclient import TestClient

from reciprocity.web.app import make_app
from reciprocity.web.engine import Engine
from reciprocity.web.preset import presets
from reciprocity.web.room import Room

HERE = "http://localhost"
KEY = "the key that was printed"


class PlayingHere(Engine):
    """Plays at once, without processes."""

    def start(self, changed):
        self.state, self._turns = "ready", asyncio.Lock()
        self._ready.set()

    def stop(self):
        pass

    async def _call(self, work, *arguments):
        async with self._turns:  # one after the other, with time for messages in between
            await asyncio.sleep(0.005)
            return work(*arguments)


class Compiling(PlayingHere):
    """Is never ready, as on a first start."""

    def start(self, changed):
        self.state, self.done, self.total = "compiling", 3, 170


def room(kind=PlayingHere, state=None, path=None, chosen=None):
    found = chosen or presets()
    return Room(found, kind(list(found.values())), state, path, KEY)


def client(made, address="127.0.0.1"):
    return TestClient(make_app(made), base_url=HERE, client=(address, 50_000))


class Page:
    """A page that is connected: sends commands and remembers all that it was sent."""

    def __init__(self, session):
        self.session, self.messages = session, []

    def do(self, name, **arguments):
        self.session.send_json({"type": "do", "name": name, "args": arguments})

    def next(self):
        self.messages.append(self.session.receive_json())
        return self.messages[-1]

    def until(self, holds):
        """The first state that is so; a refusal on the way is an error."""
        while True:
            message = self.next()
            assert message["type"] == "state", message
            assert message["state"]["notice"] not in ("notice.failed", "notice.refused"), message["state"]
            if holds(message["state"]):
                return message["state"]

    def refusal(self):
        """Why the last command was refused; states on the way are passed over."""
        while True:
            message = self.next()
            if message["type"] == "refused":
                return message["reason"]


def join(connected, role="stage", query=""):
    return connected.websocket_connect(f"ws://localhost/room?role={role}{query}", headers={"origin": HERE})
