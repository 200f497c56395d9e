"""What the screens hold: texts that fit, files to take along, the replay, sliders (A1, A6, A9, A13)."""

import csv
import io
import json
import random
import struct
import zlib
from pathlib import Path

import pypdf
import pytest
from helpers.workshop_page import ARC, SCREENS, Stage

from reciprocity.web import breaking, recorded
from reciprocity.web.preset import presets

SIZES = [(1920, 1080), (1280, 720)]


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


# What the page hands to the browser as a picture, before it becomes pixels.
KEEP_DRAWN = """() => {
  const make = URL.createObjectURL;
  window.drawn = null;
  URL.createObjectURL = (blob) => {
    if (blob.type === "image/svg+xml") blob.text().then((text) => (window.drawn = text));
    return make(blob);
  };
}"""
DRAWN = """() => {
  const picture = new DOMParser().parseFromString(window.drawn, "image/svg+xml");
  return [...picture.querySelectorAll("svg")].map((one) => one.querySelectorAll("text").length);
}"""


def test_the_picture_of_a_chart_draws_each_part_once(stage):
    """C1 and C3 are drawings in drawings."""
    stage.open(4)
    stage.skip()
    stage.reveal()
    stage.go("export")
    stage.run(KEEP_DRAWN)
    for chart, parts in {"C1": 2, "C2": 0, "C3": 4, "C7": 0}.items():
        stage.page.locator(".exports select").select_option(chart)
        stage.run("() => { window.drawn = null; }")
        with stage.page.expect_download():
            stage.page.locator(".export-item:has(select) button").click()
        stage.page.wait_for_function("() => window.drawn")
        texts = stage.run(DRAWN)
        assert len(texts) == 1 + 1 + parts, f"{chart}: the sheet, the chart, and each of its parts"


@pytest.mark.parametrize("preset", [1, 2], ids=["D2", "D3"])
def test_no_chart_of_the_reveal_makes_the_page_scroll(stage, preset):
    """The presets with the longest sentences and the most strategies."""
    stage.open(preset)
    stage.predict(2, 1, unsure=1)
    stage.reveal()
    for width, height in SIZES:
        stage.page.set_viewport_size({"width": width, "height": height})
        for chart in range(1, 8):
            stage.page.locator(".charts label").nth(chart - 1).click()
            stage.page.wait_for_selector(f'[data-chart="C{chart}"] svg')
            tall = stage.run("() => document.documentElement.scrollHeight - innerHeight")
            assert tall <= 0, f"C{chart} at {width} x {height}"


# Texts that leave their chart, and texts of which one covers the other; marks of people may, as their names do not.
UNREADABLE = """() => [...document.querySelectorAll(".chart-box")].flatMap((box) => {
  const [frame, line] = [box.getBoundingClientRect(), parseFloat(getComputedStyle(box).fontSize)];
  const texts = [...box.querySelectorAll("text:not(.mark-letter)")].filter((one) => one.textContent.trim())
    .map((one) => [one.textContent.trim(), one.getBoundingClientRect()]);
  const cut = texts.filter(([, one]) => one.right > frame.right + 2 || one.left < frame.left - 2
    || one.bottom > frame.bottom + 3 || one.top < frame.top - 3).map(([text]) => `${text} is cut`);
  const covered = texts.flatMap(([text, one], k) => texts.slice(k + 1)
    .filter(([, other]) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2
      && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.45 * line)
    .map(([other]) => `${text} and ${other} overlap`));
  return [...cut, ...covered];
})"""
LOOKS = [(1, 1920, 1080), (1, 1280, 720), (1, 1024, 768), (1, 390, 844), (1, 320, 700)]
LOOKS += [(size, width, height) for size in (2, 3) for width, height in SIZES]
"""Text size, and window."""


def test_no_text_of_a_chart_is_cut_or_covered(stage):
    """D3, which has the most strategies on stage and the longest names, with every text size of the page."""
    page = stage.page
    stage.open(2)
    stage.predict(2, 1, unsure=1)
    stage.reveal()
    stage.go("luck")
    stage.job(".luck svg")
    stage.go("break")
    stage.job(".breaking svg")
    found = []
    for size, width, height in LOOKS:
        page.set_viewport_size({"width": 1920, "height": 1080})
        page.locator("details.view summary").click()
        page.locator(f"input[name=size][value='{size}']").check()
        page.locator("details.view summary").click()
        page.set_viewport_size({"width": width, "height": height})

        def look(chart: str, at: str = f"size {size}, {width} x {height}") -> None:
            page.wait_for_selector(f'[data-chart="{chart}"] svg')
            page.wait_for_timeout(100)  # charts are drawn anew when their box has changed
            found.extend(f"{chart}, {at}: {problem}" for problem in stage.run(UNREADABLE))

        for screen in ("luck", "break"):
            stage.go(screen)
            look(screen)
        stage.go("reveal")
        for chart in range(1, 8):
            page.locator(".charts label").nth(chart - 1).click()
            look(f"C{chart}")
    assert found == []


