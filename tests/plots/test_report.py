"""The report stands alone: it asks nothing of any other host and says what the tables say."""

import html
import os
import re
import zlib
from html.parser import HTMLParser

import pytest
import yaml
from helpers.made_up_results import folder

from reciprocity import analysis, plots
from reciprocity.errors import InputError
from reciprocity.plots import axis_labels, page
from reciprocity.plots.registry import described
from reciprocity.plots.report import write_report


def _chunk(kind, data):
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)


DOT = b"".join(
    (
        b"\x89PNG\r\n\x1a\n",
        _chunk(b"IHDR", bytes((0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0))),
        _chunk(b"IDAT", zlib.compress(b"\0\0")),
        _chunk(b"IEND", b""),
    )
)  # a picture of one point: drawing the real ones takes seconds


class Page(HTMLParser):
    """Tags with their attributes, and all text."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.open, self.said = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.said.append(data)

    def all(self, tag):
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture(scope="module")
def sweep(tmp_path_factory):
    return folder(tmp_path_factory.mktemp("sweep"))


@pytest.fixture(scope="module")
def text(sweep):
    return write_report(sweep).read_text("utf-8")


def test_the_page_is_whole_and_asks_nothing_of_other_hosts(text):
    page = Page(text)
    assert not page.open  # every tag is closed
    assert "://" not in text and "@import" not in text and "url(" not in text
    assert all(attrs["src"].startswith("data:image/png;base64,") for attrs in page.all("img"))
    assert not page.all("link") and not page.all("script")


def test_the_page_can_be_read_by_everybody(text):
    page = Page(text)
    assert page.all("html") == [{"lang": "en"}]
    assert page.all("meta")[1]["content"].startswith("width=device-width")
    assert len(page.all("h1")) == 1 and len(page.all("main")) == 1
    assert all(len(attrs["alt"]) > 20 for attrs in page.all("img"))
    assert all(attrs["scope"] in ("row", "col") for attrs in page.all("th"))
    assert all(a["tabindex"] == "0" and a["aria-label"] for a in page.all("div"))


def test_the_page_has_the_numbers_of_the_tables(sweep, text):
    table = analysis.by_strategy(analysis.Results(sweep).runs)
    assert len(table) == 3 * 2 * 4 - 2  # nobody is a lone fighter at a share of 0
    for _, row in table.iterrows():
        assert axis_labels.range_of(row["mean"], row["low"], row["high"]) in text
    assert "nobody" in text and "over 4 runs" in text
    assert "never" in text  # the half-life on fixed ties
    assert "0, 0.3, 0.6" in text and "fixed, changing" in text


def test_each_figure_comes_with_the_command_that_repeats_it(sweep, text):
    assert "matrix</code>" not in text, "the sweep is not one over pairs"
    for name in {*plots.NAMES} - {"matrix"}:
        assert f"<code>reciprocity-plot {sweep} {name}</code>" in text


def test_the_same_folder_gives_the_same_page(sweep):
    assert write_report(sweep).read_bytes() == write_report(sweep).read_bytes()


def test_one_point_gives_a_table_by_strategy(tmp_path):
    said = write_report(folder(tmp_path, shares=(0.25,), ties=("changing",), replicates=1)).read_text("utf-8")
    assert "one run, no interval" in said
    assert re.search(r'<th scope="row">Keeps a tally \(ledger\)</th><td>[−0-9.]+</td><td>one run</td>', said)


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", "{body}", "{title}", "</title><b>", "%s {0} $body &amp;"]
)
def test_text_from_outside_is_escaped_and_never_filled_in(tmp_path, name):
    results = folder(tmp_path, shares=(0.25,), ties=("fixed",), replicates=2)
    scenario = yaml.safe_load((results / "scenario.yaml").read_text("utf-8"))
    scenario["name"] = scenario["strategies"]["ledger"]["label"]["en"] = name
    (results / "scenario.yaml").write_text(yaml.safe_dump(scenario), "utf-8")
    (results / "provenance.json").unlink()
    (results / "figures").mkdir()
    (results / "figures" / "network.png").write_bytes(DOT)
    said = write_report(results).read_text("utf-8")
    assert f"<title>reciprocity: {html.escape(name)}</title>" in said
    assert f'<th scope="row">{html.escape(name)} (ledger)</th>' in said
    assert said.count("<main>") == said.count("<title>") == 1 and "<script" not in said and "<b>" not in said
    assert not Page(said).open
    assert "provenance.json is missing" in said


def test_text_is_escaped_wherever_it_is_put():
    odd = "<i>&\"'"
    for made in (
        page.paragraph(odd),
        page.section("x", odd, odd),
        page.table(odd, [odd, odd], [[odd, odd]]),
        page.meanings({odd: odd}),
        page.figure(b"", odd, odd, odd),
        page.element("a", odd, href=odd),
        page.document(odd, odd, language=odd),
        page.paragraph("") + odd,
    ):
        assert "<i>" not in made and "&lt;i&gt;&amp;&quot;&#x27;" in made
    assert page.text(page.paragraph("a")) == "<p>a</p>", "markup is not escaped twice"


def test_a_figure_of_ones_own_is_in_the_report_and_is_left_out_once_the_tables_are_newer(tmp_path):
    results = folder(tmp_path / "R", replicates=2)
    plots.figures(results, ["heat_map"])
    before = (results / "figures" / "heat_map.png").read_bytes()
    (mine,) = plots.figures(results, ["heat_map"], metric="efficiency")
    assert mine.name == "heat_map.efficiency.png"
    assert (results / "figures" / "heat_map.png").read_bytes() == before
    assert f"reciprocity-plot {results} heat_map --metric efficiency</code>" in write_report(results).read_text("utf-8")
    os.utime(mine, (0, 0))
    assert "--metric efficiency" not in write_report(results).read_text("utf-8")


def test_a_missing_folder_is_said_so(tmp_path):
    with pytest.raises(InputError, match="no such results folder"):
        write_report(tmp_path / "nowhere")


def test_every_figure_has_words_for_those_who_cannot_see_it():
    for name in plots.NAMES:
        said = described(name)
        assert len(said.alternative) > 20 and len(said.caption) > 20
    assert described("heat_map_of_payoff").alternative == "The figure heat map of payoff; the tables have its numbers."
