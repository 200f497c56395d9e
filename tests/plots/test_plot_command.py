"""`reciprocity-plot` writes what it is told, and says in one line what it cannot do."""

import os
import re
import subprocess
import sys

import pytest
from helpers.made_up_results import folder
from PIL import Image

from reciprocity.commands import plot


def main(*arguments):
    """Call the command; its exit code."""
    with pytest.raises(SystemExit) as ended:
        plot.main([str(word) for word in arguments])
    return ended.value.code


@pytest.fixture(scope="module")
def sweep(tmp_path_factory):
    return folder(tmp_path_factory.mktemp("sweep"), replicates=2)


@pytest.fixture(scope="module")
def single(tmp_path_factory):
    return folder(tmp_path_factory.mktemp("single"), shares=(0.25,), ties=("changing",), replicates=2)


def test_the_command_writes_what_it_is_told(sweep, capsys):
    arguments = ["heat_map", "--x", "ties", "--y", "focal_share", "--metric", "efficiency"]
    assert main(sweep, *arguments) == 0
    path = sweep / "figures" / "heat_map.efficiency.x=ties.y=focal_share.png"
    assert capsys.readouterr().out == f"{path}\n"
    assert Image.open(path).info["Description"] == " ".join(arguments)


def test_the_command_leaves_out_what_cannot_be_drawn(single, capsys):
    assert main(single) == 0
    assert "heat_map: left out, fewer than two keys were varied" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["{sweep}", "netwrk"], "did you mean network?"),
        (["{sweep}/nowhere"], "no such results folder"),
        (["{sweep}", "heat_map", "--metric", "grantrate"], "did you mean grant_rate?"),
        (["{sweep}", "heat_map", "--x", "focal_shere"], "did you mean focal_share?"),
        (["{sweep}", "heat_map", "--x", "ties", "--y", "ties"], "two different keys"),
        (["{sweep}", "over_rounds", "--where", "focal_share=0.9"], "choose one of"),
        (["{sweep}", "network", "--where", "focal_share=0.9"], "choose one of 0.0, 0.3, 0.6"),
        (["{sweep}", "network", "--where", "focal_share=0.6"], "holds no ties of such a run"),
        (["{sweep}", "network", "--where", "nix=1"], "nix: no such key"),
        (["{sweep}", "over_rounds", "--where", "focal_share"], "write KEY=VALUE"),
        (["{sweep}", "--colour"], "unrecognized arguments"),
        ([], "RESULTS"),
        (["{single}", "heat_map"], "needs two varied keys"),
        (["{empty}"], "runs.parquet: no such table"),
    ],
)
def test_mistakes_get_one_line_and_code_2(arguments, says, sweep, single, tmp_path, capsys):
    places = {"sweep": sweep, "single": single, "empty": tmp_path}
    code = main(*(text.format(**places) for text in arguments))
    said = capsys.readouterr().err
    assert code == 2
    assert re.fullmatch(r"reciprocity-plot: .+\n", said), said
    assert says in said


def test_a_missing_table_is_named(single, tmp_path, capsys):
    for name in ("runs.parquet", "scenario.yaml"):
        (tmp_path / name).write_bytes((single / name).read_bytes())
    assert main(tmp_path, "given_received") == 2
    assert "people.parquet: no such table" in capsys.readouterr().err
    assert main(tmp_path) == 0
    assert "network: left out, network.parquet is missing" in capsys.readouterr().out


def test_where_picks_the_run_whose_network_is_drawn(sweep, capsys):
    assert main(sweep, "network", "--where", "focal_share=0") == 0
    path = sweep / "figures" / "network.focal_share=0.png"
    assert Image.open(path).info["Description"] == "network --where focal_share=0"
    assert main(sweep, "--where", "focal_share=0.6") == 0
    assert "network: left out" in capsys.readouterr().out


def test_options_may_stand_before_names(sweep, capsys):
    assert main(sweep, "--x", "ties", "payoff_by_strategy") == 0
    assert capsys.readouterr().out == f"{sweep / 'figures' / 'payoff_by_strategy.x=ties.png'}\n"


def test_a_file_in_the_way_of_the_figures_is_one_line(sweep, tmp_path, capsys):
    for name in ("runs.parquet", "scenario.yaml", "people.parquet"):
        (tmp_path / name).write_bytes((sweep / name).read_bytes())
    (tmp_path / "figures").write_text("a file")
    assert main(tmp_path, "given_received") == 2
    said = capsys.readouterr().err
    assert re.fullmatch(r"reciprocity-plot: .*given_received\.png: cannot be written .+\n", said), said


def test_a_reader_who_has_seen_enough_ends_it_quietly(single):
    script = "from reciprocity.commands.plot import main; main()"
    arguments = [sys.executable, "-c", script, str(single), "given_received"]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(arguments, stdout=writing, stderr=subprocess.PIPE, text=True)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")
