"""Questions to people who decide in Python: a kernel stops at one, the person is asked, and the kernel goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from reciprocity.errors import InputError, shown
from reciprocity.model.engine import Engine
from reciprocity.model.kernels import python_decisions
from reciprocity.model.state import ANY_FIELD
from reciprocity.running.person import VERBS, Person

_VERB_NAMES = {bit: name for name, bit in VERBS.items()}


def put(engine: Engine, person: Callable[[int], Person]) -> None:
    """Put the pending question to the person it is for, and note the answer in `world.pending`.

    Args:
        engine: The run that has stopped at a question.
        person: Gives a person by number.

    Raises:
        InputError: The answer is none of those that the verb may give.
    """
    pending = engine.world.pending
    verb, number, about, field, place = (int(pending[k]) for k in (0, 1, 2, 3, 6))
    who, name = person(number), _VERB_NAMES[verb]
    answer: Any
    if verb == python_decisions.ASKS:
        answer = who.ask(None if field == ANY_FIELD else engine.graph.field_names[field])
    elif verb == python_decisions.OFFERS:
        answer = who.offer()
    else:
        answer = getattr(who, name)(person(about))
    if answer is None:
        code = python_decisions.ROW
    elif verb in (python_decisions.ASKS, python_decisions.OFFERS):
        code = _whom(engine, who, name, answer)
    elif isinstance(answer, bool | np.bool_ | int | np.integer) and answer in (0, 1):
        code = int(answer)
    else:
        raise _wrong(who, name, "True, False", answer)
    pending[4 + place] = code


def _whom(engine: Engine, who: Person, verb: str, answer: Any) -> int:
    """Return where `who` keeps the book of the contact that was answered, or that it is nobody."""
    if isinstance(answer, bool | np.bool_) and not answer:
        return python_decisions.NOBODY
    if not isinstance(answer, Person) or answer.model is not who.model:
        raise _wrong(who, verb, "a contact, False for nobody", answer)
    try:
        slot = engine.slot(who.number, answer.number)
    except KeyError:
        text = f"{who} has no tie with {answer}; return one of self.contacts"
        raise InputError(f"{type(who).__name__}.{verb}: {text}") from None
    if verb == "offer" and not engine.can_serve(who.number, answer.number):
        text = f"{answer} has no unmet need that {who} can serve; return one of self.in_need"
        raise InputError(f"{type(who).__name__}.{verb}: {text}")
    return slot


def _wrong(who: Person, verb: str, right: str, answer: Any) -> InputError:
    return InputError(
        f"{type(who).__name__}.{verb}: return {right}, or None for what the row says (given: {shown(answer)})"
    )
