"""What the screens hold: texts that fit, files to take along, the replay (A1, A6, A13)."""

import csv
import io
import json
import struct
import zlib
from pathlib import Path

import pypdf
import pytest
from helpers.workshop_page import ARC, SCREENS, SIZES, Stage

from reciprocity.web import breaking, recorded
from reciprocity.web.preset import presets


@pytest.fixture(scope="module")
def played(browser, server):
    """A window in which all of the arc has been played."""
    with Stage.opened(browser, server) as stage:
        stage.home()
        stage.play_arc()
        yield stage


# Texts


OVERFLOWING = """() => {
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth + 1) return [`the page is ${page.scrollWidth} wide`];
  const named = "button, h1, h2, p, dd, dt, legend, summary, label > span, th, td, li > span";
  const shown = [...document.querySelectorAll(named)]
    .filter((one) => one.checkVisibility() && !one.closest(".hidden, .twin-scroll, .table") && one.textContent.trim());
  return shown
    .filter((one) => one.scrollWidth > one.clientWidth + 2 && getComputedStyle(one).display !== "inline")
    .map((one) => `${one.tagName} ${one.className}: ${one.textContent.trim().slice(0, 60)}`);
}"""
CUT = """() => [...document.querySelectorAll("svg.chart text")].filter((one) => {
  const [text, chart] = [one.getBoundingClientRect(), one.closest(".chart-box").getBoundingClientRect()];
  return text.width > 0 && (text.right > chart.right + 2 || text.left < chart.left - 2);
}).map((one) => one.textContent)"""


@pytest.mark.parametrize("size", SIZES, ids=["1080p", "720p"])
def test_every_german_text_fits(played, size):
    played.page.set_viewport_size({"width": size[0], "height": size[1]})
    for screen in ARC:
        played.go(screen)
        assert played.run(OVERFLOWING) == [], screen
        assert played.run(CUT) == [], screen
    played.go("reveal")
    for chart in range(1, 8):
        played.page.locator(".charts label").nth(chart - 1).click()
        played.page.wait_for_selector(f'[data-chart="C{chart}"] svg')
        assert played.run(CUT) == [], f"C{chart}"
    played.page.set_viewport_size({"width": 1920, "height": 1080})


THUMB_AND_LINE = """() => {
  const slider = document.querySelector(".one-slider input");
  const box = slider.getBoundingClientRect();
  const line = document.querySelector(".breaking .here line").getBoundingClientRect();
  return [box.left + 8 + (slider.value / slider.max) * (box.width - 16), line.left + line.width / 2];
}"""


def test_the_thumb_of_the_slider_stands_above_its_value_on_the_chart(played):
    played.go("break")
    slider = played.page.locator(".one-slider input")
    for key in ("Home", "ArrowRight", "End"):
        slider.press(key)
        value = played.page.locator(".one-slider output").inner_text()
        played.page.wait_for_selector(f'.said:has-text("{value}")')
        for width, height in SIZES:
            played.page.set_viewport_size({"width": width, "height": height})
            played.page.wait_for_timeout(150)
            thumb, line = played.run(THUMB_AND_LINE)
            assert abs(thumb - line) <= 1, f"{key} at {width} x {height}"
    played.page.set_viewport_size({"width": 1920, "height": 1080})


SMALL = """() => {
  const strip = document.querySelector(".breaking .small").getBoundingClientRect();
  return [...document.querySelectorAll(".breaking .point")].map((one) => {
    const { top, height } = one.getBoundingClientRect();
    return top + height / 2 >= strip.top && top + height / 2 <= strip.bottom;
  });
}"""


def test_differences_too_small_to_count_lie_in_the_shaded_strip(played):
    """In D1 the claim stops where the difference is too small, not where it is none: one has to see why."""
    played.go("break")
    small = played.run(SMALL)
    preset = presets()["d1"]
    summary = breaking.summary(preset, dict(recorded.load(preset)["values"]))
    assert small == [variant == "mixed" for variant in summary["variant"]]
    assert small.index(True) == summary["values"].index(summary["border"]), "it turns where the strip begins"


def test_what_is_known_is_not_offered_to_be_computed_again(played):
    """The same chance brings the same: a button that changes nothing is none."""
    for screen in ("luck", "break"):
        played.go(screen)
        assert played.page.locator(".job button").count() == 0, screen


# Files


def test_pictures_are_full_of_what_they_show(played, tmp_path):
    played.go("export")
    items = played.page.locator(".export-item:has(button)")
    for place in range(2):
        with played.page.expect_download() as arriving:
            items.nth(place).locator("button").click()
        path = tmp_path / arriving.value.suggested_filename
        arriving.value.save_as(path)
        width, height, colors = picture(path)
        assert (width, height) == (1920, 1080)
        assert path.name.startswith("d1_42_")
        assert len(colors) > 20, "the picture shows more than an empty page"


