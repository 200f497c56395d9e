"""Whom a cell names: nobody, one person in many spellings, or several."""

from pathlib import Path

import pytest
from helpers.graphs import given, graphml, named

from reciprocity.errors import InputError
from reciprocity.networks.names import folded, look_alike, names_nobody


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "code", ["NA", "-999", "#NV", "#N/A", "NULL", "nan", "None", "n/a", ".", "-", "-9", "<NA>", "k.A."]
)
def test_codes_for_nobody_leave_an_isolate(code: str) -> None:
    graph = given(f"source,target\nJohn,Jim\nJim,Jack\nJesse,{code}\nJoan,{code}\n")
    assert graph.names == ("John", "Jim", "Jack", "Jesse", "Joan")
    assert named(graph) == {"Jim-John", "Jack-Jim"}
    assert f"2 lines name nobody ({code})" in graph.notes[0]


def test_an_empty_cell_names_nobody() -> None:
    graph = given("source,target\nAnn,Bob\nEva,\n,Fay\n", "person\nAnn\nBob\nEva\nFay\n")
    assert named(graph) == {"Ann-Bob"}
    assert "2 lines name nobody (empty)" in graph.notes[0]
    assert "network.people: people.csv: 2 people without ties, kept" in graph.notes


def test_names_that_look_like_codes_are_names() -> None:
    graph = given("source,target\nNa,Nan\nNan,Null\nNull,Nona\n")
    assert graph.names == ("Na", "Nan", "Null", "Nona")
    assert given("source,target\n-1,-2\n-2,-9\n").names == ("-1", "-2", "-9")


def test_the_user_says_which_words_name_nobody() -> None:
    text = "source,target\nNA,DE\nDE,ZZ\n"
    assert given(text).names == ("DE", "ZZ")
    assert named(given(text, missing=[])) == {"DE-NA", "DE-ZZ"}
    assert named(given(text, missing=["ZZ"])) == {"DE-NA"}
    assert named(given("source,target\n1,2\n2,-1\n", missing=[-1])) == {"1-2"}


def test_a_node_called_na_is_nobody_in_any_format() -> None:
    nodes = '<node id="Ann"/><node id="Bob"/><node id="NA"/>'
    body = f'<graph>{nodes}<edge source="Ann" target="Bob"/><edge source="Ann" target="NA"/></graph>'
    graph = given(graphml(body), name="net.graphml")
    assert graph.names == ("Ann", "Bob")
    assert "1 line names nobody (NA)" in graph.notes[0]


def test_names_are_what_one_sees() -> None:
    ties = (
        "source,target\nAnn Lee,Bob\nAnn  Lee,Cem\nAnn\u00a0Lee,Eva\nAnn\u200b Lee,Fay\n"
        "M\u00fcller,Gus\nMu\u0308ller,Hal\n"
    )
    graph = given(ties)
    assert named(graph) == {
        "Ann Lee-Bob",
        "Ann Lee-Cem",
        "Ann Lee-Eva",
        "Ann Lee-Fay",
        "Gus-M\u00fcller",
        "Hal-M\u00fcller",
    }
    people = "person,circle\nAnn Lee,Li  ons\n" + "".join(
        f"{name},Li ons\n" for name in ("Bob", "Cem", "Eva", "Fay", "Gus", "Hal")
    )
    assert given(ties, people + "Mu\u0308ller,Li\u00a0ons\n").circle_names == ("Li ons",)


def test_joiners_stay_where_they_are_part_of_the_spelling() -> None:
    assert folded("ab\u200dc") == "abc"
    assert folded("\u0646\u06cc\u200c\u0633") == "\u0646\u06cc\u200c\u0633"
    assert folded("\U0001f468\u200d\U0001f469") == "\U0001f468\u200d\U0001f469"


@pytest.mark.parametrize(
    ("ties", "said"),
    [
        ("Ann Lee,Bob\nann lee,Cem\nBob,Cem\n", "2 names differ only in case (Ann Lee, ann lee: two people?)"),
        ("1,2\n1.0,3\n001,2\n2,3\n", '3 names differ only in ".0" or leading zeros (1, 1.0, 001: two people?)'),
        ("O'Neil,Bob\nO’Neil,Cem\nBob,Cem\n", "names differ only in case, zeros or quotation marks (O'Neil, O’Neil"),
    ],
)  # fmt: skip
def test_names_that_look_alike_are_a_question(ties: str, said: str) -> None:
    assert said in given(f"source,target\n{ties}").notes[0]


