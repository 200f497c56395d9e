"""The page is for everybody: by keyboard, for screen readers, without motion, from the last row (A2, A7, A8, A10, A12).

Tests with a fresh `stage` come first: those after them share one stage with an open arc, and there is one room.
"""

import pytest
from helpers.workshop_page import ARC, Stage

# What a person can reach with the Tab key; of a group of radio buttons, the one that is on, else the first.
REACHABLE = """() => {
    const all = [...document.querySelectorAll(
        'button, a[href], input, select, summary, [tabindex="0"]')].filter(one => !one.disabled
        && !one.closest('dialog:not([open])') && one.checkVisibility()
        && [null, one].includes(one.closest('details:not([open])')?.querySelector('summary') ?? null));
    const groups = new Map();
    for (const one of all) {
        const name = one.type === 'radio' ? `radio ${one.name}` : `${groups.size} ${one.textContent.trim()}`;
        if (!groups.has(name) || one.checked) groups.set(name, one);
    }
    window.reachable = [...groups.values()];
    return window.reachable.map(one => `${one.tagName} ${one.textContent.trim() || one.name || one.type}`);
}"""
FOCUSED = "() => window.reachable.indexOf(document.activeElement)"
# The size at which text is drawn, that of a drawing included; texts that only screen readers meet are left out.
SMALLER = """least => {
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const one = texts.currentNode.parentElement;
        const shown = one.checkVisibility() && !one.closest('.hidden, noscript');
        if (!shown || !texts.currentNode.textContent.trim()) continue;
        const scale = one.getScreenCTM ? one.getScreenCTM().a : 1;
        const size = parseFloat(getComputedStyle(one).fontSize) * scale;
        if (size < least - 0.05) found.push(`${size.toFixed(1)} px: ${texts.currentNode.textContent.trim()}`);
    }
    return [...new Set(found)];
}"""
READOUT_SIZES = (
    "() => [...document.querySelectorAll('.readouts dd')].map(one => parseFloat(getComputedStyle(one).fontSize))"
)
LISTENERS = """
    const add = EventTarget.prototype.addEventListener;
    window.clicked = new Set();
    EventTarget.prototype.addEventListener = function (name, ...rest) {
        if (name === 'click' && this instanceof Element) window.clicked.add(this);
        return add.call(this, name, ...rest);
    };
"""
NOT_NATIVE = """() => [...window.clicked]
    .filter(one => one.isConnected && !one.matches('button, a[href], input, select, summary'))
    .map(one => one.outerHTML.slice(0, 80))"""


@pytest.fixture
def stage_with_listeners(browser, server):
    with Stage.opened(browser, server) as opened:
        opened.page.add_init_script(LISTENERS)
        opened.page.reload()
        opened.page.wait_for_selector("header.top")
        opened.home()
        yield opened


def test_from_the_start_to_a_moving_network_in_four_actions(stage):
    page = stage.page
    page.locator("button.card").nth(4).click()
    page.wait_for_selector(".network svg")
    before = page.locator(".network").inner_html()
    page.wait_for_timeout(600)
    assert page.locator(".network").inner_html() == before, "nothing moves before Play"
    page.locator("button.next").click()
    page.locator(".screen-predict .transport button:not(.primary)").click()
    page.wait_for_selector(".screen-run .play:not([disabled])")
    page.wait_for_timeout(300)
    assert page.locator(".mark").count() == 0 and stage.run("() => document.getAnimations().length") == 0
    page.locator("button.play").click()
    page.wait_for_selector(".network .mark", state="attached")
    page.locator("button.play").click()


def test_without_motion_a_run_goes_by_in_whole_months(browser, server):
    with Stage.opened(browser, server, reduced_motion="reduce") as stage:
        stage.home()
        stage.open()
        stage.skip()
        stage.go("run")
        stage.page.keyboard.press("5")
        stage.page.locator("button.play").click()
        seen = set()
        for _ in range(25):
            seen.add(stage.page.locator(".captions [role=log]").inner_text())
            assert stage.page.locator(".mark, .pulse").count() == 0
            assert stage.run("() => document.getAnimations().length") == 0
            stage.page.wait_for_timeout(100)
        stage.page.keyboard.press(" ")
        assert len(seen) > 2, "the months went by"


def test_the_tour_by_keyboard_alone(stage):
    """From the first screen to the last with Tab, Enter and Escape, then by single keys, until they are off."""
    page = stage.page
    press_at(stage, "button.card")
    page.wait_for_selector(".screen-meet .network svg")
    press_at(stage, "button.next")
    page.wait_for_selector(".answers")
    page.locator(".hands button").nth(1).focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    page.wait_for_selector(".total:has-text('Eine Stimme')")
    press_at(stage, ".screen-predict .transport button.primary")
    for screen in ARC[2:-1]:
        page.wait_for_selector(f".screen-{screen} button.next")
        press_at(stage, "button.next")
    page.wait_for_selector(".screen-export")
    press_at(stage, "#help")
    page.wait_for_selector("dialog[open]")
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog[open]", state="detached")
    assert stage.run("() => document.activeElement.id") == "help"
    for screen in reversed(ARC[3:-1]):
        page.keyboard.press("p")
        page.wait_for_selector(f".screen-{screen}")
    page.keyboard.press("m")
    page.wait_for_selector(".month:has-text('Monat 1 ')")
    page.keyboard.press("?")
    page.locator("dialog[open] input[type=checkbox]").press(" ")
    page.keyboard.press("Escape")
    for key in ("m", "n", "b", "r"):
        page.keyboard.press(key)
    page.wait_for_timeout(500)
    assert page.locator(".screen-compare").count() == 1 and "Monat 1 " in stage.month()


