"""What users of the laboratory run: all claims at once, and the texts that tell of the kept results."""

import os
import subprocess
import sys
from pathlib import Path

import pandas as pd

from reciprocity.claims.claim import claims

ROOT = Path(__file__).parents[2]


def test_all_claims_get_a_verdict_from_a_quick_run(tmp_path):
    run = [sys.executable, "-m", "reciprocity", "claims=all", "precision=quick", "results=found", "workers=2"]
    ended = subprocess.run(run, cwd=tmp_path, env=os.environ, capture_output=True, text=True, timeout=900)
    assert ended.returncode == 0, ended.stderr[-2000:]
    overview = pd.read_csv(tmp_path / "found" / "overview.csv")
    wanted = claims("all")
    assert overview["claim"].tolist() == [claim.id for claim in wanted]
    assert set(overview["verdict"]) <= {"holds", "only_where", "fails", "undecided"}
    assert overview["verdict"].nunique() > 1, "a laboratory that always says the same says nothing"
    assert "20 replicates, effect" in ended.stderr, "progress shows replicates and the interval so far"
    for claim, verdict in zip(wanted, overview["verdict"], strict=True):
        page = (tmp_path / "found" / claim.id / "de.html").read_text(encoding="utf-8")
        assert claim.verdicts[verdict].de in page


def test_the_texts_of_experiments_say_what_their_tables_say():
    check = [sys.executable, str(ROOT / "experiments" / "write.py"), "--check"]
    ended = subprocess.run(check, capture_output=True, text=True, timeout=120)
    assert ended.returncode == 0, ended.stdout + ended.stderr
