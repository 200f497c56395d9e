"""Input that cannot be used: one line that names it and says what helps, exit code 2, and nothing is left."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

Said = Callable[..., tuple[int, str, str]]
TINY = ("experiment=small", "network.n=16", "network.k=4", "rounds=8", "burn_in=2", "replicates=1", "workers=1")


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("keep=rounds", "keep: expected a list in square brackets (given: 'rounds')"),
        ("keep={a:1}", "keep: expected a list in square brackets (given: {'a': 1})"),
        ("goals.seek={a:1}", "goals.seek: expected a list in square brackets (given: {'a': 1})"),
        ("sweep=[1]", "sweep: expected keys with values (given: [1])"),
        ("favors=[1]", "favors=[1]: expected the name of a file in configs/favors"),
        ("population=[nosuch]", "population=nosuch: no such population; "),
        ("experiment=../x", "experiment=../x: expected the name of a file in configs/experiment"),
        ("ties=" + "n" * 300, "...: expected the name of a file in configs/ties"),
        ("name=${", "name='${': name: "),
        ("optimize=grantrate", "optimize=grantrate: no such metric; did you mean grant_rate?"),
        ("focal=ledger ", "focal (ledger ): unknown strategy; did you mean ledger?"),
        ("name=a\x1b[31mb", r"name: holds '\x1b', which cannot be shown; leave it out"),
        ("name=" + "n" * 201, "name: has 201 letters, and 200 is the most"),
    ],
)
def test_wrong_words_name_the_key_and_leave_nothing(said: Said, word: str, says: str) -> None:
    code, out, err = said(*TINY, word)
    assert (code, out, err.count("\n"), list(Path().iterdir())) == (2, "", 1, [])
    assert says in err


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("network: [caveman]", "network: expected keys with values (given: ['caveman'])"),
        ("sweep: [a]", "sweep: expected keys with values (given: ['a'])"),
        ("keep: {rounds: true}", "keep: expected a list in square brackets (given: {'rounds': True})"),
        ("goals: {seek: {a: 1}}", "goals.seek: expected a list in square brackets (given: {'a': 1})"),
        ("{a: " * 150 + "1" + "}" * 150, "too many brackets or lists in each other (line 2)"),
    ],
)
def test_wrong_files_are_named_with_the_key(said: Said, text: str, says: str) -> None:
    path = Path("configs/experiment/x.yaml")
    path.parent.mkdir(parents=True)
    path.write_text(f"# @package _global_\n{text}\n", encoding="utf-8")
    code, out, err = said("experiment=x", *TINY[1:])
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "configs/experiment/x.yaml: " in err
    assert says in err


def test_a_file_that_begins_with_a_byte_order_mark_is_read(said: Said) -> None:
    path = Path("configs/experiment/x.yaml")
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xef\xbb\xbf# @package _global_\r\nrounds: 77\r\n")
    code, out, err = said("--cfg", "job", "experiment=x")
    assert (code, err) == (0, "")
    assert "rounds: 77\n" in out


@pytest.mark.parametrize("key", ["network.path", "network.people", "results", "scenario"])
def test_a_home_that_nobody_knows_is_one_line(said: Said, key: str) -> None:
    Path("t.csv").write_text("source,target\na,b\n", encoding="utf-8")
    words = {
        "network.path": ["network=file"],
        "network.people": ["network=file", "network.path=t.csv"],
        "results": TINY,
    }.get(key, [])
    code, out, err = said(*words, f"{key}=~no such user/x")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert f"{key}: '~no such user/x': no home folder is known for its ~" in err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_no_file_and_is_not_waited_for(said: Said) -> None:
    os.mkfifo("pipe")
    code, _, err = said("network=file", "network.path=pipe")
    assert (code, err.count("\n")) == (2, 1)
    assert "network.path: pipe is no ordinary file but a pipe or a device; save what it gives as a file" in err


@pytest.mark.parametrize("text", ["q" * 3000, "ab " * 900 + "c"])
@pytest.mark.parametrize(
    "word",
    [
        *("{}=1", "rounds={}", "focal={}", "population={}", "population.{}=1", "name={}", "results=r/{}", "keep=[{}]"),
        *("network.path={}", "network.weight={}", "sweep.ties={}", "sweep.rounds={}", "intervention.leave_person={}"),
        *("scenario={}", "claim={}", "switches={}", "--config-dir={}", "--cfg={}", "--{}", "optimize={}", "shard={}"),
    ],
)
def test_what_is_repeated_of_something_long_is_cut(said: Said, word: str, text: str) -> None:
    Path("t.csv").write_text("source,target\na,b\n", encoding="utf-8")
    words = [word.format(text)]
    if word.startswith("network."):
        words = ["network=file", *(["network.path=t.csv"] if "weight" in word else []), *words]
    if word.startswith(("intervention", "results")):
        words = [*TINY, *(["intervention.round=3"] if word.startswith("i") else []), *words]
    code, out, err = said(*words)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert text[:90] not in err
    assert len(err) < 1200


def test_a_folder_is_found_though_the_way_to_it_goes_back(said: Said) -> None:
    code, out, _ = said(*TINY, "keep=[]", "results=new/../r")
    assert code == 0
    assert (Path("r/runs.parquet").exists(), Path("new").exists()) == (True, False)
    assert "r/*.parquet" in out
