"""The log of a run: which ties there were, and which favors passed.

Every function takes the table `acts` of one run: `run(scenario, log=True).acts`, or the rows of one run in
acts.parquet. Its columns are explained in `docs/explain.md`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reciprocity.errors import InputError

if TYPE_CHECKING:
    import pandas as pd

BEGIN = ("initial", "formed")
END = ("lost", "lapsed", "dropped")
FAVORS = ("granted", "offered", "obliged", "rebalanced")
"""Acts by which `who` does a favor to `whom`, for the sake of `about` if that is anybody."""
ALIVE = np.iinfo(np.int32).max
"""Stands for the end of a tie that has not ended."""


def ties(acts: pd.DataFrame) -> pd.DataFrame:
    """List every tie of the run; two people who part and meet again appear twice.

    Args:
        acts: The log of one run.

    Returns:
        A row a tie, in the order of forming: source < target, since (the round in which it formed, 0 for those
        there were before the first), until (the round in which it ended, or `ALIVE`), origin ("initial", "met" or
        "introduced"), introducer (-1 where there was none), end (what ended it, "" if nothing did).
    """
    import pandas as pd

    one_run(acts)
    about_ties = acts[acts["act"].isin((*BEGIN, *END))]
    pair = pd.DataFrame(
        {
            "source": about_ties[["who", "whom"]].min(axis=1),
            "target": about_ties[["who", "whom"]].max(axis=1),
            "round": about_ties["round"],
            "act": about_ties["act"].astype(str),
        }
    )
    begins = pair[pair["act"].isin(BEGIN)].copy()
    ends = pair[pair["act"].isin(END)].copy()
    for side in (begins, ends):
        side["time"] = side.groupby(["source", "target"]).cumcount()
    found = begins.merge(ends, how="left", on=["source", "target", "time"], suffixes=("", "_end"))
    introduced = acts[acts["act"] == "introduced"]
    by = pd.DataFrame(
        {
            "source": introduced[["whom", "about"]].min(axis=1),
            "target": introduced[["whom", "about"]].max(axis=1),
            "round": introduced["round"],
            "introducer": introduced["who"],
        }
    )
    # A pair is introduced at most once in a round, because ties end in review: the merge adds no rows.
    found = found.merge(by, how="left", on=["source", "target", "round"])
    met = np.where(found["introducer"].notna(), "introduced", "met")
    return pd.DataFrame(
        {
            "source": found["source"].astype(int),
            "target": found["target"].astype(int),
            "since": found["round"].astype(int),
            "until": found["round_end"].fillna(ALIVE).astype(int),
            "origin": np.where(found["act"] == "initial", "initial", met),
            "introducer": found["introducer"].fillna(-1).astype(int),
            "end": found["act_end"].fillna(""),
        }
    )


def network_at(acts: pd.DataFrame, round: int) -> pd.DataFrame:
    """Rebuild the network as it was at the end of a round; round 0 is the start.

    Args:
        acts: The log of one run, or what `ties` found in it, which is quicker for many rounds.
        round: 0 or more; after the last one the network is that of the last.

    Returns:
        A row a tie, sorted: source < target, since.

    Raises:
        InputError: a negative round, or the acts of several runs.
    """
    if round < 0:
        raise InputError(f"round: there is none before 0, the start (given: {round})")
    found = acts if "until" in acts else ties(acts)
    there = found[(found["since"] <= round) & (found["until"] > round)]
    return there[["source", "target", "since"]].sort_values(["source", "target"], ignore_index=True)


def favors(acts: pd.DataFrame) -> pd.DataFrame:
    """The favors that passed, in order: the rows of the log in which `who` helps `whom`."""
    one_run(acts)
    return acts[acts["act"].isin(FAVORS)]


def one_run(acts: pd.DataFrame) -> None:
    """Check that a table holds the log of one run only.

    Raises:
        InputError: It holds those of several.
    """
    if "run" in acts and acts["run"].nunique() > 1:
        raise InputError("acts: these are of several runs; take one, acts[acts.run == ID]")
