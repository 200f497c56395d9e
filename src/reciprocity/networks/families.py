"""The configuration of networks made by a rule: one small frozen model a family.

Defaults are those of `configs/network/KIND.yaml`, where each has its reason.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator, model_validator

from reciprocity.configs.bounds import MOST_PEOPLE

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
    """

    n: People = 200
    circle_size: Size | None = 50

    def _expected_ties(self) -> float:
        """Return the number of ties to expect, before anything is built."""
        raise NotImplementedError

    @model_validator(mode="after")
    def _holdable(self) -> Self:
        if (ties := self._expected_ties()) > MOST_TIES:
            raise ValueError(f"n={self.n} makes about {ties:,.0f} ties, at most {MOST_TIES:,} fit; choose fewer")
        return self


class Complete(Generated):
    """Everybody is tied to everybody."""

    kind: Literal["complete"] = "complete"
    n: People = 50
    circle_size: Size | None = None

    def _expected_ties(self) -> float:
        return self.n * (self.n - 1) / 2


class Circular(Generated):
    """A network that starts from a ring, each person tied to the `k` nearest (even, below `n`)."""

    k: Annotated[int, Field(ge=0, le=MOST_PEOPLE)] = 8

    @field_validator("k")
    @classmethod
    def _even(cls, k: int, info: ValidationInfo) -> int:
        n = info.data.get("n")
        if k % 2:
            raise ValueError(f"must be even, half of the ties go to each side (given: {k})")
        if n is not None and 1 < n <= k:
            raise ValueError(f"must be below n={n}, there are no more contacts than others (given: {k})")
        return k

    def _expected_ties(self) -> float:
        return self.n * self.k / 2


class Ring(Circular):
    """People on a ring, each tied to the `k` nearest."""

    kind: Literal["ring"] = "ring"


class WattsStrogatz(Circular):
    """A ring whose ties are each moved to a random person with chance `p` (Watts & Strogatz 1998)."""

    kind: Literal["watts_strogatz"] = "watts_strogatz"
    p: Chance = 0.1


class BarabasiAlbert(Generated):
    """Newcomers tie to `m` people, the better connected the likelier (Barabási & Albert 1999)."""

    kind: Literal["barabasi_albert"] = "barabasi_albert"
    m: Annotated[int, Field(ge=1, le=MOST_PEOPLE)] = 4

    @field_validator("m")
    @classmethod
    def _enough_people(cls, m: int, info: ValidationInfo) -> int:
        n = info.data.get("n")
        if n is not None and 1 < n <= m:
            raise ValueError(f"must be below n={n}, a newcomer needs that many others to tie to (given: {m})")
        return m

    def _expected_ties(self) -> float:
        return self.m * max(self.n - self.m, 0)


def _chance(p: float | None, mean_degree: float | None, others: int, names: str) -> float:
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


class ErdosRenyi(Generated):
    """Each pair is tied with the same chance: `p`, or `mean_degree / (n - 1)` (Gilbert 1959)."""

    kind: Literal["erdos_renyi"] = "erdos_renyi"
    mean_degree: Degree | None = 8.0
    p: Chance | None = None

    def chance(self) -> float:
        """Return the chance that two people are tied."""
        return _chance(self.p, self.mean_degree, self.n - 1, "p and mean_degree")

    def _expected_ties(self) -> float:
        return self.chance() * self.n * (self.n - 1) / 2


class RandomRegular(Generated):
    """Every graph in which all have `k` ties, each equally likely; `n * k` is even."""

    kind: Literal["random_regular"] = "random_regular"
    k: Annotated[int, Field(ge=0, le=MOST_PEOPLE)] = 8

    @field_validator("k")
    @classmethod
    def _possible(cls, k: int, info: ValidationInfo) -> int:
        n = info.data.get("n")
        if n is not None and n > 1:
            if n <= k:
                raise ValueError(f"must be below n={n}, there are no more contacts than others (given: {k})")
            if n * k % 2:
                raise ValueError(f"n={n} times k={k} is odd, but a tie has two sides; make one of them even")
        return k

    def _expected_ties(self) -> float:
        return self.n * self.k / 2


class BlockModel(Generated):
    """Circles of `circle_size` people, with more ties inside than across (Holland, Laskey & Leinhardt 1983).

    Each chance is given itself (`p_in`, `p_out`) or as a person's mean number of ties inside their circle
    (`within`) and to all others (`between`); the means keep a world alike when `n` grows.
    """

    kind: Literal["block_model"] = "block_model"
    circle_size: Size = 50
    within: Degree | None = 6.0
    between: Degree | None = 2.0
    p_in: Chance | None = None
    p_out: Chance | None = None

    def chances(self) -> tuple[float, float]:
        """Return the chances of a tie inside a circle and across circles."""
        size = min(self.circle_size, self.n)
        return (
            _chance(self.p_in, self.within, size - 1, "p_in and within"),
            _chance(self.p_out, self.between, self.n - size, "p_out and between"),
        )

    def _expected_ties(self) -> float:
        inside, across = self.chances()
        size = min(self.circle_size, self.n)
        return self.n * (inside * (size - 1) + across * (self.n - size)) / 2


class Caveman(Generated):
    """Circles in which all know each other, each tie moved across with chance `p` (after Watts 1999)."""

    kind: Literal["caveman"] = "caveman"
    circle_size: Size = 9
    p: Chance = 0.05

    def _expected_ties(self) -> float:
        return self.n * (min(self.circle_size, self.n) - 1) / 2


class Lattice(Generated):
    """A grid of `rows` by `n / rows`; each is tied to the 4 or 8 cells around.

    Attributes:
        rows: Divides `n`; None takes the divisor that comes nearest to a square.
        around: 4 (sides) or 8 (sides and corners).
        wrap: Whether the grid closes to a torus, so that nobody lives at an edge.
    """

    kind: Literal["lattice"] = "lattice"
    rows: Size | None = None
    around: Literal[4, 8] = 8
    wrap: bool = True

    @field_validator("rows")
    @classmethod
    def _divides(cls, rows: int | None, info: ValidationInfo) -> int | None:
        n = info.data.get("n")
        if n is not None and rows is not None and n > 1 and n % rows:
            raise ValueError(f"must divide n={n} (given: {rows}); choose n as rows times columns")
        return rows

    def _expected_ties(self) -> float:
        return self.n * self.around / 2
