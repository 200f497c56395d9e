"""What tests of the command line share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reciprocity.commands import reciprocity as cli

Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Said:
    """Call the command in an empty folder; exit code, output, errors."""
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            cli.main(words)
        return int(ended.value.code or 0), *capsys.readouterr()

    return call
