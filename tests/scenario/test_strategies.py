"""The table of strategies: one contract that every row keeps, and how a user's own row joins it."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from helpers.colorblind import VISIONS, distance
from helpers.recorded_decisions import decisions, scenario
from helpers.strategy_sentences import SHOWN
from helpers.sweep_helpers import TINY_WORDS
from matplotlib.markers import MarkerStyle

from reciprocity import InputError, Model, Person, strategies
from reciprocity.commands import reciprocity as cli
from reciprocity.commands import summary
from reciprocity.configs import compose
from reciprocity.errors import nearest
from reciprocity.scenario.strategies import MARKERS, SHIPPED

TABLE = strategies()
HANDLES = {"balance", "purpose", "strategic", "playful", "kennedy"}
every_row = pytest.mark.parametrize("name", TABLE)


@every_row
def test_a_row_says_who_it_is_and_where_it_comes_from(name: str) -> None:
    row = TABLE[name]
    assert re.fullmatch(r"[a-z][a-z_]*", name), "a name is typed on the command line"
    assert row.label is not None
    assert row.label.en
    assert row.label.de
    assert re.fullmatch(r"[A-Z][^.]*\.", row.sentence), "one sentence"
    assert row.reference in HANDLES or re.search(r"\b(19|20)\d\d\b", row.reference), "a handle or a citation"


def test_no_two_rows_look_or_sound_alike() -> None:
    def distinct(of: Callable) -> bool:
        return len({of(row) for row in TABLE.values()}) == len(TABLE)

    assert distinct(lambda row: row.color.upper())
    assert distinct(lambda row: row.label.en.lower())
    assert distinct(lambda row: row.label.de.lower())
    assert distinct(lambda row: row.sentence)
    traits = [row.model_dump(exclude={"label", "sentence", "reference", "color", "marker"}) for row in TABLE.values()]
    assert all(one != other for one, other in itertools.combinations(traits, 2)), "two names for one strategy"


# Nobody can name two dozen colors, and there are not two dozen shapes that small marks keep apart. So the two share
# the work: in a figure of people who ship together each of them tells all apart; in the whole table, who shares a
# shape differs in color by far (a just noticeable difference is 2.3), and no two colors come close.
TOGETHER, SAME_SHAPE, ANYWHERE = 15, 40, 10
ALIKE = {"H": "h", "8": "o", ".": "o", ",": "o"}  # shapes that look the same when small


@pytest.mark.parametrize("vision", VISIONS)
def test_strategies_can_be_told_apart_by_everybody(vision: str) -> None:
    def shape(name: str) -> str:
        return ALIKE.get(TABLE[name].marker, TABLE[name].marker)

    apart = {
        (one, other): distance(TABLE[one].color, TABLE[other].color, vision)
        for one, other in itertools.combinations(TABLE, 2)
    }
    assert min(apart.values()) >= ANYWHERE, sorted(apart.items(), key=lambda pair: pair[1])[:3]
    same = {pair: far for pair, far in apart.items() if shape(pair[0]) == shape(pair[1])}
    assert all(far >= SAME_SHAPE for far in same.values()), sorted(same.items(), key=lambda pair: pair[1])[:3]
    for group in ("four_characters", "classics", "characters"):
        population = compose.option("population", group)
        shown = [name for name in TABLE if name in population]
        assert len(set(map(shape, shown))) == len(shown) <= 13, f"population={group}: one shape each"
        near = [pair for pair in itertools.combinations(shown, 2) if apart[pair] < TOGETHER]
        assert not near, f"population={group}: colors"
    assert all(distance(row.color, "#FFFFFF", vision) >= 15 for row in TABLE.values()), "lost on white paper"


def test_markers_are_the_filled_ones_of_matplotlib() -> None:
    assert set(MARKERS) == {marker for marker in MarkerStyle.filled_markers if len(marker) == 1}


def test_everybody_is_in_the_population_of_all() -> None:
    assert compose.option("population", "all") == dict.fromkeys(TABLE, 1)


def test_measured_distances_are_those_of_the_sources() -> None:
    assert distance("#FFFFFF", "#000000") == pytest.approx(100, abs=0.01)
    assert distance("#FF0000", "#00FF00") == pytest.approx(170.6, abs=0.1)  # CIE 1976, sRGB primaries
    assert distance("#FF0000", "#808000", "deuteranopia") < distance("#FF0000", "#808000") / 2


@every_row
@pytest.mark.parametrize("change", [False, True])
def test_a_row_runs_among_others_and_twice_the_same(name: str, change: bool) -> None:
    def played() -> Model:
        others = {other: 0.2 for other in TABLE if other != name}
        network = {"kind": "watts_strogatz", "n": 60, "k": 6}
        return Model(scenario(network=network, population={name: 3} | others, favors={}, ties={"change": change})).run()

    one, two = played(), played()
    mine = one.strategy_names.index(name)
    assert one.counts[:, mine, :4].sum() > 0, "somebody of this strategy needed something"
    assert np.array_equal(one.counts, two.counts)
    assert np.array_equal(one.world.people, two.world.people)


@every_row
def test_a_row_grants_with_the_chances_it_states(name: str) -> None:
    row = TABLE[name]
    partner = {"partner": {"good": 0.5}}
    world = {"population": {name: 1, "partner": 1}, "mechanisms": {"bonds": True, "gossip": True}}
    seen = [d for seed in range(1, 25) for d in decisions(scenario(**world, strategies=partner, seed=seed), name)]
    chances = {None: row.first, True: row.good, False: row.bad}
    met = {"none": {True}, "invested": {True, False}}.get(row.cue, set(chances))
    assert {d.cue for d in seen} == met, "the world shows every cue"
    for cue in met:
        granted = [d.granted for d in seen if d.cue is cue]
        chance, n = chances[cue], len(granted)
        if chance in (0, 1):
            assert all(answer == chance for answer in granted), f"cue {cue}"
        else:
            assert abs(np.mean(granted) - chance) < 4 * math.sqrt(chance * (1 - chance) / n), f"cue {cue}"


@every_row
def test_a_row_does_what_its_sentence_says(name: str) -> None:
    assert name in SHOWN, "a new row needs a function in helpers/strategy_sentences.py that shows its sentence"
    SHOWN[name]()


# A user's own rows.

MINE = """
label: {en: "Helps beginners", de: "Hilft Neuen"}
sentence: "Helps whom it does not know yet, and nobody else."
color: "#123456"
marker: "H"
cue: balance
threshold: -1000000
first: 1
bad: 0
"""


def test_a_users_folder_adds_rows_and_replaces_those_of_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(MINE, encoding="utf-8")
    (tmp_path / "ledger.yaml").write_text("cue: balance\nthreshold: 1\n")
    (tmp_path / "notes.txt").write_text("not a strategy")
    table = strategies(tmp_path)
    assert list(table) == [*TABLE, "mine"]
    assert (table["mine"].label.de, table["mine"].color) == ("Hilft Neuen", "#123456")
    assert table["ledger"].threshold == 1
    assert strategies() == TABLE, "the shipped table stays as it is"


def test_a_row_may_be_as_short_as_one_trait(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("good: 0.9\n")
    row = strategies(tmp_path)["mine"]
    assert (row.cue, row.good, row.label, row.reference) == ("none", 0.9, None, "own")


def test_a_users_row_plays_from_python(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(MINE, encoding="utf-8")
    row = strategies(tmp_path)["mine"]
    world = scenario(population={"mine": 1, "always_give": 1}, strategies={"mine": row})
    assert [d.granted for d in decisions(world, "mine")][1:] == [False] * 59


def test_a_users_row_plays_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "configs" / "strategies"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text(MINE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(summary, "_draw", lambda folder, again: None)
    with pytest.raises(SystemExit) as ended:
        cli.main([*TINY_WORDS, "experiment=null", "replicates=1", "workers=1", "results=r", "population.mine=1"])
    assert ended.value.code == 0
    people = pd.read_parquet(tmp_path / "r" / "people.parquet")
    assert (people["strategy"] == "mine").sum() in (3, 4), "a fifth of 16 people"


BAD = {
    "cuee: none": "cuee: unknown key; did you mean cue?",
    "Threshold: 3": "Threshold: unknown key; did you mean threshold?",
    "cue: lastmove": "cue: input should be 'none', 'last_move', .* \\(given: 'lastmove'\\)",
    "ask: anybody": "ask: input should be 'random', .* \\(given: 'anybody'\\)",
    "event_choice: ~": "event_choice: input should be 'none', .* \\(given: None\\)",
    "first: 2": "first: input should be less than or equal to 1 \\(given: 2\\)",
    "good: often": "good: input should be a valid number.* \\(given: 'often'\\)",
    "patience: -1": "patience: input should be greater than or equal to 0 \\(given: -1\\)",
    "threshold: .nan": "threshold: input should be a finite number",
    "color: red": "color: .* \\(given: 'red'\\)",
    "marker: star": "marker: .* \\(given: 'star'\\)",
    "marker: Q": "marker: input should be '.', 'o', .* \\(given: 'Q'\\)",
    "marker: x": "marker: .* \\(given: 'x'\\)",  # seaborn does not draw it beside filled ones
    "label: {en: Mine}": "label.de: missing, please set it",
    "label: {en: Mine, de: Meins, fr: A moi}": "label.fr: unknown key; known are de, en",
    "label: Mine": "label: .* \\(given: 'Mine'\\)",
    "- cue: none": "expected keys like label, sentence, reference, cue; see docs/strategies.md",
    "": "expected keys like label",
    "cue: [none": "not a readable YAML file \\(.*",
    "\x00": "not a readable YAML file \\(.*",
}


@pytest.mark.parametrize("text", BAD)
def test_a_bad_row_is_one_line_with_file_and_key(tmp_path: Path, text: str) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(text)
    with pytest.raises(InputError) as raised:
        strategies(tmp_path)
    line = str(raised.value)
    assert "\n" not in line
    assert re.match(f"{re.escape(str(file))}: {BAD[text]}", line), line


def test_a_row_in_latin_1_is_one_line_too(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_bytes("sentence: Führt Buch.".encode("latin-1"))
    with pytest.raises(InputError, match=r"mine.yaml: not a readable YAML file .*utf-8"):
        strategies(tmp_path)


def test_an_unknown_strategy_is_answered_with_the_nearest_name() -> None:
    with pytest.raises(InputError, match=r"population.kenedy: unknown strategy; did you mean kennedy\?"):
        scenario(population={"kenedy": 1})
    with pytest.raises(InputError, match=r"agents: Mine plays 'ledgr', .*did you mean ledger\?"):
        Model(scenario(population={"ledger": 1}), agents=[type("Mine", (Person,), {"strategy": "ledgr"})])
    assert nearest("xyz", ["a", "b"]) == "known are a, b"


def test_one_file_a_strategy_and_nothing_else_in_the_folder() -> None:
    assert sorted(path.name for path in SHIPPED.iterdir()) == [f"{name}.yaml" for name in sorted(TABLE)]
