"""What a claim is before it is run: what the document says, worlds, parts, positive control, prediction, words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, PrivateAttr, model_validator

from reciprocity.configs import CONFIGS, schema
from reciprocity.configs.node import Node
from reciprocity.errors import InputError, nearest, shown
from reciprocity.scenario.strategy_rows import own_rows

SHIPPED = CONFIGS / "claim"

Claimed = Literal["higher", "lower", "same", "not_higher", "not_lower"]
Verdict = Literal["holds", "depends", "fails", "untestable"]


class Words(Node):
    """One text in English and German."""

    en: str
    de: str


class World(Node):
    """One of the worlds that are compared.

    Attributes:
        name: What pages call it, to be read after a measure: "with lone fighters".
        set: Changes on top of the claim's base, by dotted key or group.
    """

    name: Words
    set: dict[str, Any] = Field(default_factory=dict)


class Part(Node):
    """One comparison: a measure of one world against that of another, on the same seeds.

    Attributes:
        says: The part as a sentence.
        measure: Name of a metric or of a measure of `claims.measures`.
        world, than: Names of the two worlds.
        claimed: How the measure in `world` lies to that in `than`: higher, lower, the same, not higher or not lower,
            each by the smallest effect of interest (`configs/smallest_effects.yaml`).
        measure_than: Measure taken in `than`, if it is another one; None: the same.
    """

    says: Words
    measure: str
    world: str
    than: str
    claimed: Claimed = "higher"
    measure_than: str | None = None


class Control(Node):
    """The positive control: a world in which every part must come out as claimed, or the claim cannot be tested.

    Attributes:
        why: Why it must come out there.
        set: Changes over all worlds of the claim.
    """

    why: Words
    set: dict[str, Any] = Field(min_length=1)


class Axis(Node):
    """One side of the plane over which the border is mapped.

    Attributes:
        key: Dotted key of a scenario; it is laid over all worlds.
        name: What pages call it.
        low, high: Ends of the range.
        whole: Whether only whole numbers make sense.
    """

    key: str
    name: Words
    low: Annotated[float, Field(allow_inf_nan=False)]
    high: Annotated[float, Field(allow_inf_nan=False)]
    whole: bool = False


class Claim(Node):
    """A claim as it stands in its file, `configs/claim/ID.yaml`.

    Attributes:
        id: C01 to C20, the file's name.
        reference: Handle of the document that makes the claim.
        title, question: Name and question.
        document: What the document says, in our words.
        hypothesis: Our reading of it: what is compared here.
        leaves_out: What of the document has no channel in the model, or is not looked at.
        base: Changes to the default world, by dotted key or group; in all worlds.
        worlds: The worlds that are compared.
        differ: Keys in which the worlds may differ; in nothing else.
        varies: Keys that vary over the plausible worlds although the claim sets them, or that only some claims vary.
        comparators: Other worlds that could stand in the place of the `than` of the parts, for the specification curve.
        parts: Comparisons.
        control: The positive control.
        plane: The two parameters of the border map.
        predicted: The verdict that was expected before the run.
        verdicts: A sentence for the verdicts *holds* and *fails*.
        place: The dotted key above a claim's keys, for messages about old names.
    """

    place: ClassVar[str] = "claim."

    id: str = Field(pattern=r"^[A-Z]\d\d$")
    reference: str
    title: Words
    question: Words
    document: Words
    hypothesis: Words
    leaves_out: Words
    base: dict[str, Any] = Field(default_factory=dict)
    worlds: dict[str, World] = Field(min_length=1)
    differ: tuple[str, ...] = ()
    varies: tuple[str, ...] = ()
    comparators: dict[str, World] = Field(default_factory=dict)
    parts: tuple[Part, ...] = Field(min_length=1)
    control: Control
    plane: tuple[Axis, Axis]
    predicted: Verdict
    verdicts: dict[Literal["holds", "fails"], Words]

    _own: tuple[tuple[Path, ...], dict[str, dict[str, Any]]] = PrivateAttr(default=((), {}))

    @property
    def places(self) -> tuple[Path, ...]:
        """The user's own configs folders, in which files of groups are found too."""
        return self._own[0]

    @property
    def rows(self) -> dict[str, dict[str, Any]]:
        """The user's own strategies, by name."""
        return self._own[1]

    def among(self, places: Sequence[Path]) -> Self:
        """Return the claim as it is played with what the user's own configs folders hold.

        Raises:
            InputError: A strategy there is not a valid row.
        """
        found = self.model_copy()
        found._own = (tuple(places), own_rows(places))
        return found

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        for part in self.parts:
            for name in (part.world, part.than):
                if name not in self.worlds:
                    raise ValueError(f"parts: unknown world {name}; {nearest(name, self.worlds)}")
        for verdict in ("holds", "fails"):
            if verdict not in self.verdicts:
                raise ValueError(f"verdicts.{verdict}: missing; give its sentence in en and de")
        for name in self.comparators:
            if name in self.worlds:
                raise ValueError(f"comparators.{name}: is the name of a world; give it another")
        return self

    @property
    def measures(self) -> list[str]:
        """The measures of all parts, each once."""
        named = (name for part in self.parts for name in (part.measure, part.measure_than) if name)
        return list(dict.fromkeys(named))

    @property
    def needs_log(self) -> bool:
        """Whether some measure is one of the log."""
        from reciprocity.claims.measures import OF_THE_LOG

        return any(name in OF_THE_LOG for name in self.measures)


def read(path: Path) -> Claim:
    """Read one claim.

    Raises:
        InputError: naming the file and the key if it is not a valid claim.
    """
    from reciprocity.claims.measures import known

    claim = schema.read(path, Claim, "keys like question, worlds, parts; see docs/claims.md", id=path.stem)
    for measure in claim.measures:
        if not known(measure):
            raise InputError(f"{path}: parts.measure: {measure} does not exist; {nearest(measure, known.names())}")
    return claim


def claims(named: str = "all", own: Path | None = None, places: Iterable[Path] = ()) -> list[Claim]:
    """Read claims; those of the user's configs folders replace shipped ones of the same id.

    Args:
        named: Ids, with commas between them; or `all`.
        own: A configs folder of the user's.
        places: Several of them, the first of which counts first; strategies there count too.

    Raises:
        InputError: for an id that does not exist or a file that cannot be used.
    """
    places = [*places, *([own] if own else [])]
    folders = [SHIPPED, *(place / "claim" for place in reversed(places))]
    files = {path.stem: path for folder in folders for path in sorted(folder.glob("*.yaml"))}
    if named == "all":
        chosen = [read(files[name]) for name in sorted(files)]
    else:
        for name in named.split(","):
            if name not in files:
                short = re.fullmatch(r"([A-Za-z])(\d)", name)
                meant = f"{short[1].upper()}0{short[2]}" if short else name.upper()
                hint = f"did you mean {meant}?" if meant in files else nearest(name, files)
                raise InputError(f"claim={shown(name, quoted=False)}: no such claim; {hint}")
        chosen = [read(files[name]) for name in dict.fromkeys(named.split(","))]
    return [one.among(places) for one in chosen]
