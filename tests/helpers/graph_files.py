"""Reads a text in any format as the people and ties it lists."""

import gzip

from reciprocity.networks.raw import Raw
from reciprocity.networks.reading import Content, Options, read


def raw(text: str | bytes, name: str = "net.txt", **options: object) -> Raw:
    data = text if isinstance(text, bytes) else text.encode()
    return read(Content(name, "network.path", data), Options(**options))  # type: ignore[arg-type]


def ties(found: Raw) -> set[tuple[str, str]]:
    """The ties as pairs; in alphabetical order where they have no direction."""
    pairs = zip(found.source, found.target, strict=True)
    return set(pairs) if found.directed else {(min(pair), max(pair)) for pair in pairs}


def values(found: Raw) -> dict[tuple[str, str], str]:
    assert found.value is not None
    return dict(zip(zip(found.source, found.target, strict=True), found.value, strict=True))


def squeezed(text: str) -> bytes:
    return gzip.compress(text.encode())
