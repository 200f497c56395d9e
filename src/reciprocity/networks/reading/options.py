"""What a user may say about a file of ties, where the file does not say it by itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """How a file is to be read; None leaves a decision to the reader.

    Attributes:
        source, target: The columns that hold the two ends of a tie.
        weight: The column or attribute whose value says whether there is a tie.
        above: There is a tie where that value is above this number.
        mutual: Keep only ties that both ends name.
        common: In a file of people and events, tie those who share at least so many events; 0 says that there are no
            events, both ends are people.
        separator: What parts the columns of a text.
        format: The shape of a table: "edges", "matrix" or "nominations".
        sheet: The sheet of a workbook.
        graph: The one network to take from a file that holds several.
        missing: The words that name nobody, instead of the usual ones (NA, -999, ...).
    """

    source: str | None = None
    target: str | None = None
    weight: str | None = None
    above: float | None = None
    mutual: bool = False
    common: int | None = None
    separator: str | None = None
    format: str | None = None
    sheet: str | None = None
    graph: str | None = None
    missing: tuple[str, ...] | None = None
