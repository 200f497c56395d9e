"""The table of people, and workbooks."""

import io
import sys
from pathlib import Path

import openpyxl
import pytest
from helpers.graphs import TIES, given, named

from reciprocity.errors import InputError


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "name", ["person", "Id", "ids", "name", "Label", "Node_ID", "Person", "Name", "vertex", "ID", "Knoten"]
)
def test_the_column_of_people(name: str) -> None:
    graph = given(TIES, f"age,{name},circle\n30,Ann,x\n40,Bob,y\n50,Cem,x\n")
    assert graph.names == ("Ann", "Bob", "Cem")
    assert graph.circle_names == ("x", "y")


def test_a_label_is_what_people_are_called() -> None:
    ties = "Source,Target\n1,2\n2,3\n"
    graph = given(ties, "Id,Label,circle\n1,Anna,x\n2,Bernd,y\n3,Clara,x\n")
    assert graph.names == ("Anna", "Bernd", "Clara")
    assert named(graph) == {"Anna-Bernd", "Bernd-Clara"}
    graph = given(ties, "Id,Label\n1,Anna\n2,Anna\n3,\n")
    assert graph.names == ("Anna (1)", "Anna (2)", "3")
    assert any("1 name is there more than once (Anna): told apart by id" in note for note in graph.notes)


def test_the_column_that_ties_use_is_the_one_that_counts() -> None:
    graph = given("source,target\nAnna,Bernd\nBernd,Clara\n", "Id,Label,circle\n1,Anna,x\n2,Bernd,y\n3,Clara,x\n")
    assert graph.names == ("Anna", "Bernd", "Clara")


def test_german_columns() -> None:
    graph = given(TIES, "Name;Fach;Kreis;Strategie\nAnn;Recht;A;kennedy\nBob;IT;B;NA\nCem;IT;A;\n".encode("cp1252"))
    assert graph.field_names == ("IT", "Recht")
    assert graph.circle.tolist() == [0, 1, 0]
    assert graph.strategy is not None
    assert graph.strategy.tolist() == ["kennedy", "", ""]


@pytest.mark.parametrize(
    "people",
    [
        '"person","dept, site",circle,age\nAnn,x,Lions,40\nBob,y,Rotary,50\nCem,x,Lions,40\n',
        'person,"how\nmany?",circle\nAnn,1,Lions\nBob,2,Rotary\nCem,1,Lions\n',
        '"person" "circle"\n"1" "Ann" "Lions"\n"2" "Bob" "Rotary"\n"3" "Cem" "Lions"\n',
        "sep=;\nperson;circle\nAnn;Lions\nBob;Rotary\nCem;Lions\n",
        'Person,Circle\nWho?,Where?\n"{""ImportId"":""a""}",\nAnn,Lions\nBob,Rotary\nCem,Lions\n',
        "person,circle\nAnn,Lions\nBob,Rotary\nperson,circle\nCem,Lions\nTotal,3\n",
        "person|circle\nAnn|Lions\nBob|Rotary\nCem|Lions\n",
    ],
)
def test_the_same_table_in_many_texts(people: str) -> None:
    graph = given(TIES, people)
    assert graph.names == ("Ann", "Bob", "Cem")
    assert [graph.circle_names[i] for i in graph.circle] == ["Lions", "Rotary", "Lions"]


@pytest.mark.parametrize(
    ("people", "says"),
    [
        (
            "person\nAnn\nBob\nAnn\nCem\n",
            "line 4: two people are called Ann (line 2, too); tell them apart in both files",
        ),
        ("person,circle\nAnn,x\nBob,NA\nCem,y\n", "line 3: circle is NA, that is, empty; fill it in"),
        ("person\nAnn\nNA\n", "line 3: NA stands for nobody; leave the line out (or set network.missing=[])"),
        (
            "age;sex\n1;2\n",
            "line 1: has no column person, id, name or label, but age, sex; rename the one that ties use",
        ),
        ("person,field,Fach\nAnn,a,b\n", "the column field is there twice"),
    ],
)
def test_what_is_wrong_with_a_table(people: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        given(TIES, people)
    assert says in str(caught.value)


def test_circles_that_look_alike_are_a_question() -> None:
    notes = given(TIES, "person,field,circle\nAnn,law,Lions\nBob,Law,lions\nCem,law,Lions\n").notes
    assert "network.people: people.csv: 2 names in circle differ only in case (Lions, lions: one or two?)" in notes
    assert "network.people: people.csv: 2 names in field differ only in case (Law, law: one or two?)" in notes


def test_a_list_of_names_without_a_header() -> None:
    assert given(TIES, "Ann\nBob\nCem\nEva\n").names == ("Ann", "Bob", "Cem", "Eva")


def workbook(**sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


ROWS: list[list[object]] = [["From", "To", "Strength"], ["Ann", "Bob", 1], ["Bob", "Cem", 2.5]]
PEOPLE: list[list[object]] = [["Label", "Circle"], ["Ann", "x"], ["Bob", "y"], ["Cem", "x"]]


def test_workbooks() -> None:
    graph = given(workbook(Sheet1=ROWS), name="ties.xlsx")
    assert named(graph) == {"Ann-Bob", "Bob-Cem"}
    both = workbook(Elements=PEOPLE, Connections=ROWS)
    graph = given(both, both, name="ties.xlsx")
    assert graph.circle_names == ("x", "y")
    assert "network.path: ties.xlsx: sheet Connections, of Elements, Connections" in graph.notes
    numbers = given(workbook(Sheet1=[["source", "target"], [1.0, 2], [2, 30]]), name="ties.xlsx")
    assert numbers.names == ("1", "2", "30")
    matrix = given(workbook(Sheet1=[[None, "A", "B"], ["A", 0, 1], ["B", 1, None]]), name="ties.xlsx")
    assert named(matrix) == {"A-B"}


def test_workbooks_of_nodexl() -> None:
    ties = [["Visual Properties", None, None, "Labels"], ["Vertex 1", "Vertex 2", "Color", "Label"], ["Ann", "Bob"]]
    people = [["Graph Metrics"], ["Vertex", "Circle"], ["Ann", "x"], ["Bob", "y"]]
    content = workbook(Edges=ties, Vertices=people, Groups=[])
    graph = given(content, content, name="nodexl.xlsx")
    assert graph.names == ("Ann", "Bob")
    assert graph.circle_names == ("x", "y")


def test_which_sheet() -> None:
    content = workbook(May=ROWS, June=[["From", "To"], ["Ann", "Cem"]], Empty=[])
    with pytest.raises(InputError, match=r"ties\.xlsx: holds May, June; say which one with network\.sheet=NAME"):
        given(content, name="ties.xlsx")
    assert named(given(content, name="ties.xlsx", sheet="june")) == {"Ann-Cem"}
    with pytest.raises(InputError, match=r"network\.sheet: ties\.xlsx has no sheet July; it has May, June, Empty"):
        given(content, name="ties.xlsx", sheet="July")
    with pytest.raises(InputError, match=r"the sheet Empty of ties\.xlsx is empty"):
        given(content, name="ties.xlsx", sheet="Empty")


def test_workbooks_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match=r"is damaged or no workbook \(BadZipFile\)"):
        given(workbook(Sheet1=ROWS)[:2000] + b"xl/", name="ties.xlsx")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(InputError, match=r'Excel workbooks need openpyxl: pip install "reciprocity\[xlsx\]"'):
        given(workbook(Sheet1=ROWS), name="again.xlsx")
