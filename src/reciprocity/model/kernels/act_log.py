"""The log of a run: one row an act, written by the phases `if len(w.log)`, that is, if there is a log.

The length of an array is at hand in a kernel; a flag among the rules would be read anew after every write.
"""

from reciprocity.model.kernels.prefetching import kernel

NO_ONE = -1


@kernel
def note(w, t, act, who, whom, about, field, outcome, benefit, cost):
    """Add a row to the log; see `docs/explain.md`.

    The model makes room before every round and looks afterwards whether it was enough: nothing is written beyond it.

    Args:
        w: The world.
        t: The round.
        act: One of `state.ACTS`, by its number: that of the counter.
        who: The one who acts, and bears the cost.
        whom: The one it is done to or with, who has the benefit; NO_ONE if nobody.
        about: For whose sake, or whom it is about; NO_ONE if nobody.
        field: The field needed, ANY_FIELD, or NO_NEED where it is not about one.
        outcome: 1 if it came to something, 0 if not.
        benefit: What `whom` gains, in units of payoff.
        cost: What `who` pays.
    """
    at = w.logged[0]
    w.logged[0] = at + 1
    if at >= len(w.log):
        return
    row = w.log[at]
    row.round = t
    row.act = act
    row.who = who
    row.whom = whom
    row.about = about
    row.field = field
    row.outcome = outcome
    row.benefit = benefit
    row.cost = cost
