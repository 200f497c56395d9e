"""What the pages and figures of claims say is what was run, and every text on them is text."""

import html
import io
import json
import re
import shlex
from dataclasses import replace
from functools import cache
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
from reciprocity.claims.interests import interests
from reciprocity.claims.measures import CONSTANTS
from reciprocity.claims.plausible import box
from reciprocity.claims.study import PRECISIONS
from reciprocity.claims.tables import read
from reciprocity.claims.words import LANGUAGES, says
from reciprocity.claims.write import write
from reciprocity.commands.claims import command, repeat
from reciprocity.errors import FigureError
from reciprocity.plots import style

ALL = claims("all")
KEPT = Path(__file__).parents[2] / "results" / "claims"
TABLE, BOX = interests(), box()


@cache
def kept(name):
    """A claim as it is kept, read once."""
    return read(next(one for one in ALL if one.id == name), KEPT / name)


C08 = kept("C08")


def colors(picture):
    """All colors of a picture, as #RRGGBB."""
    pixels = np.asarray(Image.open(picture).convert("RGB")).reshape(-1, 3)
    return {f"#{red:02X}{green:02X}{blue:02X}" for red, green, blue in np.unique(pixels, axis=0).tolist()}


def test_every_color_of_the_key_is_in_the_kept_overview():
    verdicts = set(pd.read_csv(KEPT / "overview.csv")["verdict"])
    assert {VERDICT_COLORS[verdict] for verdict in verdicts} <= colors(KEPT / "overview.png")


def test_a_picture_keeps_rare_colors():
    with style.context():
        picture = Figure(figsize=(8, 8))
        axes = picture.subplots()
        axes.imshow(np.linspace(0, 1, 250000).reshape(500, 500), cmap="viridis")
        for place, color in enumerate(VERDICT_COLORS.values()):
            axes.plot(50 * place, 50, "s", ms=5, color=color)
        assert set(VERDICT_COLORS.values()) <= colors(io.BytesIO(png(picture)))


def page_of(study, language="en", **changes):
    """The page of a claim as it is kept, with other words."""
    study = replace(study, claim=study.claim.model_copy(update=changes)) if changes else study
    register = {"now": "a", "registered": None, "day": None, "differs": [], "deviations": []}
    record = {"seeds": [1, 2], "registration": register, "command": "a", "provenance": {}}
    return pages.of_claim(study, language, {}, record, BOX, TABLE)


@pytest.mark.parametrize("claim", ALL, ids=lambda claim: claim.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_word_share_and_controls_and_no_raw_name(claim, language):
    study, say = kept(claim.id), says(language)
    record = json.loads((KEPT / claim.id / "verdict.json").read_text(encoding="utf-8"))
    assert (study.verdict, study.share.worlds) == (record["verdict"], record["worlds"])
    body = page_of(study, language)
    assert f'<span class="badge {study.verdict}">{say[study.verdict]}</span>' in body
    rows = re.findall("<tr>(.*?)</tr>", body.partition('id="parts"')[2].partition("</table>")[0], re.DOTALL)[1:]
    for one, row in zip(study.judged, rows, strict=True):
        assert html.escape(getattr(one.part.says, language)) in row and f"<td>{say[one.word]}</td>" in row
    assert body.count(say["passed"]) + body.count(say["not_passed"]) >= 2 * len(claim.parts)
    seen = re.sub("<(pre|style|code).*?</(pre|style|code)>", "", body, flags=re.DOTALL)
    keys = {*study.keys, *claim.measures} - {"payoff", "friends", *CONSTANTS}
    shown = re.sub(r"configs/\S+|<.*?>", " ", seen)
    assert [key for key in keys if re.search(rf"\b{re.escape(key)}\b", shown)] == [], "no raw name outside of code"
    assert "{&#x27;" not in shown and "nan" not in shown.split()


def test_german_numbers_have_a_comma():
    one, german = C08.single[0], page_of(C08, "de")
    said = f"{one.mean:.3g}".replace("-", "\N{MINUS SIGN}")
    assert f"<td>{said.replace('.', ',')}</td>" in german and f"<td>{said}</td>" in page_of(C08)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["claims=C08", "claim=C09"], "claim, claims: give one of them"),
        (["switches=M01", "claim=C09"], "claim, switches: give one of them"),
        (["switches=M01", "precision=quick"], "precision: has no meaning for switches"),
        (["claim=C08", "register=true", "ties.review=0.5"], "register: takes claims as their files say them"),
        (["claim=C08", "worlds=nowhere.parquet"], "worlds=nowhere.parquet: expected weighted draws"),
    ],
)
def test_a_word_that_would_not_count_is_refused(words, said):
    with pytest.raises(InputError, match=f"^{said}"):
        command(words)


@pytest.mark.parametrize("odd", ["{body}", "{title}", "<script>alert(1)</script>", "</style>"])
def test_words_of_a_claim_are_text(odd):
    words = Words(en=odd, de=odd)
    named = dict.fromkeys(("title", "question", "document", "hypothesis", "leaves_out"), words)
    page = page_of(C08, base={odd: odd}, **named)
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
        (["claim=C08", "worlds=a.csv"], "claim=C08 worlds=a.csv precision=reference"),
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
    register = {"C08": {"now": "a", "registered": None, "day": None, "differs": [], "deviations": []}}
    with pytest.raises(FigureError):
        write([C08], tmp_path, "reciprocity claims=C08", BOX, TABLE, register)
    for name in ("worlds", "placebo", "border", "specifications"):
        file = f"C08/{name}.csv"
        assert (tmp_path / file).read_bytes() == (KEPT / file).read_bytes()
    assert json.loads((tmp_path / "C08" / "verdict.json").read_text())["command"] == "reciprocity claims=C08"
    with pytest.raises(InputError, match="does not hold the tables of C03"):
        read(ALL[2], tmp_path / "C03")


def test_the_kept_results_are_of_all_claims_in_as_many_worlds_as_is_said():
    overview = pd.read_csv(KEPT / "overview.csv")
    assert overview["claim"].tolist() == [claim.id for claim in ALL]
    for claim in ALL:
        assert len(pd.read_csv(KEPT / claim.id / "worlds.csv")) == PRECISIONS["reference"].worlds
