"""GraphML as other programs write it: who is a person, what they are called, what is known about them, who is tied."""

from pathlib import Path

import networkx as nx
import pytest
from helpers.graph_files import raw, squeezed, ties, values
from helpers.graphs import graphml

from reciprocity import networks
from reciprocity.errors import InputError
from reciprocity.networks.reading import Options, opened, read

EDGE = '<edge source="a" target="b"/>'
NODES = '<node id="a"/><node id="b"/>'


def test_defaults_count_where_a_node_says_nothing() -> None:
    found = raw(
        '<graphml><key id="f" for="node" attr.name="circle"><default>Lions</default></key>'
        '<graph><node id="Ann"/><node id="Bob"><data key="f">Rotary</data></node>'
        '<edge source="Ann" target="Bob"/></graph></graphml>'
    )
    assert found.people == {"Ann": {"circle": "Lions"}, "Bob": {"circle": "Rotary"}}


def test_defaults_of_ties_count_and_a_weight_of_zero_is_handed_on() -> None:
    found = raw(
        graphml(
            '<key id="w" for="edge" attr.name="Weight"><default>2</default></key><graph edgedefault="directed">'
            f'{NODES}{EDGE}<edge source="b" target="a"><data key="w">0</data></edge></graph>'
        )
    )
    assert values(found) == {("a", "b"): "2", ("b", "a"): "0"}
    assert (found.value_name, found.directed) == ("weight", True)


def test_of_all_pairs_with_several_values_somebody_must_say_which_counts(tmp_path: Path) -> None:
    pairs = [("a", "b", 1, 0), ("a", "c", 0, 1), ("b", "c", 1, 1)]
    edges = "".join(
        f'<edge source="{a}" target="{b}"><data key="f">{friend}</data><data key="t">{task}</data></edge>'
        for a, b, friend, task in pairs
    )
    keys = '<key id="f" for="edge" attr.name="friend"/><key id="t" for="edge" attr.name="task"/>'
    (tmp_path / "net.graphml").write_text(graphml(f'{keys}<graph>{NODES}<node id="c"/>{edges}</graph>'))
    asked = {"path": str(tmp_path / "net.graphml")}
    with pytest.raises(InputError, match=r"every pair of people is listed, and friend, task may say who is tied"):
        networks.build(networks.File(**asked), 1)
    assert len(networks.build(networks.File(weight="friend", **asked), 1).edges) == 2


def yed(body: str) -> str:
    return graphml(f'<key id="d6" for="node" yfiles.type="nodegraphics"/>{body}').replace(
        "<graphml ", '<graphml xmlns:y="http://www.yworks.com/xml/graphml" '
    )


def box(node: str, label: str, more: str = "") -> str:
    return (
        f'<node id="{node}"{more}><data key="d6"><y:ShapeNode><y:Fill color="#FF"/><y:NodeLabel>{label}'
        "<y:LabelModel><y:Model distance='4'/></y:LabelModel></y:NodeLabel></y:ShapeNode></data>"
    )


def test_yed_labels_are_names() -> None:
    nodes = f"{box('n0', 'Anna')}</node>{box('n1', 'Bernd')}</node>"
    found = raw(yed(f'<graph edgedefault="directed">{nodes}<edge source="n0" target="n1"/></graph>'))
    assert list(found.people) == ["Anna", "Bernd"]
    assert ties(found) == {("Anna", "Bernd")}


def test_labels_that_are_missing_or_double_cost_nobody_else_the_name() -> None:
    nodes = "".join(
        f"{box(f'n{i}', label)}</node>" for i, label in enumerate(["Anna Schmidt", "Bernd", "", "Anna  Schmidt"])
    )
    found = raw(yed(f'<graph>{nodes}<edge source="n0" target="n3"/></graph>'))
    assert list(found.people) == ["Anna Schmidt (n0)", "Bernd", "n2", "Anna Schmidt (n3)"]
    assert ties(found) == {("Anna Schmidt (n0)", "Anna Schmidt (n3)")}
    assert found.notes == [
        "1 of 4 people is without a label, called by their ids (n2)",
        "2 of 4 people share a label (Anna Schmidt) and are told apart by their ids: "
        "Anna Schmidt (n0), Anna Schmidt (n3)",
    ]


