"""Streams of payoff: what people earn or pay beyond favors, ties and outings; see `docs/model.md`, 6.6."""

from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.compilation import inlined
from reciprocity.model.state import NO_NEED
from reciprocity.results.counters import COUNTERS

_FIRST_ACT = len(COUNTERS)  # in the log, a payment of a stream is an act of its own, numbered behind the counted acts


@inlined
def earn(w, t, i, stream, amount):
    """Add an amount, which is negative for a cost, to a stream of person `i` in round `t`."""
    w.streams[stream, i] += amount
    account(w, t, i, stream, amount)


@inlined
def account(w, t, i, stream, amount):
    """Count an amount that person `i` earns in round `t`. The caller adds it to the person's own stream."""
    w.flows[t - 1, w.people[i].strategy, stream] += amount
    if len(w.log):
        note(w, t, _FIRST_ACT + stream, i, i, NO_ONE, NO_NEED, 1, max(amount, 0.0), max(-amount, 0.0))
