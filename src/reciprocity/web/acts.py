"""The log of a run as the page draws it: who asked whom, what became of it, which ties came and went."""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np

from reciprocity.model.state import ACTS

Act = list[Any]
"""Kind, person, other person (-1: nobody), 1 if it came to something and 0 if not; a third person if there is one."""

_PASSED = {"shared": "pass", "taught": "pass", "told": "tell"}
_HELPED = ("offered", "obliged", "rebalanced")
_ENDED = ("lost", "lapsed", "dropped")
_ONCE = {"joined": "project", "pooled": "task"}
"""Acts that the log has once for each of the two."""


def monthly(log: np.ndarray, months: int) -> list[list[Act]]:
    """Return the acts of each month in the order in which they happened.

    Args:
        log: The log of a run, (acts,) `records.ACT`.
        months: How many months were played.
    """
    found: list[list[Act]] = [[] for _ in range(months)]
    for row in log[["round", "act", "who", "whom", "about", "outcome"]].tolist():
        month, act, who, whom, about, outcome = row
        if month:
            _add(found[month - 1], ACTS[act], who, whom, about, outcome)
    return found


def _add(acts: list[Act], act: str, who: int, whom: int, about: int, outcome: int) -> None:
    third = [about] if about >= 0 else []
    if act in ("granted", "refused"):
        acts.append(["ask", whom, who, int(act == "granted"), *third])
    elif act == "unable":
        acts.append(["unable", whom, who, 0, *third])
    elif act == "alone":
        acts.append(["alone", who, -1, 0])
    elif act in _HELPED:
        acts.append(["offer", who, whom, 1, *third])
    elif act == "formed":
        acts.append(["form", who, whom, 1])
    elif act == "introduced":  # the tie stands in the row before, and the introduction comes first on the page
        place = len(acts) - 1 if acts and acts[-1][0] == "form" else len(acts)
        acts.insert(place, ["introduce", who, whom, 1, *third])
    elif act in _ENDED:
        acts.append(["end", who, whom, 1])
    elif act in _PASSED:
        acts.append([_PASSED[act], who, whom, 1, *third])
    elif act in _ONCE:
        if who < whom:
            acts.append([_ONCE[act], who, whom, int(outcome)])
    elif act == "voiced":
        acts.append(["speak_up", who, whom, int(outcome)])


def digest(log: np.ndarray) -> str:
    """Return the SHA-256 of a log in hexadecimal: of every act, in order, with what it brought and cost."""
    whole = np.column_stack(
        [log[name].astype("<i4") for name in ("round", "act", "who", "whom", "about", "field", "outcome")]
    )
    worth = np.column_stack([log[name].astype("<f8") for name in ("benefit", "cost")])
    return hashlib.sha256(whole.tobytes() + worth.tobytes()).hexdigest()


def askers(log: np.ndarray) -> set[tuple[int, int]]:
    """Return who put forward a need in which month, as (month, person), whether or not there was anybody to ask."""
    act = log["act"]
    asked = np.isin(act, [ACTS.index(name) for name in ("granted", "refused", "unable")])
    alone = act == ACTS.index("alone")
    found = set(zip(log["round"][asked].tolist(), log["whom"][asked].tolist(), strict=True))
    return found | set(zip(log["round"][alone].tolist(), log["who"][alone].tolist(), strict=True))
