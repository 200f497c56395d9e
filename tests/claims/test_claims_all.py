"""What users of the laboratory run: some claims at once, and the texts that tell of the kept results."""

import os
import subprocess
import sys
from pathlib import Path

import pandas as pd

from reciprocity.claims.claim import claims
from reciprocity.claims.words import says

ROOT = Path(__file__).parents[2]


def test_some_claims_get_a_verdict_from_a_quick_run(tmp_path):
    run = [sys.executable, "-m", "reciprocity", "claims=C18,C19", "precision=quick", "results=found", "workers=2"]
    ended = subprocess.run(run, cwd=tmp_path, env=os.environ, capture_output=True, text=True, timeout=900)
    assert ended.returncode == 0, ended.stderr[-2000:]
    overview = pd.read_csv(tmp_path / "found" / "overview.csv")
    assert overview["claim"].tolist() == ["C18", "C19"]
    assert overview["verdict"].tolist() == ["fails", "holds"], "the two surest of the kept results"
    assert "C18: 60 plausible worlds" in ended.stderr, "progress says what is played"
    for claim, verdict in zip(claims("C18,C19"), overview["verdict"], strict=True):
        page = (tmp_path / "found" / claim.id / "de.html").read_text(encoding="utf-8")
        assert claim.verdicts[verdict].de in page and says("de")[verdict] in page


def test_the_texts_of_experiments_say_what_their_tables_say():
    check = [sys.executable, str(ROOT / "experiments" / "write.py"), "--check"]
    ended = subprocess.run(check, capture_output=True, text=True, timeout=120)
    assert ended.returncode == 0, ended.stdout + ended.stderr
