"""The command `reciprocity-evolve`: which strategies take over whom, where mutants are rare."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from reciprocity.commands.exit_codes import run_and_exit

HELP = """\
reciprocity-evolve: which strategies take over whom, and how often each has the population to itself?

  reciprocity-evolve WORDS

WORDS make a scenario, as in `reciprocity WORDS`; its strategies are compared. Everybody meets everybody, mutants are
rare, and people compare their payoffs in pairs (`fermi` in docs/model.md, 6.17; learn.selection says how sharply).

  reciprocity-evolve only=tit_for_tat,always_give,free_rider
  reciprocity-evolve population=classics favors.slip=0.01 learn.selection=10 size=50
  reciprocity-evolve population=four_characters payoffs=simulated pairs=1000

  only=A,B,C          compare these strategies, and not those of the scenario's population
  size=100            people in the population
  payoffs=exact       long-run means by linear equations, for strategies that are finite automata; with certificates
  payoffs=simulated   means over many pairs of people who are tied for good, with 95 % intervals; for any strategy
  pairs=400           how many pairs are played of every two strategies
  results=FOLDER      where tables and the figure go (results/evolve/NAME)

It prints a row a strategy and a row a mutant and resident. The results folder holds strategies.parquet, pairs.parquet
and figures/invasions.png. docs/evolution.md explains each.
Exit code: 0 done, 2 wrong input, 130 stopped by Ctrl-C."""

OWN = ("only", "size", "payoffs", "pairs", "results")
OFTEN = "one scenario is taken; pairs=N says how often it is played"


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and exit with its code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    run_and_exit("reciprocity-evolve", lambda: _evolve(given), given)


def _evolve(given: list[str]) -> int:
    if "--help" in given or "-h" in given:
        print(HELP)
        return 0
    from reciprocity.commands.scenario_words import folders_of, one_scenario, own_words, whole
    from reciprocity.configs import own_configs
    from reciprocity.results.atomic_write import home
    from reciprocity.running.evolve import evolve

    words, folders, searched = folders_of(given, "reciprocity-evolve")
    mine, scenario_words = own_words(words, OWN, "reciprocity-evolve", OFTEN)
    size, pairs = whole(mine, "size", 100), whole(mine, "pairs", 400)
    settings, scenario = one_scenario(scenario_words, folders, searched, "reciprocity-evolve")
    if settings.sweep:
        print(f"note: the sweep over {', '.join(settings.sweep)} is left out: one scenario is taken", file=sys.stderr)
    for note in own_configs.announced():
        print(f"note: {note}", file=sys.stderr)
    only = {name: 1 for name in mine.get("only", "").split(",") if name}
    changes = {"population": only, "focal": None, "focal_share": None} if only else {}
    payoffs: Any = mine.get("payoffs", "exact")
    found = evolve(scenario, size, payoffs, pairs, quiet=False, **changes)
    folder = home(mine.get("results", f"results/evolve/{scenario.name}"), "results")
    print(f"{found}\n")
    for path in found.save(folder, " ".join(["reciprocity-evolve", *given])):
        print(f"{'figure' if path.suffix == '.png' else 'table '}   {path}")
    return 0


if __name__ == "__main__":
    main()
