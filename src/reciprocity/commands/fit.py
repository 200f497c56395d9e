"""The command `reciprocity-fit`: how well simulated networks agree with an observed one."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

from reciprocity.commands.exit_codes import run_and_exit
from reciprocity.errors import InputError

HELP = """\
reciprocity-fit: do the networks that a scenario makes look like one that was observed?

  reciprocity-fit WORDS [--to NETWORK-WORDS]

WORDS make a scenario, as in `reciprocity WORDS`. It is compared with the network it starts from, or with the one that
stands behind --to, which has the same people.

  reciprocity-fit network=lazega
  reciprocity-fit network=lazega mechanisms=all relation=asks window=52 networks=1000
  reciprocity-fit network=file network.path=aid.csv relation=helps
  reciprocity-fit network.n=71 --to network=file network.path=advice.csv

  relation=asks       an arc leads from i to j if i asked j for a favor in the window
  relation=helps      ... if i did j a favor in the window
  relation=ties       ties at the end, without a direction
  window=52           how many of the last rounds are looked at
  networks=1000       how many networks are made, with seeds from `seed` on
  results=FOLDER      where tables and the figure go (results/fit/NAME)
  workers=N           processes at once; one per core if nobody says

It prints a row a statistic: observed, the middle 95 % of the simulated networks, and p, how often a simulated network
is as far out. The results folder holds fit.parquet, networks.parquet and figures/fit.png. docs/fit.md explains each.
Exit code: 0 done, 2 wrong input, 130 stopped by Ctrl-C."""

SEPARATOR = "--to"
OWN = ("relation", "window", "networks", "results", "workers")
OFTEN = "one scenario is compared; networks=N says how often it is run"


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and exit with its code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    run_and_exit("reciprocity-fit", lambda: _fit(given), given)


def _fit(given: list[str]) -> int:
    if "--help" in given or "-h" in given:
        print(HELP)
        return 0
    from reciprocity.commands.scenario_words import (
        check_network_words,
        folders_of,
        network_of,
        one_scenario,
        own_words,
        whole,
    )
    from reciprocity.configs import own_configs
    from reciprocity.results.atomic_write import home
    from reciprocity.running.fit import fit
    from reciprocity.running.observation import YEAR

    words, folders, searched = folders_of(given, "reciprocity-fit")
    if words.count(SEPARATOR) > 1:
        raise InputError(f"{SEPARATOR}: stands once, before the observed network")
    at = words.index(SEPARATOR) if SEPARATOR in words else len(words)
    mine, scenario_words = own_words(words[:at], OWN, "reciprocity-fit", OFTEN)
    behind = words[at + 1 :]
    if SEPARATOR in words and not behind:
        raise InputError(f"{SEPARATOR}: the observed network stands behind it, e.g. {SEPARATOR} network=lazega")
    check_network_words(behind, SEPARATOR)
    networks, workers = whole(mine, "networks", 1000, least=0), whole(mine, "workers", None)
    settings, scenario = one_scenario(scenario_words, folders, searched, SEPARATOR)
    if settings.sweep:
        swept = ", ".join(settings.sweep)
        print(f"note: the sweep over {swept} is left out: one scenario is compared", file=sys.stderr)
    observed = network_of(behind, searched, SEPARATOR) if behind else None
    for note in own_configs.announced():
        print(f"note: {note}", file=sys.stderr)
    window = whole(mine, "window", min(YEAR, scenario.rounds), least=0)
    found = fit(
        scenario,
        observed,
        relation=mine.get("relation", "asks"),  # type: ignore[arg-type]
        window=window,
        networks=networks,
        workers=workers,
        quiet=False,
    )
    folder = home(mine.get("results", f"results/fit/{scenario.name}"), "results")
    print(f"{found}\n")
    again = " ".join(["reciprocity-fit", *given])
    for path in found.save(folder, again):
        print(f"{'figure' if path.suffix == '.png' else 'table '}   {path}")
    return 0


if __name__ == "__main__":
    main()
