"""The server as the command starts it: a free port, the room as it was left, the browser opened."""

from __future__ import annotations

import errno
import os
import secrets
import socket
import threading
import webbrowser
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import uvicorn

from reciprocity.errors import InputError
from reciprocity.web.app import make_app
from reciprocity.web.engine import Engine
from reciprocity.web.hub import LONGEST_MESSAGE
from reciprocity.web.preset import Preset
from reciprocity.web.room import Room
from reciprocity.web.security import is_loopback, names_of_this_computer
from reciprocity.web.state import load

PORT = 8765
TRIED = 20
"""Ports that are tried, from the first on, if nobody asked for one."""


def serve(
    presets: Mapping[str, Preset],
    host: str = "127.0.0.1",
    port: int | None = None,
    room: Path | None = None,
    browser: bool = True,
) -> None:
    """Serve the workshop page until Ctrl-C.

    Args:
        presets: The presets, by id.
        host: The address to listen at; anything but this computer's own opens the stage to the network.
        port: The port, or None for the first free one from 8765 on.
        room: The file in which the room is kept; a room that is there is taken up again.
        browser: Whether to open the browser.

    Raises:
        InputError: The address or port cannot be used.
    """
    listening = take_port(host, port)
    address = listening.getsockname()
    opened = not is_loopback(host) and host != "localhost"
    before = load(room) if room is not None else None
    made = Room(presets, Engine(list(presets.values())), before, room, secrets.token_urlsafe(12))
    near = (
        f"http://127.0.0.1:{address[1]}"
        if host in ("127.0.0.1", "localhost", "0.0.0.0", "::")
        else _url(host, address[1])
    )
    print(f"stage:   {near}/stage\nconsole: {near}/console", flush=True)
    if opened:
        far = _url(_address_in_network() if host in ("0.0.0.0", "::") else host, address[1])
        print(f"others in the network see the stage: {far}/stage", flush=True)
        print(f"your phone drives with: {far}/console?key={made.state.key}", flush=True)
    print("Ctrl-C ends it", flush=True)
    app = make_app(made, names_of_this_computer() if opened else ())
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws_max_size=LONGEST_MESSAGE,
        timeout_graceful_shutdown=1,
        h11_max_incomplete_event_size=16_384,
    )
    if browser:
        threading.Timer(0.5, webbrowser.open, [f"{near}/stage"]).start()
    with suppress(KeyboardInterrupt):  # how everybody ends it; the server has closed everything by then
        uvicorn.Server(config).run(sockets=[listening])
    print("ended" if room is None else f"ended; the room is kept in {room}", flush=True)


def take_port(host: str, port: int | None) -> socket.socket:
    """Take a port before anything is started, so that a taken one is said in one line.

    Args:
        host: The address.
        port: The port, or None for the first free one from 8765 on.

    Raises:
        InputError: There is no such address, it is not of this computer, or the port is taken.
    """
    tried = [port] if port is not None else range(PORT, PORT + TRIED)
    reason = ""
    for one in tried:
        try:
            return _listening(host, one)
        except (OSError, UnicodeError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            if getattr(error, "errno", None) not in (errno.EADDRINUSE, errno.EACCES):
                raise InputError(f"--host {host}: cannot be used ({reason}); give another one") from None
    named = f"--port {port}: cannot" if port is not None else f"--port: none of {tried[0]} to {tried[-1]} can"
    raise InputError(f"{named} be used ({reason}); give another one")


def _listening(host: str, port: int) -> socket.socket:
    kind = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    found = socket.socket(kind[0], socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # the port of a server that has just ended; elsewhere this would share a taken one
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(kind[4])
        found.listen()  # only now is it taken: until then two servers that start together would both get it
    except OSError:
        found.close()
        raise
    return found


def _url(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _address_in_network() -> str:
    """Return the address under which others see this computer; no packet is sent for that."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # an address for documentation, which nobody has
            return str(probe.getsockname()[0])
        except OSError:
            return socket.gethostname()
