"""What is counted each round, and what people gain or bear beyond favors: names that are columns of tables.

A counter is declared once, by a line below: the constant is its number, which compiled functions use, the text is the
name of its column, and `of` is the mechanism (or the node) without which nothing is counted. A new one goes at the end:
it is then a column of `rounds` by itself.
"""

from __future__ import annotations

_counters: list[str] = []
_streams: list[str] = []
MECHANISM_OF: dict[str, str] = {}
"""The mechanism (or node, for time, or key, for tries) without which a counter stays 0; the others can always rise."""


def _counter(name: str, of: str | None = None) -> int:
    _counters.append(name)
    if of is not None:
        MECHANISM_OF[name] = of
    return len(_counters) - 1


def _stream(name: str) -> int:
    _streams.append(name)
    return len(_streams) - 1


# What is counted per round and strategy; the columns of `counts`. `docs/model.md`, 6.5, says what each counts.
GRANTED = _counter("granted")
REFUSED = _counter("refused")
UNABLE = _counter("unable")
ALONE = _counter("alone")
GIVEN = _counter("given")
OFFERED = _counter("offered")
HELPED = _counter("helped")
OUTINGS = _counter("outings")
REFERRED = _counter("referred")
INTRODUCED = _counter("introduced")
BRIDGED = _counter("bridged")
VOICED = _counter("voiced")
REBALANCED = _counter("rebalanced")
FORMED = _counter("formed")
LOST = _counter("lost")
LAPSED = _counter("lapsed")
DROPPED = _counter("dropped")
DEGREE = _counter("degree")
ISOLATED = _counter("isolated")
INITIAL = _counter("initial")
OBLIGED = _counter("obliged", of="obliging")
SHARED = _counter("shared", of="knowledge")
TAUGHT = _counter("taught", of="knowledge")
POOLED = _counter("pooled", of="tasks")
JOINED = _counter("joined", of="projects")
SUCCEEDED = _counter("succeeded", of="projects")
SHIRKED = _counter("shirked", of="projects")
FRIENDS = _counter("friends", of="bonds")
TOLD = _counter("told", of="gossip")
DECLINED = _counter("declined", of="goals")
ATTENDED = _counter("attended", of="events")
ADMITTED = _counter("admitted", of="circles")
EXPELLED = _counter("expelled", of="circles")
DEPARTED = _counter("departed", of="circles")
BUSY = _counter("busy", of="time")
RETRIED = _counter("retried", of="tries")
IMITATED = _counter("imitated", of="learn")
MUTATED = _counter("mutated", of="learn")

# What people gain or bear beyond favors, ties and outings (`docs/model.md`, 6.6); the columns of `streams`.
KNOWLEDGE = _stream("knowledge")
PROJECTS = _stream("projects")
TASKS = _stream("tasks")
FRIENDSHIP = _stream("friendship")
EVENTS = _stream("events")

COUNTERS, STREAMS = tuple(_counters), tuple(_streams)