def test_group_boxes_are_circles_and_no_people() -> None:
    inner = (
        f'<graph id="n0:">{box("n0::n0", "Anna")}</node>{box("n0::n1", "Bernd")}</node>'
        '<edge source="n0::n0" target="n0::n1"/></graph>'
    )
    group = f"{box('n0', 'Vertrieb', ' yfiles.foldertype="group"')}{inner}</node>"
    found = raw(yed(f'<graph>{group}{box("n1", "Cem")}</node><edge source="n0::n1" target="n1"/></graph>'))
    assert found.people == {
        "Anna": {"circle": "Vertrieb"},
        "Bernd": {"circle": "Vertrieb"},
        "Cem": {"circle": "no group"},
    }
    assert ties(found) == {("Anna", "Bernd"), ("Bernd", "Cem")}
    assert found.notes == [
        'the group Vertrieb is no person; groups are the circles, and who lies in none (1) is in the circle "no group"'
    ]


def test_group_that_a_file_marks_loses_its_ties_with_a_note() -> None:
    nodes = '<node id="g" yfiles.foldertype="folder"/><node id="a"/><node id="b"/>'
    found = raw(graphml(f'<graph>{nodes}{EDGE}<edge source="g" target="a"/></graph>'))
    assert list(found.people) == ["a", "b"]
    assert ties(found) == {("a", "b")}
    assert found.notes == ["the group g is no person; dropped 1 tie of a group"]


def test_nested_graphs_keep_circles_given_and_whoever_has_ties() -> None:
    key = '<key id="c" for="node" attr.name="circle"/>'
    inner = '<graph><node id="b"><data key="c">Lions</data></node></graph><data key="c">Rotary</data>'
    found = raw(graphml(f'{key}<graph><node id="a">{inner}</node>{EDGE}</graph>'))
    assert found.people == {"a": {"circle": "Rotary"}, "b": {"circle": "Lions"}}
    assert found.notes == []


def test_data_of_a_port_is_not_the_persons() -> None:
    nodes = (
        '<node id="a"><data key="l">Anna</data><port name="north"><data key="l">North side</data></port></node>'
        '<node id="b"><port><data key="l">South</data></port><data key="l">Bernd</data></node>'
    )
    found = raw(graphml(f'<key id="l" attr.name="label"/><graph>{nodes}{EDGE}</graph>'))
    assert list(found.people) == ["Anna", "Bernd"]


TWO = graphml(
    '<key id="l" for="node" attr.name="label"/>'
    f'<graph id="advice">{NODES}<node id="c"/>{EDGE}</graph>'
    f'<graph id="friends">{NODES}<edge source="b" target="a"/><edge source="b" target="b"/></graph>'
)


def test_several_graphs_are_never_one() -> None:
    with pytest.raises(InputError) as caught:
        raw(TWO, "net.graphml")
    assert str(caught.value) == (
        "network.path: net.graphml: holds 2 networks (advice, friends); choose one, e.g. network.graph=advice"
    )
    assert list(raw(TWO, graph="advice").people) == ["a", "b", "c"]
    assert list(raw(TWO, graph="Friends").people) == list(raw(TWO, graph="2").people) == ["a", "b"]
    with pytest.raises(InputError, match=r"network.graph: net.graphml holds no network x, but advice, friends"):
        raw(TWO, "net.graphml", graph="x")


def test_all_that_means_something_about_people_is_kept() -> None:
    keys = "".join(f'<key id="{name}" attr.name="{name.title()}"/>' for name in ("field", "circle", "strategy", "age"))
    said = "".join(
        f'<data key="{k}">{v}</data>'
        for k, v in {"field": "law", "circle": "x", "strategy": "kennedy", "age": "40"}.items()
    )
    found = raw(graphml(f'{keys}<graph><node id="a">{said}</node><node id="b"/><node id="Eva"/>{EDGE}</graph>'))
    assert found.people["a"] == {"field": "law", "circle": "x", "strategy": "kennedy", "age": "40"}
    assert found.used == ["field", "circle", "strategy"]
    assert found.ignored == ["age"]
    assert "Eva" in found.people


