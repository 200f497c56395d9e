"""What is counted each round, and what people gain or bear beyond favors: names that are columns of tables."""

from __future__ import annotations

# What is counted per round and strategy; the columns of `counts`.
COUNTERS = (
    "granted", "refused", "unable", "alone", "given", "offered", "helped", "met",
    "referred", "introduced", "bridged", "voiced", "rebalanced",
    "formed", "lost", "lapsed", "dropped", "degree", "isolated", "initial",
    "obliged", "shared", "taught", "pooled", "joined", "succeeded", "shirked", "friends", "told", "declined",
    "attended", "admitted", "expelled", "departed", "busy",
)  # fmt: skip


# What people gain or bear beyond favors, ties and outings (`docs/model.md`, 6.6); the columns of `streams`.
STREAMS = ("knowledge", "joint", "tasks", "friendship", "events")
