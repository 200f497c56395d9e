"""From tables to summaries with intervals.

The run is the unit of inference: people in one run answer to each other and are never pooled. Every function
takes the tables a results folder holds and returns a table with `mean`, `low`, `high` (95 % interval over
runs), `runs` (how many runs stand behind the row), `note` (why an interval is missing or of width zero) and, in
most, `method` (how the interval was made).
What reads the log of a single run (`acts`, `generalized_return`, `payoff_account`) returns plain tables.
"""

from reciprocity.analysis.acts import favors, network_at, ties
from reciprocity.analysis.comparison import course, differences
from reciprocity.analysis.generalized_return import balances, generalized_return, gifts
from reciprocity.analysis.intervals import INFINITE, MANY, NO_VARIATION, ONE_RUN, interval, intervals
from reciprocity.analysis.matrix import has_pairs, matrix, standings
from reciprocity.analysis.payoff_account import Account, Rates, account
from reciprocity.analysis.people import given_received
from reciprocity.analysis.rounds import over_rounds
from reciprocity.analysis.runs import by_strategy, paired, plane, summary
from reciprocity.analysis.survival import half_life, survival
from reciprocity.analysis.varied_keys import (
    about,
    finished,
    is_number,
    levels,
    metrics,
    middle,
    require,
    select,
    varied,
)
from reciprocity.results.reader import Results, burn_in

__all__ = [
    "INFINITE",
    "MANY",
    "NO_VARIATION",
    "ONE_RUN",
    "Account",
    "Rates",
    "Results",
    "about",
    "account",
    "balances",
    "burn_in",
    "by_strategy",
    "course",
    "differences",
    "favors",
    "finished",
    "generalized_return",
    "gifts",
    "given_received",
    "half_life",
    "has_pairs",
    "interval",
    "intervals",
    "is_number",
    "levels",
    "matrix",
    "metrics",
    "middle",
    "network_at",
    "over_rounds",
    "paired",
    "plane",
    "require",
    "select",
    "standings",
    "summary",
    "survival",
    "ties",
    "varied",
]
