"""The pictures of the workshop page in the guide and the README. Run as a program, this file makes them anew.

reciprocity-workshop --no-browser --port 8790
cd tests; python -m tools.workshop_pictures http://127.0.0.1:8790
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from helpers.workshop_page import Stage

FIGURES = Path(__file__).parents[2] / "docs" / "figures"
TALLY = 4  # the fifth card: D5
SIZE = {"width": 1280, "height": 720}


def take(stage: Stage, folder: Path, language: str) -> list[Path]:
    """Go through the arc of D5 as a facilitator does, and take a picture of each screen that the guide shows.

    Args:
        stage: The page, on its start screen.
        folder: Where the pictures go.
        language: The end of their names.
    """
    made = []

    def picture(screen: str) -> None:
        stage.page.wait_for_timeout(1000)  # what moves has come to rest
        path = folder / f"workshop_{screen}_{language}.png"
        stage.page.screenshot(path=path)
        made.append(path)

    stage.open(TALLY)
    stage.go("predict")
    rows = stage.page.locator(".answer")
    for place, hands in enumerate((9, 6, 4, 2)):
        for _ in range(hands):
            rows.nth(place).locator(".hands button").last.click()
    picture("predict")
    stage.lock()
    stage.go("compare")
    for _ in range(12):
        stage.page.locator(".transport button").nth(2).click()
    for _ in range(3):
        stage.page.locator(".transport button").nth(1).click()
    picture("compare")
    stage.reveal()
    picture("reveal")
    stage.go("luck")
    stage.job(".luck svg")
    picture("luck")
    stage.go("break")
    stage.job(".breaking svg")
    picture("break")
    return made


def main(address: str) -> None:
    """Make all pictures from a server that is running."""
    from playwright import sync_api

    with sync_api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for language in ("en", "de"):
            with Stage.opened(browser, address, lang=language, viewport=SIZE) as stage:
                stage.home()
                for path in take(stage, FIGURES, language):
                    print(path)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
