"""Adjacency matrices and nomination lists, labeled or not."""

import io
from pathlib import Path

import pytest
from helpers.graphs import given, named
from scipy.io import mmwrite
from scipy.sparse import coo_array

from reciprocity.errors import InputError


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


EXPECTED = {"A-B", "B-C"}
PLAIN = {"1-2", "2-3"}


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        pytest.param(";A;B;C\nA;0;1;0\nB;1;0;1\nC;0;1;0\n", EXPECTED, id="visone"),
        pytest.param("person,A,B,C\nA,0,1,0\nB,1,0,1\nC,0,1,0\n", EXPECTED, id="corner"),
        pytest.param(",A,B,C\nA,,1,\nB,1,,1\nC,,1,\n", EXPECTED, id="blanks for 0"),
        pytest.param(",C,A,B\nA,0,0,1\nB,1,1,0\nC,0,0,1\n", EXPECTED, id="columns in another order"),
        pytest.param("A,B,C\n0,1,0\n1,0,1\n0,1,0\n", EXPECTED, id="labels above"),
        pytest.param("A 0 1 0\nB 1 0 1\nC 0 1 0\n", EXPECTED, id="labels at the side"),
        pytest.param('"A" "B" "C"\n"A" 0 1 0\n"B" 1 0 1\n"C" 0 1 0\n', EXPECTED, id="R"),
        pytest.param("\tA\tB\tC\nA\t0.0\t2.5\t0\nB\t2.5\t0\t1e1\nC\t0\t1e1\t0\n", EXPECTED, id="values"),
        pytest.param(";A;B;C\nA;0;1,5;0\nB;1,5;0;1\nC;0;1;0\n", EXPECTED, id="decimal commas"),
        pytest.param(",A,B,C\nA,NA,1,0\nB,1,NA,1\nC,.,1,-9\n", EXPECTED, id="missing codes"),
        pytest.param(",A,B,C,Total\nA,0,1,0,1\nB,1,0,1,2\nC,0,1,0,1\nTotal,1,2,1,4\n", EXPECTED, id="totals"),
        pytest.param('"","A","B","C"\n"1",0,1,0\n"2",1,0,1\n"3",0,1,0\n', EXPECTED, id="R's numbers of rows"),
        pytest.param(",A,B,C\n0,0,1,0\n1,1,0,1\n2,0,1,0\n", EXPECTED, id="pandas' numbers of rows"),
        pytest.param('"","V1","V2","V3"\n"1",0,1,0\n"2",1,0,1\n"3",0,1,0\n', PLAIN, id="R's V1"),
        pytest.param('"","X1","X2","X3"\n"1",0,1,0\n"2",1,0,1\n"3",0,1,0\n', PLAIN, id="R's X1"),
        pytest.param(",a.B,b\na B,0,1\nb,1,0\n", {"a B-b"}, id="R's dots for blanks"),
        pytest.param("0 1 0\n1 0 1\n0 1 0\n", PLAIN, id="no labels"),
        pytest.param("  0.00e+00 1.00e+00 0.00e+00\n1 0 1\n0 1 0\n", PLAIN, id="numpy"),
        pytest.param("1,2,3\n0,1,0\n1,0,1\n0,1,0\n", PLAIN, id="numbers above"),
        pytest.param(",1,2,3\n1,0,1,0\n2,1,0,1\n3,0,1,0\n", PLAIN, id="numbers as labels"),
        pytest.param("0,3,0,0\n3,0,2,0\n0,2,0,0\n0,0,0,0\n", PLAIN, id="no labels, values"),
    ],
)
def test_matrices(text: str, ties: set[str]) -> None:
    graph = given(text)
    assert named(graph) == ties
    assert "matrix: " in graph.notes[0]
    assert "directed" not in graph.notes[0]
    assert not any("double" in note for note in graph.notes)


