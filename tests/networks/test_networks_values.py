"""A value that says there is no tie, and directions: never passed over."""

from pathlib import Path

import pytest
from helpers.graphs import given, graphml, named

from reciprocity.errors import InputError
from reciprocity.networks.values import is_missing, number, value_of


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


WEIGHTS = "source,target,{}\nAnn,Bob,1\nAnn,Cem,0\nBob,Cem,0\nBob,Dora,1\nCem,Dora,-1\n"


@pytest.mark.parametrize("name", ["weight", "value", "Strength", "tie", "friend_tie", "Gewicht", "calls per week"])
def test_zeros_and_negative_numbers_are_a_question(name: str) -> None:
    with pytest.raises(InputError) as caught:
        given(WEIGHTS.format(name))
    assert f"ties.csv: {name} is 0 in 2 and a negative number in 1 of 5 lines" in str(caught.value)
    assert "network.weight=" in str(caught.value)
    assert "network.above=0" in str(caught.value)
    graph = given(WEIGHTS.format(name), weight=name)
    assert named(graph) == {"Ann-Bob", "Bob-Dora"}
    assert graph.names == ("Ann", "Bob", "Cem", "Dora"), "who is listed takes part, though without ties"
    assert "4 people, 2 ties (of 5 pairs listed, 3 with value 0 or less)" in graph.notes[0]
    assert f"columns used: source, target, {name}" in graph.notes[0]


def test_above() -> None:
    text = WEIGHTS.format("weight")
    assert named(given(text, above=0.0)) == {"Ann-Bob", "Bob-Dora"}
    assert len(given(text, above=-2.0).edges) == 5
    assert len(given(text, weight="weight", above=-1.0).edges) == 4
    with pytest.raises(InputError, match="no value is above 1"):
        given(text, above=1.0)


def test_positive_values_are_said_and_not_used() -> None:
    graph = given("source,target,weight,date\nAnn,Bob,1,Mon\nBob,Cem,2.5,Tue\n")
    assert len(graph.edges) == 2
    assert graph.notes[0].endswith("columns used: source, target; ignored: weight (1 to 2.5), date")


def test_words_for_no() -> None:
    text = "ego,alter,tie\nAnn,Bob,yes\nAnn,Cem,no\nBob,Cem,yes\n"
    with pytest.raises(InputError, match=r"tie is 0 or no in 1 of 3 lines"):
        given(text)
    assert named(given(text, weight="tie")) == {"Ann-Bob", "Bob-Cem"}


CLASS = "ego,alter,friend_tie,task_tie,date\n" + "".join(
    f"{i},{j},{int(i != j and (i + 2 * j) % 5 == 0)},{(i + j) % 2},Mon\n" for i in range(1, 17) for j in range(1, 17)
)


def test_several_columns_that_say_who_is_tied() -> None:
    with pytest.raises(InputError, match=r"friend_tie and task_tie hold 0 or less.*network\.weight=friend_tie"):
        given(CLASS)
    pairs = [(i, j) for i in range(1, 17) for j in range(1, 17) if i != j and (i + 2 * j) % 5 == 0]
    expected = {"-".join(sorted((str(i), str(j)))) for i, j in pairs}
    below = 256 - len(pairs)
    graph = given(CLASS, weight="friend_tie")
    assert graph.n == 16
    assert named(graph) == expected
    assert graph.notes[0] == (
        f"network.path: ties.csv: edge list: 16 people, {len(expected)} ties "
        f"(of 256 pairs listed, {below} with value 0), "
        "every pair of people is listed, directed: one naming the other is enough; "
        "columns used: ego, alter, friend_tie; ignored: task_tie (0 to 1), date"
    )
    with pytest.raises(
        InputError, match=r"network\.weight: ties\.csv has no column friends; it has friend_tie, task_tie, date"
    ):
        given(CLASS, weight="friends")


def test_every_pair_listed_with_a_column_that_may_say_who_is_tied() -> None:
    text = "ego,alter,a,b\n" + "".join(
        f"{i},{j},{i * j % 2},{(i + j) % 3}\n" for i in range(4) for j in range(4) if i != j
    )
    with pytest.raises(
        InputError, match=r"every pair of people is listed, and a, b may say who is tied.*network\.weight=a"
    ):
        given(text)
    assert named(given(text, weight="a")) == {"1-3"}


def test_a_complete_network_is_said() -> None:
    graph = given("source,target\n1,2\n1,3\n2,3\n")
    assert "3 people, 3 ties, complete: everybody is tied to everybody" in graph.notes[0]


def test_a_column_of_true_and_false_that_is_not_about_ties() -> None:
    assert len(given("ego,alter,family\nAnn,Bob,TRUE\nBob,Cem,FALSE\n").edges) == 2


