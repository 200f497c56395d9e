"""The command `reciprocity-calibrate`: the parameters that agree with an observed network."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from reciprocity.commands.exit_codes import run_and_exit
from reciprocity.errors import InputError, shown

HELP = """\
reciprocity-calibrate: with which parameters does a scenario make networks like one that was observed?

  reciprocity-calibrate WORDS box.KEY=LOW,HIGH ... [--then NETWORK-WORDS] ...

WORDS make a scenario, as in `reciprocity WORDS`; its network is what was observed. Each box.KEY names a key to find out
and the least and the greatest value that are thinkable. Later waves of the same people stand behind --then, one each.

  reciprocity-calibrate network=lazega box.favors.need=0.1,0.9 box.ties.meet=0.02,0.5 box.ties.closure=0,1
  reciprocity-calibrate network=file network.path=y1.csv network.people=people.csv box.ties.loss=0,0.03 rounds=208 \\
      --then network=file network.path=y2.csv network.people=people.csv

  relation=asks       an arc leads from i to j if i asked j for a favor in the window
  relation=helps      ... if i did j a favor in the window
  relation=ties       ties at the end of the window, without a direction
  window=52           how many rounds a network is made of
  apart=52            rounds from one wave to the next; the last wave ends with the simulation
  simulations=4096    how many simulations are spread over the box
  statistics=A,B      the numbers that count, such as asks.1.density; all that can if nobody says
  results=FOLDER      where simulations, tables and the figure go (results/calibrate/NAME)
  workers=N           processes at once; one per core if nobody says

It prints what is known of each key (mean, sd, the middle 90 %, and `left`: the posterior's standard deviation over that
of the box), and which numbers the simulations that were kept give. The results folder holds runs.parquet (every
simulation), posterior.parquet (a weighted sample), parameters.parquet, fit.parquet and figures/posterior.png. The same
command resumes what was stopped. docs/calibrate.md explains it and says what networks cannot tell.
Exit code: 0 done, 2 wrong input, 130 stopped by Ctrl-C."""

SEPARATOR = "--then"
OWN = ("relation", "window", "apart", "simulations", "statistics", "results", "workers")
OFTEN = "simulations=N says how many are played; leave it out"
_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and exit with its code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    run_and_exit("reciprocity-calibrate", lambda: _calibrate(given), given)


def _calibrate(given: list[str]) -> int:
    if "--help" in given or "-h" in given:
        print(HELP)
        return 0
    from reciprocity.commands.scenario_words import folders_of, network_of, one_scenario, own_words, whole
    from reciprocity.configs import own_configs
    from reciprocity.results.atomic_write import home
    from reciprocity.running.calibrate import SIMULATIONS, calibrate
    from reciprocity.running.observation import YEAR

    words, folders, searched = folders_of(given, "reciprocity-calibrate")
    first, *later = _divided(words)
    box, others = _box(first)
    mine, scenario_words = own_words(others, OWN, "reciprocity-calibrate", OFTEN)
    _, scenario = one_scenario(scenario_words, folders, searched, SEPARATOR)
    waves = [network_of(wave, searched, SEPARATOR) for wave in later]
    for note in own_configs.announced():
        print(f"note: {note}", file=sys.stderr)
    folder = home(mine.get("results", f"results/calibrate/{scenario.name}"), "results")
    found = calibrate(
        [scenario.network, *waves],
        box,
        scenario,
        relation=mine.get("relation", "asks"),  # type: ignore[arg-type]
        window=whole(mine, "window", YEAR),
        apart=whole(mine, "apart", YEAR),
        simulations=whole(mine, "simulations", SIMULATIONS),
        statistics=mine["statistics"].split(",") if "statistics" in mine else None,
        workers=whole(mine, "workers", None),
        results=folder,
        quiet=False,
    )
    for note in found.notes:
        print(f"note: {note}", file=sys.stderr)
    if not found.outcome.ran:
        print("all simulations were done before")
    print(f"{found}\n")
    for path in found.save(" ".join(["reciprocity-calibrate", *given])):
        print(f"{'figure' if path.suffix == '.png' else 'table '}   {path}")
    return 0


def _divided(words: list[str]) -> list[list[str]]:
    """Divide the words at each `--then`.

    Raises:
        InputError: Nothing stands behind one, or what stands there is no network.
    """
    from reciprocity.commands.scenario_words import check_network_words

    parts: list[list[str]] = [[]]
    for word in words:
        if word == SEPARATOR:
            parts.append([])
        else:
            parts[-1].append(word)
    for part in parts[1:]:
        if not part:
            raise InputError(
                f"{SEPARATOR}: a later wave stands behind it, e.g. {SEPARATOR} network=file network.path=B"
            )
        check_network_words(part, SEPARATOR)
    return parts


def _box(words: Sequence[str]) -> tuple[dict[str, Any], list[str]]:
    """Separate the box from the other words."""
    box, left = dict[str, Any](), list[str]()
    for word in words:
        key, _, value = word.partition("=")
        if key.startswith("box."):
            box[key.removeprefix("box.")] = _range(key, value)
        else:
            left.append(word)
    if not box:
        raise InputError("box: name the keys to find out and their ranges, e.g. box.favors.need=0.1,0.9")
    return box, left


def _range(key: str, text: str) -> tuple[float, float]:
    """Read `LOW,HIGH`; numbers without a point stay whole."""
    ends = [end.strip() for end in text.strip("[]()").split(",")]
    if len(ends) != 2 or not all(re.fullmatch(_NUMBER, end) for end in ends):
        raise InputError(
            f"{key}: expected two numbers, the least and the greatest, e.g. 0.1,0.9 (given: {shown(text)})"
        )
    low, high = (int(end) if re.fullmatch(r"[+-]?\d+", end) else float(end) for end in ends)
    return low, high


if __name__ == "__main__":
    main()