def test_a_name_stands_whole_on_the_chart_of_the_slider_or_as_its_letter(stage):
    """D2, whose worlds have the longest names, on a phone."""
    stage.open(1)
    stage.skip()
    stage.go("break")
    stage.job(".breaking svg")
    names = [presets()["d2"].difference.a.name.de, presets()["d2"].difference.b.name.de]
    for width, height in (*SIZES, (390, 844), (320, 700)):
        stage.page.set_viewport_size({"width": width, "height": height})
        stage.page.wait_for_timeout(150)
        shown = stage.run("""() => [...document.querySelectorAll(".breaking .halo")]
            .map((text) => [...text.children].map((line) => line.textContent).join(" "))""")
        assert shown, "sides are named"
        for text in shown:
            letter, name = text.removeprefix("mehr bei ")[0], text.removeprefix("mehr bei ")[1:]
            assert name in ("", f" · {names['AB'.index(letter)]}"), f"at {width} x {height}: {text}"


def test_the_mix_has_as_many_people_as_a_network_of_ones_own(stage):
    ties = "".join(f"P{k},P{(k + far) % 10}\n" for k in range(10) for far in (1, 3))
    stage.sandbox()
    assert sum(numbers(stage)) == 48
    file = {"name": "ties.csv", "mimeType": "text/csv", "buffer": ties.encode()}
    stage.page.locator(".own-network input[type=file]").set_input_files([file])
    change = stage.page.locator(".transport button.next")  # the new network is shown first
    change.click()
    stage.page.wait_for_selector(".mix-rows")
    assert numbers(stage) == [3, 3, 2, 2]
    stage.home()
    assert "10 Menschen" in stage.page.locator(".own-network summary").inner_text(), "it is there, and one sees that"
    stage.open(4)
    assert stage.page.locator(".screen-meet .lead").inner_text().startswith("Diese 10 Menschen ")
    stage.home()
    stage.sandbox()
    stage.page.locator(".own-network button").click()
    change.click()
    stage.page.wait_for_selector(".mix-rows")
    assert numbers(stage) == [12, 12, 12, 12]


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


def test_two_windows_show_the_same_of_the_sandbox(browser, server, stage):
    """The facilitator runs a mix in one window; what the projector shows follows, and the other way round."""
    with Stage.opened(browser, server, role="console") as console:
        stage.sandbox()
        console.page.wait_for_selector(".mix-rows")
        console.page.locator(".screen-sandbox .transport button.primary").click()
        for window in (console, stage):
            window.page.wait_for_selector(".network .person")
        stage.page.locator(".charts label", has_text="Erfüllt").click()
        for window in (stage, console):
            window.page.wait_for_selector('[data-chart="C2"] svg')
        console.page.locator(".transport button.next").click()
        for window in (console, stage):
            window.page.wait_for_selector(".mix-rows")


def test_five_hundred_moves_of_the_sliders_keep_the_sum_and_the_locks(stage):
    stage.sandbox()
    drawn = random.Random(1)
    rows = stage.page.locator(".mix-rows li")
    count = rows.count()
    total = sum(numbers(stage))
    locked = 1
    rows.nth(locked).locator("input[type=checkbox]").click()  # the room answers that it is
    stage.page.wait_for_selector(".mix-rows li:nth-child(2) input[type=range]:disabled")
    kept = numbers(stage)[locked]
    others = [place for place in range(count) if place != locked]
    for _ in range(100):
        field = rows.nth(drawn.choice(others)).locator(drawn.choice(["input[type=range]", "input[type=number]"]))
        field.focus()
        for _ in range(4):
            stage.page.keyboard.press(
                drawn.choice(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown"])
            )
        box = field.bounding_box() if drawn.random() < 0.5 else None
        if box is not None and box["width"] > 200:
            stage.page.mouse.click(box["x"] + drawn.random() * box["width"], box["y"] + box["height"] / 2)
        now = numbers(stage)
        assert sum(now) == total and min(now) >= 0 and now[locked] == kept


def numbers(stage: Stage) -> list[int]:
    return stage.run(
        '() => [...document.querySelectorAll(".mix-rows input[type=number]")].map((one) => Number(one.value))'
    )


NAMED = """() => [...document.querySelectorAll(".chart-box text")]
    .map((text) => [...text.children].map((line) => line.textContent).join(" "))"""


def test_six_strategies_are_named_whole(stage):
    """As many as there can be, two of them with the longest names. The mix stays so: this is the last test of it."""
    page = stage.page
    stage.sandbox()
    for name in ("Führt Strichliste und verzeiht", "Wie du mir, mit Nachsicht"):
        page.locator(".sandbox select").select_option(label=name)
        page.wait_for_selector(f".mix-rows .name:has-text('{name}')")
    page.locator(".sandbox .row button").last.click()
    page.wait_for_selector(".mix-rows .zero:not(:empty)", state="detached")
    names = set(page.locator(".mix-rows .name").all_inner_texts())
    assert len(names) == 6
    page.locator(".screen-sandbox .transport button.primary").click()
    page.wait_for_selector(".network .person")
    found = []
    for width, height in (*SIZES, (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        for place, chart in ((1, "C1"), (6, "C6"), (7, "C7")):
            page.locator(".charts label").nth(place).click()
            page.wait_for_selector(f'[data-chart="{chart}"] svg')
            page.wait_for_timeout(100)
            problems = [*stage.run(UNREADABLE), *(names - set(stage.run(NAMED)))]
            found += [f"{chart} at {width} x {height}: {problem}" for problem in problems]
    assert found == []


def test_each_screen_of_the_page_is_named_in_this_test():
    source = (Path(__file__).parents[2] / "src/reciprocity/web/page/screens/index.js").read_text()
    assert {name for name in SCREENS if f"  {name}: {{ Screen:" in source} == set(SCREENS)