def test_yed_live() -> None:
    nodes = (
        '<node id="n0"><data key="d"><x:List><y:Label LayoutParameter="x"><y:Label.Text><![CDATA[Anna]]></y:Label.Text>'
        "</y:Label></x:List></data></node>"
        '<node id="n1"><data key="d"><x:List><y:Label Text="Bernd"/></x:List></data></node>'
    )
    text = yed(f'<key id="d" for="node" attr.name="NodeLabels"/><graph>{nodes}<edge source="n0" target="n1"/></graph>')
    assert list(raw(text.replace("<graphml ", '<graphml xmlns:x="x" ')).people) == ["Anna", "Bernd"]


@pytest.mark.parametrize("attribute", ["name", "vertex.names", "Label", "shared name", "id"])
def test_names_of_other_programs(attribute: str) -> None:
    nodes = '<node id="a"><data key="k">Ann</data></node><node id="b"><data key="k">Bob</data></node>'
    found = raw(graphml(f'<key id="k" for="node" attr.name="{attribute}"/><graph>{nodes}{EDGE}</graph>'))
    assert list(found.people) == ["Ann", "Bob"]


def test_a_label_that_repeats_the_id_gives_way_to_a_name() -> None:
    nodes = "".join(
        f'<node id="{i}"><data key="l">{i}</data><data key="n">{name}</data></node>'
        for i, name in (("a", "SMALL H"), ("b", "WILLIAMS"), ("c", "SMALL H"))
    )
    keys = '<key id="l" for="node" attr.name="label"/><key id="n" for="node" attr.name="name"/>'
    found = raw(graphml(f"{keys}<graph>{nodes}{EDGE}</graph>"))
    assert list(found.people) == ["SMALL H (a)", "WILLIAMS", "SMALL H (c)"]


def test_one_label_for_all_is_no_name() -> None:
    nodes = "".join(f'<node id="{i}"><data key="l">person</data></node>' for i in "abcd")
    found = raw(graphml(f'<key id="l" for="node" attr.name="label"/><graph>{nodes}{EDGE}</graph>'))
    assert list(found.people) == ["a", "b", "c", "d"]


def test_key_without_a_name_goes_by_its_id() -> None:
    nodes = '<node id="a"><data key="circle">x</data></node><node id="b"><data key="circle">y</data></node>'
    found = raw(graphml(f'<key id="circle" for="node"/><graph>{nodes}{EDGE}</graph>'))
    assert [one["circle"] for one in found.people.values()] == ["x", "y"]


def test_a_tie_without_direction_among_others_is_named_by_both() -> None:
    edges = f'{EDGE}<edge source="c" target="a" directed="false"/>'
    found = raw(graphml(f'<graph edgedefault="directed">{NODES}<node id="c"/>{edges}</graph>'))
    assert found.directed
    assert ties(found) == {("a", "b"), ("c", "a"), ("a", "c")}
    assert raw(graphml(f"<graph>{NODES}{EDGE}</graph>")).directed is False


@pytest.mark.parametrize("encoding", ["gbk", "shift_jis", "utf-16", "windows-1252", "iso-8859-15", "big5"])
def test_encodings_that_a_file_declares(encoding: str) -> None:
    names = ("Müller", "Jörg") if encoding in ("windows-1252", "iso-8859-15") else ("李", "王")
    nodes = "".join(f'<node id="{name}"/>' for name in names)
    edge = f'<edge source="{names[0]}" target="{names[1]}"/>'
    text = f'<?xml version="1.0" encoding="{encoding}"?><graphml><graph>{nodes}{edge}</graph></graphml>'
    assert tuple(raw(text.encode(encoding), "net.graphml").people) == names


