"""What a claim is before it is run: question, worlds, measure, smallest effect, plane, words."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, PrivateAttr, model_validator

from reciprocity.claims.registration import with_first_names
from reciprocity.configs import CONFIGS, schema
from reciprocity.configs.node import Node
from reciprocity.errors import InputError, nearest, shown
from reciprocity.scenario.strategy_rows import own_rows

SHIPPED = CONFIGS / "claim"
WORDS = ("title", "question", "leaves_out", "verdicts", "change")
"""Keys whose wording may change after a run; everything else is registered."""
VERDICTS = ("holds", "only_where", "fails", "undecided")
Verdict = Literal["holds", "only_where", "fails", "undecided"]


class Words(Node):
    """One text in English and German."""

    en: str
    de: str


class Part(Node):
    """One comparison: a measure of one world against that of another, on the same seeds.

    Attributes:
        measure: Name of a metric or of a measure of `claims.measures`.
        world, than: Names of the two worlds.
        direction: Whether the claim says that the measure is higher or lower in `world`.
        smallest: Smallest effect of interest, > 0, in the unit of the measure. Below 0 the part asks only that
            `world` is not worse by that much (non-inferiority).
        measure_than: Measure taken in `than`, if it is another one; None: the same.
    """

    measure: str
    world: str
    than: str
    direction: Literal["higher", "lower"] = "higher"
    smallest: Annotated[float, Field(allow_inf_nan=False)]
    measure_than: str | None = None


class Axis(Node):
    """One side of the plane over which the border is mapped.

    Attributes:
        key: Dotted key of a scenario; it is laid over all worlds.
        low, high: Ends of the range.
        whole: Whether only whole numbers make sense.
    """

    key: str
    low: float
    high: float
    whole: bool = False


class Claim(Node):
    """A claim as it stands in its file, `configs/claim/ID.yaml`.

    Attributes:
        id: C01 to C20, the file's name.
        reference: Handle of the document that makes the claim.
        explains: The claim whose verdict this one is asked to explain; None for a claim of the documents.
        title, question, leaves_out, change: What pages say: name, question, what the operationalization leaves out,
            what would change the verdict.
        hypothesis: What is tested, in one sentence; registered.
        base: Changes to the default scenario, by dotted key or group; in all worlds.
        worlds: Changes by world, on top of `base`.
        differ: Keys in which the worlds may differ; in nothing else.
        parts: Comparisons, all of which must hold.
        width: Replicates are added until every part's interval is narrower than this many smallest effects.
        most: Replicates at most.
        plane: The two parameters of the border map.
        verdicts: The sentence for each verdict.
        place: The dotted key above a claim's keys, for messages about old names.
    """

    place: ClassVar[str] = "claim."

    id: str = Field(pattern=r"^[A-Z]\d\d$")
    reference: str
    explains: str | None = None
    title: Words
    question: Words
    hypothesis: Words
    leaves_out: Words
    change: Words
    base: dict[str, Any] = Field(default_factory=dict)
    worlds: dict[str, dict[str, Any]] = Field(min_length=2)
    differ: tuple[str, ...] = Field(min_length=1)
    parts: tuple[Part, ...] = Field(min_length=1)
    width: float = Field(default=1.0, gt=0)
    most: int = Field(default=200, ge=20)
    plane: tuple[Axis, Axis]
    verdicts: dict[Verdict, Words]

    _own: tuple[tuple[Path, ...], dict[str, dict[str, Any]]] = PrivateAttr(default=((), {}))

    @property
    def places(self) -> tuple[Path, ...]:
        """The user's own configs folders, in which files of groups are found too."""
        return self._own[0]

    @property
    def rows(self) -> dict[str, dict[str, Any]]:
        """The user's own strategies, by name: they are no part of what is registered."""
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
            if part.smallest == 0:
                raise ValueError("parts.smallest: an effect of 0 is of no interest; say how much would matter")
        for verdict in VERDICTS:
            if verdict not in self.verdicts:
                raise ValueError(f"verdicts.{verdict}: missing; give its sentence in en and de")
        return self

    @property
    def needs_log(self) -> bool:
        """Whether some measure is one of the log."""
        from reciprocity.claims.measures import OF_THE_LOG

        return any(name in OF_THE_LOG for part in self.parts for name in (part.measure, part.measure_than))

    @property
    def digest(self) -> str:
        """Twelve hexadecimal digits that name the registered part: everything but words for readers.

        A key or metric that has been renamed counts by its first name, so that what was registered keeps its name as
        long as it says the same.
        """
        registered = with_first_names(self.model_dump(mode="json", exclude=set(WORDS)))
        return hashlib.sha256(json.dumps(registered, sort_keys=True).encode()).hexdigest()[:12]


def read(path: Path) -> Claim:
    """Read one claim.

    Raises:
        InputError: naming the file and the key if it is not a valid claim.
    """
    from reciprocity.claims.measures import known

    claim = schema.read(path, Claim, "keys like question, worlds, parts; see docs/claims.md", id=path.stem)
    for part in claim.parts:
        for measure in (part.measure, part.measure_than):
            if measure is not None and not known(measure):
                raise InputError(f"{path}: parts.measure: {measure} does not exist; {nearest(measure, known.names())}")
    return claim


def claims(named: str = "all", own: Path | None = None, places: Sequence[Path] = ()) -> list[Claim]:
    """Read claims; those of the user's configs folders replace shipped ones of the same id.

    Args:
        named: Ids, with commas between them; `all` the documents' claims; or `explanations`, those that were asked
            to explain a verdict.
        own: A configs folder of the user's.
        places: Several of them, the first of which counts first; strategies there count too.

    Raises:
        InputError: for an id that does not exist or a file that cannot be used.
    """
    places = [*places, *([own] if own else [])]
    folders = [SHIPPED, *(place / "claim" for place in reversed(places))]
    files = {path.stem: path for folder in folders for path in sorted(folder.glob("*.yaml"))}
    if named in ("all", "explanations"):
        found = [read(files[name]) for name in sorted(files)]
        chosen = [one for one in found if (one.explains is None) == (named == "all")]
    else:
        for name in named.split(","):
            if name not in files:
                short = re.fullmatch(r"([A-Za-z])(\d)", name)
                meant = f"{short[1].upper()}0{short[2]}" if short else name.upper()
                hint = f"did you mean {meant}?" if meant in files else nearest(name, files)
                raise InputError(f"claim={shown(name, quoted=False)}: no such claim; {hint}")
        chosen = [read(files[name]) for name in dict.fromkeys(named.split(","))]
    return [one.among(places) for one in chosen]
