"""docs/seeing.md says what its tables say, these are today's, and each of its sentences holds in them."""

import itertools
import math
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pandas as pd
import pytest

from reciprocity.commands import reciprocity, summary
from reciprocity.configs import compose
from reciprocity.running.grid import values
from reciprocity.running.settings import split
from reciprocity.scenario.scenario import Scenario

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "experiments"))

import seeing
from seeing_tables import FIRM, FOREVER, SHARE, TIES, WORLDS, Kept

KEPT = Kept()
NONE, THIRD, ALL = WORLDS
AGAIN = "if results were to change: python experiments/seeing.py"


def leads(world: str, ties: Iterable[str], sees: bool) -> list[pd.Series]:
    """The leads of lone fighters at all shares in the firm."""
    return [KEPT.of("lead", world, each, sees, share) for each, share in itertools.product(ties, KEPT.shares)]


def remembered(world: str, ties: Iterable[str], lifetimes: Iterable[int]) -> list[pd.Series]:
    return [KEPT.remembering("lead", world, each, lifetime) for each, lifetime in itertools.product(ties, lifetimes)]


def ahead(found: Iterable[pd.Series]) -> bool:
    return all(one["low"] > 0 for one in found)


def behind(found: Iterable[pd.Series]) -> bool:
    return all(one["high"] < 0 for one in found)


def taken(world: str, ties: Iterable[str] = TIES) -> list[float]:
    """What seeing takes from the lead, at all shares in the firm."""
    pairs = zip(leads(world, ties, False), leads(world, ties, True), strict=True)
    return [without["mean"] - sees["mean"] for without, sees in pairs]


def granted(who: str, ties: str, sees: bool) -> pd.Series:
    return KEPT.of(f"granted_{who}", ALL, ties, sees)


def best(world: str, ties: str, sees: bool) -> str:
    names = {name for name in KEPT.outcomes["metric"] if name.startswith("payoff.")}
    found = {name: KEPT.of(name, world, ties, sees)["mean"] for name in names}
    return max((name for name in found if found[name] == found[name]), key=lambda name: found[name])


MOVING = ("changing", "often")
SENTENCES: dict[str, Callable[[], bool]] = {}
"""Sentences of the page, and what says that they hold. One that no longer does is to be written anew."""


def says(sentence: str) -> Callable[[Callable[[], bool]], Callable[[], bool]]:
    def register(holds: Callable[[], bool]) -> Callable[[], bool]:
        SENTENCES[" ".join(sentence.split())] = holds
        return holds

    return register


@says("Lone fighters fare best on changing ties as long as nobody goes by what they saw *when they are asked*.")
def _() -> bool:
    return all(best(NONE, ties, sees) == "payoff.lone_fighter" for ties in MOVING for sees in (False, True))


@says("Seeing that only bears on whom one ties with takes nothing from them.")
@says("Lone fighters are ahead everywhere, with seeing as far as without it or further.")
def _() -> bool:
    return ahead([*leads(NONE, TIES, False), *leads(NONE, TIES, True)]) and max(taken(NONE)) < 0.01


@says("""Where all others answer by what they saw and remember it, lone fighters fall behind on all ties, fixed or
    changing;""")
def _() -> bool:
    return behind(KEPT.remembering("lead", ALL, ties, network=there) for ties in TIES for there in (FIRM, KEPT.other))


@says("and then the others get most from each other where ties change as in the default world or more often.")
def _() -> bool:
    for there in (FIRM, KEPT.other):
        fixed, slow, *moving = (KEPT.remembering("granted_others", ALL, ties, network=there) for ties in TIES)
        if any(one["low"] < max(fixed["high"], slow["high"]) + 0.1 for one in moving):
            return False
    return True


@says("With seeing next to nothing is left of their lead on fixed and on slowly changing ties.")
def _() -> bool:
    left = [one["mean"] for one in leads(THIRD, ("fixed", "slow"), True)]
    return ahead(leads(THIRD, TIES, False)) and max(map(abs, left)) < 0.1


@says("Where ties change as in the default world or more often they stay ahead, by less than without seeing.")
def _() -> bool:
    return ahead(leads(THIRD, MOVING, True)) and min(taken(THIRD, MOVING)) > 0


@says("Without seeing lone fighters are ahead everywhere.")
def _() -> bool:
    return ahead(leads(ALL, TIES, False))


@says("""With seeing they are behind on all ties where they are one in ten, and next to level with the others where they
    are more.""")
def _() -> bool:
    one_in_ten = leads(ALL, TIES, True)[:: len(KEPT.shares)]
    return behind(one_in_ten) and max(abs(one["mean"]) for one in leads(ALL, TIES, True)) < 0.25


@says("""with opinions that fade within half a year lone fighters lead there, and with opinions that last they are
    behind on all ties.""")
def _() -> bool:
    return ahead(remembered(ALL, ("often",), [26])) and behind(remembered(ALL, TIES, [FOREVER]))


@says("Where none or a third goes by it no memory is long enough to turn it there.")
def _() -> bool:
    return ahead(remembered(NONE, ("often",), KEPT.lifetimes) + remembered(THIRD, ("often",), KEPT.lifetimes))


@says("""lone fighters are behind on all ties where all go by it, with opinions that fade within a year as with such
    that last.""")
