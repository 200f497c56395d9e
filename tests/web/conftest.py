"""A real server and a real browser for the tests of the page; without a browser they are skipped by name."""

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.workshop_page import Stage

COMPILED_BY = 1200.0
"""Seconds in which the kernels must be compiled: three minutes of a processor, on a machine that does other things."""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of `reciprocity-workshop`, whose engine is ready."""
    folder = tmp_path_factory.mktemp("workshop")
    command = [sys.executable, "-m", "reciprocity.commands.workshop", "--no-browser", "--port", "0"]
    source = str(Path(__file__).parents[2] / "src")
    process = subprocess.Popen(
        [*command, "--room", str(folder / "room.json")],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": source},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        found = re.search(r"http://[\d.:]+", process.stdout.readline())
        assert found, "the server says where its stage is"
        _wait_until_ready(found[0])
        yield found[0]
    finally:
        process.terminate()
        process.wait(10)


def _wait_until_ready(address: str) -> None:
    end = time.monotonic() + COMPILED_BY
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=5) as answer:
                if b'"ready"' in answer.read():
                    return
        except OSError:
            pass
        time.sleep(0.2)
    raise AssertionError("the engine of the page did not become ready")


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, or whatever `chromium` is on the path."""
    playwright = pytest.importorskip("playwright.sync_api", reason="no playwright: pip install playwright")
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no browser: apt install chromium")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=program)
        yield started
        started.close()


@pytest.fixture
def stage(browser, server) -> Iterator[Stage]:
    """A fresh profile that looks at the stage of a room in which no preset is open."""
    with Stage.opened(browser, server) as opened:
        opened.home()
        yield opened
