"""The sandbox in a browser: the mix, a network of one's own, and what all windows show of it (A9)."""

import random

from helpers.workshop_page import NAMED, SIZES, UNREADABLE, Stage


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