def picture(path: Path) -> tuple[int, int, set[bytes]]:
    """Width, height and colors of a PNG with 8 bits a channel."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at, packed, head = 8, b"", b""
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        head = body if kind == b"IHDR" else head
        packed += body if kind == b"IDAT" else b""
        at += 12 + length
    width, height, _, channels = struct.unpack(">IIBB", head[:10])
    step = {2: 3, 6: 4}[channels]
    raw = zlib.decompress(packed)
    row = 1 + width * step
    # Filters of rows make differences of them; different differences are different colors all the same.
    places = (y * row + 1 + x * step for y in range(0, height, 3) for x in range(0, width, 3))
    return width, height, {raw[place : place + step] for place in places}


def test_the_numbers_have_a_head_and_a_row_for_each_month_and_series(played):
    text = download(played, "/export/data.csv").decode("utf-8-sig")
    head = [line for line in text.splitlines() if line.startswith("#")]
    rows = list(csv.DictReader(io.StringIO("\n".join(line for line in text.splitlines() if not line.startswith("#")))))
    assert any("42" in line for line in head) and any(
        "version" in line.lower() or "reciprocity" in line for line in head
    )
    months = {row["month"] for row in rows}
    series = {tuple(value for key, value in row.items() if key not in ("month", "value")) for row in rows}
    assert len(months) == 36 and len(rows) == len(months) * len(series)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_handout_has_two_pages_of_text_in_the_chosen_language(played, tmp_path, lang):
    path = tmp_path / "handout.pdf"
    path.write_bytes(download(played, f"/export/handout.pdf?lang={lang}"))
    pages = pypdf.PdfReader(path).pages
    question = json.loads(download(played, "/presets.json"))[0]["question"][lang]
    assert len(pages) <= 2
    assert letters(question) in letters(" ".join(page.extract_text() for page in pages))


def letters(text: str) -> str:
    """A text without its line breaks and signs."""
    return "".join(filter(str.isalnum, text))


def download(stage: Stage, path: str) -> bytes:
    answer = stage.page.request.get(stage.address + path)
    assert answer.ok, answer.status
    return answer.body()


# The replay


def test_the_replay_opens_from_disk_and_asks_for_nothing(browser, played, tmp_path):
    path = tmp_path / "replay.html"
    path.write_bytes(download(played, "/export/replay.html?lang=de"))
    context = browser.new_context(viewport={"width": 1280, "height": 720}, offline=True, locale="en-US")
    stage = Stage(context.new_page(), "")
    stage.page.goto(path.as_uri())
    stage.page.wait_for_selector(".screen-meet h1")  # from the beginning, and in the language in which it was saved
    assert stage.page.locator("html").get_attribute("lang") == "de"
    for screen in ARC:
        stage.go(screen)
        assert "⟦" not in stage.text(), screen
    stage.go("compare")
    stage.page.locator(".transport button", has_text="Monat").click()
    stage.page.wait_for_selector('.month:has-text("Monat 1 ")')
    stage.go("luck")
    stage.page.wait_for_selector(".luck .dot")
    assert stage.page.locator(".luck .dot").count() == 100
    asked = [url for url in stage.requests if not url.startswith(("data:", "blob:"))]
    assert len(asked) == 1 and asked[0].startswith("file:")
    assert stage.errors == []
    context.close()


# With a stage of its own: there is one room, and from here on the arc that was played is closed.


def test_while_worlds_are_worked_out_one_can_still_choose_another_chance(stage):
    """On a first start that takes minutes, and the recorded worlds have a chance of their own to go back to."""
    page = stage.page

    def dice() -> None:
        if page.locator(".seed[open]").count() == 0:
            page.locator(".seed summary").click()
        page.locator(".seed .popover button[type=button]").click()

    stage.open(4)
    stage.skip()
    page.route("**/scene/*.json", lambda route: route.abort())
    for screen in ("meet", "run", "compare"):
        stage.go(screen)
        dice()
        page.wait_for_selector(".loading")
        assert page.locator(".seed summary").count() == page.locator("button.next").count() == 1, screen
        assert page.locator(".month").count() == 0, "no month of no run"
    page.unroute("**/scene/*.json")
    dice()
    page.wait_for_selector(".world-b .network .person")


def test_each_screen_of_the_page_is_named_in_this_test():
    source = (Path(__file__).parents[2] / "src/reciprocity/web/page/screens/index.js").read_text()
    assert {name for name in SCREENS if f"  {name}: {{ Screen:" in source} == set(SCREENS)
