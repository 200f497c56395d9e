"""The user's own network: each thing wrong with a file is said in one line with file, line and remedy."""

import os
from pathlib import Path

import pytest
from helpers.graphs import TIES, graphml, read, write

from reciprocity import networks
from reciprocity.errors import InputError
from reciprocity.networks import File


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("ties", "says"),
    [
        ("", "network.path: ties.csv is empty"),
        ("source,target\n", "holds no tie between two people"),
        ("source,target\nAnn,Ann\n", "holds no tie between two people"),
        ("\n\n", "ties.csv: holds no row"),
        ("\n\nMentor,Mentees\nAnn,Bob\n", "ties.csv, line 3: cannot tell which columns hold the two ends of a tie"),
        ("Ann\nBob\n", "ties.csv, line 1: has one column only (Ann)"),
        ("source,target,source\nAnn,Bob,Cem\n", "line 1: the column source is there twice"),
        (TIES + "Müller, Jörg,Ann\n", "ties.csv, line 4: 3 values under 2 columns"),
        (TIES + '"Eva,Ann\n', "ties.csv, line 4: unexpected end of data"),
        (TIES + '"Eva"x,Ann\n', "ties.csv, line 4: "),
        (TIES.encode() + b"J\x81rg,Ann\n", "ties.csv, line 4: neither UTF-8 nor Windows-1252"),
    ],
)
def test_bad_edge_list(ties: str | bytes, says: str) -> None:
    with pytest.raises(InputError) as caught:
        read(ties)
    assert says in str(caught.value)
    assert str(caught.value).startswith("network.path: ties.csv")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("people", "says"),
    [
        ("", "people.csv is empty"),
        ("person,field\n", "people.csv: holds no people"),
        ("age,field\n30,law\n", "people.csv, line 1: has no column person, id, name or label, but age, field"),
        ("person\nAnn\nBob\nAnn\nCem\n", "people.csv, line 4: two people are called Ann (line 2, too)"),
        ("person,field\nAnn,law\nBob,\nCem,IT\n", "people.csv, line 3: field is empty"),
        ("person,circle\nAnn,x\nBob\nCem,y\n", "people.csv, line 3: circle is empty"),
        ("person,circle\nAnn,x\n,y\n", "people.csv, line 3: person is empty"),
        ("person\nAnn\nBob\nCemm\n", "ties.csv, line 3: Cem is not in people.csv; did you mean Cemm?"),
    ],
)
def test_bad_person_table(people: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        read(TIES, people)
    assert says in str(caught.value)


def test_too_many_fields() -> None:
    table = "person,field\n" + "".join(f"p{i},f{i}\n" for i in range(251))
    with pytest.raises(InputError, match=r"people\.csv: names 251 fields, at most 250"):
        read("source,target\np0,p1\n", table)
    assert len(read("source,target\np0,p1\n", table.replace("f250", "f0")).field_names) == 250


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<graphml>\n<graph>\n<node id='a'>\n</graph></graphml>", "line 4: not valid XML"),
        ("source,target\na,b\n", "line 1: not valid XML"),
        ("<html></html>", "line 1: expected GraphML, found <html>"),
        (graphml("<graph>\n<node/></graph>"), "line 4: <node> has no id"),
        (graphml("<graph><node id='a'/>\n<node id='a'/></graph>"), "line 4: the node a is there twice"),
        (
            graphml("<graph><node id='a'/>\n<edge source='a' target='b'/></graph>"),
            "line 4: the edge leads to b",
        ),
        (graphml("<graph><node id='a'/><edge source='a'/></graph>"), "line 3: <edge> has no target"),
        (graphml("<graph><node id='a'/><hyperedge/></graph>"), "line 3: ties of more than two people"),
        (graphml("<graph><node id='a'/></graph>"), "holds no tie"),
        (
            graphml(
                "<key id='f' for='node' attr.name='field'/><graph><node id='a'><data key='f'>x</data></node>"
                "<node id='b'/><edge source='a' target='b'/></graph>"
            ),
            "b has no field",
        ),
    ],
)
def test_bad_graphml(text: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text, name="net.graphml")
    assert str(caught.value).startswith("network.path: net.graphml")
    assert says in str(caught.value)


def test_files_that_cannot_be_read() -> None:
    write("ties.csv", TIES)
    for config, says in (
        (File(path="none.csv"), "network.path: there is no file none.csv"),
        (File(path="."), "network.path: . is a folder"),
        (File(path="ties.csv/x"), "network.path: ties.csv/x cannot be read"),
        (File(path="a\0b"), "cannot be a file name"),
        (File(path="ties.csv", people="none.csv"), "network.people: there is no file none.csv"),
    ):
        for use in (networks.digest, lambda config: networks.build(config, 1)):
            with pytest.raises(InputError) as caught:
                use(config)
            assert says in str(caught.value)


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_file_without_permission() -> None:
    Path(write("ties.csv", TIES)).chmod(0)
    with pytest.raises(InputError, match="cannot be read"):
        networks.build(File(path="ties.csv"), 1)
