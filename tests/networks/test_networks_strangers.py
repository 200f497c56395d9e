"""Files that a stranger made up to break the readers: each says who there is and who is tied, or why it is refused."""

from pathlib import Path

import pytest
from helpers.graphs import given, named

from reciprocity.errors import InputError


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


CHAIN = {"Ann-Bob", "Bob-Cem"}


@pytest.mark.parametrize(
    "code", ["-1", "0", "99", "999", "9999", "-7", "-999.0", "#NAME?", "(null)", "unknown", "[]", "N.N."]
)
def test_fillings_among_words_name_nobody(code: str) -> None:
    graph = given(f"source,target\nAnn,Bob\nBob,Cem\nDora,{code}\nEva,{code}\n")
    assert graph.names == ("Ann", "Bob", "Cem", "Dora", "Eva")
    assert named(graph) == CHAIN
    assert f"2 lines name nobody ({code})" in graph.notes[0]


def test_one_negative_number_that_only_is_named_is_nobody() -> None:
    assert given("source,target\n1,2\n2,-1\n3,-1\n").names == ("1", "2", "3")
    assert given("source,target\n1,2\n2,-1\n-1,3\n").names == ("1", "2", "-1", "3")
    assert given("source,target\n1,2\n2,-1\n3,-2\n").names == ("1", "2", "-1", "3", "-2")
    assert given("source,target\nAnn,0\n0,Bob\nCem,0\n").names == ("Ann", "0", "Bob", "Cem")
    assert given("source,target\nAnn,7\n8,Bob\n7,Ann\n").names == ("Ann", "7", "8", "Bob")


@pytest.mark.parametrize(
    "text",
    [
        "ego,alter,weight\nWho are you?,Please name a person you know.,How often\nAnn,Bob,3\nBob,Cem,2\n",
        "ego,alter,weight\nYour name,The name of a friend,How often\nAnn,Bob,3\nBob,Cem,2\n",
        "source,target\nAnn,Bob\nfrom,to\nBob,Cem\n",
        "Von;Nach\nAnn;Bob\nSource;Target\nBob;Cem\n",
        "source,target,weight\nAnn,Bob,3\nBob,Cem,2\n,Total,5\n",
    ],
)
def test_rows_that_are_no_data(text: str) -> None:
    graph = given(text)
    assert graph.names == ("Ann", "Bob", "Cem")
    assert named(graph) == CHAIN
    assert any("skipped" in note for note in graph.notes)


def test_people_may_be_called_like_columns() -> None:
    assert named(given("person,friend\nSource,Target\nTarget,Bob\n")) == {"Source-Target", "Bob-Target"}


def test_a_second_header_the_other_way_round_is_refused() -> None:
    with pytest.raises(InputError, match="line 3: is a second header with its ends the other way round"):
        given("source,target\nAnn,Bob\ntarget,source\nBob,Cem\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("source,target,weight\nAnn;Bob;2,5\nBob;Cem;1,5\n", "line 2: the header has commas, this line semicolons"),
        ("source,target\nAnn Bob\nBob Cem\n", "line 2: the header has commas, this line blanks"),
        ("source target\nAnn,Bob\nBob,Cem\n", "line 2: the header has blanks, this line commas"),
        (
            "source,target\nAnn,Bob,x\nCem,Dan,y\n",
            "line 2: 3 values under 2 columns, as in every line; the header lacks",
        ),
        ("person,field,circle\nAnn,IT,A\nBob,IT,A\n", "a table of people is given as network.people"),
        (">>graph6<<Fl?G?\n", "is graph6, which is not read here; export it as GraphML"),
    ],
)
def test_what_is_wrong_is_said_of_this_file(text: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        given(text)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "“source”\t“target”\n“1”\t“Ann”\t“Bob”\n“2”\t“Bob”\t“Cem”\n",
        '"ego";"alter"\n"a1";"Ann";"Bob"\n"a2";"Bob";"Cem"\n',
        '"ego" "alter" "note"\n"12" "Ann" "Bob" ""\n"17" "Bob" "Cem" ""\n',
    ],
)
def test_row_names_of_any_kind(text: str) -> None:
    graph = given(text)
    assert graph.names == ("Ann", "Bob", "Cem")
    assert named(graph) == CHAIN


def test_a_column_without_a_name_is_no_row_name() -> None:
    with pytest.raises(InputError, match="the header lacks the name of a column"):
        given("source,target\n1,2,friend\n2,3,kin\n")


@pytest.mark.parametrize(
    "header",
    [
        *(
            "Mitarbeiter,Kontakt",
            "node,neighbor",
            "Person,knows",
            "Spieler,Partner",
            "Sender,Empfaenger",
            "Label,Connections",
        ),
        *("origen,destino", "de,à", "emisor,receptor", "Source,Cible", "mittente,destinatario"),
    ],
)
def test_further_names_of_the_two_ends(header: str) -> None:
    assert named(given(f"{header}\nAnn,Bob\nBob,Cem\n")) == CHAIN


