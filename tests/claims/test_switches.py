"""Every mechanism of the documents has a switch that moves its metric, and the description says the same metrics."""

import re
from pathlib import Path

import numpy as np
import pytest

from reciprocity import run
from reciprocity.analysis import interval
from reciprocity.claims import switches
from reciprocity.commands.claims import command
from reciprocity.configs import schema
from reciprocity.metrics import METRICS

MODEL = Path(__file__).parents[2] / "docs" / "model.md"
KNOWN = schema.read(switches.SHIPPED, switches.Switches, "").switches


def test_every_switch_moves_its_metric_in_every_pair():
    def runs(worlds):
        return [run(world).runs.iloc[0].to_dict() for world in worlds]

    found = switches.play(runs, seeds=2)
    assert [one.id for one in found] == list(KNOWN)
    for one, row in zip(found, switches.table(found), strict=True):
        apart = one.on - one.off
        assert (apart > 0).all() or (apart < 0).all(), f"{one.id}: {one.switch.metric} {one.off} {one.on}"
        # Of two pairs a t interval says little: that all go one way is what the line above asks.
        assert (row["difference"], row["low"], row["high"]) == pytest.approx(interval(apart)[:3]), one.id


def test_a_metric_that_is_not_defined_counts_for_no_number():
    switch = KNOWN["M16"]
    off, on = np.array([np.nan, 0.25, 0.5, np.nan]), np.array([0.75, 0.5, 1.0, np.nan])
    (row,) = switches.table([switches.Switched("M16", switch, off, on)])
    assert (row["off"], row["on"], row["pairs"]) == (0.375, 0.75, 2)
    assert (row["difference"], row["low"], row["high"]) == pytest.approx(interval([0.25, 0.5])[:3])
    (row,) = switches.table([switches.Switched("M16", switch, np.full(4, np.nan), on)])
    assert np.isnan([row["off"], row["difference"], row["low"], row["high"]]).all()
    assert (row["on"], row["pairs"]) == (0.75, 0)


def test_the_command_writes_a_table_and_a_figure(tmp_path, capsys):
    assert command(["switches=M19,M22", f"results={tmp_path}", "workers=1"]) == 0
    assert "nobody must" in capsys.readouterr().out
    assert [line.split(",")[0] for line in (tmp_path / "switches.csv").read_text().splitlines()[1:]] == ["M19", "M22"]
    assert (tmp_path / "switches.png").read_bytes()[:4] == b"\x89PNG"


def described() -> list[tuple[list[str], str]]:
    """The ids and the metrics of each item of the list in section 10."""
    section = MODEL.read_text(encoding="utf-8").partition("\n## 10.")[2].partition("\n## 11.")[0]
    items = re.findall(r"^- \*\*(.*?)\*\* .*?^  - metric: (.*?)^  - test: ", section, re.MULTILINE | re.DOTALL)
    return [(names.split(", "), metrics) for names, metrics in items]


def test_the_description_names_the_metric_of_every_switch():
    rows = described()
    assert {name for names, _ in rows for name in names} == set(KNOWN)
    for name, switch in KNOWN.items():
        cells = [metrics for names, metrics in rows if name in names]
        assert any(f"`{switch.metric}`" in metrics for metrics in cells), f"{name}: {switch.metric}, not {cells}"
    for names, metrics in rows:
        for part in metrics.split("; "):  # what is no metric of a run says where it is
            if not re.search(" in rounds| of `analysis|`analysis", part):
                named = {metric.partition(".")[0] for metric in re.findall("`(.*?)`", part)}
                assert named <= set(METRICS), f"{names}: {named - set(METRICS)}"
