"""The documentation's site, as far as it can be checked without building it; `python3 dev.py docs` does the rest."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
SITE = ROOT / "docs" / "site"
LESSONS = sorted((ROOT / "docs" / "tutorial").glob("*.md"))
GALLERY = pytest.param(ROOT / "docs" / "gallery.md", marks=pytest.mark.slow)


def part(name: str) -> ModuleType:
    """A module of the folder of the site, which is no package."""
    found = importlib.util.spec_from_file_location(name, SITE / f"{name}.py")
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


figures, build = part("figures"), part("build")


@pytest.mark.parametrize("lesson", [*LESSONS, GALLERY], ids=lambda path: path.stem)
def test_every_cell_of_a_lesson_can_be_played(
    lesson: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a notebook plays them: one after the other, and what stands last in a cell can be shown."""
    monkeypatch.chdir(tmp_path)
    text = lesson.read_text(encoding="utf-8")
    cells, known = re.findall(r"^```\{code-cell\}\n(.*?)^```", text, re.MULTILINE | re.DOTALL), dict[str, Any]()
    assert len(cells) >= 4 and f"`{lesson.stem}.ipynb`" in text
    for cell in cells:
        *first, last = ast.parse(cell).body
        exec(compile(ast.Module(first, []), lesson.name, "exec"), known)
        if isinstance(last, ast.Expr):
            shown = eval(compile(ast.Expression(last.value), lesson.name, "eval"), known)
            form = next((name for name in ("_repr_png_", "_repr_html_") if hasattr(shown, name)), None)
            assert form is None or getattr(shown, form)()
            assert len(repr(shown)) < 5000
        else:
            exec(compile(ast.Module([last], []), lesson.name, "exec"), known)
    assert "Traceback" not in capsys.readouterr().err


def test_every_page_has_a_door_and_every_figure_its_place() -> None:
    behind = "".join(path.read_text(encoding="utf-8") for path in SITE.glob("*.md"))
    from reciprocity.plots import NAMES

    gallery = (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"plots.{name}(" not in gallery] == []
    missing = [path.stem for path in (ROOT / "docs").glob("*.md") if not re.search(rf"/docs/{path.stem}\b", behind)]
    assert missing == [], "no page of docs/site leads to these; add a line to a toctree there for each"


def test_every_figure_of_the_pages_says_what_makes_it() -> None:
    about = yaml.safe_load((SITE / "figures.yaml").read_text(encoding="utf-8"))
    assert sorted(about) == sorted(path.name for path in (ROOT / "docs" / "figures").glob("*.png"))
    for name, parts in about.items():
        assert figures.code(parts) or figures.files(parts), f"{name}: nothing that it names is there"
        assert all(list(ROOT.glob(pattern)) for pattern in parts.get("files", [])), name


def test_a_figure_that_is_older_than_what_it_shows_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clone, data = tmp_path / "docs" / "site", tmp_path / "numbers.csv"
    clone.mkdir(parents=True)
    data.write_text("1\n")
    (clone / "figures.yaml").write_text("a.png: {command: make a, files: [numbers.csv], world: []}\n")
    monkeypatch.setattr(figures, "ROOT", tmp_path)
    monkeypatch.setattr(figures, "HERE", clone)
    drawn = tmp_path / "drawn"
    drawn.mkdir()
    assert list(figures.stale(drawn)) == ["docs/figures/a.png: is missing; make it by: make a"]
    (drawn / "a.png").touch()
    figures.record(["a.png"])
    assert list(figures.stale(drawn)) == []
    data.write_text("2\n")
    kept = clone / "figures_recorded.yaml"
    kept.write_text(kept.read_text().replace("ties.meet: '", "ties.meet: '9"))
    (fault,) = figures.stale(drawn)
    assert fault.startswith("docs/figures/a.png: is stale (changed: numbers.csv; ties.meet was 9")
    shutil.copy(drawn / "a.png", drawn / "b.png")
    assert "docs/figures/b.png: nobody says what makes it" in next(figures.stale(drawn))


