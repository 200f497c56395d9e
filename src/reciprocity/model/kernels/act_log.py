"""The log of a run: one row for each act. Phases write it under `if len(w.log)`, that is, only if there is a log.

The length of an array is in a register; a flag among the rules would be read from memory again after every write.
"""

from reciprocity.model.kernels.compilation import kernel

NO_ONE = -1


@kernel
def note(w, t, act, who, whom, about, field, outcome, benefit, cost):
    """Add a row to the log; see `docs/explain.md`.

    The model makes room before every round and checks afterwards that it was enough. Nothing is written beyond it.

    Args:
        w: The world.
        t: The round.
        act: The number of one of `state.ACTS`, which is also that of its counter.
        who: The person who acts, and bears the cost.
        whom: The person with whom or to whom it is done, and who has the benefit; NO_ONE if there is none.
        about: The person whom it is about, or for whose sake it is done; NO_ONE if there is none.
        field: The field needed, ANY_FIELD, or NO_NEED where the act is not about a favor.
        outcome: 1 if the act succeeded, 0 if not.
        benefit: What `whom` gains, in units of payoff.
        cost: What `who` pays, in units of payoff.
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
