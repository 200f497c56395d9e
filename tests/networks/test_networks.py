"""Networks: what every graph must be, fields and circles, and the data sets."""

import numpy as np
import pytest
import yaml
from helpers.graphs import CHANCY, FAMILIES, NETWORK, OBSERVED, assert_well_formed, build, degrees

from reciprocity import configs

CONFIGS = configs.CONFIGS / "network"


@pytest.mark.parametrize("kind", FAMILIES)
@pytest.mark.parametrize("n", [1, 20, 36, 157, 1000])
def test_family_is_well_formed(kind: str, n: int) -> None:
    keys = {"k": 4} if kind == "random_regular" else {}
    if n == 1000 and kind == "complete":
        n = 300
    graph = build(kind, n=n, **keys)
    assert graph.n == n
    assert_well_formed(graph)


@pytest.mark.parametrize("kind", OBSERVED)
def test_data_set_has_its_known_size(kind: str) -> None:
    graph = build(kind)
    assert_well_formed(graph)
    assert (graph.n, len(graph.edges)) == OBSERVED[kind]
    assert graph.names is not None


@pytest.mark.parametrize("kind", [*FAMILIES, *OBSERVED])
def test_same_seed_same_graph(kind: str) -> None:
    first, second, other = build(kind, 7), build(kind, 7), build(kind, 8)
    assert first.edges.tobytes() == second.edges.tobytes()
    assert first.field.tobytes() == second.field.tobytes()
    assert first.circle.tobytes() == second.circle.tobytes()
    assert (first.edges.tobytes() != other.edges.tobytes()) == (kind in CHANCY)
    if kind != "lazega":
        assert first.field.tobytes() != other.field.tobytes()


@pytest.mark.parametrize("kind", [*FAMILIES, *OBSERVED])
def test_a_graph_may_be_written_to_without_harm_to_the_next(kind: str) -> None:
    first = build(kind)
    expected = first.edges.copy()
    first.edges[:] = 0
    first.field[:] = 0
    first.circle[:] = 0
    second = build(kind)
    assert (second.edges == expected).all()
    assert len(set(second.field)) > 1


@pytest.mark.parametrize("kind", FAMILIES)
def test_one_person_has_no_ties(kind: str) -> None:
    graph = build(kind, n=1)
    assert graph.edges.shape == (0, 2)
    assert graph.field.shape == graph.circle.shape == (1,)


def test_every_kind_has_a_config_with_the_model_defaults() -> None:
    worlds = {"small_world"}  # a choice of values for a kind, for an experiment
    own = {"file": {"path": "ties.csv"}, "inline": {"ties": "source,target\nAnn,Bob\n"}}
    assert {path.stem for path in CONFIGS.glob("*.yaml")} == {*FAMILIES, *OBSERVED, *own, *worlds}
    for path in CONFIGS.glob("*.yaml"):
        if path.stem in worlds:
            continue
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert content["kind"] == path.stem
        needed = own.get(path.stem, {})
        config = NETWORK.validate_python(content | needed)
        assert config == NETWORK.validate_python({"kind": path.stem, **needed})
        assert set(content) == set(config.model_dump())


def test_default_families_have_the_same_mean_degree() -> None:
    for kind in set(FAMILIES) - {"complete"}:
        assert degrees(build(kind)).mean() == pytest.approx(8, abs=0.8), kind


def test_fields_are_uniform_and_hang_on_the_person_alone() -> None:
    small, large = build("ring", n=1000, fields=5), build("ring", n=10_000, fields=5)
    assert (small.field == large.field[:1000]).all()
    counts = np.bincount(large.field, minlength=5)
    assert ((counts - 2000) ** 2 / 2000).sum() < 18.5  # chi-square, 4 degrees of freedom, 0.1 %
    assert large.field_names == ("field 1", "field 2", "field 3", "field 4", "field 5")


def test_circles_are_blocks_of_neighbors() -> None:
    graph = build("watts_strogatz", n=70, circle_size=30)
    assert graph.circle.tolist() == [0] * 30 + [1] * 30 + [2] * 10
    assert graph.circle_names == ("circle 1", "circle 2", "circle 3")
    assert set(build("watts_strogatz", circle_size=None).circle) == {0}


def test_hubs_of_a_growing_network_are_in_all_circles() -> None:
    graph = build("barabasi_albert", n=2000, circle_size=500)
    assert np.bincount(graph.circle).tolist() == [500] * 4
    hubs = np.argsort(degrees(graph))[-40:]
    assert np.bincount(graph.circle[hubs], minlength=4).max() < 25  # not all 40 in one


def test_lazega_fields_and_circles_are_practices_and_offices() -> None:
    graph = build("lazega")
    assert graph.field_names == ("corporate", "litigation")
    assert np.bincount(graph.field).tolist() == [30, 41]
    assert graph.circle_names == ("Boston", "Hartford", "Providence")
    assert np.bincount(graph.circle).tolist() == [48, 19, 4]
    assert "892 named contacts make 717 ties" in graph.notes[0]


@pytest.mark.parametrize(("relation", "named"), [("advice", 892), ("cowork", 1104), ("friendship", 575)])
def test_lazega_ties_are_named_by_one_or_by_both(relation: str, named: int) -> None:
    one, both = build("lazega", relation=relation), build("lazega", relation=relation, mutual=True)
    assert len(one.edges) + len(both.edges) == named
    assert {tuple(tie) for tie in both.edges.tolist()} < {tuple(tie) for tie in one.edges.tolist()}


def test_karate_circles_are_the_clubs() -> None:
    graph = build("karate")
    assert graph.circle_names == ("Mr. Hi", "Officer")
    assert np.bincount(graph.circle).tolist() == [17, 17]
    assert graph.names is not None
    assert graph.names[33] == "34"
    assert degrees(graph)[33] == 17


def test_florentine_medici_have_six_marriages() -> None:
    graph = build("florentine")
    assert graph.names is not None
    assert degrees(graph)[graph.names.index("Medici")] == 6


@pytest.mark.parametrize(("common", "ties"), [(1, 139), (2, 95), (3, 46), (14, 0)])
def test_davis_women_share_events(common: int, ties: int) -> None:
    assert len(build("davis", common=common).edges) == ties
