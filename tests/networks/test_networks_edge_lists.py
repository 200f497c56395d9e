"""Edge lists as people have them: names of columns, separators, headers, comments, encodings."""

import gzip
from pathlib import Path

import pytest
from helpers.graphs import given, named

from reciprocity.errors import InputError


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


EXPECTED = {"Ann-Bob", "Bob-Cem"}
IMPORT = '"{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"'
BODY = "Ann,Bob\nBob,Cem\n"


@pytest.mark.parametrize(
    ("header", "directed"),
    [
        ("from,to", False),
        ("Von,Nach", False),
        ("Quelle,Ziel", False),
        ("Source,Destination", False),
        ("Vertex 1,Vertex 2", False),
        ("id1,id2", False),
        ("node1,node2", False),
        ("person_1,person_2", False),
        ("V1,V2", False),
        ("i,j", False),
        ("FromNodeId,ToNodeId", False),
        ("source_id,target_id", False),
        ("ego,alter", True),
        ("EgoID,AlterID", True),
        ("sender,receiver", True),
        ("tail,head", True),
        ("Giver,Recipient", True),
        ("giver,receiver", True),
        ("send_col,receive_col", True),
        ("PrimaryCollaborator_PersonId,SecondaryCollaborator_PersonId", True),
        ("Absender,Empfänger", True),
        ("nominator,nominee", True),
    ],
)
def test_usual_names_of_the_two_ends(header: str, directed: bool) -> None:
    graph = given(f"{header}\n{BODY}")
    assert named(graph) == EXPECTED
    assert ("directed: one naming the other is enough" in graph.notes[0]) == directed
    assert f"columns used: {header.replace(',', ', ')}" in graph.notes[0]


def test_columns_that_the_user_names() -> None:
    text = "who,whom,source,target\nAnn,Bob,1,2\nBob,Cem,1,2\n"
    assert named(given(text, source="WHO", target="whom")) == EXPECTED
    assert named(given("x y,z\nAnn,Bob\nBob,Cem\n", source="x y", target="z")) == EXPECTED
    assert named(given("x,Ann,Bob\ny,Bob,Cem\n", source="2", target="3")) == EXPECTED
    with pytest.raises(InputError, match=r"network\.target: ties\.csv has no column b; its first line has who, whom"):
        given(text, source="who", target="b")
    with pytest.raises(InputError, match=r"network\.target: missing, as network\.source is given"):
        given(text, source="who")


def test_two_pairs_of_usual_names_are_a_question() -> None:
    with pytest.raises(InputError, match=r"may be source, target or from, to; say which with network\.source=source"):
        given("source,target,from,to\nAnn,Bob,a,b\n")


def test_a_header_that_nobody_knows_is_a_question() -> None:
    with pytest.raises(InputError) as caught:
        given("Trainer,Trainee\nAnn,Bob\nBob,Cem\n")
    assert "line 1: cannot tell which columns hold the two ends of a tie from Trainer, Trainee" in str(caught.value)
    assert "network.source=Trainer network.target=Trainee" in str(caught.value)
    assert named(given("Ann,Bob\nCem,Eva\n", source="1", target="2")) == {"Ann-Bob", "Cem-Eva"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("source|target\nAnn|Bob\nBob|Cem\n", id="bars"),
        pytest.param("source target\nAnn Bob\nBob Cem\n", id="blanks"),
        pytest.param('  "source"   "target"\n  "Ann" "Bob"\n"Bob"\t"Cem"\n', id="runs of blanks and tabs"),
        pytest.param("sep=;\nsource;target\nAnn;Bob\nBob;Cem\n", id="Excel's sep="),
        pytest.param('\ufeff"sep=|"\r\nsource|target\r\nAnn|Bob\r\nBob|Cem\r\n', id="sep= in quotation marks"),
        pytest.param("source,target\rAnn,Bob\rBob,Cem\r", id="CR"),
        pytest.param("# by hand\n% 2024\nsource,target\nAnn,Bob\n# later\nBob,Cem\n", id="comments"),
        pytest.param("Ann,Bob\nBob,Cem\n", id="no header"),
        pytest.param("Ann -- Bob\nBob -- Cem\n", id="dashes"),
        pytest.param("Ann -> Bob\nBob -> Cem\n", id="arrows"),
        pytest.param("Ann\tBob\t2\nBob\tCem\t1.5\n", id="no header, weights"),
        pytest.param("% sym unweighted\nAnn Bob\nBob Cem\n", id="no header, KONECT"),
        pytest.param("# a\n# FromNodeId\tToNodeId\nAnn\tBob\nBob\tCem\n", id="header in a comment, SNAP"),
        pytest.param("Ann Bob {}\nBob Cem {'weight': 2.5, 'since': 2020}\n", id="networkx"),
        pytest.param(",source,target\n0,Ann,Bob\n1,Bob,Cem\n", id="pandas' index"),
        pytest.param('"source","target"\n"1","Ann","Bob"\n"2","Bob","Cem"\n', id="R's row names"),
        pytest.param('"source" "target" "w"\n"7" "Ann" "Bob" 2\n"9" "Bob" "Cem" NA\n', id="R's, some rows"),
        pytest.param('"source","target","note"\n"1","Ann","Bob",""\n"2","Bob","Cem",""\n', id="R's, last column empty"),
        pytest.param("source,target,w\nAnn,Bob,1,\nBob,Cem,2,\n", id="a separator behind each row"),
        pytest.param('"Name (last, first)",source,target\n"x, y",Ann,Bob\n"z",Bob,Cem\n', id="comma in a header"),
        pytest.param('source,target,"How often\n(calls, mails)?"\nAnn,Bob,2\nBob,Cem,3\n', id="line break in a header"),
        pytest.param("My network\n\nsource,target\nAnn,Bob\nBob,Cem\n", id="a title above"),
        pytest.param("source,target\nAnn,Bob\nsource,target\nBob,Cem\n", id="header repeated"),
        pytest.param("\ufeffsource,target\nAnn,Bob\n\ufeffSource,target\nBob,Cem\n", id="repeated, with its mark"),
        pytest.param(f"Source,Target\nWho?,Whom?\n{IMPORT}\n{BODY}", id="Qualtrics"),
        pytest.param("source,target\nWho asks?,Who is asked?\nAnn,Bob\nBob,Cem\n", id="question below the header"),
        pytest.param("source,target,n\nAnn,Bob,2\nBob,Cem,3\nTotal,,5\n", id="total"),
        pytest.param("von;nach;n\nAnn;Bob;2\nBob;Cem;3\nSumme;5;\n", id="total in the second column"),
    ],
)  # fmt: skip
def test_the_same_network_in_many_texts(text: str) -> None:
    graph = given(text)
    assert named(graph) == EXPECTED
    assert graph.names == ("Ann", "Bob", "Cem")


