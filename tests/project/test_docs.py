"""The pages lead to each other, to every page, and to files that are there."""

import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
OURS = ("src/", "tests/", "docs/", "configs/", "benchmarks/", "experiments/", "findings/", "results/claims/")
LONGEST = 120


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def named(page: Path) -> set[str]:
    """The files and folders of the clone that a page names in code."""
    found = set(re.findall(r"`((?:[\w.-]+/)+[\w.*-]*)`", text(page)))
    return {path for path in found if path.startswith(OURS)}


def examples() -> set[str]:
    """Files that a page tells its reader to write: what it holds begins with its name, or stands behind it."""
    return {
        *re.findall(r"^# (configs/\S+)$", text(DOCS / "strategies.md"), re.MULTILINE),
        *re.findall(r"^# ((?:configs|src)/\S+)$", text(DOCS / "extending.md"), re.MULTILINE),
        *re.findall(r"This is `(configs/\S+)`:", text(DOCS / "running.md")),
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_names_is_there(page: Path) -> None:
    wanted = {path for path in named(page) - examples() if not re.search(r"/(?:NAME|mine)\.\w+$|\*", path)}
    assert sorted(path for path in wanted if not (ROOT / path).exists()) == []
    patterns = {path for path in named(page) if "*" in path}
    assert [path for path in patterns if not list(ROOT.glob(path))] == []
    scripts = {path.name for folder in ("tests", "benchmarks", "src") for path in (ROOT / folder).rglob("*.py")}
    bare = set(re.findall(r"`([a-z_]+\.py)`", text(page))) - {"dev.py"}
    assert bare <= scripts


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_links_to_is_there(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#\s]+)", text(page))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_modules_that_a_page_names_can_be_imported(page: Path) -> None:
    files = {path for path in examples() if path.endswith(".py")} - {"src/reciprocity/plots/__init__.py"}
    added = {path[4:-3].replace("/", ".") for path in files}
    new = set(re.findall(r"^\+(\w+) = ", text(page), re.MULTILINE))  # names that the page adds to modules
    for module, names in re.findall(r"\bfrom (reciprocity[\w.]*) import ([\w, ]+)", text(page)):
        if module in added:
            continue
        assert [
            name for name in names.split(", ") if name not in new and not hasattr(import_module(module), name)
        ] == [], module
    for module, name in re.findall(r"\b(reciprocity(?:\.[a-z_]+)*)\.([A-Za-z_]+)\b(?!=)", text(page)):
        assert f"{module}.{name}" in added or hasattr(import_module(module), name), f"{module}.{name}"


def test_one_page_leads_to_all() -> None:
    index = text(DOCS / "index.md")
    missing = [page.name for page in PAGES[1:] if page.name != "index.md" and f"]({page.name})" not in index]
    assert missing == [], "docs/index.md does not lead to these pages; add a line to it for each"
    assert "](docs/index.md)" in text(ROOT / "README.md")


def test_every_folder_of_the_package_has_a_line_in_the_index() -> None:
    folders = {path.parent for path in (ROOT / "src" / "reciprocity").glob("*/__init__.py")}
    lines = {path.rstrip("/") for path in named(DOCS / "index.md")}
    shown = {folder for folder in folders if any(line.startswith(f"src/reciprocity/{folder.name}") for line in lines)}
    assert shown == folders


def test_the_description_of_the_model_has_short_lines() -> None:
    long = [n for n, line in enumerate(text(DOCS / "model.md").splitlines(), 1) if len(line) > LONGEST]
    assert long == [], f"docs/model.md: lines of more than {LONGEST} characters"
