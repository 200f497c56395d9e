"""People keep the names their files give them: in the tables, in messages and in the drawing."""

import warnings

import numpy as np
import pytest
from matplotlib.text import Annotation

from reciprocity import InputError, Scenario, networks, plots, run, strategies
from reciprocity.networks import Davis, File
from reciprocity.plots.inputs import figure_of
from reciprocity.running.sweep import sweep
from reciprocity.scenario.advice import notes

TIES = "source,target\nAnn,Bob\nBob,Cem\n"
PEOPLE = "person,strategy\nAnn,kennedy\nBob,\nCem,ledger\n"


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ties.csv").write_text(TIES)
    (tmp_path / "people.csv").write_text(PEOPLE)
    return {"kind": "file", "path": "ties.csv", "people": "people.csv"}


def test_people_have_the_names_of_the_files(files):
    people = run(network=files, rounds=5, burn_in=1).people
    assert people["name"].tolist() == ["Ann", "Bob", "Cem"]
    assert people.columns[:2].tolist() == ["person", "name"]
    plain = run(network={"kind": "ring", "n": 12}, rounds=5, burn_in=1).people
    assert plain["name"].tolist() == plain["person"].astype(str).tolist()


def test_an_unknown_strategy_of_a_person_is_named_with_its_line(files, tmp_path):
    (tmp_path / "people.csv").write_text(PEOPLE.replace("kennedy", "kennedi"))
    with pytest.raises(InputError) as error:
        run(network=files, rounds=5, burn_in=1)
    says = "network.people: people.csv, line 2: unknown strategy kennedi; did you mean kennedy?"
    assert str(error.value) == says


def test_a_misspelled_column_is_noted(files, tmp_path):
    (tmp_path / "people.csv").write_text(PEOPLE.replace("strategy", "strateggy,age").replace(",\n", ",,\n"))
    notes = networks.build(File(**{k: v for k, v in files.items() if k != "kind"}), 1).notes
    says = "network.people: people.csv: the column strateggy is not used; did you mean strategy?"
    assert says in notes and not any("age" in note.split() for note in notes)


def test_notes_are_about_strategies_that_somebody_plays(files, tmp_path):
    assert notes(Scenario.of({"network": files})) == []
    (tmp_path / "people.csv").write_text(PEOPLE.replace("kennedy", "image_scorer"))
    (note,) = notes(Scenario.of({"network": files}))
    assert "to image_scorer, who answer to reputation" in note
    later = {"round": 9, "arrive": {"sociable": 1}}
    assert len(notes(Scenario.of({"network": files, "intervention": later}))) == 2
    assert notes(Scenario.of({"population": {"ledger": 1, "standing": 0}})) == []
    shared = {"population": {"ledger": 1, "standing": 1}, "focal": "ledger"}
    assert [len(notes(Scenario.of(shared | {"focal_share": share}))) for share in (0.5, 1)] == [1, 0]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"focal": 3}, "focal: input should be a valid string"),
        ({"focal": "kenedy", "focal_share": 0.5}, r"focal \(kenedy\): unknown strategy; did you mean kennedy"),
        ({"population": {3: 1}}, "population.3: unknown strategy; known are"),
        ({"focal.x": 3}, "focal.x: focal has no keys of its own"),
    ],
)
def test_names_of_the_wrong_type_get_one_line(changes, says):
    with pytest.raises(InputError, match=says):
        run(**changes)


def test_names_stand_beside_people_and_cover_nothing():
    graph = networks.build(Davis(), 1)
    who = [list(strategies())[i % 4] for i in range(graph.n)]
    ax = plots.network(graph.edges, np.ones(len(graph.edges)), who, strategies(), names=graph.names)
    fig = ax.figure
    fig.draw_without_rendering()
    texts = [one for one in ax.texts if isinstance(one, Annotation) and one.get_text()]
    assert [one.get_text() for one in texts] == list(graph.names)
    boxes = [one.get_window_extent() for one in texts]
    at = ax.transData.transform([one.xy for one in texts])
    for i, box in enumerate(boxes):
        assert not any(box.overlaps(other) for other in boxes[:i])
        assert not any(box.contains(*point) for point in at)
        assert min(box.x0, box.y0) >= 0 and box.x1 <= fig.bbox.x1 and box.y1 <= fig.bbox.y1


