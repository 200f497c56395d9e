"""Pajek and UCINET DL: sections, headers and labels as these programs and others write them."""

import pytest
from helpers.graph_files import raw, ties, values

from reciprocity import networks
from reciprocity.errors import InputError

FOUR = '*Vertices 4\n1 "Ann"\n2 "Bob Lee" ic red 0.1 0.2 circle\n3 Cem\n4 "Dan, Jr."\n'


@pytest.mark.parametrize(
    ("sections", "directed", "expected"),
    [
        ("*Edges\n1 2 1\n2 3 2 c black\n", False, {("Ann", "Bob Lee"): "1", ("Bob Lee", "Cem"): "2"}),
        ("*Arcs\n1 2\n2 1 0\n", True, {("Ann", "Bob Lee"): "1", ("Bob Lee", "Ann"): "0"}),
        (
            "*Edges\n1 2 3\n*Arcs\n4 1 -1\n",
            True,
            {("Ann", "Bob Lee"): "3", ("Bob Lee", "Ann"): "3", ("Dan, Jr.", "Ann"): "-1"},
        ),
        (
            "*matrix\n0 1 0 0 0 0\n2 0\n0 0 0 0 0 0 0 5\n",
            True,
            {("Ann", "Bob Lee"): "1", ("Bob Lee", "Cem"): "2", ("Dan, Jr.", "Dan, Jr."): "5"},
        ),
    ],
)
def test_pajek_ties_with_values(sections: str, directed: bool, expected: dict[tuple[str, str], str]) -> None:
    found = raw(f"% a comment\n*Network office\n{FOUR}{sections}", "net.net")
    assert list(found.people) == ["Ann", "Bob Lee", "Cem", "Dan, Jr."]
    assert values(found) == expected
    assert found.directed is directed


def test_pajek_lists_in_any_order() -> None:
    found = raw(f"{FOUR}*Arcslist\n1 2 3\n2 4\n*Edgeslist\n3 4\n")
    expected = {("Ann", "Bob Lee"), ("Ann", "Cem"), ("Bob Lee", "Dan, Jr."), ("Cem", "Dan, Jr."), ("Dan, Jr.", "Cem")}
    assert ties(found) == expected
    assert ties(raw(f"{FOUR}*Edgeslist\n3 4\n*Arcslist\n2 4\n1 2 3\n")) == expected
    assert raw(f"{FOUR}*Edgeslist\n1 2 3\n").directed is False
    assert found.value is None


def test_pajek_vertices_without_lines_of_their_own() -> None:
    found = raw("*Vertices 3\r\n*Edges\r\n1 2\r\n")
    assert list(found.people) == ["1", "2", "3"]


def test_pajek_labels_that_are_double_or_missing() -> None:
    found = raw('*Vertices 3\n1 "Ann"\n2 "Ann"\n3\n*Edges\n1 3\n')
    assert list(found.people) == ["Ann (1)", "Ann (2)", "3"]


def test_pajek_two_mode() -> None:
    text = '*Vertices 4 2\n1 "Ann"\n2 "Bob"\n3 "Fest"\n4 "Messe"\n*Edges\n1 3\n3 2\n2 4\n'
    with pytest.raises(
        InputError, match=r"events among people \(2 people, 2 events: by the header\); network.common=2"
    ):
        raw(text, "net.net")
    found = raw(text, common=1)
    assert found.two_mode
    assert list(found.people) == ["Ann", "Bob"]
    assert ties(found) == {("Ann", "Fest"), ("Bob", "Fest"), ("Bob", "Messe")}
    matrix = '*Vertices 4 2\n1 "Ann"\n2 "Bob"\n3 "Fest"\n4 "Messe"\n*Matrix\n1 0\n1 1\n'
    assert ties(raw(matrix, common=1)) == ties(found)
    assert len(raw(text, common=0).people) == 4


NONE = "0 0 0 0\n"


@pytest.mark.parametrize(
    "sections",
    [
        f'*Matrix 1: "Marital"\n0 1 0 0\n{3 * NONE}*Matrix 2: business\n{NONE}0 0 1 0\n{2 * NONE}',
        '*Arcs :1 "Marital"\n1 2\n*Arcs :2 "business"\n2 3\n',
        '*Arcs :1 "Marital"\n*Arcs :2 "business"\n*Arcs\n1: 1 2 1\n2: 2 3 1\n',
    ],
)
def test_pajek_relations_are_never_one_network(sections: str) -> None:
    text = f"*Network families\n{FOUR}{sections}"
    with pytest.raises(InputError, match=r"\(Marital, business.*\); choose one, e.g. network.graph=Marital"):
        raw(text)
    assert ties(raw(text, graph="marital")) == {("Ann", "Bob Lee")}
    assert ties(raw(text, graph="2")) == {("Bob Lee", "Cem")}


