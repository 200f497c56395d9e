"""The presets' words are true over many seeds, and the last full check belongs to the presets as they are."""

import csv
import re
from pathlib import Path

import pytest
from tools import workshop_endurance as endurance

from reciprocity.web import breaking, recorded, sentences, truth
from reciprocity.web.preset import Preset, presets

ROOT = Path(__file__).parents[2]
VERDICTS = truth.verdicts(ROOT / truth.VERDICTS)
PRESETS = presets()
FEW = 20


def last_check() -> dict[str, dict[str, str]]:
    with (ROOT / truth.FOUND).open(encoding="utf-8", newline="") as file:
        return {row["preset"]: row for row in csv.DictReader(file)}


def said_otherwise(preset: Preset, **changes: object) -> Preset:
    """A preset with other words or numbers in its outcome."""
    words = preset.model_dump(mode="json")
    return Preset.model_validate(words | {"outcome": words["outcome"] | changes})


def test_there_are_five():
    assert list(PRESETS) == ["d1", "d2", "d3", "d4", "d5"]


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_true_over_a_few_seeds(name):
    found = truth.truth(PRESETS[name], VERDICTS, FEW)
    assert found.wrong == ""
    assert {"d1": "holds", "d2": "fails", "d3": "holds", "d4": "fails", "d5": "fails"}[name] == found.variant


@pytest.mark.parametrize("name", PRESETS)
def test_the_last_full_check_is_of_this_preset(name):
    row = last_check()[name]
    assert row["digest"] == PRESETS[name].digest, "the preset has changed; run: reciprocity-workshop --check"
    assert (row["wrong"], row["seeds"]) == ("", str(truth.SEEDS))
    assert row["turn"] in ("stops", "starts"), "the slider finds where the claim turns"


@pytest.mark.parametrize("name", PRESETS)
def test_what_is_recorded_is_of_this_preset(name):
    assert recorded.load(PRESETS[name]), "the preset has changed; run: reciprocity-workshop --record"


@pytest.mark.parametrize("page", ["workshop.md", "workshop.de.md"])
def test_the_guide_says_what_the_last_full_check_found(page):
    language = "de" if page.endswith(".de.md") else "en"
    lines = (ROOT / "docs" / page).read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ").splitlines()
    for name, row in last_check().items():
        preset = PRESETS[name]
        (line,) = [line for line in lines if line.startswith(f"| {name.upper()} |")]
        cells = [cell.strip() for cell in line.split("|")]
        unit, decimals = preset.outcome.unit, preset.outcome.decimals
        shown = [sentences.number(float(row[arm]), unit, decimals, language) for arm in ("a", "b")]
        assert cells[6:8] == [text.replace("\N{NO-BREAK SPACE}", " ") for text in shown]
        assert cells[8].startswith({"holds": ("holds", "hält"), "fails": ("fails", "hält nicht")}[row["variant"]])
        sliding = preset.breaking
        border = sentences.number(float(row["border"]), sliding.unit, sliding.decimals, language)
        assert border.replace("\N{NO-BREAK SPACE}", " ") in cells[9]


@pytest.mark.parametrize("name", PRESETS)
def test_the_slider_of_the_page_finds_what_the_last_full_check_found(name):
    preset = PRESETS[name]
    found = breaking.summary(preset, dict(recorded.load(preset)["values"]))
    row = last_check()[name]
    assert (found["turn"], found["border"]) == (row["turn"], float(row["border"]))


GUIDES = {
    "workshop.md": {
        3: "three of the five do",
        "holds": r"whose claim holds \(([^)]+)\)",
        "fails": r"one whose claim fails \(([^)]+)\)",
        "claims": r"\[claims\.md\]\(claims\.md\) \(([^;)]+)\)",
        "earlier": "In D3 it crosses zero one step earlier.",
    },
    "workshop.de.md": {
        3: "drei von fünf tun es",
        "holds": r"deren Behauptung hält \(([^)]+)\)",
        "fails": r"eine, deren Behauptung scheitert \(([^)]+)\)",
        "claims": r"\[claims\.md\]\(claims\.md\) genauer \(([^;)]+);",
        "earlier": "Bei D3 geht sie einen Schritt früher durch null.",
    },
}
"""What the two guides say beside their table, with the number, or where the names, that the last full check decides."""


@pytest.mark.parametrize("page", GUIDES)
def test_the_sentences_of_the_guide_say_what_the_last_full_check_found(page):
    text = " ".join((ROOT / "docs" / page).read_text(encoding="utf-8").split())
    rows, said = last_check(), GUIDES[page]

    def named(key: str) -> list[str]:
        return re.findall(said[key], text)[0].split(", ")

    fails = [name.upper() for name, row in rows.items() if row["variant"] == "fails"]
    assert said[len(fails)] in text
    assert named("fails") == fails
    assert named("holds") == [name.upper() for name, row in rows.items() if row["variant"] == "holds"]
    assert named("claims") == [row["claim"] for row in rows.values() if row["claim"]]
    along = breaking.summary(PRESETS["d3"], dict(recorded.load(PRESETS["d3"])["values"]))
    above = next(place for place, one in enumerate(along["difference"]) if one > 0)
    assert said["earlier"] in text and along["values"][above + 1] == along["border"]


@pytest.mark.parametrize("page", GUIDES)
def test_the_guide_names_the_commands_that_take_long_and_their_last_results(page):
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    for found, command in (
        (truth.FOUND, "reciprocity-workshop --check"),
        (endurance.FOUND, f"-m {endurance.__name__}"),
    ):
        path = (ROOT / found).relative_to(ROOT)
        assert command in text and path.as_posix() in text and (ROOT / path).exists()


def test_a_promise_that_one_run_cannot_keep_is_found():
    preset = PRESETS["d2"]
    usual = {"en": "Lone fighters usually fall behind.", "de": "Einzelkämpfer fallen meist zurück."}
    run = preset.model_dump(mode="json")["outcome"]["run"] | {"fails": usual}
    found = truth.truth(said_otherwise(preset, run=run), VERDICTS, 4)
    assert "outcome.run.fails.de promises more than 0% of the seeds" in found.wrong


def test_a_claim_that_came_out_otherwise_is_found():
    assert truth.truth(PRESETS["d1"], VERDICTS | {"C09": "fails"}, 2).wrong == (
        "holds, and the verdict of claim C09 is fails"
    )
    assert truth.truth(PRESETS["d1"], {}, 2).wrong == "claim C09 has no verdict in results/claims"


def test_a_preset_that_opens_with_an_exception_is_found():
    preset = PRESETS["d3"]
    gains = dict(zip(range(40), truth.pairs(preset, range(40)), strict=True))
    exception = next(seed for seed, (a, b) in gains.items() if preset.outcome.variant(b - a) != "holds")
    found = truth.truth(preset.model_copy(update={"seed": exception}), VERDICTS, FEW)
    assert found.wrong == f"it opens with seed {exception}, which is mixed where holds is the rule"
