"""Generalized return: from whom, how far away and how late what people gave came back to them (M23).

The networkers who keep no accounts say that what one gives comes back, from somebody, some time (`kennedy`). Here
that is measured, from the log of a run. Nobody owes anybody anything by it: gifts and returns are matched afterwards,
each favor received making up for one favor given before.
"""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

import numpy as np

from reciprocity.analysis.acts import favors, one_run, ties
from reciprocity.errors import InputError

if TYPE_CHECKING:
    import pandas as pd

Network = dict[int, set[int]]
UNASKED = ("offered", "obliged")
"""Favors nobody asked for: to a contact, and for a contact's sake to one of theirs (M22, M02)."""


def gifts(acts: pd.DataFrame) -> pd.DataFrame:
    """Match every favor given with the favor that came back for it.

    A favor received returns one favor that its receiver gave before it: the oldest that is still open with its giver
    (it came back directly); if there is none, the oldest open with anybody that never comes back directly (it came back
    from others). Every favor returns one gift at most.

    Args:
        acts: The log of one run.

    Returns:
        A row a favor, in order:

        - person, helped: who gave it to whom; round: when; unasked: whether nobody had asked for it
        - by: who gave it back, -1 if nobody did; direct: whether that was the one helped
        - delay: rounds until it came back, 0 or more; NaN if it did not
        - distance: ties between the one helped and the one who gave it back, along paths that do not lead through the
          person themself, in the network at the end of that round; 0 if these are the same, 1 if they know each other,
          inf if no such path leads there; NaN if nothing came back

        Reference: generalized exchange (Ekeh 1974, Social exchange theory); `kennedy`, M23. What is given late in a run
        has had little time to come back, so leave out its last rounds before taking shares.
    """
    import pandas as pd

    passed = favors(acts)
    who, whom, when = (passed[name].to_numpy() for name in ("who", "whom", "round"))
    returned = _match(who.tolist(), whom.tolist())
    back = returned >= 0
    by = np.where(back, who[returned], -1)
    found = pd.DataFrame(
        {
            "person": who,
            "helped": whom,
            "round": when,
            "unasked": passed["act"].isin(UNASKED).to_numpy(),
            "by": by,
            "direct": back & (by == whom),
            "delay": np.where(back, when[returned] - when, np.nan),
        }
    )
    return found.assign(distance=_distances(acts, found, np.where(back, when[returned], -1)))


def generalized_return(gifts: pd.DataFrame) -> pd.DataFrame:
    """Say for each person who gave what came back of it.

    Args:
        gifts: What `gifts` found, or those of some rounds.

    Returns:
        A row a person who gave anything, by number (index `person`):

        - given: favors given; count
        - direct: share of them that came back from those they were given to; 0 to 1
        - others: share that came back from somebody else; 0 to 1; what is left to 1 did not come back
        - unasked: share that nobody had asked for (M22); 0 to 1
        - delay: mean rounds until what came back did; 0 or more, NaN if nothing did
        - distance: mean distance, over what came back from others, between the one helped and the one who gave back;
          1 or more, NaN if nothing did; pairs without a path are left out

        Reference: `kennedy`, M22 and M23; docs/explain.md.
    """
    import pandas as pd

    others = (gifts["by"] >= 0) & ~gifts["direct"]
    near = gifts["distance"].where(others & np.isfinite(gifts["distance"]))
    parts = gifts.assign(others=others, distance=near).groupby("person", sort=True)
    return pd.DataFrame(
        {"given": parts.size()}
        | {name: parts[name].mean() for name in ("direct", "others", "unasked", "delay", "distance")}
    )


def balances(acts: pd.DataFrame, window: int, *, people: int | None = None, last: int | None = None) -> pd.DataFrame:
    """Say how balanced each person is over a moving window.

    Args:
        acts: The log of one run.
        window: Rounds that a balance looks back over, the present one included, >= 1.
        people: How many there are; the highest number in the log + 1 if None.
        last: The last round; the highest in the log if None.

    Returns:
        A row per round >= `window` and person: round, person, given and received (favors in the last `window`
        rounds), balance = given - received. Unit: favors; range: any; 0 is even, whoever it was exchanged with.
        Reference: natural balance (`kennedy`, M23).

    Raises:
        InputError: a window of less than one round.
    """
    import pandas as pd

    if window < 1:
        raise InputError(f"window: at least 1 round (given: {window})")
    passed = favors(acts)
    n = people if people is not None else int(max(acts["who"].max(), acts["whom"].max(), -1)) + 1
    rounds = last if last is not None else int(acts["round"].max())
    sums = {}
    for name, column in (("given", "who"), ("received", "whom")):
        counts = np.zeros((rounds + 1, n), np.int64)
        np.add.at(counts, (passed["round"], passed[column]), 1)
        total = counts.cumsum(axis=0)
        sums[name] = (total[window:] - total[: rounds + 1 - window]).ravel()
    found = {
        "round": np.repeat(np.arange(window, rounds + 1), n),
        "person": np.tile(np.arange(n), max(0, rounds + 1 - window)),
        **sums,
    }
    return pd.DataFrame(found | {"balance": sums["given"] - sums["received"]})


def _match(who: list[int], whom: list[int]) -> np.ndarray:
    """Return for each favor the row of the favor that returned it, or -1 if none did."""
    returned = np.full(len(who), -1)
    open_with: dict[tuple[int, int], deque[int]] = defaultdict(deque)
    left: dict[int, list[int]] = defaultdict(list)  # these favors are not the direct return of another one
    for place, (giver, receiver) in enumerate(zip(who, whom, strict=True)):
        waiting = open_with[receiver, giver]
        if waiting:
            returned[waiting.popleft()] = place
        else:
            left[receiver].append(place)
        open_with[giver, receiver].append(place)
    open_gifts: dict[int, deque[int]] = defaultdict(deque)
    for place in np.flatnonzero(returned < 0).tolist():
        open_gifts[who[place]].append(place)
    for person, received in left.items():
        mine = open_gifts[person]
        for place in received:
            if mine and mine[0] < place:
                returned[mine.popleft()] = place
    return returned


def _distances(acts: pd.DataFrame, found: pd.DataFrame, when: np.ndarray) -> np.ndarray:
    """Return the distance of each gift in the network of its round; `when` is the round of its return, -1 if never."""
    one_run(acts)
    distance = np.where(when >= 0, 0.0, np.nan)
    sought = np.flatnonzero((when >= 0) & ~found["direct"].to_numpy())
    every = ties(acts)
    begins, ends = every.groupby("since"), every.groupby("until")
    contacts: Network = defaultdict(set)
    person, helped, by = (found[name].to_numpy() for name in ("person", "helped", "by"))
    at = 0
    for gift in sought[np.argsort(when[sought], kind="stable")]:
        while at <= when[gift]:
            for group, change in ((begins, set.add), (ends, set.discard)):
                if at in group.groups:
                    for a, b in group.get_group(at)[["source", "target"]].itertuples(index=False):
                        change(contacts[a], b)
                        change(contacts[b], a)
            at += 1
        distance[gift] = _apart(contacts, helped[gift], by[gift], person[gift])
    return distance


def _apart(contacts: Network, start: int, goal: int, without: int) -> float:
    """Length of the shortest path that does not lead through `without`; inf if there is none."""
    seen, edge, steps = {start, without}, {start}, 0
    while edge:
        steps += 1
        edge = set().union(*(contacts[one] for one in edge)) - seen
        if goal in edge:
            return steps
        seen |= edge
    return np.inf
