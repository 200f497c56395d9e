"""Runs of claims are kept on disk as they are done: what a kill leaves, what a disk damages, what a log needs."""

import json

import pytest

from reciprocity import InputError
from reciprocity.claims.claim import claims
from reciprocity.claims.runs import Runs, _line
from reciprocity.claims.worlds import scenario

C08, C19 = claims("C08,C19")
SMALL = {"network": {"kind": "watts_strogatz", "n": 40, "k": 8}, "rounds": 60}


def world(seed):
    """A small world of C08."""
    return scenario(C08, "with", SMALL).model_copy(update={"seed": seed})


def test_a_line_cut_off_by_a_kill_is_played_again(tmp_path):
    wanted = [world(seed) for seed in (1, 2)]
    runs = Runs(tmp_path, 1)
    values = runs(wanted)
    text = runs.path.read_text(encoding="utf-8")
    runs.path.write_text(text[:-20], encoding="utf-8")
    again = Runs(tmp_path, 1)
    assert len(again.known) == 1
    assert json.dumps(again(wanted)) == json.dumps(values)  # as text: a number that is not one equals itself
    assert len(Runs(tmp_path, 1).known) == 2


@pytest.mark.parametrize(
    "wrong, raised, said",
    [
        (KeyboardInterrupt(), KeyboardInterrupt, "stopped: 1 runs are kept in .*the same command resumes"),
        (OSError(28, "No space left on device"), InputError, "results: cannot write .No space left.*1 runs are kept"),
    ],
)
def test_who_is_stopped_learns_what_is_kept(tmp_path, monkeypatch, wrong, raised, said):
    runs = Runs(tmp_path, 1)
    runs([world(1)])

    def stop(self, chunks, log):
        raise wrong

    monkeypatch.setattr(Runs, "_results", stop)
    with pytest.raises(raised, match=said), runs.kept():
        runs([world(2)])


def test_runs_that_were_played_without_a_log_are_played_again_for_it(tmp_path):
    wanted = [scenario(C19, "no_accounts", SMALL)]
    runs = Runs(tmp_path, 1)
    (plain,), (logged,) = runs(wanted), runs(wanted, log=True)
    assert runs.played == 2 and logged["from_others"] > 0 and plain["payoff"] == logged["payoff"]
    again = Runs(tmp_path, 1)
    for values in (again(wanted, log=True), again(wanted)):
        assert json.dumps(values) == json.dumps([logged])
    assert again.played == 0


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:-20],
        lambda text: text.replace('"m": 2', '"m": 3'),
        lambda text: text.replace('"run": "b', '"run": "c'),
        lambda text: "[]\n3\nnull\n{}\n" + text.splitlines()[0] + "\n" + '{"run": "b", "values": {"m": 2.5}}\n',
        lambda text: text.splitlines()[0] + "\n\x00\xff[[[[\n",
    ],
)
def test_lines_that_are_not_as_they_were_written_are_passed_over(damage, tmp_path):
    runs = Runs(tmp_path, 1)
    runs._add(_line("a", {"m": 1.5}) + _line("b", {"m": 2.5}))
    assert Runs(tmp_path, 1).known == {"a": {"m": 1.5}, "b": {"m": 2.5}}
    runs.path.write_text(damage(runs.path.read_text()), encoding="latin-1")
    assert Runs(tmp_path, 1).known == {"a": {"m": 1.5}}
