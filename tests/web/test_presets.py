"""Presets: what a file must say, and what one line says of a wrong one."""

import shutil

import pytest

from reciprocity.commands import workshop
from reciprocity.errors import InputError
from reciprocity.web import breaking, jobs, sentences
from reciprocity.web.preset import SHIPPED, presets, read
from reciprocity.web.question import Outcome, Prediction

D5 = (SHIPPED / "D5.yaml").read_text(encoding="utf-8")


def written(folder, change, name="mine.yaml"):
    before, after = change
    assert before in D5
    path = folder / name
    path.write_text(D5.replace(before, after, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (("charts:", "chart:"), "chart: unknown key; did you mean charts"),
        (("  key: population", "  kay: population"), "difference.key: missing"),
        (("smallest: -0.02", "smallest: 0"), "outcome.smallest"),
        (("high: 0.4", "high: -1"), "breaking"),
        (("step: 0.05", "step: 0.0001"), "breaking"),
        (("variant: holds}", "variant: holds, low: 1}"), "prediction.options"),
        (("direction: lower", "direction: down"), "outcome.direction"),
        (("charts: [C4, C2, C3]", "charts: [C9]"), "charts"),
        (("  key: focal_share\n", "  key: population.ledger\n"), "breaking.key"),
        (("b: {value: {kennedy: 1}", "b: {value: {ledger: 1}"), "difference"),
    ],
)
def test_a_wrong_file_is_refused_by_name(tmp_path, change, named):
    path = written(tmp_path, change)
    with pytest.raises(InputError) as error:
        read(path)
    assert str(path) in str(error.value) and named in str(error.value)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (("network.n: 48", "network.n: 61"), "60"),
        (("network.n: 48", "network.m: 48"), "network.m"),
        (("rounds: 36", "rounds: 121"), "rounds"),
        (("rounds: 36", "burn_in: 3\n  rounds: 36"), "burn_in"),
        (("measure: person_imbalance", "measure: person_imbalanse"), "person_imbalance"),
        (("measure: person_imbalance", "measure: last.alife"), "last.alive"),
        (("  key: focal_share\n", "  key: favors.nead\n"), "favors.nead"),
        (("value: {kennedy: 1}", "value: {kenedy: 1}"), "kenedy"),
    ],
)
def test_what_cannot_be_played_is_refused_by_name(tmp_path, change, named):
    preset = read(written(tmp_path, change))
    with pytest.raises(InputError) as error:
        jobs.check([preset])
    assert "preset mine" in str(error.value) and named in str(error.value)


def test_ones_own_lie_beside_the_command_or_are_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "workshop").mkdir()
    shutil.copy(SHIPPED / "D5.yaml", tmp_path / "workshop" / "beside.yaml")
    shutil.copy(SHIPPED / "D5.yaml", tmp_path / "named.yaml")
    assert {*presets((tmp_path / "named.yaml",))} == {"d1", "d2", "d3", "d4", "d5", "beside", "named"}
    shutil.copy(SHIPPED / "D5.yaml", tmp_path / "d5.yaml")
    with pytest.raises(InputError, match=r"d5\.yaml: there is a preset called d5 already"):
        presets((tmp_path / "d5.yaml",))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["missing.yaml"], "missing.yaml"),
        (["--hash", "d9"], "--hash d9: no such preset; did you mean d"),
        (["--hash", "d5", "--seed", "-1"], "--seed -1"),
        (["--port", "70000"], "--port 70000"),
        (["--host", "no.such.host.invalid"], "--host no.such.host.invalid"),
    ],
)
def test_the_command_refuses_in_one_line(capsys, words, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        workshop.main(["--no-browser", "--room", str(tmp_path / "room.json"), *words])
    assert ended.value.code == 2
    complaint = capsys.readouterr().err
    assert complaint.startswith("reciprocity-workshop: ") and complaint.count("\n") == 1 and said in complaint


def outcome(smallest, direction="higher"):
    words = {"en": "-", "de": "-"}
    three = {"holds": words, "mixed": words, "fails": words}
    return Outcome(measure="payoff", direction=direction, smallest=smallest, run=three, worlds=three)


def test_the_variant_follows_from_the_numbers():
    plain = outcome(0.1)
    assert [plain.variant(gain) for gain in (0.1, 0.09, 0, -0.09, -0.1)] == ["holds", *["mixed"] * 3, "fails"]
    not_worse = outcome(-0.1)
    assert [not_worse.variant(gain) for gain in (0.2, -0.1, -0.2, -0.31)] == ["holds", "holds", "mixed", "fails"]
    assert outcome(0.1, "lower").gain(2.0, 1.5) == 0.5
    assert [not_worse.agrees(gain) for gain in (0.0, -0.09, -0.1)] == [True, True, False]
    assert [plain.agrees(gain) for gain in (0.01, 0.0)] == [True, False]


def test_worlds_hold_in_general_only_if_four_in_five_agree():
    preset = presets()["d1"]  # higher
    up, down = (0.0, 1.0), (0.0, -0.5)
    for count, variant in ((100, "holds"), (80, "holds"), (79, "mixed"), (20, "fails"), (0, "fails")):
        said = sentences.of_worlds(preset, [up] * count + [down] * (100 - count))
        assert (said["variant"], said["count"], said["total"]) == (variant, count, 100)


def test_the_answer_is_the_option_that_came_true():
    text = {"en": "-", "de": "-"}
    ranges = Prediction(
        question=text, value="b", options=[{"text": text, "high": 0.5}, {"text": text, "low": 0.5, "high": 0.7}]
    )
    assert [ranges.answer(0, b, "holds") for b in (0.49, 0.5, 0.7)] == [0, 1, None]
    assert [presets()["d5"].prediction.answer(0, 0, name) for name in ("holds", "mixed", "fails")] == [0, 1, 2]


@pytest.mark.parametrize(
    ("holds", "turn"),
    [
        ("111", ("always", None)),
        ("000", ("never", None)),
        ("110", ("stops", 2)),
        ("011", ("starts", 1)),
        ("101", ("wavers", 1)),
    ],
)
def test_where_the_claim_turns(holds, turn):
    assert breaking.turn_of([one == "1" for one in holds]) == turn


def test_the_slider_says_where_the_claim_turns():
    preset = presets()["d5"]
    values = preset.breaking.values
    low, high = [(0.1, 0.5)] * 10, [(0.5, 0.1)] * 10  # it fails, it holds
    found = breaking.summary(preset, {value: high if value > 0.2 else low for value in values})
    assert (found["turn"], found["border"]) == ("starts", 0.25)
    assert "25" in found["sentence"]["en"] and "25\N{NO-BREAK SPACE}%" in found["sentence"]["de"]
    part = breaking.summary(preset, {values[1]: low})
    assert part["difference"][:3] == [None, 0.4, None] and part["sentence"] is None


def test_the_command_does_not_begin_with_a_preset_that_cannot_be_played(tmp_path, capfd, monkeypatch):
    """It is tried in a process of its own, before the page is served."""
    monkeypatch.chdir(tmp_path)
    written(tmp_path, ("network.n: 48", "network.n: 61"))
    with pytest.raises(SystemExit) as ended:
        workshop.main(["--no-browser", "--room", str(tmp_path / "room.json"), "mine.yaml"])
    assert ended.value.code == 2
    complaint = capfd.readouterr().err
    assert complaint.startswith("reciprocity-workshop: preset mine: network: has 61 people")
    assert complaint.count("\n") == 1
