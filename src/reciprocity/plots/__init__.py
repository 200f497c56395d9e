"""Figures of results: each takes tables or a results folder and returns Axes; `figures` writes them all.

Colors and markers come from the strategy table, intervals from `reciprocity.analysis`. See `docs/plots.md`.
"""

from reciprocity.plots.appearance import appearance
from reciprocity.plots.canvas import save
from reciprocity.plots.comparison import comparison
from reciprocity.plots.fit import fit
from reciprocity.plots.invasions import invasions
from reciprocity.plots.payoff_account import account
from reciprocity.plots.posterior import posterior, ranks

# isort: off
# A report shows the figures in the order in which they are imported here.
from reciprocity.plots.payoff_by_strategy import payoff_by_strategy
from reciprocity.plots.over_rounds import over_rounds
from reciprocity.plots.heat_map import heat_map
from reciprocity.plots.matrix import matrix
from reciprocity.plots.network import network
from reciprocity.plots.given_received import given_received

# isort: on
from reciprocity.plots.gallery import NAMES, figures

__all__ = [
    "NAMES",
    "account",
    "appearance",
    "comparison",
    "figures",
    "fit",
    "given_received",
    "heat_map",
    "invasions",
    "matrix",
    "network",
    "over_rounds",
    "payoff_by_strategy",
    "posterior",
    "ranks",
    "save",
]
