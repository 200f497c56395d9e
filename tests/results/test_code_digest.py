"""The digest that decides whether a folder can be resumed: it covers the code that decides results, and no other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.sweep_helpers import TINY, contents, played, stopped

import reciprocity
from reciprocity.errors import InputError
from reciprocity.results import provenance
from reciprocity.results.code_digest import code_digest

PACKAGE = Path(reciprocity.__file__).parent


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package whose files may be changed."""
    copy = tmp_path_factory.mktemp("copied") / PACKAGE.name
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__", "web", "static"))
    return copy


@pytest.fixture(scope="module")
def before(package: Path) -> str:
    return digest(package)


def digest(package: Path) -> str:
    code_digest.cache_clear()
    return code_digest(package=package)


def replaced(old: str, new: str) -> Callable[[str], str]:
    def change(source: str) -> str:
        assert old in source
        return source.replace(old, new)

    return change


def test_what_decides_no_result_changes_nothing(package: Path, before: str) -> None:
    """Neither what only asks for runs or shows them, nor a comment, a docstring or a longer line in what plays them."""
    shows = ("plots/style.py", "claims/study.py", "commands/help.py", "analysis/survival.py", "running/explain.py")
    for name in shows:
        (package / name).write_text("raise SystemExit\n", encoding="utf-8")
    for folder in ("web", "configs/workshop"):
        (package / folder).mkdir(parents=True)
    (package / "web" / "page.py").write_text("A = 1\n", encoding="utf-8")
    (package / "configs" / "workshop" / "D9.yaml").write_text("id: D9\n", encoding="utf-8")
    for name in ("metrics/stability.py", "model/phases/forgive.py", "networks/families/rings.py", "running/run.py"):
        path = package / name
        source = path.read_text(encoding="utf-8")
        words = source.partition('"""')[2].partition('"""')[0]
        path.write_text("# Changed.\n" + source.replace(words, "Other words.\n"), encoding="utf-8")
    assert digest(package) == before


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("model/phases/forgive.py", replaced("if chance <= 0:", "if chance <= 1:")),
        ("metrics/stability.py", replaced("52", "53")),
        ("metrics/not_there_before.py", lambda source: "A = 1\n"),
        ("networks/families/not_there_before.py", lambda source: "A = 1\n"),
        ("networks/data/lazega_ties.csv", lambda source: source[:-2]),
        ("results/counters.py", replaced('"busy"', '"occupied"')),
        ("running/run.py", lambda source: source + "A = 1\n"),
    ],
)
def test_what_decides_a_result_changes_it(name: str, change: Callable[[str], str], package: Path, before: str) -> None:
    path = package / name
    source = path.read_bytes() if path.exists() else None
    path.write_text(change(source.decode() if source else ""), encoding="utf-8")
    try:
        assert digest(package) != before
    finally:
        path.unlink() if source is None else path.write_bytes(source)


def test_an_unfinished_folder_of_other_code_is_refused_by_name(
    tmp_path: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped(tmp_path, monkeypatch)
    there = provenance.provenance()
    with monkeypatch.context() as patched, pytest.raises(InputError) as refused:
        patched.setattr(provenance, "provenance", lambda: there | {"code": "other"})
        played(tmp_path, TINY)
    said = f"{tmp_path} was begun with another version: code (there {there['code']}, now other); "
    assert str(refused.value) == f"{said}give results=ANOTHER_FOLDER or delete it"
    with monkeypatch.context() as patched:
        patched.setattr(provenance, "provenance", lambda: there | {"commit": "other", "dirty": True})
        played(tmp_path, TINY)
    assert contents(tmp_path) == whole
