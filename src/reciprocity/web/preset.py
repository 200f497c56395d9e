"""A preset: one question, two arms that differ in one key, and the words for whatever the runs show."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, field_validator, model_validator

from reciprocity.configs import CONFIGS, schema
from reciprocity.configs.node import Node
from reciprocity.configs.renamed import first_key, first_keys, first_metric
from reciprocity.errors import InputError

SHIPPED = CONFIGS / "workshop"
OWN = "workshop"
"""The folder beside the working directory in which a facilitator's own presets lie."""
MOST_PEOPLE = 60
"""People on stage: more cannot be told apart from the last row."""
MOST_MONTHS = 120
MOST_VALUES = 41
"""Values of the slider that are tried when the whole range is scanned."""

Variant = Literal["holds", "mixed", "fails"]
Unit = Literal["percent", "number", "whole"]
Chart = Literal["C1", "C2", "C3", "C4", "C5", "C6", "C7"]
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


class Arm(Node):
    """One side of the difference.

    Attributes:
        value: What the key is in this arm.
        name: What the panel is called, without the name of a strategy.
    """

    value: Any
    name: Words


class Difference(Node):
    """The one key in which the two arms differ.

    Attributes:
        key: A dotted key of a scenario, or the name of a whole node such as `population`.
        name: What differs, in words; it stands between the two panels.
        a, b: The two arms.
    """

    key: str = Field(min_length=1)
    name: Words
    a: Arm
    b: Arm


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


class Preset(Node):
    """One preset as its file says it.

    Attributes:
        id: The file's name in small letters.
        title: Its name.
        question: The claim as a question, on the card of the start screen.
        assertion: The claim itself, in one sentence: it holds or fails. None: the question stands for it.
        lead: Who these people are, in one or two sentences, on the screen that shows them; no strategy named.
        claim: The claim of `configs/claim` that asks the same; None if none does.
        base: Changes to the default scenario in both arms, by dotted key or by the name of a group's file. One round
            is one month.
        difference: The key in which the arms differ.
        seed: The seed with which the preset opens.
        prediction, outcome, breaking: See there.
        charts: Charts on the reveal screen, the first one largest.
        transfer: Three prompts for Monday.
        goals: What participants can do afterwards.
    """

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,39}$")
    title: Words
    question: Words
    assertion: Words | None = None
    lead: Words | None = None
    claim: str | None = None
    base: dict[str, Any] = Field(default_factory=dict)
    difference: Difference
    seed: int = Field(default=42, ge=0, lt=2**31)
    prediction: Prediction
    outcome: Outcome
    breaking: Breaking
    charts: tuple[Chart, ...] = Field(default=("C2", "C3"), min_length=1)
    transfer: tuple[Words, ...] = Field(min_length=1, max_length=3)
    goals: tuple[Words, ...] = Field(default=())

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.difference.a.value == self.difference.b.value:
            raise ValueError("difference: the two arms have the same value")
        differ, slides = self.difference.key, self.breaking.key
        if slides == differ or slides.startswith(f"{differ}."):
            raise ValueError(f"breaking.key: {slides} is what the arms differ in; name another key")
        return self

    @property
    def digest(self) -> str:
        """Twelve hexadecimal digits that name what is played, and not the words around it.

        What has been given another word since counts by its first name, so that recorded runs stay valid.
        """
        played = {
            "base": first_keys(self.base),
            "key": first_key(self.difference.key),
            "values": [self.difference.a.value, self.difference.b.value],
            "measure": first_metric(self.outcome.measure),
            "breaking": [first_key(self.breaking.key), self.breaking.values, self.breaking.seeds],
        }
        return hashlib.sha256(json.dumps(played, sort_keys=True).encode()).hexdigest()[:12]

    def keys(self, arm: str, more: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the keys of the scenario of one arm, laid over the default scenario.

        Args:
            arm: "a" or "b".
            more: Changes on top, such as a network of one's own or a value of the slider.
        """
        value = (self.difference.a if arm == "a" else self.difference.b).value
        return {"burn_in": 0, **self.base, self.difference.key: value, **(more or {})}

    def public(self) -> dict[str, Any]:
        """Return what the page may know before the reveal: every text, and neither scenario nor strategies."""
        found = self.model_dump(mode="json", exclude={"base"})
        outcome = {name: found["outcome"][name] for name in ("direction", "smallest", "unit", "decimals")}
        outcome["readout"] = self.outcome.readout
        names = {arm: found["difference"][arm]["name"] for arm in ("a", "b")}
        sliding = {name: value for name, value in found["breaking"].items() if name not in ("key", "seeds")}
        sliding["stands"] = self.base.get(self.breaking.key)
        return found | {
            "outcome": outcome,
            "difference": {"name": found["difference"]["name"], **names},
            "breaking": sliding,
        }


def read(path: Path) -> Preset:
    """Read one preset.

    Raises:
        InputError: naming the file and the key if it is no preset.
    """
    expects = "keys like title, question, difference; see docs/workshop.md"
    return schema.read(path, Preset, expects, id=path.stem.lower())


def presets(own: tuple[Path, ...] = ()) -> dict[str, Preset]:
    """Read the shipped presets, then a facilitator's own: those in `workshop/` beside the command, then those named.

    Args:
        own: Files that were named.

    Raises:
        InputError: A file is no preset, or two have one id.
    """
    found: dict[str, Preset] = {}
    there: dict[str, Path] = {}
    folder = Path.cwd() / OWN
    beside = sorted(folder.glob("*.yaml")) if folder.resolve() != SHIPPED.resolve() else []
    for path in (*sorted(SHIPPED.glob("*.yaml")), *beside, *own):
        one = read(path)
        if one.id in there and there[one.id].resolve() != path.resolve():
            raise InputError(f"{path}: there is a preset called {one.id} already ({there[one.id]}); rename the file")
        found[one.id], there[one.id] = one, path
    return found