def test_signs_and_percentages() -> None:
    text = "ego,alter,sign\nAnn,Bob,+\nAnn,Cem,-\nBob,Cem,+\n"
    with pytest.raises(InputError, match=r"sign is a negative number in 1 of 3 lines"):
        given(text)
    assert named(given(text, weight="sign")) == {"Ann-Bob", "Bob-Cem"}
    with pytest.raises(InputError, match=r"share is 0 in 1 of 2 lines"):
        given("ego,alter,share\nAnn,Bob,50 %\nBob,Cem,0%\n")


def test_values_that_are_missing_or_wrong() -> None:
    graph = given("source,target,weight\nAnn,Bob,1\nBob,Cem,NA\nCem,Ann,0,\n", weight="weight")
    assert named(graph) == {"Ann-Bob"}
    assert "(of 3 pairs listed, 1 with value 0, 1 without a value)" in graph.notes[0]
    with pytest.raises(InputError, match="line 3: weight is often, which is no number"):
        given("source,target,weight\nAnn,Bob,1\nBob,Cem,often\n", weight="weight")


def test_zeros_in_graphml_are_a_question_too() -> None:
    body = (
        '<key id="w" for="edge" attr.name="weight" attr.type="double"/>'
        '<graph><node id="Ann"/><node id="Bob"/><node id="Cem"/>'
        '<edge source="Ann" target="Bob"><data key="w">1</data></edge>'
        '<edge source="Bob" target="Cem"><data key="w">0</data></edge></graph>'
    )
    with pytest.raises(InputError, match=r"weight is 0 in 1 of 2 ties"):
        given(graphml(body), name="net.graphml")
    assert named(given(graphml(body), name="net.graphml", above=0.0)) == {"Ann-Bob"}


NAMED = "ego,alter\nAnn,Bob\nBob,Ann\nBob,Cem\nAnn,Bob\n"


def test_mutual_asks_for_both_to_name_each_other() -> None:
    graph = given(NAMED)
    assert named(graph) == {"Ann-Bob", "Bob-Cem"}
    assert graph.notes[1:] == ("network.path: ties.csv: dropped 1 double tie (the same person named again)",)
    graph = given(NAMED, mutual=True)
    assert named(graph) == {"Ann-Bob"}
    assert "3 people, 1 tie, directed: only those where each names the other" in graph.notes[0]
    assert named(given(NAMED.replace("ego,alter", "source,target"), mutual=True)) == {"Ann-Bob"}
    with pytest.raises(InputError, match=r"no two people name each other; leave out network\.mutual"):
        given("ego,alter\nAnn,Bob\nBob,Cem\n", mutual=True)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.5", 1.5), ("1,5", 1.5), ("1.234,5", 1234.5), ("1,234.5", 1234.5), (" -2 ", -2.0), ("1e3", 1000.0),
     ("5 %", 5.0), ("1_0", None),
     ("inf", None), ("", None), ("1,2,3", None), ("x1", None)],
)  # fmt: skip
def test_numbers_as_people_write_them(text: str, value: float | None) -> None:
    assert number(text) == value


def test_words_and_codes() -> None:
    assert [value_of(text) for text in ("ja", "No", "TRUE", "x", "maybe")] == [1.0, 0.0, 1.0, 1.0, None]
    assert all(map(is_missing, ("", "NA", "-9", "-999", "#NV", ".")))
    assert not any(map(is_missing, ("0", "-1", "9")))


@pytest.mark.parametrize("text", ["person,event\n{}", "source,target\n{}", "woman,club\n{}"])
def test_people_and_events(text: str) -> None:
    text = text.format("Ann,Fest\nBob,Fest\nBob,Messe\nCem,Messe\nAnn,Messe\n")
    with pytest.raises(InputError) as caught:
        given(text)
    assert "network.common=2" in str(caught.value)
    assert "network.common=0" in str(caught.value)
    graph = given(text, common=2)
    assert graph.names == ("Ann", "Bob", "Cem")
    assert named(graph) == {"Ann-Bob"}
    assert "3 people, 1 tie between those who share 2 events or more of 2" in graph.notes[0]
    assert named(given(text, common=1)) == {"Ann-Bob", "Ann-Cem", "Bob-Cem"}
    assert named(given(text, common=0)) == {"Ann-Fest", "Bob-Fest", "Bob-Messe", "Cem-Messe", "Ann-Messe"}
    with pytest.raises(InputError, match="no two people share 3 events"):
        given(text, common=3)


def test_the_shipped_davis_from_a_file() -> None:
    import networkx as nx

    graph = nx.davis_southern_women_graph()
    text = "woman,event\n" + "".join(f"{a},{b}\n" for a in graph.graph["top"] for b in graph[a])
    assert len(given(text, common=2).edges) == 95


def test_a_list_in_which_nobody_is_on_both_sides_may_be_one_of_people() -> None:
    graph = given("source,target\nAnn,Bob\nAnn,Cem\nDora,Eva\n")
    assert graph.n == 5
    assert any("nobody is both source and target" in note for note in graph.notes)
    with pytest.raises(InputError, match=r"network\.common: .* Bob stands at both ends of ties; leave it out"):
        given("source,target\nAnn,Bob\nBob,Cem\n", common=2)
