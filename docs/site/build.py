"""Builds the site of the documentation into build/site, and names the page and the cause of whatever is wrong with it.

usage: python docs/site/build.py [record FIGURE...]

`python3 dev.py docs` calls this in an environment that has Sphinx. Notebooks are played anew each time, with worlds so
small that the whole takes minutes. Nothing is built over a figure that is stale: see figures.py.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SITE = ROOT / "build" / "site"
CACHE = ROOT / ".cache" / "site"
FIRST = "docs/site/index.html"
DOOR = f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>reciprocity</title>
<meta http-equiv="refresh" content="0; url={FIRST}"><p><a href="{FIRST}">reciprocity: documentation</a></p></html>
"""
FETCHED = re.compile(r"<(?:script|img|iframe|source|video)\b[^>]*\bsrc=\"((?:https?:)?//[^\"]+)|<link\b([^>]*)>")
LINKED = re.compile(r"href=\"((?:https?:)?//[^\"]+)")


def main(arguments: list[str]) -> int:
    """Build the site, or record that figures were made; return 1 if something is wrong with a page."""
    import figures

    if arguments[:1] == ["record"]:
        try:
            figures.record(arguments[1:])
        except KeyError as name:
            return _told([f"docs/figures/{name.args[0]}: nobody says what makes it; add it to docs/site/figures.yaml"])
        return 0
    start = time.monotonic()
    faults = [*figures.stale(), *_sphinx()]
    faults += [] if faults else _asks_other_hosts()
    if faults:
        return _told(faults)
    (SITE / "index.html").write_text(DOOR, encoding="utf-8")
    pages = sum(1 for _ in SITE.rglob("*.html"))
    print(f"{pages} pages in {time.monotonic() - start:.0f} s; open {(SITE / 'index.html').as_uri()}")
    return 0


def _told(faults: list[str]) -> int:
    for fault in faults:
        print(f"docs: {fault}", file=sys.stderr)
    print(f"docs: the site is not built: {len(faults)} fault{'s' * (len(faults) != 1)}", file=sys.stderr)
    return 1


def _sphinx() -> list[str]:
    """Run Sphinx from scratch, so that no page is left over; return what it complains of, a line each."""
    from sphinx.cmd.build import build_main

    shutil.rmtree(SITE, ignore_errors=True)
    CACHE.mkdir(parents=True, exist_ok=True)
    os.environ.update(IPYTHONDIR=str(CACHE / "ipython"), PYTHONPATH=str(ROOT / "src"))
    kept = CACHE / "complaints.txt"
    kept.write_text("", encoding="utf-8")
    words = ["-q", "-E", "-j", "2", "--keep-going", "-w", str(kept), "-c", str(ROOT / "docs" / "site")]
    with (CACHE / "sphinx.log").open("w", encoding="utf-8") as log:
        before = os.dup(2)
        os.dup2(log.fileno(), 2)  # the same complaints, which are told below, and what the notebooks' kernels say
        try:
            code = build_main([*words, "-d", str(CACHE / "doctrees"), str(ROOT), str(SITE)])
        finally:
            os.dup2(before, 2)
    found = list(_faults(kept.read_text("utf-8")))
    if code and not found:
        found = [f"Sphinx failed: {_last_line((CACHE / 'sphinx.log').read_text('utf-8'))}"]
    return found


def _faults(complaints: str) -> Iterator[str]:
    """Put each of Sphinx's complaints into a line: the page, and of a notebook what its cell raised."""
    for one in re.split(r"\n(?=\S.*?: (?:WARNING|ERROR|CRITICAL): )", _plain(complaints)):
        told = one.strip().partition("\n")[0].replace(f"{ROOT}{os.sep}", "")
        if trace := re.search(r"traceback saved in: (\S+)", told):
            cause = _last_line(_plain((ROOT / trace[1]).read_text("utf-8")))
            told = re.sub(r"Notebook exception traceback.*", f"a cell of the notebook fails with {cause}", told)
        if told and "Executing notebook failed" not in told:
            yield re.sub(r": (?:WARNING|ERROR|CRITICAL): ", ": ", told, count=1)


def _plain(text: str) -> str:
    """A text without the signs that color it in a terminal."""
    return re.sub(r"\x1b\[[\d;]*m", "", text)


def _last_line(text: str) -> str:
    return next((line for line in reversed(text.splitlines()) if line.strip()), "without a word")


def _asks_other_hosts() -> list[str]:
    """Name the pages that would fetch something from another host when they are opened."""
    found = []
    for page in sorted(SITE.rglob("*.html")):
        for fetched, link in FETCHED.findall(page.read_text("utf-8")):
            address = fetched or ("" if "canonical" in link else "".join(LINKED.findall(link)))
            if address:
                found.append(f"{page.relative_to(SITE)}: would fetch {address}")
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
