"""The arc of a preset in a browser: prediction first, the same chance, nothing from elsewhere (A1, A3 to A5)."""

import json
import subprocess
import sys
from urllib.parse import urlsplit

import pytest
from helpers.workshop_page import ARC, Stage


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_whole_arc_asks_nobody_but_the_server_and_lacks_no_text(browser, server, lang):
    with Stage.opened(browser, server, lang) as stage:
        stage.home()
        stage.play_arc()
        for screen in ARC:
            stage.go(screen)
            assert "⟦" not in stage.text(), screen
        stage.show("sandbox")
        assert "⟦" not in stage.text()
        assert stage.page.locator("html").get_attribute("lang") == lang
        stage.home()
    elsewhere = [url for url in stage.requests if urlsplit(url).netloc != urlsplit(server).netloc and ":" in url[:6]]
    assert [url for url in elsewhere if not url.startswith(("data:", "blob:"))] == []
    assert stage.errors == []


def test_nothing_runs_before_the_prediction_and_the_reveal_shows_the_locked_one(stage):
    stage.open()
    steps = stage.page.locator(".steps button")
    assert [steps.nth(place).is_disabled() for place in range(len(ARC))] == [
        name not in ("meet", "predict") for name in ARC
    ]
    assert stage.page.locator(".transport .play").is_disabled()
    stage.predict(5, 3, unsure=2)
    stage.reveal()
    counts = stage.page.locator(".room .guess > text:last-of-type").all_text_contents()
    assert [text.split()[0] for text in counts] == ["5", "3", "0"]
    assert "2" in stage.page.locator(".room .aside").inner_text()
    stage.go("predict")
    assert stage.page.locator(".hands").count() == 0


def test_two_profiles_and_the_command_see_the_same_acts(browser, server, stage):
    stage.open(4)
    with Stage.opened(browser, server, "en") as other:
        other.page.wait_for_selector(".network svg")
        digests = [scene(one)["hash"] for one in (stage, other)]
    said = subprocess.run(
        [sys.executable, "-m", "reciprocity.commands.workshop", "--hash", "d5"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert digests[0] == digests[1] == dict(line.split() for line in said.stdout.splitlines())


def scene(stage: Stage) -> dict:
    address = [url for url in stage.requests if "/scene/" in url][-1]
    return json.loads(stage.page.request.get(address).text())


def test_the_two_worlds_have_the_same_people_at_the_same_places(stage):
    stage.open()
    stage.skip()
    stage.go("compare")
    places = """arm => [...document.querySelectorAll(`.world-${arm} .person`)]
        .map(one => [one.getAttribute("transform"), one.textContent])"""
    a, b = (stage.run(places, arm) for arm in "ab")
    assert len(a) >= 4 and a == b
    assert "100" in stage.page.locator(".same").inner_text()
    assert stage.page.locator(".single").count() == 1


def test_the_language_changes_nothing_but_words(stage):
    stage.open()
    stage.predict(4, 2)
    stage.go("run")
    for _ in range(3):
        stage.page.keyboard.press("m")
    stage.page.wait_for_selector('.month:has-text("Monat 3 ")')
    share = stage.page.locator(".readouts .share dd").inner_text()
    assert share.endswith("\N{NO-BREAK SPACE}%")
    stage.page.locator(".looks label:has(input[value=en])").click()
    stage.page.wait_for_selector("html[lang=en]")
    assert "3" in stage.month().split() and "42" in stage.page.locator(".seed summary").inner_text()
    assert stage.page.locator(".readouts .share dd").inner_text() == share.replace("\N{NO-BREAK SPACE}", "")
    stage.go("predict")
    assert stage.page.locator(".answer .count").all_inner_texts()[:2] == ["4", "2"]
