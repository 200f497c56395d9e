"""The configuration of a network: one small frozen model per kind, told apart by `kind`.

Here are the observed networks; `families` has those made by a rule. Defaults are those of
`configs/network/KIND.yaml`, where each has its reason.
"""

from __future__ import annotations

import dataclasses
import os
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union

from pydantic import BeforeValidator, Field, field_validator

from reciprocity.configs.bounds import MOST_PEOPLE
from reciprocity.networks.families import FAMILIES, Base, Drawn, Generated
from reciprocity.networks.reading.options import Options


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


def _text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _texts(value: Any) -> Any:
    if isinstance(value, str):
        return (value,)
    return tuple(map(_text, value)) if isinstance(value, list | tuple) else value


Text = Annotated[str, BeforeValidator(_text), Field(min_length=1)]
Texts = Annotated[tuple[str, ...], BeforeValidator(_texts)]


class Observed(Drawn):
    """The user's own network, wherever it comes from, and what may be said about how to read it.

    Attributes:
        fields: Used where neither ties nor people name the fields.
        source, target: The columns of the two ends of a tie, or None to take those with a usual name. Numbers count
            columns from 1 in a table without a header.
        weight: The column whose value says whether there is a tie, or None.
        above: There is a tie where that value is above this number; None stands for 0.
        mutual: Keep only ties that both name; otherwise one naming the other is enough.
        common: In a file of people and events, tie those who share so many events, >= 1; 0 takes all for people.
        separator: What parts the columns of a text, or None to find out.
        format: The shape of a table, or None to find out.
        sheet: The sheet of a workbook, or None for the only one that fits.
        graph: The network of a file that holds several, or None.
        missing: Words that name nobody, or None for the usual ones (NA, -999, ...).
        circles: Where nobody's circle is given: "found", the groups that the ties make, or "one" for all.
    """

    source: Text | None = None
    target: Text | None = None
    weight: Text | None = None
    above: float | None = None
    mutual: bool = False
    common: Annotated[int, Field(ge=0, le=MOST_PEOPLE)] | None = None
    separator: Text | None = None
    format: Literal["edges", "matrix", "nominations"] | None = None
    sheet: Text | None = None
    graph: Text | None = None
    missing: Texts | None = None
    circles: Literal["found", "one"] = "found"

    def options(self) -> Options:
        """Return what the user said about how to read the network."""
        return Options(**{one.name: getattr(self, one.name) for one in dataclasses.fields(Options)})

    @property
    def named_ties(self) -> str:
        """The key and the file of ties, as messages begin."""
        raise NotImplementedError

    @property
    def named_people(self) -> str:
        """The key and the table of people, as messages begin; "" without such a table."""
        raise NotImplementedError


class File(Observed):
    """The user's own network in files.

    Attributes:
        path: A file of ties in any usual format; see `docs/networks.md`.
        people: A table of people (CSV or .xlsx) with their field, circle or strategy, or None.
    """

    kind: Literal["file"] = "file"
    path: FileName = Field("", validate_default=True)
    people: FileName | None = None

    @field_validator("path", mode="before")
    @classmethod
    def _given(cls, path: Any) -> Any:
        if not isinstance(path, str | os.PathLike | None):
            raise ValueError(
                f"expected the name of a file (given: {type(path).__name__}); give a graph, a table or a matrix as the "
                "network itself: network=G"
            )
        if not path:
            raise ValueError("missing, name a file of ties (CSV, .xlsx, GraphML, ...): e.g. network.path=ties.csv")
        return path

    @property
    def named_ties(self) -> str:  # noqa: D102 (as in Observed)
        return f"network.path: {self.path}"

    @property
    def named_people(self) -> str:  # noqa: D102
        return f"network.people: {self.people}" if self.people else ""


def _as_text(given: Any) -> Any:
    from reciprocity.networks.objects import as_text

    return as_text(given)


def _people_as_text(given: Any) -> Any:
    from reciprocity.networks.objects import people_as_text

    return people_as_text(given)


class Inline(Observed):
    """The user's own network, written out in the scenario, as Python objects are (`docs/networks.md`).

    Attributes:
        ties: The network as a text in any of the formats of a file. A graph of networkx or igraph, a table of pandas,
            a matrix or a list of pairs is written as one.
        people: A table of people as CSV, or None; a table of pandas is written as one.
    """

    kind: Literal["inline"] = "inline"
    ties: Annotated[str, BeforeValidator(_as_text), Field(validate_default=True, repr=False)] = ""
    people: Annotated[str | None, BeforeValidator(_people_as_text), Field(repr=False)] = None

    @property
    def named_ties(self) -> str:  # noqa: D102 (as in Observed)
        return "network.ties: the network given"

    @property
    def named_people(self) -> str:  # noqa: D102
        return "network.people: the table given" if self.people else ""


if TYPE_CHECKING:
    Network = Generated | Lazega | Karate | Florentine | Davis | File | Inline
else:
    _KINDS = (*FAMILIES.values(), Lazega, Karate, Florentine, Davis, File, Inline)
    Network = Annotated[Union[_KINDS], Field(discriminator="kind")]  # noqa: UP007 (a tuple of classes)