def test_people_without_ties_stay() -> None:
    assert given(";A;B;C\nA;0;1;0\nB;1;0;0\nC;0;0;0\n").names == ("A", "B", "C")
    assert given("0 1 0 0\n1 0 0 0\n0 0 0 0\n0 0 0 0\n").n == 4


def test_a_matrix_that_is_not_symmetric_is_directed() -> None:
    text = ",A,B,C\nA,0,1,0\nB,1,0,1\nC,0,0,0\n"
    graph = given(text)
    assert named(graph) == EXPECTED
    assert "directed: one naming the other is enough" in graph.notes[0]
    assert named(given(text, mutual=True)) == {"A-B"}
    assert named(given(",A,B,C\nA,0,1,0\nB,1,0,1\nC,0,1,0\n", mutual=True)) == EXPECTED


def test_half_a_matrix_has_no_direction() -> None:
    graph = given(",A,B,C\nA,0,1,0\nB,0,0,1\nC,0,0,0\n")
    assert named(graph) == EXPECTED
    assert any("only one half of the matrix is filled" in note for note in graph.notes)


def test_negative_cells_are_a_question() -> None:
    text = ",A,B,C\nA,0,-1,1\nB,-1,0,2\nC,1,2,0\n"
    with pytest.raises(InputError, match=r"the matrix holds a negative number in 1 of its cells.*network\.above=0"):
        given(text)
    assert named(given(text, above=0.0)) == {"A-C", "B-C"}
    assert named(given(text, above=1.0)) == {"B-C"}


def test_codes_of_siena() -> None:
    graph = given("0 1 9 0\n1 0 1 10\n0 11 0 1\n9 0 1 0\n", name="s50.dat")
    assert named(graph) == {"1-2", "2-3", "3-4"}
    assert any("RSiena's codes" in note for note in graph.notes)


def test_a_matrix_without_names_takes_those_of_the_table() -> None:
    graph = given("0 1 0\n1 0 1\n0 1 0\n", "name,circle\nAnn,x\nBob,y\nCem,x\n")
    assert named(graph) == {"Ann-Bob", "Bob-Cem"}
    assert any("its rows are taken for the people of people.csv, in order" in note for note in graph.notes)
    with pytest.raises(InputError, match=r"none of its people is in people\.csv"):
        given("0 1 0\n1 0 1\n0 1 0\n", "name\nAnn\nBob\n")


def test_rows_of_those_who_answered_only() -> None:
    graph = given(",A,B,C,D\nA,0,1,1,0\nC,1,0,0,1\n")
    assert named(graph) == {"A-B", "A-C", "C-D"}


@pytest.mark.parametrize(
    "text",
    [
        ",Fest,Messe,Reise\nAnn,1,1,0\nBob,1,1,0\nCem,0,1,1\n",
        "name,party,dinner,trip\nAnn,1,1,0\nBob,1,1,0\nCem,0,1,1\n",
        "Ann 1 1 0 0\nBob 1 1 0 0\nCem 0 1 1 1\n",
    ],
)
def test_people_and_events(text: str) -> None:
    with pytest.raises(InputError, match=r"holds people and \d events or the like .*network\.common=2"):
        given(text)
    graph = given(text, common=2)
    assert graph.names == ("Ann", "Bob", "Cem")
    assert named(graph) == {"Ann-Bob"}
    assert len(given(text, common=1).edges) == 3


def test_two_rows_of_one_name() -> None:
    with pytest.raises(InputError, match=r"line 3: two rows are called A \(line 2, too\); tell them apart"):
        given(",A,A\nA,0,1\nA,1,0\n")


