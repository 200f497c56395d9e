"""Who is meant: people go by their names where the network gives names, and by their numbers where it does not."""

from __future__ import annotations

import difflib
import operator
from collections.abc import Sequence
from typing import Any

from reciprocity.errors import InputError, shown


def text_of(who: Any) -> str:
    """Return a person's name or number as a text.

    Raises:
        ValueError: It is neither.
    """
    if isinstance(who, str) and who.strip():
        return who
    if not isinstance(who, bool | str):
        try:
            return str(operator.index(who))
        except TypeError:
            pass
    raise ValueError(f"expected a person's name or number (given: {shown(who)})")


def number_of(who: Any, names: Sequence[str], key: str) -> tuple[int, str]:
    """Find a person by name, or by number where nobody has the name and names are no numbers.

    Args:
        who: A name or a number.
        names: What everybody is called, by number: the number itself where the network has no names.
        key: What is at fault if there is no such person.

    Returns:
        The person's number, and a note if that is not the number that was given.

    Raises:
        InputError: Nobody, or more than one, is meant.
    """
    try:
        text = text_of(who)
    except ValueError as error:
        raise InputError(f"{key}: {error}") from None
    place = int(text) if text.isdecimal() else -1
    found, said = [number for number, name in enumerate(names) if name == text], shown(text, quoted=False)
    if len(found) > 1:
        raise InputError(f"{key} {said}: {len(found)} people have this name; they are the numbers {_some(found)}")
    if found:
        if found[0] == place or not 0 <= place < len(names):
            return found[0], ""
        other = f"number {text} is called {names[place]}"
        return found[0], f"{text} is the person called {text}, number {found[0]}; {other}"
    if any(name.isdecimal() and name != str(number) for number, name in enumerate(names)):
        raise InputError(f"{key} {said}: nobody is called {said}; names are numbers here: {_some(names)}")
    if 0 <= place < len(names):
        return place, ""
    if text.lstrip("-").isdecimal():
        raise InputError(f"{key} {said}: people are numbered 0 to {len(names) - 1}")
    close = difflib.get_close_matches(text, names, n=1, cutoff=0.5)
    hint = f"did you mean {close[0]}? Or " if close and not close[0].isdecimal() else ""
    raise InputError(f"{key} {said}: nobody has this name; {hint}a number from 0 to {len(names) - 1} will do")


def _some(listed: Sequence[Any]) -> str:
    return ", ".join(map(str, listed[:3])) + (", ..." if len(listed) > 3 else "")
