"""Every command of docs/networks.md about a file works on a file as it describes it."""

import io
import re
import shlex
from pathlib import Path

import networkx as nx
import openpyxl
import pytest
from helpers.graphs import NETWORK, named, write

from reciprocity import networks

DOCS = (Path(__file__).parents[2] / "docs" / "networks.md").read_text()
COMMANDS = re.findall(r"`reciprocity (network=file [^`]+)`", DOCS)

FILES = {
    "ties.csv": "source,target\nAnn,Bob\nBob,Cem\n",
    "people.csv": "person,circle\nAnn,x\nBob,y\nCem,x\n",
    "pairs.csv": "Trainer,Trainee\nAnn,Bob\nBob,Cem\n",
    "class.csv": "ego,alter,friend_tie,task_tie\nAnn,Bob,1,0\nAnn,Cem,0,1\nBob,Cem,1,0\n",
    "survey.csv": "ego,alter\nAnn,Bob\nBob,Ann\nBob,Cem\nCem,Bob\nAnn,Cem\n",
    "nominations.csv": "ego,alter1,alter2\nAnn,Bob,\nBob,Ann,Cem\nCem,,\n",
    "matrix.csv": ";Ann;Bob;Cem\nAnn;0;1;0\nBob;1;0;1\nCem;0;1;0\n",
    "events.csv": "person,event\nAnn,a\nAnn,b\nBob,a\nBob,b\nBob,c\nBob,d\nCem,c\nCem,d\n",
    "several.graphml": "<graphml>{}{}</graphml>".format(
        '<graph id="work"><node id="Ann"/><node id="Bob"/><edge source="Ann" target="Bob"/></graph>',
        '<graph id="advice"><node id="Ann"/><node id="Bob"/><node id="Cem"/><edge source="Ann" target="Bob"/>'
        '<edge source="Bob" target="Cem"/></graph>',
    ),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, content in FILES.items():
        write(name, content)
    nx.write_graphml(nx.path_graph(["Ann", "Bob", "Cem"]), "net.graphml")
    book, content = openpyxl.Workbook(), io.BytesIO()
    sheet = book.create_sheet("Connections")
    for row in (["From", "To"], ["Ann", "Bob"], ["Bob", "Cem"]):
        sheet.append(row)
    book.save(content)
    write("book.xlsx", content.getvalue())


@pytest.mark.parametrize("command", COMMANDS)
def test_what_do_you_have(command: str) -> None:
    keys: dict[str, object] = {"kind": "file"}
    for word in shlex.split(command)[1:]:
        key, _, value = word.removeprefix("network.").partition("=")
        keys[key] = float(value) if key == "above" else int(value) if key == "common" else value == "true" or value
    assert named(networks.build(NETWORK.validate_python(keys), 1)) == {"Ann-Bob", "Bob-Cem"}


def test_every_shape_has_its_command() -> None:
    assert len(COMMANDS) == 11
