"""Decide by their values which of the pairs that a file lists are ties."""

from __future__ import annotations

import numpy as np

from reciprocity.errors import InputError
from reciprocity.networks.names import quoted
from reciprocity.networks.raw import Raw
from reciprocity.networks.reading.options import Options
from reciprocity.networks.resolver import Refused, file_of
from reciprocity.networks.summary import Judged
from reciprocity.networks.values import is_missing, number, value_of


def judge(raw: Raw, options: Options, where: str) -> tuple[np.ndarray, Judged]:
    """Say which pairs are ties: `(m,)` bool, and how that was decided.

    Args:
        raw: What a reader found.
        options: What the user said.
        where: The key and the file, as messages begin.

    Raises:
        InputError: Values are 0 or negative and nobody said what that means, or there are none to ask for.
        Refused: A value is no number.
    """
    judged = Judged(len(raw.source))
    asked = options.weight is not None or options.above is not None
    if raw.value is None:
        if asked and raw.format != "matrix":
            key = "weight" if options.weight is not None else "above"
            raise InputError(f"network.{key}: {file_of(where)} gives ties no value; leave it out")
        judged.above = options.above
        return np.full(judged.listed, options.above is None or options.above < 1), judged
    known = {text: np.nan if is_missing(text) else _number(raw, text) for text in set(raw.value)}
    if "+" in known and "-" in known:  # if 1 means liking, -1 means disliking and not a missing value
        known["-"] = -1.0
    values = np.array([known[text] for text in raw.value], float)
    if not asked:
        if (values <= 0).any():
            raise _denied(raw, values, where)
        return np.ones(judged.listed, bool), judged
    judged.above = options.above or 0.0
    tied = values > judged.above
    judged.unknown = int(np.isnan(values).sum())
    judged.below = int(judged.listed - tied.sum() - judged.unknown)
    judged.negative = bool((values < 0).any())
    return tied, judged


def undecided(raw: Raw, where: str) -> InputError:
    """Say that every pair of people is listed, and that some column may say who is tied."""
    return InputError(
        f"{where}: every pair of people is listed, and {', '.join(raw.zeros[:4])} may say who is tied; name the column "
        f"that counts with network.weight={quoted(raw.zeros[0])} (ties where it is above network.above=0)"
    )


def _number(raw: Raw, text: str) -> float:
    value = value_of(text)
    if value is None:
        assert raw.value is not None
        line = raw.line[raw.value.index(text)]
        raise Refused(f"{raw.value_name or 'the value'} is {text[:40]}, which is no number; correct it", line)
    return value


def _denied(raw: Raw, values: np.ndarray, where: str) -> InputError:
    assert raw.value is not None
    zero, negative = int((values == 0).sum()), int((values < 0).sum())
    words = any(value_of(text) == 0 and number(text) is None for text in set(raw.value))
    held = f"0{' or no' * words} in {zero}" * bool(zero) + " and " * bool(zero and negative)
    held += f"a negative number in {negative}" * bool(negative)
    if raw.format == "matrix":
        return InputError(
            f"{where}: the matrix holds {held} of its cells, which may say that there is no tie; "
            "network.above=0 takes for ties what is above 0"
        )
    name = raw.value_name or "weight"
    unit = "lines" if raw.format == "edge list" else "ties"
    called = f"column {name}" if name.isdigit() else name
    return InputError(
        f"{where}: {called} is {held} of {len(values)} {unit}, which may say that there is no tie; "
        f"network.weight={quoted(name)} network.above=0 takes for ties what is above 0, network.above="
        f"{np.nanmin(values) - 1:g} takes all"
    )