def press_at(stage: Stage, selector: str) -> None:
    """Tab to an element from where the focus is, and press Enter there."""
    for _ in range(80):
        if stage.run("wanted => document.activeElement.matches(wanted)", selector):
            return stage.page.keyboard.press("Enter")
        stage.page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {selector}")


def test_a_click_is_for_native_controls_only(stage_with_listeners):
    stage = stage_with_listeners
    stage.open()
    stage.skip()
    for screen in ARC:
        stage.go(screen)
        assert stage.run(NOT_NATIVE) == [], screen
    for screen in ("start", "sandbox"):
        stage.show(screen)
        assert stage.run(NOT_NATIVE) == [], screen
    stage.home()


def test_axe_finds_nothing_at_the_start_and_in_the_sandbox(stage, axe):
    stage.page.locator("details.check summary").click()
    for contrast in ("light", "dark"):
        look(stage, "de", contrast)
        assert violations(axe, stage) == []
    assert stage.run(SMALLER, 24) == []
    assert_reachable(stage, "start", pictures=True)
    stage.page.locator("#help").click()
    assert violations(axe, stage) == []
    stage.page.keyboard.press("Escape")
    stage.sandbox()
    for contrast in ("dark", "light"):
        look(stage, "de", contrast)
        assert violations(axe, stage) == []
    assert stage.run(SMALLER, 24) == []
    assert_reachable(stage, "sandbox", pictures=False)
    stage.home()


@pytest.fixture(scope="module")
def toured(browser, server):
    """A stage whose arc is open, with all that its screens can show."""
    with Stage.opened(browser, server) as opened:
        opened.home()
        opened.play_arc()
        yield opened


def screens(stage: Stage):
    """Every screen of an open arc; the two without a preset are last, and end it."""
    for screen in ARC:
        stage.go(screen)
        if screen in ("run", "compare"):
            stage.page.keyboard.press("m")
            stage.page.keyboard.press("ArrowRight")
            stage.page.wait_for_timeout(100)
        yield screen


def test_every_control_is_reached_by_tab_and_shows_that_it_has_the_focus(toured):
    for screen in screens(toured):
        assert_reachable(toured, screen, pictures=screen in ("predict", "run"))


def assert_reachable(stage: Stage, screen: str, pictures: bool) -> None:
    page = stage.page
    names = stage.run(REACHABLE)
    stage.run("() => { document.activeElement.blur(); window.getSelection().removeAllRanges(); }")
    page.locator("body").focus()
    reached = set()
    for _ in range(len(names) + 5):
        page.keyboard.press("Tab")
        place = stage.run(FOCUSED)
        if place < 0:
            continue
        if pictures and place not in reached:
            assert differs_by_focus(stage), f"{screen}: {names[place]} shows its focus"
        reached.add(place)
    missed = [name for place, name in enumerate(names) if place not in reached]
    assert missed == [], f"{screen}: no trap, and Tab reaches everything"


def differs_by_focus(stage: Stage) -> bool:
    """Whether the surroundings of what has the focus look otherwise than without it."""
    box = stage.run("""() => { const box = document.activeElement.getBoundingClientRect();
        return {x: box.x - 8, y: box.y - 8, width: box.width + 16, height: box.height + 16}; }""")
    clip = {**box, "x": max(box["x"], 0), "y": max(box["y"], 0)}
    focused = stage.page.screenshot(clip=clip, animations="disabled")
    stage.run("() => { window.held = document.activeElement; window.held.blur(); }")
    plain = stage.page.screenshot(clip=clip, animations="disabled")
    stage.run("() => window.held.focus({focusVisible: true})")
    return focused != plain


def test_text_is_read_from_the_last_row(toured):
    for screen in screens(toured):
        assert toured.run(SMALLER, 24) == [], screen
        if screen in ("meet", "run", "compare"):
            sizes = toured.run(READOUT_SIZES)
            assert sizes and min(sizes) >= 48, screen


@pytest.mark.parametrize(("width", "height"), [(960, 540), (320, 700)], ids=["at 200 percent", "320 pixels wide"])
def test_a_small_window_loses_nothing(toured, width, height):
    try:
        for screen in ARC:
            toured.page.set_viewport_size({"width": 1920, "height": 1080})
            toured.go(screen)
            there = toured.run(REACHABLE)
            toured.page.set_viewport_size({"width": width, "height": height})
            toured.page.wait_for_timeout(150)
            assert toured.run(REACHABLE) == there, screen
            assert toured.run("() => document.documentElement.scrollWidth <= innerWidth"), f"{screen} scrolls sideways"
    finally:
        toured.page.set_viewport_size({"width": 1920, "height": 1080})


@pytest.mark.parametrize("contrast", ["light", "dark"])
@pytest.mark.parametrize("lang", ["de", "en"])
def test_axe_finds_nothing(toured, axe, lang, contrast):
    look(toured, lang, contrast)
    for screen in screens(toured):
        assert violations(axe, toured) == [], screen
    look(toured, "de", "light")


@pytest.fixture(scope="session")
def axe():
    module = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="no axe: pip install axe-playwright-python"
    )
    return module.Axe()


def look(stage: Stage, lang: str, contrast: str) -> None:
    """Set language and theme by their buttons, which stand in a box of their own behind the first screen."""
    stage.page.locator(f"input[name=lang][value={lang}]").check()
    box = stage.page.locator("details.view summary")
    if box.count():
        box.click()
    stage.page.locator(f"input[name=contrast][value={contrast}]").check()
    if box.count():
        box.click()


def violations(axe, stage: Stage) -> list[str]:
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = axe.run(stage.page, options={"runOnly": rules}).response["violations"]
    return [f"{one['id']} {node['target']}: {node['failureSummary']}" for one in found for node in one["nodes"]]
