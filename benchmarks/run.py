"""Measures the product: `python benchmarks/run.py [--quick] [--write] [SECTION ...]`.

Prints a table a section with its bound, and whether it holds; `--write` puts them into docs/performance.md.
Rates are person-rounds per CPU second, medians of turns in one process. `--quick` is a small trial, not a result.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path

from sections import SECTIONS

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"


def machine() -> str:
    """Say on what, and with what, this was measured."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    versions = ", ".join(f"{name} {version(name)}" for name in ("mesa", "numba", "numpy"))
    return (
        f"{names[0] if names else platform.processor() or platform.machine()}, {os.cpu_count()} cores{load}; "
        f"Python {platform.python_version()}, {versions}"
    )


def write(name: str, text: str) -> None:
    """Put a section between its marks in docs/performance.md."""
    page = PAGE.read_text(encoding="utf-8")
    begin, end = f"<!-- {name}: python benchmarks/run.py {name} --write -->\n", f"<!-- end of {name} -->"
    before, mark, rest = page.partition(begin)
    _, closed, after = rest.partition(end)
    if not mark or not closed:
        raise SystemExit(f"{PAGE}: has no place for {name}; put back the marks {begin.strip()} and {end}")
    PAGE.write_text(f"{before}{begin}{text}\n{end}{after}", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", 1)[1])
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=f"of {', '.join(SECTIONS)}; all if none")
    parser.add_argument("--quick", action="store_true", help="small sizes: only shows that it works")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    given = parser.parse_args()
    for name in given.sections:
        if name not in SECTIONS:
            parser.error(f"{name}: no such section; known are {', '.join(SECTIONS)}")
    if given.quick and given.write:
        parser.error("--quick is no result; leave out --write")
    held = []
    for name in given.sections or SECTIONS:
        text, holds = SECTIONS[name](given.quick)
        text += f"\n\n<sub>{machine()}</sub>"
        print(f"## {name}\n\n{text}\n", flush=True)
        held.append(holds)
        if given.write:
            write(name, text)
    return 0 if all(held) or given.quick else 1


if __name__ == "__main__":
    sys.exit(main())
