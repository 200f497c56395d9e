"""The workshop page in a browser, driven as a facilitator drives it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

ARC = ("meet", "predict", "run", "compare", "reveal", "luck", "break", "transfer", "export")
"""The screens of a preset in their order, as the steps at the top of the page have them."""
SCREENS = ("start", *ARC, "sandbox")
SIZES = [(1920, 1080), (1280, 720)]
"""Windows of a projector."""
WAIT = 30_000
"""Milliseconds in which what the engine plays must be on the page."""

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
NAMED = """() => [...document.querySelectorAll(".chart-box text")]
    .map((text) => [...text.children].map((line) => line.textContent).join(" "))"""
"""Every text of a chart, its lines joined."""


class Stage:
    """One window of the page.

    Attributes:
        page: The page as playwright has it.
        requests: The addresses of everything that it asked for.
        errors: What it wrote on the console as an error.
    """

    def __init__(self, page: Any, address: str) -> None:
        self.page, self.address = page, address
        self.requests: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)

    @classmethod
    @contextmanager
    def opened(
        cls, browser: Any, address: str, lang: str = "de", contrast: str = "light", role: str = "stage", **options: Any
    ) -> Iterator[Stage]:
        """Open the page in a fresh profile; `options` are those of a playwright context."""
        context = browser.new_context(
            **{"viewport": {"width": 1920, "height": 1080}, "accept_downloads": True} | options
        )
        context.set_default_timeout(WAIT)
        try:
            stage = cls(context.new_page(), address)
            stage.page.goto(f"{address}/{role}?{urlencode({'lang': lang, 'contrast': contrast})}")
            stage.page.wait_for_selector("header.top")
            yield stage
        finally:
            context.close()

    def home(self) -> None:
        """Close the preset that is open."""
        if self.page.locator("button.home").count():
            self.page.locator("button.home").click()
        self.page.wait_for_selector(".screen-start")

    def open(self, preset: int = 0) -> None:
        """Open the preset of that place among the cards."""
        self.page.locator("button.card").nth(preset).click()
        self.page.wait_for_selector(".screen-meet .network svg")

    def go(self, screen: str) -> None:
        """Go to a screen of the arc by its step."""
        self.page.locator(".steps button").nth(ARC.index(screen)).click()
        self.page.wait_for_selector(f".screen-{screen}")

    def predict(self, *hands: int, unsure: int = 0) -> None:
        """Count hands for each option and lock the prediction."""
        self.go("predict")
        rows = self.page.locator(".answer")
        for place, count in enumerate((*hands, unsure)):
            row = rows.nth(place) if place < len(hands) else rows.last
            for _ in range(count):
                row.locator(".hands button").last.click()
        self.lock()

    def lock(self) -> None:
        """Lock the prediction as it is."""
        self.page.locator(".screen-predict .transport button.primary").first.click()
        self.page.wait_for_selector(".steps li:nth-child(3) button:not([disabled])")

    def skip(self) -> None:
        """Go on without a prediction."""
        self.go("predict")
        self.page.locator(".screen-predict .transport button:not(.primary)").first.click()
        self.page.wait_for_selector(".steps li:nth-child(3) button:not([disabled])")

    def reveal(self) -> None:
        """Reveal who is who."""
        self.go("reveal")
        self.page.locator(".screen-reveal .transport button.primary:not(.next)").click()
        self.page.wait_for_selector(".who")

    def job(self, drawn: str) -> None:
        """Start what the screen computes, and wait until it is done and `drawn` is there."""
        self.page.locator(".job button").click()
        self.page.wait_for_selector(drawn)
        self.page.wait_for_selector(".job progress", state="detached")

    def sandbox(self) -> None:
        """Go to the sandbox from the start."""
        self.page.locator("button.card.mix").click()
        self.page.wait_for_selector(".mix-rows")

    def show(self, screen: str) -> None:
        """Show any screen with what it shows when a facilitator comes to it; the whole arc must be open already."""
        if screen == "start":
            self.home()
        elif screen == "sandbox":
            self.home()
            self.sandbox()
        else:
            self.go(screen)

    def play_arc(self, preset: int = 0) -> None:
        """Open a preset and do all that the arc asks for, so that each screen has what it can show."""
        self.open(preset)
        self.predict(4, 2, unsure=1)
        self.reveal()
        self.go("luck")
        self.job(".luck svg")
        self.go("break")
        self.job(".breaking svg")

    def month(self) -> str:
        """What the counter of months says."""
        return self.page.locator(".month > span").inner_text()

    def text(self) -> str:
        """All text that is shown."""
        return self.page.locator("body").inner_text()

    def run(self, script: str, value: Any = None) -> Any:
        """Run a function of JavaScript in the page."""
        return self.page.evaluate(script, value)
