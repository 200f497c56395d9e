"""The calls that docs/plots.md shows, as they stand there."""

import re
from pathlib import Path

import matplotlib as mpl
import pandas as pd
import pytest
import yaml
from helpers.made_up_results import folder

PAGE = (Path(__file__).parents[2] / "docs" / "plots.md").read_text("utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def results(tmp_path, monkeypatch):
    """The two folders that the page speaks of, made up."""
    monkeypatch.chdir(tmp_path)
    folder(tmp_path / "results" / "default")
    made = folder(tmp_path / "results" / "matrix", shares=(0.0,), ties=("changing",), replicates=6)
    runs = pd.read_parquet(made / "runs.parquet").drop(columns=["focal_share", "ties"])
    runs["seed"] = [1, 1, 1, 2, 2, 2]
    runs.insert(6, "population", ["ledger+ledger", "ledger+kennedy", "kennedy+kennedy"] * 2)
    runs.to_parquet(made / "runs.parquet")


def test_every_documented_call_works(results, tmp_path):
    assert len(BLOCKS) == 4 and sum(block.count("plots.") + block.count("analysis.") for block in BLOCKS) >= 14
    said = {}
    with mpl.rc_context({"backend": "agg"}):
        for block in BLOCKS:
            exec(compile(block, "docs/plots.md", "exec"), said)
    assert (tmp_path / "payoff.png").stat().st_size > 1000


def test_the_network_of_a_folder_is_that_of_its_tables(results):
    from reciprocity import analysis, plots

    held = analysis.Results("results/default")
    one = plots.network("results/default")
    tables = {"runs": held.runs, "network": held.table("network"), "people": held.table("people")}
    assert [line.get_label() for line in one.figure.legends[0].get_lines()] == [
        line.get_label() for line in plots.network(tables | {"scenario": held.scenario}).figure.legends[0].get_lines()
    ]
    shares = yaml.safe_load(Path("results/default/scenario.yaml").read_text("utf-8"))
    assert shares["focal_share"] == 0.0
