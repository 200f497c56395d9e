"""What people gain or bear beyond favors, ties and outings; see `docs/model.md`, 6.6."""

from reciprocity.phases.kernel import inlined


@inlined
def earn(w, t, i, stream, amount):
    """Add an amount, negative for a cost, to a stream of person `i` in round `t`."""
    w.streams[i, stream] += amount
    w.flows[t - 1, w.people[i].strategy, stream] += amount
