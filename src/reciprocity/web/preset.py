"""A preset: one question, two arms that differ in one key, and the words for whatever the runs show."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from reciprocity.configs import CONFIGS, schema
from reciprocity.configs.node import Node
from reciprocity.configs.renamed import first_key, first_keys, first_metric
from reciprocity.errors import InputError
from reciprocity.web.question import Breaking, Outcome, Prediction, Words

SHIPPED = CONFIGS / "workshop"
OWN = "workshop"
"""The folder beside the working directory in which a facilitator's own presets lie."""
FEWEST_PEOPLE = 4
MOST_PEOPLE = 60
"""People on stage: more cannot be told apart from the last row."""
MOST_MONTHS = 120

Chart = Literal["C1", "C2", "C3", "C4", "C5", "C6", "C7"]


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


class Preset(Node):
    """One preset as its file says it.

    Attributes:
        id: The file's name in small letters.
        title: Its name.
        question: The claim as a question, on the card of the start screen.
        assertion: The claim itself, in one sentence: it holds or fails. None: the question stands for it.
        lead: Who these people are, in one or two sentences, on the screen that shows them; no strategy named.
            `{people}` is how many there are, which a network of one's own decides.
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
