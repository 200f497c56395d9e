"""What users of the laboratory run: claims by the command, and the texts that tell of the kept results.

All claims at once play thousands of runs, which is for `python3 dev.py slow`; each time one of them does.
"""

import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from reciprocity.claims.claim import claims

ROOT = Path(__file__).parents[2]


def overview(tmp_path, word):
    """Run claims quickly by the command, check the page of each, and return the verdicts."""
    run = [sys.executable, "-m", "reciprocity", word, "precision=quick", "results=found", "workers=2"]
    ended = subprocess.run(run, cwd=tmp_path, env=os.environ, capture_output=True, text=True, timeout=900)
    assert ended.returncode == 0, ended.stderr[-2000:]
    assert "20 replicates, effect" in ended.stderr, "progress shows replicates and the interval so far"
    found = pd.read_csv(tmp_path / "found" / "overview.csv")
    wanted = claims(word.partition("=")[2])
    assert found["claim"].tolist() == [claim.id for claim in wanted]
    assert set(found["verdict"]) <= {"holds", "only_where", "fails", "undecided"}
    for claim, verdict in zip(wanted, found["verdict"], strict=True):
        page = (tmp_path / "found" / claim.id / "de.html").read_text(encoding="utf-8")
        assert claim.verdicts[verdict].de in page
    return found["verdict"]


def test_a_claim_gets_a_verdict_from_a_quick_run(tmp_path):
    assert len(overview(tmp_path, "claim=C08")) == 1


@pytest.mark.slow
def test_all_claims_get_a_verdict_from_a_quick_run(tmp_path):
    assert overview(tmp_path, "claims=all").nunique() > 1, "a laboratory that always says the same says nothing"


def test_the_texts_of_experiments_say_what_their_tables_say():
    check = [sys.executable, str(ROOT / "experiments" / "write.py"), "--check"]
    ended = subprocess.run(check, capture_output=True, text=True, timeout=120)
    assert ended.returncode == 0, ended.stdout + ended.stderr
