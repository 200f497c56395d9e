"""What the configurations of networks made by a rule share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from reciprocity.configs.bounds import MOST_PEOPLE

if TYPE_CHECKING:
    import numpy as np

MOST_TIES = 250_000_000  # 2 GB of ties; both sides of every tie can still be numbered with 32 bits

People = Annotated[int, Field(ge=1, le=MOST_PEOPLE)]
Fields = Annotated[int, Field(ge=1, le=250)]
Size = Annotated[int, Field(ge=1, le=MOST_PEOPLE)]
Chance = Annotated[float, Field(ge=0, le=1)]
Degree = Annotated[float, Field(ge=0, le=MOST_PEOPLE)]


class Base(BaseModel):
    """What all configurations share: they are frozen, and every key and type must be right."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class Drawn(Base):
    """A network whose source names no fields of expertise.

    Attributes:
        fields: Number of fields, 1 to 250; each person's field is drawn, all equally likely.
    """

    fields: Fields = 4


class Generated(Drawn):
    """A network made by a rule.

    Attributes:
        n: Number of people, >= 1. A single person has no ties, whatever the other keys say.
        circle_size: People per circle, in blocks of neighboring numbers (the last may be smaller); None puts
            everybody into one circle.
        numbers_tell: Whether a low number says something of a person, so that circles are drawn instead of being
            blocks of neighboring numbers.
    """

    numbers_tell: ClassVar[bool] = False

    n: People = 200
    circle_size: Size | None = 50

    def expected_ties(self) -> float:
        """Return the number of ties to expect, before anything is built."""
        raise NotImplementedError

    def edges(self, seed: int) -> np.ndarray:
        """Return the ties of two people or more, each once: (ties, 2) uint32, people counted from 0.

        Args:
            seed: The scenario's seed, >= 0; every draw is keyed by it, see `network_key`.
        """
        raise NotImplementedError

    def notes(self) -> tuple[str, ...]:
        """Return what somebody should know who chose these keys; a line each, beginning with the key."""
        return ()

    @model_validator(mode="after")
    def _holdable(self) -> Self:
        if (ties := self.expected_ties()) > MOST_TIES:
            raise ValueError(f"n={self.n} makes about {ties:,.0f} ties, at most {MOST_TIES:,} fit; choose fewer")
        return self


def network_key(seed: int, counter: int) -> np.uint64:
    """Return the key of one of the decisions a family takes, told apart by `counter`."""
    import numpy as np

    from reciprocity.numerics.draws import NETWORK, key

    return np.uint64(key(seed, NETWORK, 0, counter))


def chance_of(p: float | None, mean_degree: float | None, others: int, names: str) -> float:
    """Return the chance of a tie, given itself or as a mean number of ties to `others` people."""
    if (p is None) == (mean_degree is None):
        raise ValueError(f"{names}: set exactly one of the two, the other to null")
    if p is not None:
        return p
    assert mean_degree is not None
    if others < 1:
        return 0.0
    if mean_degree > others:
        raise ValueError(f"{names}: a mean of {mean_degree:g} ties is too many, there are only {others} others")
    return mean_degree / others