def test_what_the_user_calls_a_matrix() -> None:
    with pytest.raises(InputError, match="is no matrix: below the labels, every cell must be a number"):
        given("source,target\nAnn,Bob\n", format="matrix")
    assert named(given("3 4 5\n4 5 6\n5 6 3\n", format="edges")) == {"3-4", "4-5", "5-6"}


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        pytest.param("ego,alter1,alter2\nA,B,C\nB,A,\nC,,\nD,A,NA\n", {"A-B", "A-C", "A-D"}, id="numbered"),
        pytest.param("Name,Best friend,Second friend\nA,B,C\nB,A,\nC,,\nD,A,\n", {"A-B", "A-C", "A-D"}, id="in words"),
        pytest.param("Person;Kontakt1;Kontakt2\nA;B;C\nB;A;\nC;;\nD;A;-\n", {"A-B", "A-C", "A-D"}, id="German"),
        pytest.param("id,name,friend1,friend2\n1,A,B,C\n2,B,A,\n3,C,,\n4,D,A,\n", {"A-B", "A-C", "A-D"}, id="both"),
        pytest.param("id,nom1,nom2\n1,2,3\n2,1,0\n3,0,0\n4,1,99\n", {"1-2", "1-3", "1-4"}, id="0 and 99"),
        pytest.param("aid,mf1aid,mf2aid,ff1aid\n1,2,3,99999\n2,1,,\n3,,,\n4,,,1\n", {"1-2", "1-3", "1-4"}, id="padded"),
        pytest.param("# by hand\nA B C\nB A\nC\nD A\n", {"A-B", "A-C", "A-D"}, id="networkx' adjacency list"),
        pytest.param("A;B;C\nB;A\nC\nD;A\n", {"A-B", "A-C", "A-D"}, id="Gephi's adjacency list"),
        pytest.param("ego,alters\nA,B|C\nB,A\nC,\nD,A\n", {"A-B", "A-C", "A-D"}, id="lists in a cell"),
    ],
)  # fmt: skip
def test_nomination_lists(text: str, ties: set[str]) -> None:
    graph = given(text)
    assert named(graph) == ties
    assert graph.n == 4
    assert "directed: one naming the other is enough" in graph.notes[0]
    assert len(given(text, mutual=True).edges) == 1


def test_what_else_a_nomination_list_says_of_people() -> None:
    graph = given("Name,Friend1,Friend2,Fach,Kreis\nA,B,C,law,x\nB,A,,IT,y\nC,,,law,x\n")
    assert graph.field_names == ("IT", "law")
    assert graph.circle.tolist() == [0, 1, 0]


def test_answers_of_a_survey_are_no_nominations() -> None:
    with pytest.raises(
        InputError, match="cannot tell which columns hold the two ends of a tie from respondent, q1, q2"
    ):
        given("respondent,q1,q2,q3\n1,2,3,1\n2,1,1,2\n3,3,3,1\n")


def test_one_person_in_two_rows_is_said() -> None:
    graph = given("ego,alter1,alter2\nA,B,\nB,A,\nA,C,\nC,,\n")
    assert any("A (lines 2 and 4) stands there twice" in note for note in graph.notes)


def test_matrix_market_of_scipy() -> None:
    content = io.BytesIO()
    mmwrite(content, coo_array(([1, 1, 2], ([0, 1, 1], [1, 0, 2])), (4, 4)))
    graph = given(content.getvalue(), name="net.mtx")
    assert graph.names == ("1", "2", "3", "4")
    assert named(graph) == {"1-2", "2-3"}
    assert named(given(content.getvalue(), name="net.mtx", mutual=True)) == {"1-2"}
    text = "%%MatrixMarket matrix coordinate pattern symmetric\n% by hand\n3 3 2\n2 1\n3 2\n"
    assert given(text).notes == ("network.path: ties.csv: Matrix Market: 3 people, 2 ties",)
    with pytest.raises(InputError, match="is no Matrix Market file"):
        given(text.replace("3 3 2", "3 x"))


def test_lgl_of_igraph() -> None:
    graph = given("# A\nB 2.0\nC 1\n# B\n# D\n", name="net.lgl")
    assert graph.names == ("A", "B", "C", "D")
    assert named(graph) == {"A-B", "A-C"}
