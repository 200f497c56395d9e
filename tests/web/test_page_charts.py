"""Charts, on the page and as pictures: every text is whole, and every part is there once."""

import pytest
from helpers.workshop_page import SIZES, UNREADABLE

from reciprocity.web.preset import presets

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
