"""The table of strategies: who people are as networkers, one row of traits each.

A row is one YAML file. The shipped ones lie in `configs/strategies`; any folder of the same form adds to them.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import ClassVar, Literal, get_args

from pydantic import Field

from reciprocity.configs import CONFIGS
from reciprocity.configs.node import Node
from reciprocity.configs.schema import read
from reciprocity.errors import InputError, shown
from reciprocity.scenario.traits import Traits

Marker = Literal[".", "o", "v", "^", "<", ">", "8", "s", "p", "*", "h", "H", "D", "d", "P", "X"]
MARKERS = get_args(Marker)
"""Matplotlib's filled markers of one letter; seaborn does not draw filled and other markers in one plot."""

SHIPPED = CONFIGS / "strategies"


class Label(Node):
    """A display name in English and German."""

    en: str
    de: str


class Looks(Node):
    """What of a row only people and plots look at: no part of what is simulated.

    Attributes:
        label: Display name in English and German; the row's name if None.
        sentence: What such a person does.
        reference: A document's handle or a citation.
        color: `#rrggbb`, in plots.
        marker: A filled matplotlib marker of one letter.
        place: The dotted key above a row's keys, for messages about old names.
    """

    place: ClassVar[str] = "strategies.*."

    label: Label | None = None
    sentence: str = "A strategy of one's own."
    reference: str = "own"
    color: str = Field("#7F7F7F", pattern=r"^#[0-9A-Fa-f]{6}$")
    marker: Marker = "o"


LOOKS = tuple(Looks.model_fields)


class Strategy(Traits, Looks):
    """One row of the table: what people and plots call it, then the traits (`docs/model.md`, section 7)."""

    @property
    def keeps_accounts(self) -> bool:
        """Whether such a person keeps an account of every tie (and pays the attention that takes, M24)."""
        return self.cue in ("balance", "expected_return", "invested") or self.patience < float("inf")


def _rows(folder: Path) -> dict[str, Strategy]:
    expected = "keys like label, sentence, reference, cue; see docs/strategies.md"
    return {path.stem: read(path, Strategy, expected) for path in sorted(folder.glob("*.yaml"))}


@cache
def _shipped() -> dict[str, Strategy]:
    return _rows(SHIPPED)


def strategies(*folders: str | Path) -> dict[str, Strategy]:
    """Return the whole table by name: the shipped rows, then those of `folders` (a later one wins).

    Args:
        *folders: Folders with one YAML file a strategy; the file's name is the strategy's.

    Raises:
        InputError: if there is no such folder, or a file is not a valid row.
    """
    table = dict(_shipped())
    for folder in folders:
        if not isinstance(folder, str | os.PathLike) or not os.path.isdir(folder):  # noqa: PTH112
            raise InputError(f"strategies: expected a folder of YAML files, and this is none (given: {shown(folder)})")
        table.update(_rows(Path(folder)))
    return table
