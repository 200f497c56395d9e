"""The command `reciprocity-compare`: two worlds from the command line."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from reciprocity.commands.exit_codes import run_and_exit
from reciprocity.errors import InputError, shown

if TYPE_CHECKING:
    from reciprocity.running.compare import Comparison

HELP = """\
reciprocity-compare: two worlds that differ in what you say, played on the same seeds.

  reciprocity-compare WORDS --to WORDS

What stands before --to makes world a, as in `reciprocity WORDS`; world b is a with what stands behind it.

  reciprocity-compare experiment=small --to ties=fixed
  reciprocity-compare experiment=small replicates=40 --to favors.budget=1 books.attention=0.02
  reciprocity-compare experiment=small --to intervention.round=60 intervention.arrive.lone_fighter=12
  reciprocity-compare network=lazega results=results/mine --to mechanisms=all

It prints the keys that differ and every metric in both worlds, with the difference b - a, paired by seed, and its
95 % interval over seeds. The results folder holds differences.parquet, figures/comparison.png, and the tables of all
runs. The same command resumes what was stopped. Words are explained by reciprocity --help, more stands in
docs/compare.md. Exit code: 0 done, 1 some runs or the figure failed, 2 wrong input, 130 stopped by Ctrl-C."""

SEPARATOR = "--to"


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and exit with its code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    run_and_exit("reciprocity-compare", lambda: _compare(given), given)


def _compare(given: list[str]) -> int:
    """Compose both worlds, play them and show what came out; return the exit code."""
    if "--help" in given or "-h" in given:
        print(HELP)
        return 0
    from reciprocity.commands.scenario_words import composed, folders_of
    from reciprocity.configs import own_configs
    from reciprocity.running.compare import play
    from reciprocity.running.comparison_plan import paired
    from reciprocity.running.settings import Settings, split
    from reciprocity.scenario.strategy_rows import own_rows

    given, folders, searched = folders_of(given, "reciprocity-compare")
    base, changes = _words(given)
    kept = [word for word in base if not any(_replaces(change, word) for change in changes)]
    settings, one = split(composed(base, searched, SEPARATOR))
    _, other = split(composed([*kept, *changes], searched, SEPARATOR))
    for word in changes:
        if _key(word).partition(".")[0] in Settings.model_fields:
            raise InputError(f"{shown(word, quoted=False)}: how both worlds are run stands before {SEPARATOR}")
    if settings.sweep:
        print(f"note: the sweep over {', '.join(settings.sweep)} is left out: these are two worlds", file=sys.stderr)
    name = one.get("name", "scenario")
    places: dict[str, Any] = {"sweep": {}, "keep": tuple(dict.fromkeys(("rounds", *settings.keep)))}
    if not any(_key(word) == "results" for word in base):
        places["results"] = f"results/compare/{name}/{_named(changes)}"
    settings = settings.model_copy(update=places)
    plan = paired(one, other, settings.replicates, own_rows(folders))
    for note in [*own_configs.announced(), *plan.notes()]:
        print(f"note: {note}", file=sys.stderr)
    seeds = f"{settings.replicates} seeds" if settings.replicates > 1 else "one seed"
    headline = f"{name}: 2 worlds x {seeds}, of {plan.lengths()}, into {settings.folder}"
    found = play(plan, settings, quiet=False, headline=headline)
    return tell(found, "reciprocity-compare")


def tell(found: Comparison, command: str) -> int:
    """Print what came out of a comparison and draw its figure; return the exit code.

    Args:
        found: The comparison.
        command: Who says so if runs failed.
    """
    outcome = found.outcome
    if not outcome.whole:
        print(f"this shard is done ({outcome.ran} runs); the one that finishes last puts the tables together")
        return 1 if outcome.failed else 0
    if not outcome.ran:
        print("all runs were done before")
    if outcome.failed < outcome.total:
        from reciprocity import plots
        from reciprocity.plots.inputs import figure_of

        print(f"\n{found}\n", flush=True)
        print(f"tables   {outcome.folder}/*.parquet", flush=True)
        path = plots.save(figure_of(found.plot()), outcome.folder / "figures" / "comparison.png")
        print(f"figure   {path}")
    if outcome.failed:
        count = f"{outcome.failed} of {outcome.total} runs failed"
        print(f"{command}: {count}, see runs.parquet; the first: {outcome.failure}", file=sys.stderr)
    return 1 if outcome.failed else 0


def _words(given: list[str]) -> tuple[list[str], list[str]]:
    """Divide the words at `--to`.

    Raises:
        InputError: There is not exactly one, nothing follows it, or a word is no override.
    """
    if given.count(SEPARATOR) != 1 or given[-1] == SEPARATOR:
        raise InputError(f"write what is different in world b behind one {SEPARATOR}, e.g. {SEPARATOR} ties=fixed")
    for word in given:
        if word != SEPARATOR and word.startswith("-"):
            raise InputError(f"{word}: unknown option; see reciprocity-compare --help")
        if _key(word).partition(".")[0] == "sweep" and word not in ("sweep=null", "sweep={}"):
            raise InputError(f"{word}: a comparison has two worlds and no sweep; leave it out")
    at = given.index(SEPARATOR)
    return given[:at], given[at + 1 :]


def _key(word: str) -> str:
    return word.partition("=")[0].lstrip("+~")


def _replaces(change: str, word: str) -> bool:
    """Whether a word of world b takes the place of one of world a, rather than adding to it."""
    key = _key(change)
    return _key(word) == key or (key == "intervention" and _key(word).startswith("intervention."))


def _named(changes: list[str]) -> str:
    """Name a folder after what is different: `ties=fixed,rounds=200`."""
    return re.sub(r"[^\w.,=+-]+", "_", ",".join(changes))[:120]


if __name__ == "__main__":
    main()