@pytest.mark.parametrize("name", ["x-klingon", "hex", ""])
def test_unknown_encoding_is_one_line(name: str) -> None:
    with pytest.raises(InputError) as caught:
        raw(f'<?xml version="1.0" encoding="{name}"?><graphml/>', "net.graphml")
    assert "save the file as UTF-8" in str(caught.value)


def test_entities_are_neither_expanded_nor_fetched() -> None:
    for declared in ('<!ENTITY a "Ann">', '<!ENTITY a SYSTEM "file:///nowhere">', '<!ENTITY % a "Ann">'):
        text = f'<!DOCTYPE graphml [{declared}]><graphml><graph><node id="x"/></graph></graphml>'
        with pytest.raises(InputError, match=r"line 1: declares the entity a, and entities are not read"):
            raw(text, "net.graphml")


def test_compressed_or_called_xml(tmp_path: Path) -> None:
    text = graphml(f"<graph>{NODES}{EDGE}</graph>")
    for name in ("net.graphmlz", "net.graphml.gz", "net"):
        (tmp_path / name).write_bytes(squeezed(text))
        assert list(read(opened(str(tmp_path / name), "network.path"), Options()).people) == ["a", "b"]
    assert list(raw(text, "net.xml").people) == ["a", "b"]
    assert list(raw(text.replace("<graphml ", "<g:graphml xmlns:g='x' ").replace("</graphml", "</g:graphml")).people)


@pytest.mark.parametrize("root", ["DynamicNetwork", "graph label='x'"])
def test_other_xml_is_named(root: str) -> None:
    with pytest.raises(InputError, match="is XML, but neither GraphML nor GEXF; export the network as GraphML"):
        raw(f'<?xml version="1.0"?>\n<{root}/>', "net.xml")


def two_mode(attribute: str, people: str, events: str) -> str:
    sides = {"Ann": people, "Bob": people, "Cem": people, "Fest": events, "Messe": events}
    nodes = "".join(f'<node id="{node}"><data key="t">{side}</data></node>' for node, side in sides.items())
    pairs = [("Ann", "Fest"), ("Fest", "Bob"), ("Bob", "Messe"), ("Ann", "Messe"), ("Cem", "Messe")]
    edges = "".join(f'<edge source="{a}" target="{b}"/>' for a, b in pairs)
    return graphml(f'<key id="t" for="node" attr.name="{attribute}"/><graph>{nodes}{edges}</graph>')


@pytest.mark.parametrize(
    ("attribute", "people", "events"), [("type", "false", "true"), ("bipartite", "0", "1"), ("type", "actor", "event")]
)
def test_events_are_no_people(attribute: str, people: str, events: str) -> None:
    text = two_mode(attribute, people, events)
    with pytest.raises(InputError) as caught:
        raw(text, "net.graphml")
    assert str(caught.value) == (
        f"network.path: net.graphml: has events among people (3 people, 2 events: {attribute} is "
        f'"{people}" for people); network.common=2 ties those who share two, network.common=0 takes all for people'
    )
    two = raw(text, common=2)
    assert two.two_mode
    assert list(two.people) == ["Ann", "Bob", "Cem"]
    assert sorted(zip(two.source, two.target, strict=True)) == [
        ("Ann", "Fest"),
        ("Ann", "Messe"),
        ("Bob", "Fest"),
        ("Bob", "Messe"),
        ("Cem", "Messe"),
    ]
    assert len(raw(text, common=0).people) == 5


def test_an_attribute_that_ties_do_not_respect_is_no_second_mode() -> None:
    text = two_mode("type", "a", "b").replace('source="Ann" target="Fest"', 'source="Ann" target="Bob"')
    assert len(raw(text).people) == 5


def test_people_and_events_make_the_network_that_the_data_set_is(tmp_path: Path) -> None:
    graph = nx.davis_southern_women_graph()
    graph.graph.clear()
    nx.write_graphml(graph, tmp_path / "davis.graphml")
    found = networks.build(networks.File(path=str(tmp_path / "davis.graphml"), common=2), 1)
    shipped = networks.build(networks.Davis(common=2), 1)
    assert found.names == shipped.names
    assert found.edges.tolist() == shipped.edges.tolist()
    assert len(found.edges) == 95
