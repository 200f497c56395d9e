"""Figures of results: each takes tables or a results folder and returns Axes; `figures` writes them all.

Colors and markers come from the strategy table, intervals from `reciprocity.analysis`. See `docs/plots.md`.
"""

from reciprocity.plots.account import account
from reciprocity.plots.command import main
from reciprocity.plots.course import over_rounds
from reciprocity.plots.frame import save
from reciprocity.plots.gallery import NAMES, figures
from reciprocity.plots.heat import heat_map
from reciprocity.plots.matched import matched
from reciprocity.plots.matrix import matrix
from reciprocity.plots.payoff import payoff_by_strategy
from reciprocity.plots.persons import given_received
from reciprocity.plots.ties import network

__all__ = [
    "NAMES",
    "account",
    "figures",
    "given_received",
    "heat_map",
    "main",
    "matched",
    "matrix",
    "network",
    "over_rounds",
    "payoff_by_strategy",
    "save",
]
