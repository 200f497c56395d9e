"""What a file says about people and ties, before anybody has checked it: what every reader of a format returns."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Raw:
    """People and ties as a file lists them.

    Every reader returns one of these and nothing else; what is common to all formats (missing codes, names that differ
    in bytes only, values that say there is no tie, direction, the table of people, the summary line) comes after it.

    Attributes:
        format: What the file is, for people: "CSV", "GraphML", "Pajek" and so on.
        people: Attributes by name for every person the file lists by themselves, people without ties too, in the
            file's order; attributes have lower-case names, of which `field`, `circle` and `strategy` mean something.
            Empty where a format lists ties only.
        source, target: Names of the two ends of each tie (or listed pair), as they stand in the file.
        line: The line each stands in, from 1; 0 where a format has no lines.
        two_mode: Whether the ties lead from people (all sources) to events, clubs or the like (all targets), which are
            no people: `people` then holds people only. What to do about it is decided after the reader.
        value: What the file gives each tie as its weight, as text; None where it gives none at all.
        value_name: What the file calls that value ("weight", "friend_tie"), or "".
        directed: Whether the file says that ties have a direction; None where it does not say.
        numbered: Whether the file has no names, so that people were numbered from 1 in its order.
        used: Columns or attributes that were read, as the file names them.
        ignored: Those that were not.
        zeros: Those of the ignored ones that hold zeros, negative numbers or a no: with every pair of people listed,
            one of them says who is tied.
        notes: What the reader decided and a user should know, one whole line each, without the file's name.
    """

    format: str
    people: dict[str, dict[str, str]] = field(default_factory=dict)
    source: list[str] = field(default_factory=list)
    target: list[str] = field(default_factory=list)
    line: list[int] = field(default_factory=list)
    two_mode: bool = False
    value: list[str] | None = None
    value_name: str = ""
    directed: bool | None = None
    numbered: bool = False
    used: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    zeros: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