def _() -> bool:
    year, good = (
        [KEPT.remembering("lead", ALL, ties, lifetime, KEPT.other) for ties in TIES] for lifetime in (52, FOREVER)
    )
    return behind(year) and behind(good)


@says("Where all go by what they saw, the others earn most on ties that change often.")
def _() -> bool:
    *others, often = (KEPT.of("payoff_others", ALL, ties, True) for ties in TIES)
    return often["low"] > max(one["high"] for one in others)


@says("""These leave them with fewer contacts to keep up than any others, and with more requests granted than fixed
    ones.""")
def _() -> bool:
    *more, often = (KEPT.of("contacts_others", ALL, ties, True) for ties in TIES)
    fewer = often["high"] < min(one["low"] for one in more)
    return fewer and granted("others", "often", True)["low"] > granted("others", "fixed", True)["high"]


@says("Where all go by what they saw, lone fighters are granted less than half of what they get without seeing.")
def _() -> bool:
    return all(granted("focal", ties, True)["mean"] < 0.5 * granted("focal", ties, False)["mean"] for ties in TIES)


@says("""they cannot get away from the lone fighters among their contacts, go on asking them, and get less than without
    seeing.""")
def _() -> bool:
    return granted("others", "fixed", True)["high"] < granted("others", "fixed", False)["low"]


@says("""Where ties change as in the default world or more often they replace such contacts, and get more from each
    other than on fixed ties.""")
def _() -> bool:
    return all(granted("others", ties, True)["low"] > granted("others", "fixed", True)["high"] for ties in MOVING)


@says("""Where ties change as in the default world or more often, a bad name costs lone fighters contacts, but not the
    contacts they live on:""")
def _() -> bool:
    unseen, seen = (
        [find(name, NONE, ties, last) for name in ("contacts_focal", "granted_focal") for ties in MOVING]
        for find, last in ((KEPT.of, False), (KEPT.remembering, FOREVER))
    )
    change = [b["mean"] - a["mean"] for a, b in zip(unseen, seen, strict=True)]
    return max(change[:2]) < 0 < min(change[2:])


@says("among ties that change, seeing takes less from lone fighters the more often they do.")
def _() -> bool:
    slow, changing, often = (taken(THIRD, (ties,))[KEPT.shares.index(SHARE)] for ties in TIES[1:])
    return slow > changing > often > 0


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_of_the_page_holds(sentence: str) -> None:
    assert sentence in " ".join(seeing.PAGE.read_text(encoding="utf-8").split())
    assert SENTENCES[sentence](), "the sentence no longer holds in results/seeing: write it, and this test, anew"


def test_the_page_says_what_its_tables_say() -> None:
    assert seeing.main(["--check"]) == 0


def test_the_page_shows_the_commands_that_were_played() -> None:
    text = seeing.PAGE.read_text(encoding="utf-8")
    assert all(f"\nreciprocity {' '.join(command)}" in text for command in seeing.COMMANDS.values())


def test_slow_and_often_are_slower_and_more_often_than_the_default_and_nothing_else() -> None:
    worlds = [Scenario.of(split(compose.compose(["~experiment", f"ties={each}"]))[1]).ties for each in TIES[1:]]
    slow, changing, often = worlds
    assert slow.meet < changing.meet < often.meet and slow.review < changing.review < often.review
    assert slow.hazard < changing.hazard == often.hazard and slow.loss < changing.loss < often.loss
    assert {tuple(one.model_dump(exclude={"meet", "hazard", "loss", "review"}).items()) for one in worlds} == {
        tuple(changing.model_dump(exclude={"meet", "hazard", "loss", "review"}).items())
    }
    turnover = [KEPT.of("turnover", NONE, each, False)["mean"] for each in TIES]
    assert turnover == sorted(turnover) and turnover[0] == 0


def test_every_world_of_the_experiment_has_all_its_seeds_in_the_table() -> None:
    settings, _ = split(compose.compose(["experiment=seeing"]))
    leads_of = KEPT.outcomes[KEPT.outcomes["metric"] == "lead"]
    assert set(leads_of["runs"]) == {settings.replicates} == {30}
    assert len(leads_of) == math.prod(len(values(key, listed)) for key, listed in settings.sweep.items()) == 144


@pytest.mark.parametrize(("table", "lifetime"), [("outcomes", None), ("memory", FOREVER)])
def test_the_tables_are_those_of_todays_model(
    table: str, lifetime: int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One world of each is played again, with all its seeds."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(summary, "_draw", lambda folder, again: None)
    one = [f"sweep.network={FIRM}", f"sweep.population={ALL}", "sweep.ties=often", "sweep.mechanisms.gossip=true"]
    longer = [f"sweep.gossip.lifetime={lifetime}"] if lifetime else []
    with pytest.raises(SystemExit) as ended:
        reciprocity.main(["experiment=seeing", *one, f"sweep.focal_share={SHARE}", *longer, "results=r"])
    assert not ended.value.code
    for row in seeing.outcomes(Path("r")).to_dict("records"):
        place = (row["metric"], ALL, "often")
        kept = KEPT.remembering(*place, lifetime) if lifetime else KEPT.of(*place, True)
        assert [row[name] for name in ("mean", "low", "high", "runs")] == [kept[name] for name in kept.index], AGAIN
