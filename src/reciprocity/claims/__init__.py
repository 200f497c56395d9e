"""The claims laboratory: what networkers assert, tested. Run by `reciprocity claim=C08` or `reciprocity claims=all`."""

from reciprocity.claims.command import asked, command

__all__ = ["asked", "command"]