def test_names_that_look_like_one_of_the_table_are_a_hint() -> None:
    for name, listed in (("1.0", "1"), ("7", "007"), ("ann", "Ann")):
        with pytest.raises(
            InputError, match=rf"line 2: {name} is not in people\.csv, but {listed} is; write the name alike"
        ):
            given(f"source,target\n{name},Bob\n", f"person\n{listed}\nBob\n")


def test_what_looks_alike() -> None:
    assert look_alike("007") == look_alike("7.0") == look_alike("7")
    assert look_alike("-7") != look_alike("7")
    assert look_alike("Straße") == look_alike("STRASSE")
    assert look_alike("1.5") != look_alike("15")
    assert not names_nobody("0")


LISTS = 'source,target\nAnn,Bob|Cem|Dora\nDora,"Ann, Bob"\nCem,Ann; Bob\n'


def test_several_names_in_a_cell_are_a_tie_to_each() -> None:
    graph = given(LISTS)
    assert graph.names == ("Ann", "Bob", "Cem", "Dora")
    assert named(graph) == {"Ann-Bob", "Ann-Cem", "Ann-Dora", "Bob-Dora", "Bob-Cem"}
    assert "network.path: ties.csv: 3 cells hold several names (Bob|Cem|Dora): a tie to each" in graph.notes


def test_several_names_that_nothing_confirms_are_an_error() -> None:
    with pytest.raises(
        InputError, match=r'line 2: "Bob\|Cem\|Dora" seems to hold 3 names, of which no other line knows one'
    ):
        given("source,target\nAnn,Bob|Cem|Dora\n")
    assert named(given("source,target\nAnn,Bob|Cem\n", "person\nAnn\nBob\nCem\n")) == {"Ann-Bob", "Ann-Cem"}
    assert named(given("source,target\nAnn,Bob|Cem\n", "person\nAnn\nBob|Cem\n")) == {"Ann-Bob|Cem"}


def test_a_comma_in_a_name_is_part_of_it_unless_all_parts_are_people() -> None:
    assert given('source,target\n"Müller, Jörg",Ann\nAnn,Bob\n').names == ("Müller, Jörg", "Ann", "Bob")
    assert named(given('ego,alters\nAnn,"Bob, Cem"\nBob,Ann\nCem,\n')) == {"Ann-Bob", "Ann-Cem"}


@pytest.mark.parametrize("cell", ["Bob/Cem", "Bob & Cem", "Bob and Cem", "Bob und Cem", "Bob + Cem", '"Bob\nCem"'])
def test_other_ways_to_write_several(cell: str) -> None:
    assert named(given(f"ego,alters\nAnn,{cell}\nBob,Ann\nCem,Ann\n")) == {"Ann-Bob", "Ann-Cem"}


def test_quotation_marks_around_a_name_are_no_part_of_it() -> None:
    graph = given("source,target\n'Ann',„Bob“\nBob,“Cem”\nO'Neil,Cem\n")
    assert graph.names == ("Ann", "Bob", "Cem", "O'Neil")
    assert given('"source" , "target"\n"Ann" , "B "" b"\n').names == ("Ann", 'B " b')


def test_a_file_and_a_table_that_know_nobody_in_common() -> None:
    with pytest.raises(InputError, match=r"none of its people is in people\.csv \(here n0, n1, there Ann, Bob\)"):
        given("source,target\nn0,n1\nn1,n2\n", "person\nAnn\nBob\nCem\n")


def test_people_whom_only_the_file_lists_are_not_dropped() -> None:
    nodes = "".join(f'<node id="{name}"/>' for name in ("Ann", "Bob", "Cem", "Eva", "Fay"))
    body = f'<graph>{nodes}<edge source="Ann" target="Bob"/><edge source="Bob" target="Cem"/></graph>'
    assert given(graphml(body), name="net.graphml").n == 5
    with pytest.raises(InputError, match=r"Eva is not in people\.csv; add a line for Eva there"):
        given(graphml(body), "person\nAnn\nBob\nCem\n", name="net.graphml")
