"""The handout."""

from __future__ import annotations

from reciprocity.web.room import Room


def pdf(room: Room, language: str) -> bytes:
    """Return the handout."""
    raise NotImplementedError