def test_lists_in_cells_under_such_names() -> None:
    ties = named(given("Node,Neighbors\nAnn,Bob;Cem\nBob,Ann\nCem,Dora|Bob\nDora,\n"))
    assert ties == {"Ann-Bob", "Ann-Cem", "Bob-Cem", "Cem-Dora"}


def test_commas_in_names_do_not_part_columns() -> None:
    graph = given("Von;Nach\nMüller, Hans;Schmidt, Eva\nHuber, Max;Müller, Hans\n")
    assert graph.names == ("Müller, Hans", "Schmidt, Eva", "Huber, Max")
    assert named(given("source;target\n1,5;2,5\n2,5;3,5\n")) == {"1,5-2,5", "2,5-3,5"}


def test_times_are_no_values() -> None:
    graph = given("tail,head,onset,terminus,duration\nAnn,Bob,0,1,1\nBob,Cem,0,2,2\n")
    assert named(graph) == CHAIN
    assert "ignored: onset (0), terminus" in graph.notes[0]


def test_a_table_of_siena_is_no_matrix() -> None:
    graph = given("1 2 1 1\n2 3 1 1\n1 3 1 1\n3 1 1 1\n")
    assert graph.names == ("1", "2", "3")
    assert named(graph) == {"1-2", "2-3", "1-3"}


def test_people_of_r_s_automatic_names_are_those_of_the_table() -> None:
    matrix = '"","V1","V2","V3"\n"1",0,1,0\n"2",1,0,1\n"3",0,1,0\n'
    graph = given(matrix, "person\nAnn\nBob\nCem\n")
    assert named(graph) == CHAIN


def test_the_lists_of_networkx_with_counts() -> None:
    text = "#/usr/bin\n# GMT now\n# \nAnn\t2\nBob\t{'weight': 2}\nCem\t{}\nBob\t0\nCem\t1\nDora\t{}\nDora\t0\nEva\t0\n"
    graph = given(text)
    assert graph.names == ("Ann", "Bob", "Cem", "Dora", "Eva")
    assert named(graph) == {"Ann-Bob", "Ann-Cem", "Cem-Dora"}


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "utf-32"])
def test_old_line_ends_do_not_decide_about_letters(encoding: str) -> None:
    assert given("Von;Nach\rJörg;Ülo\rÜlo;Änne\r".encode(encoding)).names == ("Jörg", "Ülo", "Änne")


def test_a_first_row_with_a_word_above_numbers_is_data() -> None:
    graph = given("ego,alter1,alter2\nAnn,Bob,99\nBob,0,Cem\nCem,999,-1\n")
    assert graph.names == ("Ann", "Bob", "Cem")
    assert named(graph) == CHAIN
    assert given("source,target,age\nAnn,Bob,unknown\nBob,Cem,3\nDora,Cem,4\n").names == ("Ann", "Bob", "Cem", "Dora")
    assert given("ego,alter1,alter2\n1,2,99\n2,0,3\n3,99,-1\n").names == ("1", "2", "3")


def test_what_stands_around_a_matrix_is_no_person() -> None:
    body = [("Ann", "0,1,0"), ("Bob", "1,0,1"), ("Cem", "0,1,0")]
    texts = {
        "titles": "Friends at school\n\n,Ann,Bob,Cem\n" + "".join(f"{name},{cells}\n" for name, cells in body),
        "sums": ",Ann,Bob,Cem,Degree\n"
        + "".join(f"{name},{cells},{sum(map(int, cells.split(',')))}\n" for name, cells in body),
        "attributes": "id,sex,age,Ann,Bob,Cem\n"
        + "".join(f"{name},{'fm'[i % 2]},{30 + i},{cells}\n" for i, (name, cells) in enumerate(body)),
    }
    for text in texts.values():
        graph = given(text)
        assert graph.names == ("Ann", "Bob", "Cem")
        assert named(graph) == CHAIN
    assert any("1 line above the labels skipped" in note for note in given(texts["titles"]).notes)
    assert "ignored: sex, age" in given(texts["attributes"]).notes[0]
    assert given(",Ann,Bob,Cem\nAnn,0,1,1\nBob,1,0,0\n").names == ("Ann", "Bob", "Cem")  # Cem did not answer


def test_a_matrix_that_the_user_says_is_one() -> None:
    assert named(given("0,1\n1,0\n", format="matrix")) == {"1-2"}


def test_lists_in_brackets() -> None:
    text = "source,target\nAnn,\"['Bob', 'Cem']\"\nBob,{}\nDora,(Ann|Cem)\nBob,Cem\nAnn,Dora\n"
    assert named(given(text)) == {"Ann-Bob", "Ann-Cem", "Ann-Dora", "Cem-Dora", "Bob-Cem"}