def test_names_are_left_out_where_there_are_many_and_never_read_as_formulas():
    many = plots.network([[0, 1]], [1], ["ledger"] * 31, names=[f"P{i}" for i in range(31)])
    assert not any(text.get_text().startswith("P") for text in many.texts)
    odd = plots.network([[0, 1]], [1], ["ledger"] * 2, names=["$a", "b_$\\frac" + "x" * 40])
    odd.figure.draw_without_rendering()
    assert [len(text.get_text()) for text in odd.texts if text.get_text()] == [2, 24]
    with pytest.raises(InputError, match="names: 1 names for 2 people"):
        plots.network([[0, 1]], [1], ["ledger"] * 2, names=["a"])


def test_a_results_folder_draws_names_and_reports_who_is_there(files, tmp_path):
    from reciprocity.plots.report import write_report

    sweep(Scenario.of({"network": files, "rounds": 20, "burn_in": 5}), results=tmp_path / "results")
    plots.figures(tmp_path / "results", ["network"])
    page = write_report(tmp_path / "results").read_text("utf-8")
    assert "kennedy" in page and "Ask everybody" not in page
    absent = set(strategies()) - {"ledger", "kennedy", "strategic", "lone_fighter"}
    assert not any(f"({name})" in page for name in absent)


@pytest.mark.parametrize("network", [{"kind": "erdos_renyi", "n": 20, "mean_degree": 0}, {"kind": "complete", "n": 1}])
def test_worlds_without_ties_or_with_one_person_draw_without_warnings(network, tmp_path):
    folder = tmp_path / "results"
    sweep(Scenario.of({"network": network, "rounds": 50, "burn_in": 10}), results=folder)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        drawn = {path.stem for path in plots.figures(folder)}
        assert ("over_rounds" in drawn) == (network["n"] > 1)
        if network["n"] > 1:
            assert figure_of(plots.over_rounds(folder)).axes[0].get_ylabel() == "share of requests granted"
            with pytest.raises(InputError, match="nobody asked"):
                plots.over_rounds(folder, measure="tie_persistence")
        else:
            with pytest.raises(InputError, match="nobody asked"):
                plots.figures(folder, ["over_rounds"])


def test_only_strategies_that_somebody_plays_are_in_the_tables(files, tmp_path):
    """A table of people may name any strategy; the others make no columns, no rows and no keys."""
    mine = {"mine": {"good": 1}}
    scenario = Scenario.of({"network": files, "population": {"ledger": 1}, "strategies": mine})
    assert list(scenario.strategies) == ["ledger", "kennedy"], "kennedy is in people.csv, mine is not"
    found = run(scenario, rounds=5, burn_in=1)
    assert [name for name in found.runs if name.startswith("payoff.")] == ["payoff.ledger", "payoff.kennedy"]
    assert found.runs.filter(like="payoff.").notna().all(axis=None)
    (tmp_path / "people.csv").write_text(PEOPLE.replace("Bob,", "Bob,grim"))
    assert set(Scenario.of({"network": files}).strategies) == {"kennedy", "grim", "ledger"}, "nobody is left"
    assert run(network=files, rounds=4, burn_in=1).people["strategy"].tolist() == ["kennedy", "grim", "ledger"]
    with pytest.raises(InputError, match=r"population\.ledgr: unknown strategy"):
        Scenario.of({"network": files, "population": {"ledgr": 1}})
    (tmp_path / "people.csv").write_text("person,circle\nAnn,x\nBob,x\nCem,x\n")
    scenario = Scenario.of({"network": files, "population": {"ledger": 1}})
    assert list(scenario.strategies) == ["ledger"]
    later = Scenario.of({"network": files, "intervention": {"round": 3, "arrive": {"grim": 1}}})
    assert list(later.strategies) == ["ledger", "kennedy", "strategic", "lone_fighter", "grim"]


def test_the_users_own_strategy_of_a_table_of_people_keeps_its_row(files, tmp_path):
    (tmp_path / "people.csv").write_text(PEOPLE.replace("kennedy", "mine"))
    scenario = Scenario.of({"network": files, "strategies": {"mine": {"good": 0.25}}})
    assert scenario.strategies["mine"].good == 0.25
    again = run(scenario, rounds=4, burn_in=1)
    assert again.scenario.strategies["mine"].good == 0.25
