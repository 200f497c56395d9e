"""Who is let in: the names under which the server may be called, where requests come from, and what pages may load."""

from __future__ import annotations

import hmac
import ipaddress
import socket
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

from starlette.responses import JSONResponse, Response

from reciprocity.web.views import Role, Viewer

COOKIE = "workshop_key"
HEADERS = (
    (
        b"content-security-policy",
        b"default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; "
        b"frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
)


class Guard:
    """Refuses what does not come from a page of this server, and sends the security headers with every answer.

    A name that somebody else's domain resolves to this computer with (DNS rebinding) is not among the hosts, and a
    page of another origin names itself as the origin.

    Args:
        app: The application behind the guard.
        names: Names beside the address of the connection under which the server may be called.
    """

    def __init__(self, app: Any, names: Iterable[str] = ()) -> None:
        self.app = app
        self.names = {"localhost", "127.0.0.1", "[::1]", *(name.lower() for name in names)}

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Let a connection through, or refuse it."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        headers = {name.lower(): value.decode("latin-1") for name, value in scope["headers"]}
        host, origin = headers.get(b"host", ""), headers.get(b"origin")
        safe = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        if not self._is_ours(host, scope.get("server")) or not _same(origin, host, required=not safe):
            await _refuse(scope, receive, send)
            return

        async def guarded(message: Any) -> None:
            if message["type"] == "http.response.start":
                there = {name.lower() for name, _ in message.get("headers", [])}
                more = [(name, value) for name, value in HEADERS if name not in there]
                message = {**message, "headers": [*message.get("headers", []), *more]}
            await send(message)

        await self.app(scope, receive, guarded)

    def _is_ours(self, host: str, server: Any) -> bool:
        name, _, port = host.rpartition(":") if host and not host.endswith("]") else (host, "", "")
        if not name:
            name, port = port, ""
        address = _in_brackets(str(server[0])) if server else ""
        return name.lower() in self.names | {address} and (not port or not server or port == str(server[1]))


def _same(origin: str | None, host: str, required: bool) -> bool:
    """Whether an origin is the server itself; a browser names one with everything that could change something."""
    if origin is None:
        return not required
    return origin in (f"http://{host}", f"https://{host}")


async def _refuse(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1008, "reason": "wrong host or origin"})
        return
    head = {"type": "http.response.start", "status": 403, "headers": [(b"content-type", b"text/plain"), *HEADERS]}
    await send(head)
    await send({"type": "http.response.body", "body": b"wrong host or origin\n"})


def _in_brackets(address: str) -> str:
    return f"[{address}]" if ":" in address else address


def viewer(connection: Any, key: str) -> Viewer:
    """Say who a connection is: pages on this computer may drive, and so may who has the key.

    Args:
        connection: A request or a WebSocket.
        key: The key that was printed at the start.
    """
    local = is_loopback(connection.client.host if connection.client else "")
    query = parse_qs(str(connection.url.query))
    given = (query.get("key") or [_cookie(connection)])[0]
    knows = is_key(given, key)
    role: Role = "console" if query.get("role") == ["console"] else "stage"
    return Viewer(driver=local or knows, role=role, local=local)


def is_key(given: str, key: str) -> bool:
    """Whether a text is the key, without telling by the time it takes how much of it is right."""
    return bool(key) and hmac.compare_digest(given.encode(), key.encode())


def hidden() -> Response:
    """Answer that something is not to be known before the reveal."""
    return JSONResponse({"reason": "refused.reveal_first"}, 403)


def is_loopback(address: str) -> bool:
    """Whether an address is of this computer."""
    try:
        return ipaddress.ip_address(address.partition("%")[0]).is_loopback
    except ValueError:
        return False


def names_of_this_computer() -> list[str]:
    """Return the names under which others in the network may call this computer."""
    name = socket.gethostname()
    return [name, f"{name}.local", socket.getfqdn()]


def _cookie(connection: Any) -> str:
    try:
        found = SimpleCookie(connection.headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found is not None else ""