def test_what_was_skipped_is_said() -> None:
    assert (
        "network.path: ties.csv: 3 comment lines (#) skipped" in given("# a\n#b\nsource,target\n# c\nAnn,Bob\n").notes
    )
    notes = given(f"source,target\nAnn,Eva\nSource,Target\n{BODY}").notes
    assert "network.path: ties.csv: line 3 repeats the header, skipped" in notes
    notes = given(f"source,target\nWho?,Whom?\n{BODY}").notes
    assert "network.path: ties.csv: line 2 repeats what a survey asked, skipped" in notes
    notes = given(f"source,target\n{BODY}Total,\n").notes
    assert "network.path: ties.csv: line 4 is a total (Total), skipped" in notes


def test_names_may_begin_with_the_sign_of_a_comment() -> None:
    assert named(given("source,target\n#a,#b\n#b,#c\n")) == {"#a-#b", "#b-#c"}


def test_header_and_rows_must_be_parted_alike() -> None:
    with pytest.raises(
        InputError, match="line 2: the header has commas, this line semicolons; export it with one of them"
    ):
        given("source,target\nAnn;Bob\nBob;Cem\n")


def test_a_separator_that_the_user_names() -> None:
    text = "Ann,x:Bob,y\nBob,y:Cem\n"
    assert named(given(text, separator=":")) == {"Ann,x-Bob,y", "Bob,y-Cem"}
    assert named(given(text.replace(":", "\t"), separator="tab")) == {"Ann,x-Bob,y", "Bob,y-Cem"}
    with pytest.raises(InputError, match=r"network\.separator: one sign or one of comma, "):
        given(text, separator="commas")


def test_a_name_with_the_separator_in_it_is_said() -> None:
    with pytest.raises(
        InputError, match='line 3: 3 values under 2 columns; put a name that contains "," into quotation marks'
    ):
        given("source,target\nAnn,Bob\nMüller, Jörg,Ann\n")
    with pytest.raises(InputError, match="put names with a blank into quotation marks"):
        given("source target\nAnn Bob\nAnn Lee Bob\n")


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("cp1252", "Windows-1252"), ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16-LE"), ("iso8859-15", "Latin-9")],
)
def test_encodings_are_read_and_said(encoding: str, said: str) -> None:
    graph = given("source;target\nŠime;Jörg\nJörg;Žana\n".encode(encoding))
    assert named(graph) == {"Jörg-Šime", "Jörg-Žana"}
    assert any(said in note and "save it as UTF-8" in note for note in graph.notes)


def test_excel_for_the_mac() -> None:
    graph = given("source;target\rJörg;Änne\rÄnne;Ute\r".encode("mac_roman"))
    assert graph.names == ("Jörg", "Änne", "Ute")


def test_a_gzipped_table() -> None:
    assert named(given(gzip.compress(f"source,target\n{BODY}".encode()), name="ties.csv.gz")) == EXPECTED
    with pytest.raises(InputError, match="is gzipped but damaged"):
        given(gzip.compress(b"source,target\n" + BODY.encode())[:-9], name="ties.csv.gz")


def test_what_is_no_table() -> None:
    with pytest.raises(InputError, match="is no text and in no format that is known here"):
        given(b"PAR1\x00\x00\x15\x04" * 20, name="ties.parquet")
    with pytest.raises(InputError, match=r"line 1: has one column only \(Ann\)"):
        given("Ann\nBob\n")


def test_gephi_says_direction_in_a_column() -> None:
    text = "Source,Target,Type,Id,Label,Weight\n1,2,{0},0,,1.0\n2,1,{0},1,,2.0\n2,3,{0},2,,1.0\n"
    directed = given(text.format("Directed"))
    assert named(directed) == {"1-2", "2-3"}
    assert directed.notes[0].startswith("network.path: ties.csv: edge list: 3 people, 2 ties, directed: one naming")
    assert len(directed.notes) == 1
    assert named(given(text.format("Directed"), mutual=True)) == {"1-2"}
    with pytest.raises(InputError, match=r"network\.mutual: .* its ties have no direction; leave it out"):
        given(text.format("Undirected"), mutual=True)
