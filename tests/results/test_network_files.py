"""A network file that changes while its runs are played: they read the copy in the results folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from helpers.sweep_helpers import contents, played

from reciprocity.errors import InputError
from reciprocity.results.folder import Folder

TIES = "source,target\n" + "".join(f"p{k},p{(k + step) % 16}\n" for k in range(16) for step in (1, 2))
OTHER_TIES = "source,target\n" + "".join(f"p{k},p{(k + step) % 16}\n" for k in range(16) for step in (1, 3, 5))


@pytest.fixture
def from_file(tmp_path: Path) -> dict[str, Any]:
    (tmp_path / "ties.csv").write_text(TIES)
    return {"network": {"kind": "file", "path": str(tmp_path / "ties.csv")}, "rounds": 8, "burn_in": 2}


@pytest.mark.parametrize("change", [lambda file: file.write_text(OTHER_TIES), lambda file: file.unlink()])
def test_a_network_file_that_changes_meanwhile_changes_nothing(
    change: Any, tmp_path: Path, from_file: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    played(tmp_path / "whole", from_file)
    write = Folder.write_part

    def changing(folder: Folder, chunk: tuple[int, int], tables: Any) -> None:
        write(folder, chunk, tables)
        if chunk[1] == 2:
            change(tmp_path / "ties.csv")

    monkeypatch.setattr(Folder, "write_part", changing)
    assert played(tmp_path / "r", from_file).outcome.failed == 0
    assert contents(tmp_path / "r") == contents(tmp_path / "whole")
    assert (tmp_path / "r/inputs/ties.csv").read_text() == TIES


def test_a_copy_that_is_edited_meanwhile_stops_the_runs(
    tmp_path: Path, from_file: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Folder.write_part

    def changing(folder: Folder, chunk: tuple[int, int], tables: Any) -> None:
        write(folder, chunk, tables)
        if chunk[1] == 2:
            (folder.path / "inputs/ties.csv").write_text(OTHER_TIES)

    with monkeypatch.context() as patched, pytest.raises(InputError, match=r"ties\.csv.*has changed"):
        patched.setattr(Folder, "write_part", changing)
        played(tmp_path / "r", from_file)
    assert played(tmp_path / "r", from_file).outcome.ran == 4  # with a new copy
    played(tmp_path / "whole", from_file)
    assert contents(tmp_path / "r") == contents(tmp_path / "whole")
