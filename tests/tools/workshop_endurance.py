"""The workshop page in half an hour of playing: does it draw evenly, answer, and not swell (A14)?

reciprocity-workshop --no-browser --port 8790
cd tests; python -m tools.workshop_endurance http://127.0.0.1:8790 [MINUTES]
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

from helpers.workshop_page import ARC, Stage

from reciprocity.results.atomic_write import whole

FOUND = Path(__file__).parents[2] / "results" / "workshop" / "endurance.csv"
MINUTES = 30.0
PEOPLE = 60
BOUNDS = {"frame at speed 3, median": 33.0, "key while worlds are computed, longest": 100.0, "heap, growth": 50.0}
FRAMES = """count => new Promise(done => {
    const taken = [];
    let last = null;
    requestAnimationFrame(function next(now) {
        if (last !== null) taken.push(now - last);
        last = now;
        taken.length < count ? requestAnimationFrame(next) : done(taken);
    });
})"""
# From the key to the end of its work, as the browser itself writes it down; 16 ms is the least that it counts.
KEYS = """() => {
    window.waited = [];
    new PerformanceObserver(list => list.getEntries().forEach(one => window.waited.push(one.duration)))
        .observe({type: 'event', durationThreshold: 16});
}"""


def ring(people: int) -> bytes:
    """A network in which everybody knows the two beside them, and the one three places on."""
    ties = [f"P{one},P{(one + far) % people}" for one in range(people) for far in (1, 3)]
    return "\n".join(["from,to", *ties]).encode()


def endure(stage: Stage, minutes: float) -> dict[str, float]:
    """Play D5 with 60 people, with another seed and another screen again and again.

    Args:
        stage: The page, on its start screen.
        minutes: For how long.

    Returns:
        What was measured, in ms and MB; see `BOUNDS`.
    """
    page = stage.page
    headers = {"Origin": stage.address}
    assert page.request.post(f"{stage.address}/network", data=ring(PEOPLE), headers=headers).ok
    stage.open(4)
    stage.predict(9, 6, 4, unsure=2)
    stage.reveal()
    stage.run(KEYS)
    frames, waits, heaps = [], [], []
    begun = time.monotonic()
    while True:
        frames += play(stage)
        waits += compute(stage)
        for screen in ARC[3:]:
            stage.go(screen)
            page.wait_for_timeout(300)
        heaps.append(heap(page))
        print(f"{(time.monotonic() - begun) / 60:5.1f} min: {heaps[-1]:.1f} MB, {max(waits):.0f} ms", flush=True)
        if time.monotonic() - begun > 60 * minutes:
            break
        stage.go("compare")
        page.locator(".seed summary").click()
        page.locator(".seed .popover button[type=button]").click()
        page.locator(".seed summary").click()
    return {
        "frame at speed 3, median": median(frames),
        "key while worlds are computed, median": median(waits),
        "key while worlds are computed, longest": max(waits),
        "heap, first": heaps[0],
        "heap, growth": max(heaps) - heaps[0],
        "load of the machine": os.getloadavg()[0],
    }


def play(stage: Stage) -> list[float]:
    """Let both panels play for half a minute at speed 3; return the time from frame to frame in ms."""
    stage.go("compare")
    page = stage.page
    page.wait_for_selector(".world-b .network .person")
    page.keyboard.press("3")
    page.keyboard.press("r")
    page.locator("button.play:not([disabled])").click()
    page.wait_for_timeout(1000)
    frames: list[float] = stage.run(FRAMES, 900)
    page.wait_for_timeout(15_000)
    page.keyboard.press(" ")
    return frames


def compute(stage: Stage) -> list[float]:
    """Compute 100 worlds and press keys meanwhile; return how long each took that took a frame or more, in ms."""
    stage.go("luck")
    page = stage.page
    stage.run("() => { window.waited = []; }")
    page.locator(".job button").first.click()
    for _ in range(20):
        page.keyboard.press("Tab")
        page.wait_for_timeout(50)
    page.wait_for_selector(".luck svg")
    page.wait_for_selector(".job progress", state="detached")
    waited: list[float] = stage.run("() => window.waited")
    return waited or [0.0]


def heap(page: Any) -> float:
    """MB that the page holds once all that nobody needs is gone."""
    link = page.context.new_cdp_session(page)
    link.send("HeapProfiler.collectGarbage")
    held = link.send("Runtime.getHeapUsage")["usedSize"] / 1e6
    link.detach()
    return float(held)


def write(found: dict[str, float], minutes: float) -> None:
    """Write what was found beside its bound."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["minutes", "measured", "value", "unit", "bound"])
    for name, value in found.items():
        unit = "" if "load" in name else "MB" if "heap" in name else "ms"
        rows.writerow([f"{minutes:g}", name, f"{value:.1f}", unit, f"{BOUNDS[name]:g}" if name in BOUNDS else ""])
    with whole(FOUND) as file:
        file.write(text.getvalue().encode())


def main(address: str, minutes: float = MINUTES) -> int:
    """Measure a server that is running; return 1 if a bound does not hold."""
    from playwright import sync_api

    with sync_api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with Stage.opened(browser, address, lang="en") as stage:
            stage.home()
            found = endure(stage, minutes)
        browser.close()
    if minutes >= MINUTES:
        write(found, minutes)
    for name, value in found.items():
        print(f"{name}: {value:.1f}, at most {BOUNDS.get(name, '-')}")
    return int(any(found[name] > bound for name, bound in BOUNDS.items()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(float, sys.argv[2:])))
