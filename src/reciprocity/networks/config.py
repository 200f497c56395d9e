"""The configuration of a network: one small frozen model per kind, told apart by `kind`.

Here are the observed networks; `families` has those made by a rule. Defaults are those of
`configs/network/KIND.yaml`, where each has its reason.
"""

from __future__ import annotations

import os
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, field_validator

from reciprocity.networks.families import (
    BarabasiAlbert,
    Base,
    BlockModel,
    Caveman,
    Complete,
    Drawn,
    ErdosRenyi,
    Lattice,
    RandomRegular,
    Ring,
    WattsStrogatz,
)


def _plain(value: Any) -> Any:
    return os.fspath(value) if isinstance(value, os.PathLike) else value


FileName = Annotated[str, BeforeValidator(_plain)]


class Lazega(Base):
    """71 lawyers of a law firm (Lazega 2001); practice is the field, office the circle.

    Attributes:
        relation: Whom one asks for advice, works with, or is friends with.
        mutual: Keep only ties that both name; otherwise one naming the other is enough.
    """

    kind: Literal["lazega"] = "lazega"
    relation: Literal["advice", "cowork", "friendship"] = "advice"
    mutual: bool = False


class Karate(Drawn):
    """34 members of a karate club that was about to split (Zachary 1977); the club joined is the circle."""

    kind: Literal["karate"] = "karate"


class Florentine(Drawn):
    """15 families of Renaissance Florence, tied by marriage (Padgett & Ansell 1993)."""

    kind: Literal["florentine"] = "florentine"


class Davis(Drawn):
    """18 women of a southern town, tied if they came to `common` same events (Davis et al. 1941)."""

    kind: Literal["davis"] = "davis"
    common: Annotated[int, Field(ge=1, le=14)] = 2


class File(Drawn):
    """The user's own network.

    Attributes:
        path: An edge list (CSV) or GraphML; see `docs/networks.md`.
        people: A table of people (CSV) with their field, circle or strategy, or None.
        fields: Used where neither file names the fields.
    """

    kind: Literal["file"] = "file"
    path: FileName = Field("", validate_default=True)
    people: FileName | None = None

    @field_validator("path", mode="before")
    @classmethod
    def _given(cls, path: Any) -> Any:
        if not path:
            raise ValueError("missing, name an edge list (CSV) or GraphML file: e.g. network.path=ties.csv")
        return path


Network = Annotated[
    Complete
    | Ring
    | WattsStrogatz
    | BarabasiAlbert
    | ErdosRenyi
    | RandomRegular
    | BlockModel
    | Caveman
    | Lattice
    | Lazega
    | Karate
    | Florentine
    | Davis
    | File,
    Field(discriminator="kind"),
]