@pytest.mark.parametrize(
    "text",
    [
        "Our survey\nsource,target,weight\nAnn,Bob,1\nBob,Cem,0\n",
        "source,target,weight\nAnn,Bob,1\nfrom,to,gewicht\nBob,Cem,0\n",
        "source,target,weight\nAnn,Bob,1\nsource,target,weight\nBob,Cem,0\n",
        "source,target,is_friend\nAnn,Bob,Yes\nBob,Cem,No\n",
        "Von;Nach;befreundet\nAnn;Bob;ja\nBob;Cem;nein\n",
    ],
)
def test_a_no_is_asked_about_wherever_the_header_stands(text: str) -> None:
    with pytest.raises(InputError, match="which may say that there is no tie"):
        given(text)


def test_messages_name_the_key_once() -> None:
    with pytest.raises(InputError, match=r"^network.above: ties.csv gives ties no value; leave it out$"):
        given("source,target\nAnn,Bob\n", above=1)


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("u,v\nv,w\nw,u\n", {"u-v", "v-w", "u-w"}),
        ("de,a\na,b\nb,de\n", {"a-de", "a-b", "b-de"}),
        ("u,v\n1,2\n2,3\n", {"1-2", "2-3"}),
        ("de,à\nAnn,Bob\nBob,Cem\n", CHAIN),
    ],
)
def test_short_words_may_be_people_or_columns(text: str, ties: set[str]) -> None:
    assert named(given(text)) == ties


@pytest.mark.parametrize("column", ["Kontakte", "friend", "knows"])
def test_of_id_and_name_the_one_that_is_named_counts(column: str) -> None:
    assert named(given(f"ID,Name,{column}\n1,Ann,2\n2,Bob,3\n3,Cem,\n")) == {"1-2", "2-3"}
    assert named(given(f"ID,Name,{column}\n1,Ann,Bob\n2,Bob,Cem\n3,Cem,\n")) == CHAIN
    assert named(given(f"ID,Name,{column}\n1,Ann,2;3\n2,Bob,3\n3,Cem,\n")) == {"1-2", "1-3", "2-3"}


def test_ids_dates_and_places_are_no_values() -> None:
    for column, first, second in (("id", 0, 5), ("lat", -3.2, 5), ("date", 20240101, 20240102)):
        graph = given(f"source,target,{column}\nAnn,Bob,{first}\nBob,Cem,{second}\n")
        assert f"ignored: {column} ({first} to {second})" in graph.notes[0]


def test_the_end_of_a_file_of_dos_is_nobody() -> None:
    assert given("source,target\r\nAnn,Bob\r\n\x1a").names == ("Ann", "Bob")


def test_lines_in_quotation_marks_as_a_whole() -> None:
    with pytest.raises(InputError, match="each line as a whole stands in quotation marks"):
        given('"source,target"\n"Ann,Bob"\n"Bob,Cem"\n')


def test_titles_above_nominations() -> None:
    graph = given("Umfrage 2024\n\nPerson,Freund 1,Freund 2\nAnn,Bob,NA\nBob,Cem,NA\nCem,NA,NA\n")
    assert graph.names == ("Ann", "Bob", "Cem")
    assert named(graph) == CHAIN
    assert "4 cells name nobody (NA)" in graph.notes[0]


def test_a_sheet_of_text_is_no_network(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["My network, 2024"])
    sheet = book.create_sheet("Matrix")
    for row in ([None, "Ann", "Bob", "Cem"], ["Ann", 0, 1, 0], ["Bob", 1, 0, 1], ["Cem", 0, 1, 0]):
        sheet.append(row)
    book.save(tmp_path / "book.xlsx")
    graph = given((tmp_path / "book.xlsx").read_bytes(), name="ties.xlsx")
    assert named(graph) == CHAIN
    assert any("sheet Matrix, of Sheet, Matrix" in note for note in graph.notes)


def test_attributes_of_graph_files_may_be_german() -> None:
    nodes = "".join(
        f'<node id="{name}"><data key="f">{field}</data></node>' for name, field in (("Ann", "IT"), ("Bob", "law"))
    )
    graph_ = f'<graph>{nodes}<edge source="Ann" target="Bob"/></graph>'
    text = f'<graphml><key id="f" for="node" attr.name="Fach"/>{graph_}</graphml>'
    graph = given(text, name="net.graphml")
    assert graph.field_names == ("IT", "law")
    assert list(graph.field) == [0, 1]


def test_a_vertex_called_na_is_said_to_be_nobody() -> None:
    graph = given('*Vertices 3\n1 "NA"\n2 "Ann"\n3 "Bob"\n*Edges\n2 3\n', name="net.net")
    assert graph.names == ("Ann", "Bob")
    assert "1 line names nobody (NA)" in graph.notes[0]
