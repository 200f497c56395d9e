"""`evolve`: payoffs of two people alone, who is a partner or a rival, and who takes over whom."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest

from reciprocity import InputError, evolve, strategies
from reciprocity.commands.evolve import main
from reciprocity.running.automata import certificate, check, pair
from reciprocity.scenario.nodes import Favors
from reciprocity.scenario.strategies import Strategy

TFT, GTFT, WSLS, GRIM = (
    Strategy(cue="last_move"), Strategy(cue="last_move", bad=0.25), Strategy(cue="win_stay"), Strategy(cue="grudge"),
)  # fmt: skip
ALLC, ALLD, TAKER = Strategy(), Strategy(good=0.0, first=0.0), Strategy(good=0.0, first=0.0, greed=0.5)
FAVORS = Favors(benefit=3, cost=1, need=0.6, slip=0.05)
Memory = tuple[tuple[bool, ...], tuple[bool, ...]]


def grants(row: Strategy, mine: tuple[bool, ...], theirs: tuple[bool, ...]) -> float:
    """Chance to grant by all answers that one got of the other, and the other of oneself, the latest ones last."""
    if row.cue == "none":
        return row.good
    if not mine or (row.cue == "win_stay" and not theirs):
        return row.first
    good = {"last_move": mine[-1], "grudge": all(mine), "win_stay": theirs and mine[-1] == theirs[-1]}[row.cue]
    return row.good if good else row.bad


def told(first: Strategy, second: Strategy, favors: Favors, rounds: int) -> tuple[float, float]:
    """Payoffs in the last of many rounds, by following every course of events; memory is cut where it may be."""
    rows, worlds = (first, second), {((), ()): 1.0}
    chances = [(favors.need, row.greed) for row in rows]
    earned = [0.0, 0.0]
    for _ in range(rounds):
        earned, after = [0.0, 0.0], dict[Memory, float]()
        for order in ((0, 1), (1, 0)):
            now = {memory: p / 2 for memory, p in worlds.items()}
            for asker, act in product(order, range(2)):
                chance, then = chances[asker][act], dict[Memory, float]()
                for memory, p in now.items():
                    then[memory] = then.get(memory, 0) + p * (1 - chance)
                    yes = grants(rows[1 - asker], memory[1 - asker], memory[asker])
                    yes = yes * (1 - favors.slip) + (1 - yes) * favors.slip
                    for granted, weight in ((True, yes), (False, 1 - yes)):
                        notes = list(memory)
                        notes[asker] = ((False,) if not all(notes[asker]) or not granted else ()) + (granted,)
                        then[notes[0], notes[1]] = then.get((notes[0], notes[1]), 0) + p * chance * weight
                        if granted:
                            earned[asker] += p * chance * weight * favors.benefit
                            earned[1 - asker] -= p * chance * weight * favors.cost
                now = then
            for memory, p in now.items():
                after[memory] = after.get(memory, 0) + p
        worlds = after
    return earned[0], earned[1]


@pytest.mark.parametrize(
    ("first", "second"),
    [(TFT, TFT), (TFT, GTFT), (WSLS, WSLS), (WSLS, GTFT), (GRIM, GTFT), (TAKER, TFT), (GRIM, WSLS), (ALLC, TAKER)],
)
def test_exact_payoffs_are_those_of_every_course_of_events(first: Strategy, second: Strategy) -> None:
    found = pair(first, second, FAVORS)
    assert (found.first, found.second) == pytest.approx(told(first, second, FAVORS, 700), abs=1e-9)


def test_payoffs_that_one_knows_by_heart() -> None:
    plain = Favors(need=1.0, slip=0.0)
    assert pair(ALLC, ALLC, plain)[:2] == pytest.approx((2, 2))
    assert pair(ALLC, ALLD, plain)[:2] == pytest.approx((-1, 3))
    assert pair(GRIM, ALLD, plain) == pytest.approx((0, 0, 0))
    assert pair(TFT, TFT, Favors(need=1.0, slip=0.01)).granted == pytest.approx(0.5), "echoes, whatever the slips"


@pytest.mark.parametrize(
    ("row", "benefit", "said"),
    [
        (ALLC, 3.0, "neither"), (ALLD, 3.0, "rival"), (TFT, 3.0, "partner"), (GTFT, 3.0, "partner"),
        (GTFT, 1.1, "neither"), (Strategy(cue="last_move", bad=0.9), 3.0, "neither"),
    ],
)  # fmt: skip
def test_partners_and_rivals(row: Strategy, benefit: float, said: str) -> None:
    """Generosity makes no partner where it forgives more than 1 - cost / benefit (Nowak & Sigmund 1992)."""
    assert certificate(row, Favors(benefit=benefit)) == said


def test_a_row_that_counts_without_end_is_no_finite_automaton() -> None:
    rows = strategies()
    for name, why in (("ledger", "its cue is balance"), ("kennedy", "it helps unasked")):
        with pytest.raises(InputError, match=rf"^strategies\.{name}: is no finite automaton \({why}\)"):
            check(name, rows[name])


WORLD: dict[str, Any] = {
    "population": {"tit_for_tat": 1, "always_give": 1, "card_thrower": 1},
    "favors.slip": 0.0,
    "favors.need": 1.0,
    "learn.selection": 1.0,
}


def test_givers_open_the_door_and_takers_come_in() -> None:
    found = evolve(WORLD, size=50)
    table = found.pairs.set_index(["mutant", "resident"])
    neutral = table.loc[("tit_for_tat", "always_give"), ["fixation", "favored"]].tolist()
    assert neutral == [
        pytest.approx(0.02),
        "unclear",
    ]
    assert table.loc[("card_thrower", "always_give"), "fixation"] == pytest.approx(
        1 - 2.718281828 ** -(1 + 3 / 49), abs=1e-9
    )
    assert table.loc[("card_thrower", "tit_for_tat"), "favored"] == "no"
    times = found.strategies.set_index("strategy")
    assert times["time"].sum() == pytest.approx(1) and times["certificate"].tolist() == ["partner", "neither", "rival"]
    assert str(found).startswith("3 strategies, 50 people, selection 1, exact payoffs\n")


def test_simulated_payoffs_hold_the_exact_ones() -> None:
    world = {**WORLD, "population": {"tit_for_tat": 1, "always_give": 1}, "favors.slip": 0.1, "rounds": 200}
    exact, found = evolve(world), evolve(world, payoffs="simulated", pairs=200)
    for name in ("strategies", "pairs"):
        wide, right = getattr(found, name), getattr(exact, name)
        half = (wide["payoff_high"] - wide["payoff_low"]) / 2
        assert (half < 0.05).all()
        assert ((wide["payoff"] - right["payoff"]).abs() <= 2.1 * half).all(), "4 standard errors"
    assert not found.certificates and "time_low" in found.strategies


def test_it_is_written(tmp_path: Path) -> None:
    paths = evolve(WORLD, size=20).save(tmp_path, "about")
    assert [path.name for path in paths] == ["strategies.parquet", "pairs.parquet", "invasions.png"]
    assert all(path.stat().st_size > 500 for path in paths)


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ({"size": 1}, "size: expected a whole number, 2 to 10,000"),
        ({"pairs": 3}, "pairs: expected a whole number, 20 to 100,000"),
        ({"payoffs": "guessed"}, "payoffs: expected exact or simulated"),
        ({"scenario": {"population": {"ledger": 1}}}, "population: there is no other strategy to compare"),
        ({"scenario": {}}, "strategies.ledger: is no finite automaton"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_line(keys: dict[str, Any], line: str) -> None:
    with pytest.raises(InputError) as error:
        evolve(**{"scenario": WORLD, **keys})
    assert str(error.value).startswith(line) and "\n" not in str(error.value)


def test_the_command_compares_the_strategies_that_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main(["only=tit_for_tat,always_give", "size=20", "learn.selection=2", "results=here"])
    assert not ended.value.code
    assert capsys.readouterr().out.startswith("2 strategies, 20 people, selection 2, exact payoffs\n")
    assert (tmp_path / "here" / "figures" / "invasions.png").is_file()
    with pytest.raises(SystemExit) as ended:
        main(["only=tit_for_tat,ledger"])
    assert ended.value.code == 2
    assert "strategies.ledger: is no finite automaton" in capsys.readouterr().err
