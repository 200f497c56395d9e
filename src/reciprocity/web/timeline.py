"""One clock for two panels: what happens in both arms is shown at the same step."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import Any

from reciprocity.web.acts import Act

_NEEDS = ("ask", "unable", "alone")


def align(a: list[dict[str, Any]], b: list[dict[str, Any]]) -> None:
    """Give the months of two arms the same steps.

    Each month gets `steps`, how many there are, and `beats`, the step of each of its acts.

    An act has happened once as many steps are done as its beat says. A request of the same person is the same request
    in both arms, whatever becomes of it. People act in an order that is drawn by seed and month alone, so such requests
    come in the same order.

    Args:
        a: Months of one arm; they are changed.
        b: Months of the other one, as many; they are changed.
    """
    for left, right in zip(a, b, strict=True):
        left["beats"], right["beats"], steps = _steps(left["acts"], right["acts"])
        left["steps"] = right["steps"] = steps


def alone(months: list[dict[str, Any]]) -> None:
    """Give the months of a single arm a step for each act."""
    for month in months:
        month["steps"], month["beats"] = len(month["acts"]), list(range(1, len(month["acts"]) + 1))


def _steps(a: list[Act], b: list[Act]) -> tuple[list[int], list[int], int]:
    matcher = SequenceMatcher(None, _keys(a), _keys(b), autojunk=False)
    left, right, step = [0] * len(a), [0] * len(b), 0
    for _, begin_a, end_a, begin_b, end_b in matcher.get_opcodes():
        for place in range(begin_a, end_a):
            left[place] = step + 1 + place - begin_a
        for place in range(begin_b, end_b):
            right[place] = step + 1 + place - begin_b
        step += max(end_a - begin_a, end_b - begin_b)
    return left, right, step


def _keys(acts: list[Act]) -> list[tuple[Any, ...]]:
    """Name each act by what must agree for it to be the same; a person's requests are counted through."""
    times: Counter[tuple[Any, ...]] = Counter()
    found = []
    for act in acts:
        name: tuple[Any, ...] = ("need", act[1]) if act[0] in _NEEDS else tuple(act[:3])
        found.append((*name, times[name]))
        times[name] += 1
    return found
