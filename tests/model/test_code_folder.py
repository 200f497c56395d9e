"""Compiled code lies where it can be written and trusted, and one line says where that is not the usual place."""

import os

import pytest

from reciprocity.numerics import code_folder


@pytest.fixture
def blocked(tmp_path, monkeypatch):
    """A folder in which nothing can be made, because it is a file."""
    path = tmp_path / "blocked"
    path.touch()
    monkeypatch.setattr(code_folder.settings, "CACHE_DIR", "")
    monkeypatch.setattr(code_folder, "candidates", lambda: [path / "__pycache__", path / "user"])
    monkeypatch.setattr(code_folder.tempfile, "tempdir", str(tmp_path))
    return path


def test_it_lies_beside_the_sources_unless_the_variable_says_otherwise(tmp_path, monkeypatch):
    monkeypatch.setattr(code_folder.settings, "CACHE_DIR", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "user"))
    monkeypatch.setattr(code_folder.AppDirs, "user_cache_dir", str(tmp_path / "user"))
    assert list(code_folder.candidates(tmp_path)) == [tmp_path / "__pycache__", tmp_path / "user"]
    monkeypatch.setattr(code_folder.settings, "CACHE_DIR", str(tmp_path / "own"))
    assert next(code_folder.candidates(tmp_path)) == tmp_path / "own" / "reciprocity"
    assert code_folder.folder.__wrapped__() == (tmp_path / "own" / "reciprocity", "")


def test_where_nobody_knows_the_home_no_folder_is_made_in_the_working_directory(tmp_path, monkeypatch):
    monkeypatch.setattr(code_folder.settings, "CACHE_DIR", "")
    monkeypatch.setattr(code_folder.AppDirs, "user_cache_dir", "~/.cache/reciprocity")
    assert list(code_folder.candidates(tmp_path)) == [tmp_path / "__pycache__"]


def test_where_nothing_can_be_written_it_lies_in_a_folder_of_the_users_own_and_one_line_says_so(blocked, tmp_path):
    path, note = code_folder.folder.__wrapped__()
    assert path is not None
    assert path.parent == tmp_path
    assert path.stat().st_mode & 0o777 == 0o700
    assert note == (
        f"neither the package nor the user's cache folder can be written; compiled code lies in {path}; "
        "NUMBA_CACHE_DIR=FOLDER names another"
    )
    assert code_folder.folder.__wrapped__() == (path, note), "the next start finds it again"


def test_a_folder_that_others_could_write_is_not_trusted(blocked, tmp_path, monkeypatch):
    path = code_folder.temporary()
    path.chmod(0o777)
    assert code_folder.temporary() is None
    path.chmod(0o700)
    somebody = os.getuid() + 1
    monkeypatch.setattr(code_folder.os, "getuid", lambda: somebody)
    path.rename(tmp_path / f"reciprocity-{somebody}")
    assert code_folder.temporary() is None, "it belongs to somebody else"


def test_a_link_in_place_of_that_folder_is_not_followed(blocked, tmp_path):
    path = code_folder.temporary()
    path.rmdir()
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    path.symlink_to(tmp_path / "elsewhere")
    assert code_folder.temporary() is None
    place, note = code_folder.folder.__wrapped__()
    assert place is None
    assert note.startswith("no folder for compiled code can be written and trusted: every start compiles; NUMBA_CACHE_")


def test_a_folder_of_the_variable_that_cannot_be_written_is_named(blocked, tmp_path, monkeypatch):
    monkeypatch.setattr(code_folder.settings, "CACHE_DIR", str(blocked))
    monkeypatch.setattr(code_folder, "candidates", lambda: [blocked / "reciprocity", tmp_path / "next"])
    expected = f"NUMBA_CACHE_DIR={blocked} cannot be written; compiled code lies in {tmp_path / 'next'}"
    assert code_folder.folder.__wrapped__() == (tmp_path / "next", expected)