def test_a_fault_names_page_and_cause(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trace = tmp_path / "1.err.log"
    trace.write_text("cell\n\x1b[31mNameError\x1b[39m: name 'resutl' is not defined\n\n")
    said = (
        f"{build.ROOT}/docs/x.md:6: WARNING: image file not readable: docs/figures/gone.png [image.not_readable]\n"
        f"{build.ROOT}/docs/tutorial/1.md: WARNING: Executing notebook failed: CellExecutionError [mystnb.exec]\n"
        f"{build.ROOT}/docs/tutorial/1.md: WARNING: Notebook exception traceback saved in: {trace} [mystnb.exec]\n"
    )
    assert list(build._faults(said)) == [
        "docs/x.md:6: image file not readable: docs/figures/gone.png [image.not_readable]",
        "docs/tutorial/1.md: a cell of the notebook fails with NameError: name 'resutl' is not defined",
    ]


def test_the_site_asks_no_other_host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "SITE", tmp_path)
    (tmp_path / "fine.html").write_text('<a href="https://example.org">x</a><link href="a.css"><script src="b.js">')
    assert build._asks_other_hosts() == []
    (tmp_path / "bad.html").write_text('<script async src="https://example.org/m.js"></script>')
    assert build._asks_other_hosts() == ["bad.html: would fetch https://example.org/m.js"]


def test_the_lock_of_the_site_agrees_with_the_other() -> None:
    def pins(path: Path) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for name, version in re.findall(r"^([\w.-]+)==(\S+)", path.read_text(encoding="utf-8"), re.MULTILINE):
            found.setdefault(name, set()).add(version)
        return found

    text = (SITE / "requirements.lock").read_text(encoding="utf-8")
    mine, other = pins(SITE / "requirements.lock"), pins(ROOT / "requirements.lock")
    assert [name for name in mine.keys() & other.keys() if not mine[name] <= other[name]] == []
    blocks = re.split(r"\n(?=\w)", text)[1:]
    assert blocks and all("--hash=sha256:" in block for block in blocks)
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    for wanted in map(Requirement, groups["docs"]):
        assert all(wanted.specifier.contains(version) for version in mine[wanted.name]), wanted


def test_the_picture_of_the_house_has_its_floors_in_order() -> None:
    (contract,) = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    drawn = re.findall(r'font-weight="bold"[^>]*>(\w+)<', (ROOT / "docs" / "figures" / "house.svg").read_text("utf-8"))
    assert drawn == [name for layer in contract["layers"] for name in re.findall(r"\w+", layer)]


def test_what_a_round_costs_is_what_was_measured() -> None:
    measured = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
    rows = [re.search(rf"<!-- {name}:.*?<!-- end", measured, re.DOTALL) for name in ("round", "everything")]
    found = [re.findall(r"^\| ([\d,]+) \| (\d+) ns \| (\d+) ns", part[0], re.MULTILINE) for part in rows if part]
    wanted = [(people, bare, default, all_on) for (people, bare, default), (_, _, all_on) in zip(*found, strict=True)]
    page = (ROOT / "docs" / "design.md").read_text(encoding="utf-8").partition("<!-- costs")[2]
    assert re.findall(r"^\| ([\d,]+) \| (\d+) \| (\d+) \| (\d+) \|$", page, re.MULTILINE) == wanted


def test_the_citation_names_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    from reciprocity.commands.citation import FILE
    from reciprocity.commands.reciprocity import main

    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert yaml.safe_load(FILE.read_text("utf-8"))["version"] == version
    assert f"\n## {version}\n" in (ROOT / "docs" / "releases.md").read_text("utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["--cite"])
    said = capsys.readouterr().out
    assert not ended.value.code and f"version = {{{version}}}" in said and said.startswith("The reciprocity authors (")


def test_every_decision_has_a_line_and_the_next_number() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"^\| \[(\d+)\]\((\d{4})-[\w-]+\.md\)", (folder / "README.md").read_text("utf-8"), re.MULTILINE)
    there = sorted(path.name[:4] for path in folder.glob("0*.md"))
    assert [int(shown) for shown, _ in listed] == [int(name) for _, name in listed] == list(range(1, len(there) + 1))
    assert there == [name for _, name in listed]
