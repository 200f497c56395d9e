"""What a preset asks: the words in both languages, the prediction, how the outcome is decided, the slider."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from reciprocity.configs.node import Node

MOST_VALUES = 41
"""Values of the slider that are tried when the whole range is scanned."""

Variant = Literal["holds", "mixed", "fails"]
Unit = Literal["percent", "number", "whole"]
Finite = Annotated[float, Field(allow_inf_nan=False)]


class Words(Node):
    """The same text in English and German."""

    en: str = Field(min_length=1)
    de: str = Field(min_length=1)


class Variants(Node):
    """One text for each of the three ways in which a claim can come out."""

    holds: Words
    mixed: Words
    fails: Words


class Option(Node):
    """An answer that people may predict.

    Attributes:
        text: The answer.
        variant: It comes true if the outcome has this variant; or else
        low, high: it comes true if the predicted value is at least `low` and below `high`; None is no limit.
    """

    text: Words
    variant: Variant | None = None
    low: Finite | None = None
    high: Finite | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.variant is None) == (self.low is None and self.high is None):
            raise ValueError("give either variant (holds, mixed or fails), or low and high")
        return self


class Prediction(Node):
    """What the room is asked before anything moves.

    Attributes:
        question: The question.
        value: The number that the options speak of: the measure in arm a, in arm b, or b minus a.
        options: Two to four answers; "I do not know" is always there.
    """

    question: Words
    value: Literal["a", "b", "difference"] = "difference"
    options: tuple[Option, ...] = Field(min_length=2, max_length=4)

    def answer(self, a: float, b: float, variant: Variant) -> int | None:
        """Return the place of the first option that came true; None if none did."""
        value = {"a": a, "b": b, "difference": b - a}[self.value]
        for place, option in enumerate(self.options):
            low, high = option.low, option.high
            if option.variant is not None:
                true = option.variant == variant
            else:
                true = (low is None or value >= low) and (high is None or value < high)
            if true:
                return place
        return None


_ON_STAGE = ("share", "imbalance", "gini", "strong", "ties", "isolated")
_MONTHLY = {"person_imbalance": "imbalance", "payoff_gini": "gini"}
"""Readouts that the comparison can show, and measures of a whole run that one of them follows."""


class Outcome(Node):
    """How the question is decided from numbers.

    Attributes:
        measure: A metric, `payoff.STRATEGY`, a measure of the claims, or `last.READOUT`: of the last month.
        direction: Whether the claim says that the measure is higher or lower in arm b than in arm a.
        smallest: The smallest difference that counts, in the unit of the measure. Below 0 the claim only says that
            arm b is not worse by that much.
        unit, decimals: How the numbers are written; `percent` writes 0.25 as 25 %.
        run: The sentence for one pair of runs; `{a}`, `{b}` and `{difference}` (without its sign) are filled in.
        worlds: The sentence for many pairs; also `{count}` (worlds in the direction of the claim) and `{total}`.
    """

    measure: str
    direction: Literal["higher", "lower"]
    smallest: Finite
    unit: Unit = "number"
    decimals: int = Field(default=1, ge=0, le=4)
    run: Variants
    worlds: Variants

    @field_validator("smallest")
    @classmethod
    def _counts(cls, smallest: float) -> float:
        if smallest == 0:
            raise ValueError("a difference of 0 is none; say how much would matter")
        return smallest

    def gain(self, a: float, b: float) -> float:
        """Return how far arm b lies beyond arm a in the direction of the claim."""
        return (b - a) * (1.0 if self.direction == "higher" else -1.0)

    def agrees(self, gain: float) -> bool:
        """Say whether one pair of runs points the way the claim says."""
        return gain > min(self.smallest, 0.0)

    @property
    def readout(self) -> str:
        """The readout that says month by month what the measure says of the run; "share" where none does."""
        named = _MONTHLY.get(self.measure, self.measure.removeprefix("last."))
        return named if named in _ON_STAGE else "share"

    def variant(self, gain: float) -> Variant:
        """Return the variant of one pair of runs, or of the mean over many."""
        if gain >= self.smallest:
            return "holds"
        return "fails" if gain <= self.smallest - 2 * abs(self.smallest) else "mixed"


class Breaking(Node):
    """The slider with which the room looks for where the claim stops holding.

    Attributes:
        key: A dotted key of a scenario; it is laid over both arms.
        name: What the slider is called.
        low, high, step: Its range.
        unit, decimals: How its value is written.
        seeds: Pairs of runs for each value.
    """

    key: str = Field(min_length=1)
    name: Words
    low: Finite
    high: Finite
    step: Annotated[float, Field(gt=0, allow_inf_nan=False)]
    unit: Unit = "number"
    decimals: int = Field(default=0, ge=0, le=4)
    seeds: int = Field(default=10, ge=1, le=50)

    @model_validator(mode="after")
    def _range(self) -> Self:
        if self.high <= self.low:
            raise ValueError(f"high: must be above low ({self.low:g})")
        if (self.high - self.low) / self.step > MOST_VALUES - 1 + 1e-9:
            raise ValueError(f"step: makes more than {MOST_VALUES} values; take a larger one")
        return self

    @property
    def values(self) -> list[float]:
        """All values of the slider, ascending; whole numbers if all of them are."""
        count = int((self.high - self.low) / self.step + 1e-9) + 1
        found = [round(self.low + k * self.step, 9) for k in range(count)]
        return [int(one) for one in found] if all(one == int(one) for one in found) else found
