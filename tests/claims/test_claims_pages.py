"""What the pages and figures of claims say is what was run, and every text on them is text."""

import html
import io
import json
import re
import shlex
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure
from PIL import Image

from reciprocity import InputError
from reciprocity.claims import figures, pages
from reciprocity.claims.claim import Words, claims
from reciprocity.claims.figures import VERDICT_COLORS, png
from reciprocity.claims.kept import kept
from reciprocity.claims.write import write
from reciprocity.commands.claims import command, repeat
from reciprocity.errors import FigureError
from reciprocity.plots import style

ALL = claims("all")
ASKED = [*ALL, *claims("explanations")]
KEPT = Path(__file__).parents[2] / "results"


def colors(picture):
    """All colors of a picture, as #RRGGBB."""
    pixels = np.asarray(Image.open(picture).convert("RGB")).reshape(-1, 3)
    return {f"#{red:02X}{green:02X}{blue:02X}" for red, green, blue in np.unique(pixels, axis=0).tolist()}


@pytest.mark.parametrize("name", ["claims", "explanations"])
def test_every_color_of_the_key_is_in_the_kept_overview(name):
    verdicts = set(pd.read_csv(KEPT / name / "overview.csv")["verdict"])
    assert {VERDICT_COLORS[verdict] for verdict in verdicts} <= colors(KEPT / name / "overview.png")


def test_an_overview_of_all_verdicts_has_all_their_colors():
    outcomes = [kept(claim, KEPT / "claims" / claim.id) for claim in ALL]
    verdicts = [*VERDICT_COLORS, *["fails"] * 16]
    outcomes = [replace(one, verdict=verdict) for one, verdict in zip(outcomes, verdicts, strict=True)]
    assert set(VERDICT_COLORS.values()) <= colors(io.BytesIO(figures.overview(outcomes, "de")))


def test_a_picture_keeps_rare_colors():
    with style.context():
        picture = Figure(figsize=(8, 8))
        axes = picture.subplots()
        axes.imshow(np.linspace(0, 1, 250000).reshape(500, 500), cmap="viridis")
        for place, color in enumerate(VERDICT_COLORS.values()):
            axes.plot(50 * place, 50, "s", ms=5, color=color)
        assert set(VERDICT_COLORS.values()) <= colors(io.BytesIO(png(picture)))


def page_of(claim, **changes):
    """The page of a claim as it is kept, in English, with other words."""
    outcome = kept(claim, KEPT / ("explanations" if claim.explains else "claims") / claim.id)
    outcome = replace(outcome, study=replace(outcome.study, claim=claim.model_copy(update=changes)))
    record = {"seeds": [1, 2], "registered": "x", "registered_before": [], "command": "a", "provenance": {}}
    return pages.of_claim(outcome, "en", {}, record)


@pytest.mark.parametrize("claim", ASKED, ids=lambda claim: claim.id)
def test_nothing_is_compared_with_itself(claim):
    body = page_of(claim).partition('id="effect"')[2].partition("<tbody>")[2].partition("</tbody>")[0]
    rows = re.findall('<tr><th scope="row">(.*?)</th><th scope="row">(.*?)</th>', body)
    assert len(rows) == len(claim.parts)
    assert all(one != other for one, other in rows)
    written = pd.read_csv(KEPT / ("explanations" if claim.explains else "claims") / claim.id / "effects.csv")
    assert not ((written["measure"] == written["measure_than"]) & (written["world"] == written["than"])).any()


def test_c08_says_what_lone_fighters_are_compared_with():
    row = '<th scope="row">payoff_focal: with</th><th scope="row">payoff_others: with</th><td>lower</td>'
    assert row in page_of(ALL[7])


def test_each_part_has_its_own_p_and_the_claim_that_of_the_weakest():
    """C08's first part is all but certain, its second the opposite of what is claimed."""
    page = page_of(ALL[7])
    rows = re.findall("<tr>(.*?)</tr>", page.partition('id="effect"')[2].partition("</table>")[0])
    written = pd.read_csv(KEPT / "claims/C08/effects.csv")["p"]
    assert [re.findall("<td>(.*?)</td>", row)[-1] for row in rows[1:]] == [
        f"{p:.3g}".replace("-", "−") for p in written
    ]
    assert "p of the claim: 1, that of its weakest part" in page


def test_changes_of_worlds_are_keys_as_the_command_takes_them():
    claim = next(one for one in ALL if one.id == "C12")
    row = '<th scope="row">modest</th><th scope="row">strategies.card_thrower.outreach</th><td>1</td>'
    assert row in page_of(claim)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["claims=C08", "claim=C09"], "claim, claims: give one of them"),
        (["switches=M01", "claim=C09"], "claim, switches: give one of them"),
        (["switches=M01", "precision=quick"], "precision: has no meaning for switches"),
    ],
)
def test_a_word_that_would_not_count_is_refused(words, said):
    with pytest.raises(InputError, match=f"^{said}"):
        command(words)


@pytest.mark.parametrize("odd", ["{body}", "{title}", "<script>alert(1)</script>", "</style>"])
def test_words_of_a_claim_are_text(odd):
    words = Words(en=odd, de=odd)
    base = {odd: odd}
    page = page_of(ALL[7], title=words, question=words, hypothesis=words, change=words, leaves_out=words, base=base)
    assert f"<title>C08: {html.escape(odd)}</title>" in page and page.count(html.escape(odd)) == 8
    assert page.count("<main>") == 1 and page.count("</style>") == 1 and "<script" not in page


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["claim=C12", "precision=quick", "ties.review=0.5"], "claim=C12 ties.review=0.5 precision=quick"),
        (["claim=C12", "workers=2", "results=out"], "claim=C12 precision=reference"),
        (["claims=C01,C02"], "claims=C01,C02 precision=reference"),
        (["claim=C08", "population={ledger: 1}"], "claim=C08 'population={ledger: 1}' precision=reference"),
        (["claim=C08", "name=it's $HOME"], """claim=C08 'name=it'"'"'s $HOME' precision=reference"""),
    ],
)
def test_a_page_says_what_repeats_it(words, said):
    told = repeat(words, "quick" if "precision=quick" in words else "reference")
    assert told == f"reciprocity {said}"
    assert set(shlex.split(told)[1:]) >= {word for word in words if not word.startswith(("workers", "results"))}


def test_figures_that_fail_cost_no_table(tmp_path, monkeypatch):
    def broken(*arguments):
        raise FigureError("no ink")

    monkeypatch.setattr(figures, "of_claim", broken)
    with pytest.raises(FigureError):
        write([kept(claim, KEPT / "claims" / claim.id) for claim in ALL[:2]], tmp_path, "reciprocity claims=C01,C02")
    for claim in ALL[:2]:
        for name in ("effects", "elsewhere", "border", "sensitivity", "plan"):
            file = f"{claim.id}/{name}.csv"
            assert (tmp_path / file).read_bytes() == (KEPT / "claims" / file).read_bytes()
    assert json.loads((tmp_path / "C02" / "verdict.json").read_text())["command"] == "reciprocity claims=C01,C02"
    with pytest.raises(InputError, match="does not hold the tables of C03"):
        kept(ALL[2], tmp_path / "C03")