def test_pajek_project() -> None:
    text = (
        f"*Network one\n{FOUR}*Edges\n1 2\n\n*Partition sex\n*Vertices 4\n1\n2\n1\n2\n\n"
        "*Partition Circle\n*Vertices 4\n1\n2\n1\n2\n\n*Vector age\n*Vertices 4\n40\n30\n20\n10\n"
        "*Network two\n*Vertices 2\n*Edges\n1 2\n"
    )
    with pytest.raises(InputError, match=r"holds 2 networks \(one, two\)"):
        raw(text)
    one = raw(text, graph="one")
    assert [said["circle"] for said in one.people.values()] == ["1", "2", "1", "2"]
    assert one.notes == ["ignored: *Partition sex, *Vector age"]
    assert list(raw(text, graph="two").people) == ["1", "2"]


def test_pajek_in_windows_1252_has_a_note() -> None:
    found = raw('*Vertices 2\n1 "Jörg"\n2 "Müller"\n*Edges\n1 2\n'.encode("cp1252"))
    assert list(found.people) == ["Jörg", "Müller"]
    assert "Windows-1252" in found.notes[0]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"{FOUR}*Edges\n1 5\n", "line 7: 5 is no person; they have the numbers 1 to 4"),
        (f"{FOUR}*Edges\n1\n", "line 7: a tie needs two people"),
        (f"{FOUR}*Matrix\n0 1\n1 0\n", "the matrix above has 4 values, but 4 times 4 are needed"),
        (f"{FOUR}*Matrix\n{'x ' * 16}\n", "line 7: x stands in a matrix of numbers"),
        ("*Vertices\n", "line 1: *Vertices needs the number of people"),
        ("*Network\n*Edges\n1 2\n", "line 2: *Edges stands before *Vertices"),
        ("*Network x\n", "holds no *Vertices"),
        (f"{FOUR}*Nonsense\n", "line 6: the section *Nonsense is not known"),
        ("*Vertices 99999999999\n", "at most 2,000,000 fit"),
    ],
)
def test_bad_pajek(text: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        raw(text, "net.net")
    assert says in str(caught.value)


@pytest.mark.parametrize("text", ["*Vertices 3\n*Edges\n1 3\n", "dl n=3\ndata:\n0 0 1\n0 0 0\n1 0 0\n"])
def test_people_without_labels_are_those_of_a_table_that_is_as_long(text: str) -> None:
    built = networks.build(networks.Inline(ties=text, people="person\nAnn\nBob\nCem\n"), 1)
    assert built.names == ("Ann", "Bob", "Cem")
    assert built.edges.tolist() == [[0, 2]]


THREE = {("Ann", "Bob Lee"): "1", ("Bob Lee", "Ann"): "2", ("Cem", "Ann"): "1"}


@pytest.mark.parametrize(
    "text",
    [
        'DL N = 3\nFORMAT = FULLMATRIX\nLABELS:\nAnn,"Bob Lee",Cem\nDATA:\n0 1 0\n2 0 0\n1 0 0\n',
        "dl n=3, format=fullmatrix diagonal=present\nlabels:\nAnn\nBob Lee\nCem\ndata:\n0 1 0 2 0\n0 1 0 0\n",
        'DL\nN=3 NM=1\nrow labels:\nAnn\n"Bob Lee"\nCem\ncol labels:\nAnn,Bob Lee,Cem\nDATA:\n0 1 0\n2 0 0\n1 . na\n',
        'dl n=3\nformat=fullmatrix\nlabels embedded\ndata:\nAnn "Bob Lee" Cem\nAnn 0 1 0\n"Bob Lee" 2 0 0\nCem 1 0 0\n',
        'dl n = 3 diagonal = absent\nlabels: Ann, "Bob Lee", Cem\ndata:\n1 0\n2 0\n1 0\n',
        'dl n = 3 DIAGONAL ABSENT\nlabels: Ann, "Bob Lee", Cem\ndata:\n0 1 0\n2 0 0\n1 0 0\n',
        'dl n=3 format=edgelist1\nlabels:\nAnn "Bob Lee" Cem\ndata:\n1 2\n2 1 2\n3 1 1\n',
        'dl n=3 format = el1\nlabels embedded:\ndata:\nAnn,"Bob Lee",1\n"Bob Lee",ann,2\nCem Ann\n',
        'dl n=3\nrow labels embedded\ndata:\nAnn 0 1 0\n"Bob Lee" 2 0 0\nCem 1 0 0\n',
        'dl nr=3 nc=3 format=fm\nlabels:\nAnn "Bob Lee" Cem\ndata:\n0 1 0\n2 0 0\n1 0 0\n',
    ],
)
def test_dl_of_one_network(text: str) -> None:
    found = raw(text, "net.dl")
    assert list(found.people) == ["Ann", "Bob Lee", "Cem"]
    assert values(found) == THREE
    assert found.directed


@pytest.mark.parametrize(
    "text",
    [
        "dl n=4 format=nodelist1\ndata:\n1 3 2\n4 1\n",
        "dl n=4 format=nodelist1b\ndata:\n2 3 2\n0\n0\n1 1\n",
        "dl n=4 format=nodelist1\nlabels: a b c d\ndata:\na c b\nd a\n",
        "dl n=4\ndata:\n0110\n0000\n0000\n1000\n",
    ],
)
def test_dl_node_lists_and_digits_that_run_together(text: str) -> None:
    found = raw(text)
    names = list(found.people)
    assert len(names) == 4
    assert ties(found) == {(names[0], names[2]), (names[0], names[1]), (names[3], names[0])}


@pytest.mark.parametrize(
    "text",
    [
        "dl n=3 format=lowerhalf\ndata:\n0\n1 0\n0 4 0\n",
        "dl n=3 format=lowerhalf diagonal=absent\ndata:\n1\n0 4\n",
        "dl n=3 format=upperhalf\ndata:\n0 1 0\n0 4\n0\n",
        "dl n=3 format=upperhalf diagonal=absent\ndata:\n1 0\n4\n",
    ],
)
def test_dl_halves_have_no_direction(text: str) -> None:
    found = raw(text)
    assert found.directed is False
    expected = {frozenset("12"): "1", frozenset("23"): "4"}
    assert {frozenset(pair): value for pair, value in values(found).items()} == expected


def test_dl_several_matrices() -> None:
    text = "dl n=2 nm=2\nlabels: Ann, Bob\nmatrix labels:\nadvice\nfriends\ndata:\n0 1\n0 0\n0 0\n3 0\n"
    with pytest.raises(
        InputError, match=r"holds 2 networks \(advice, friends\); choose one, e.g. network.graph=advice"
    ):
        raw(text)
    assert values(raw(text, graph="friends")) == {("Bob", "Ann"): "3"}
    assert values(raw(text.replace("matrix labels", "LEVEL LABELS"), graph="1")) == {("Ann", "Bob"): "1"}


def test_dl_several_lists() -> None:
    text = "dl n=3 nm=2 format=edgelist1\nlabels: Ann, Bob, Cem\nmatrix labels: advice friends\ndata:\n1 2\n!\n2 3 4\n"
    with pytest.raises(InputError, match=r"holds 2 networks \(advice, friends\)"):
        raw(text)
    friends = raw(text, graph="friends")
    assert values(friends) == {("Bob", "Cem"): "4"}
    assert friends.line == [7]
    assert list(friends.people) == ["Ann", "Bob", "Cem"]


@pytest.mark.parametrize(
    "text",
    [
        "DL NR=2 NC=3\nROW LABELS:\nAnn\nBob\nCOL LABELS:\nFest\nMesse\nAnn\nDATA:\n1 1 0\n0 1 1\n",
        "dl nr=2 nc=3 format=el2\nrow labels: Ann Bob\ncolumn labels: Fest Messe Ann\ndata:\n1 1\n1 2\n2 2\n2 3\n",
        "dl nr=2 nc=3 format=nodelist2\nlabels embedded\ndata:\nAnn Fest Messe\nBob Messe Ann\n",
        "dl nr=2 nc=3\nlabels embedded\ndata:\nFest Messe Ann\nAnn 1 1 0\nBob 0 1 1\n",
    ],
)
def test_dl_two_mode(text: str) -> None:
    with pytest.raises(InputError, match=r"events among people \(2 people, 3 events: by the header\)"):
        raw(text)
    found = raw(text, common=1)
    assert found.two_mode
    assert len(found.people) == 2
    assert [name[:3] for name in found.source] == ["Ann", "Ann", "Bob", "Bob"]
    assert [name[:3] for name in found.target] == ["Fes", "Mes", "Mes", "Ann"]
    assert not set(found.source) & set(found.target)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("dl n=3\ndata:\n0 1\n", "has 2 values below data:, but 9 are needed"),
        ("dl n=2\ndata:\n0 1 1 0 1\n", "line 3: has 5 values below data:, but only 4 fit"),
        ("dl n=2\n0 1\n", "has no data:"),
        ("dl n=2\ndata:\n0 x 1 0\n", "line 3: x stands where a number should"),
        ("dl n=2 format=blockmatrix\ndata:\n", "line 1: the format blockmatrix is not read"),
        ("dl n=2 format=edgelist1\ndata:\n1 3\n", "line 3: 3 is no person; they have the numbers 1 to 2"),
        ("dl n=3\nlabels: Ann Bob\ndata:\n", "has 2 labels for 3 people"),
        ("dl n=2 format=edgelist1\ndata:\n1\n", "line 3: a tie needs two people"),
        ("dl n=2 format=nodelist1b\ndata:\n2 1\n", "line 3: says 2 people, but names 1"),
        ("dl format=fullmatrix\ndata:\n0 1\n", "says nowhere how many people"),
    ],
)
def test_bad_dl(text: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        raw(text, "net.dl")
    assert says in str(caught.value)
