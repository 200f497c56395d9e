"""Files of the user's own: read with care, announced, and never obeyed in what could run code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reciprocity.claims import interests, plausible
from reciprocity.claims.claim import claims
from reciprocity.claims.registration import digests
from reciprocity.claims.worlds import own_rows_used, scenario
from reciprocity.configs import own_configs
from reciprocity.configs.schema import read
from reciprocity.errors import InputError
from reciprocity.scenario.strategies import Strategy

Said = Callable[..., tuple[int, str, str]]
GLOBAL = "# @package _global_\n"


def written(text: str, name: str = "configs/experiment/x.yaml") -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def flag(path: str) -> None:
    """What an evil file would call: it only leaves a mark."""
    Path(path).touch()


CODE = "hydra: {callbacks: {evil: {_target_: test_own_configs.flag, path: FLAG}}}"
DISTRUSTED = {
    CODE: "hydra: a configuration file may not say how Hydra runs",
    "hydra: {run: {dir: elsewhere}}": "hydra: a configuration",
    "defaults: [override /hydra/job_logging: default]": "defaults: override /hydra/job_logging: a configuration",
    "defaults: ['/ties@hydra.callbacks: fixed']": "defaults: /ties@hydra.callbacks: fixed: a configuration",
    "defaults: [override /ties: ../../../x]": "names a file outside",
    "name: ${oc.env:HOME}": "name: '${oc.env:HOME}' reads what is outside",
    "name: ${oc.decode:${oc.env:HOME}}": "reads what is outside",
    "name: ${${focal}:HOME}": "reads what is outside",
    "name: ${hydra:runtime.cwd}": "reads what is outside",
    "name: ${mine:}": "reads what is outside",
    "sweep: {network.path: ['${oc.env:HOME}']}": "sweep.network.path: '${oc.env:HOME}' reads",
    "network: {path: {_target_: os.getcwd}}": "network.path._target_: a configuration file may not name code",
    "name: ../../x": "name: names a folder elsewhere",
    "name: a/b": "name: names a folder elsewhere",
    "name: ..": "name: names a folder elsewhere",
    "results: /tmp/elsewhere": "results: is a folder outside",
    "results: ~/elsewhere": "results: is a folder outside",
    "results: a/../../b": "results: is a folder outside",
}


@pytest.mark.parametrize("folder", ["configs", "other"])
@pytest.mark.parametrize("text", DISTRUSTED)
def test_a_file_from_somebody_else_runs_nothing_and_reads_nothing(
    said: Said, tmp_path: Path, text: str, folder: str
) -> None:
    mark = tmp_path / "flag"
    defaults = text.startswith("defaults")
    written(GLOBAL + text.replace("FLAG", str(mark)) + ("" if defaults else "\n"), f"{folder}/experiment/x.yaml")
    code, out, err = said(*(["--config-dir", folder] if folder == "other" else []), "--cfg", "job", "experiment=x")
    assert (code, out, err.count("\n")) == (2, "", 1), err
    assert f"{folder}/experiment/x.yaml: " in err
    assert DISTRUSTED[text] in err
    assert err.endswith("leave it out, or add --trust-configs if you trust the file\n")
    assert not mark.exists()


def test_other_files_of_the_folder_are_not_trusted_either(said: Said) -> None:
    written("meet: ${oc.env:HOME}", "configs/ties/x.yaml")
    assert "ties/x.yaml: meet: " in said("--cfg", "job", "ties=x")[2]
    written(GLOBAL + "hydra: {verbose: true}", "configs/ties/y.yaml")
    written(GLOBAL + "defaults: [override /ties: y]")
    assert "ties/y.yaml: hydra: " in said("--cfg", "job", "experiment=x")[2]
    written("# @package hydra.callbacks\nevil: {_target_: x}", "configs/ties/z.yaml")
    assert "ties/z.yaml: @package: " in said("--cfg", "job", "ties=z")[2]


def test_a_name_put_together_from_parts_is_looked_at_whole(said: Said) -> None:
    written(GLOBAL + "focal: ../../x\nfocal_share: 0.1\nname: ${focal}")
    code, _, err = said("experiment=x")
    assert (code, err.count("\n")) == (2, 1)
    assert "name: '../../x' names a folder elsewhere" in err


def test_trusted_files_do_what_hydra_lets_them_do(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHO", "somebody")
    written(GLOBAL + "name: ${oc.env:WHO}")
    code, out, _ = said("--trust-configs", "--cfg", "job", "--resolve", "experiment=x")
    assert (code, "name: somebody" in out) == (0, True)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name: no", 'YAML reads no as true or false; put it into quotation marks if it is a text: "no" (line 2)'),
        ("name: 010", 'name: YAML reads 010 as 8; put it into quotation marks if it is a text: "010" (line 2)'),
        ("name: 1:30", 'YAML reads 1:30 as 90; put it into quotation marks if it is a text: "1:30" (line 2)'),
        ("goals: {seek: [yes]}", "goals.seek: YAML reads yes as true or false"),
        ("rounds: 190:20:30", "rounds: YAML reads 190:20:30 as 685230"),
        ("null: 3", "the key null is read as nothing; put it into quotation marks"),
        ("rounds: 3\nrounds: 4", "the key rounds stands twice; leave one out (line 3)"),
        ("network: caveman", "write defaults: and below it `- override /network: caveman`"),
        ("mechanisms: all", "write defaults: and below it `- override /mechanisms: all`"),
        ("default: [x]", "default: unknown key; did you mean defaults?"),
        ("defaults:\n  override /network: caveman", "defaults: expected a list, each line with a dash"),
        ("defaults: [{a: b, c: d}]", "is no line of it"),
        ("defaults: [override /network: 3]", "expected a file's name (given: 3)"),
        ("defaults:\n  - /experiment: small", "an experiment builds on another one with `- /experiment/NAME`"),
        ("a: &a [*a]", "a value contains itself"),
        ("[" * 500, "too many brackets"),
        ("rounds: !!int abc", "not a readable YAML file (line 2: 'abc' cannot be read as a whole number)"),
    ],
)
def test_a_file_that_is_not_read_as_it_looks_is_one_line_with_the_remedy(said: Said, text: str, says: str) -> None:
    written(GLOBAL + text)
    code, _, err = said("--cfg", "job", "experiment=x")
    assert (code, err.count("\n")) == (2, 1), err
    assert "configs/experiment/x.yaml: " in err
    assert says in err


def test_a_switch_may_be_written_as_no_where_no_text_stands(said: Said) -> None:
    written(GLOBAL + "ties: {change: no}\nfavors: {benefit: 1e1}")
    code, out, _ = said("--cfg", "job", "experiment=x")
    assert code == 0
    assert "change: false" in out
    assert "benefit: 10.0" in out


@pytest.mark.parametrize("text", ["sentence: no", "good: 0x_", "good: !!float abc", "label: 2001-13-45", "1: 2"])
def test_a_strategys_file_is_read_in_the_same_place(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(text)
    with pytest.raises(InputError, match=r"mine.yaml: .*"):
        read(path, Strategy, "keys")


def test_own_strategies_count_in_claims_as_everywhere(said: Said, tmp_path: Path) -> None:
    written("cue: none\ngood: 0.25\noffer: 0.125\n", "configs/strategies/lone_fighter.yaml")
    written("cue: none\noffer: 1\n", "configs/strategies/saint.yaml")
    places = own_configs.folders()
    (claim,) = claims("C08", places=places)
    assert scenario(claim, "with").strategies["lone_fighter"].offer == 0.125
    assert own_rows_used(claim) == ["lone_fighter"]
    of, table = plausible.box(), interests.interests()
    mine, shipped = (digests(one, of, table) for one in (claim, claims("C08")[0]))
    assert {name for name in mine if mine[name] != shipped[name]} == {"strategies"}
    assert scenario(claims("C08")[0], "with").strategies["lone_fighter"].offer != 0.125
    code, out, err = said("claim=C08", "population.saint=1", "--cfg", "job")
    assert (code, "saint:" in out, err) == (0, True, "")
    code, _, err = said("claim=C08", "population.siant=1", "--cfg", "job")
    assert (code, err.count("\n")) == (2, 1)
    assert "did you mean saint?" in err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("claim=C8", "claim=C8: no such claim; did you mean C08?"),
        ("claim=C08 -m", "-m: several claims are named in one word: claims=C08,C12"),
        ("claim=C08 replicates=3", "replicates=3: claims are played in as many worlds as precision says"),
        ("claim=C08 seed=3", "seed=3: claims have seeds of their own"),
        ("claim=C08 favors.benefit=[", "favors.benefit=[: cannot be read at ["),
        ("claim=C08 workers=²", "workers=²: expected a whole number"),
        ("claim=C08 results=~nosuchuser/x", "results: '~nosuchuser/x': no home folder is known"),
        ("claim=C08 --color", "unrecognized arguments: --color"),
        ("switches=M99", "switches=M99: no such mechanism"),
    ],
)
def test_claims_have_the_grammar_of_everything_else(said: Said, tmp_path: Path, words: str, says: str) -> None:
    code, _, err = said(*words.split())
    assert (code, err.count("\n")) == (2, 1), err
    assert err.startswith(f"reciprocity: {says}"), err


def test_own_configs_are_announced_when_they_are_used(said: Said) -> None:
    written(GLOBAL + "name: mine\nrounds: 0")
    said("experiment=x")
    own_configs.used.clear()
    written("cue: none\n", "configs/strategies/mine.yaml")
    said("--cfg", "job", "experiment=x")
    (note,) = own_configs.announced()
    assert note == "configs/ in the working directory is used: experiment/x.yaml, strategies/mine.yaml"
