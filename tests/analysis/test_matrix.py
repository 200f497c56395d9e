"""Everybody against everybody: pairs as populations, their payoffs, and the picture of them."""

import itertools
import re

import numpy as np
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from reciprocity import InputError, Scenario, analysis, plots, run, strategies, sweep
from reciprocity.commands import reciprocity as cli
from reciprocity.plots import style
from reciprocity.plots.report import write_report
from reciprocity.scenario.population_grammar import pairs, shared

SMALL = {"network": {"kind": "watts_strogatz", "n": 20, "k": 4}, "rounds": 30, "burn_in": 10}
NAMES = ["best", "like", "middle", "worst"]
LEVEL = {"best": 1.0, "like": 0.995, "middle": 0.5, "worst": -0.2}


def fabricated(names=NAMES, seeds=6, **more):
    """A runs table in which each strategy earns its level plus a tenth of the other's, and noise that seeds share."""
    chance, rows = np.random.default_rng(3), []
    for seed, pair in itertools.product(range(1, seeds + 1), pairs("pairs(*)", names)):
        one, other = pair.split("+")
        level = {one: LEVEL[one] + LEVEL[other] / 10, other: LEVEL[other] + LEVEL[one] / 10}
        payoff = {name: level.get(name, np.nan) + 0.3 * seed + chance.normal(0, 0.02) for name in names}
        rows.append({"run": f"{len(rows):016x}", "point": 0, "replicate": seed - 1, "seed": seed, "status": "ok"})
        rows[-1] |= {"failure": None, "population": pair, **more, "payoff": 0.0, "grant_rate": 0.5}
        rows[-1] |= {f"payoff.{name}": payoff[name] for name in names}
    return pd.DataFrame(rows)


def test_pairs_are_everybody_with_everybody_and_each_with_itself():
    assert pairs("pairs(*)", ["c", "a", "b"]) == ["a+a", "a+b", "a+c", "b+b", "b+c", "c+c"]
    assert pairs("pairs(tit*, ledger)", strategies()) == [
        "tit_for_tat+tit_for_tat", "tit_for_tat+ledger", "ledger+ledger"
    ]  # fmt: skip
    assert pairs("fixed,changing", ["a"]) == "fixed,changing"
    assert (shared("a+b"), shared("a+a"), shared("classics"), shared(None)) == ({"a": 1, "b": 1}, {"a": 1}, None, None)
    with pytest.raises(InputError, match=r"pairs of no known strategy \(kenedy\); did you mean kennedy\?"):
        pairs("pairs(kenedy)", strategies())


def test_a_pair_is_a_world_of_these_two_and_of_no_one_else():
    swept = sweep(SMALL, sweep={"population": "pairs(ledger,grim)", "ties": "fixed,changing"}, replicates=2, workers=1)
    assert swept.runs["population"].tolist()[:6:2] == ["ledger+ledger", "ledger+grim", "grim+grim"]
    for _, row in swept.runs.iterrows():
        names = row["population"].split("+")
        scenario = Scenario.of(
            {**SMALL, "population": dict.fromkeys(names, 1), "ties": {"change": row["ties"] == "changing"}}
        )
        alone = run(scenario, seed=row["seed"]).runs.iloc[0]
        assert [row[f"payoff.{name}"] for name in names] == [alone[f"payoff.{name}"] for name in names]
        assert row[["payoff.ledger", "payoff.grim"]].notna().sum() == len(set(names))


def test_populations_can_be_named_without_pairs():
    swept = sweep(SMALL, sweep={"population": "ledger+grim+random,classics"}, replicates=1, workers=1)
    assert swept.people.groupby("run", sort=False)["strategy"].nunique().tolist() == [3, 8]
    assert not analysis.has_pairs(swept.runs)


def test_the_matrix_is_the_payoff_of_the_row_among_the_column():
    runs = fabricated()
    cells = analysis.matrix(runs).set_index(["strategy", "among"])
    assert len(cells) == 16
    for (mine, theirs), row in cells.iterrows():
        truth = LEVEL[mine] + LEVEL[theirs] / 10 + 0.3 * np.mean(range(1, 7))
        assert row["mean"] == pytest.approx(truth, abs=0.05)
        assert row["low"] < row["mean"] < row["high"]
        if mine != theirs:
            assert row["ahead"] == pytest.approx(-cells.loc[(theirs, mine), "ahead"])
            # The seeds' worlds differ far more than the two in them: only the difference run by run is certain.
            apart = abs(LEVEL[mine] - LEVEL[theirs]) > 0.1
            assert (row["ahead_low"] > 0 or row["ahead_high"] < 0) == apart
            assert row["high"] - row["low"] > 0.5
        else:
            assert np.isnan(row["ahead"])


def test_standings_are_means_over_pairs_seed_by_seed():
    runs = fabricated()
    table = analysis.standings(runs)
    assert table["strategy"].tolist()[2:] == ["middle", "worst"]
    assert (table["runs"] == 6).all()
    mean = analysis.matrix(runs).groupby("strategy")["mean"].mean()
    assert table.set_index("strategy")["mean"].to_dict() == pytest.approx(mean.to_dict())
    failed = runs.assign(status=["failed" if at == 0 else "ok" for at in range(len(runs))])
    assert (analysis.standings(failed)["runs"] == 5).all(), "a seed with a hole compares no one"


def test_what_is_no_matrix_gets_one_line():
    with pytest.raises(InputError, match=r"needs a sweep over pairs; add sweep.population='pairs\(\*\)'"):
        analysis.matrix(fabricated().assign(population="classics"))
    both = pd.concat([fabricated(rounds=9), fabricated(rounds=10)], ignore_index=True)
    with pytest.raises(InputError, match="rounds varies too: hold it at one value with rounds=9"):
        analysis.matrix(both)
    assert len(analysis.matrix(both, {"rounds": 9})) == 16
    assert "at rounds 10" in plots.matrix({"runs": both}).figure.texts[0].get_text()
    with pytest.raises(InputError, match="matrix: needs a sweep over pairs"):
        plots.matrix({"runs": fabricated().assign(population="classics")})


@pytest.mark.parametrize("many", [False, True])
def test_the_picture_marks_who_is_not_certainly_better_and_cuts_nothing_off(many):
    extra = [f"rather_long_name_{at:02}" for at in range(22)] if many else []
    LEVEL.update({name: 0.4 - at for at, name in enumerate(extra)})
    ax = plots.matrix({"runs": fabricated(NAMES + extra, seeds=3 if many else 6)})
    order = [text.get_text() for text in ax.get_xticklabels()]
    assert sorted(order) == sorted(NAMES + extra)
    dots = {(order[int(y)], order[int(x)]) for x, y in ax.collections[1].get_offsets()}
    assert {("best", "like"), ("like", "best")} <= dots
    assert not {("best", "worst"), ("worst", "middle")} & dots
    fig = ax.figure
    with style.context():
        FigureCanvasAgg(fig)
        fig.draw_without_rendering()
    for text in [*ax.get_xticklabels(), *ax.get_yticklabels(), *ax.texts, *fig.texts]:
        box = text.get_window_extent()
        assert min(box.x0, box.y0) >= 0, text
        assert box.x1 <= fig.bbox.x1, text
        assert box.y1 <= fig.bbox.y1, text
    cells = [text for text in ax.texts if "±" in text.get_text()]
    assert len(cells) == (26 if many else 16 + 4)


def test_one_command_draws_the_matrix_and_reports_it(tmp_path, capsys):
    words = ["experiment=matrix", 'sweep.population="pairs(ledger,kennedy,grim)"', "network.n=16", "network.k=4"]
    with pytest.raises(SystemExit) as ended:
        cli.main([*words, "rounds=20", "burn_in=5", "replicates=2", "workers=1", f"results={tmp_path / 'r'}"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert re.search(r"^ *kennedy +-?\d", said, re.MULTILINE)
    assert [path.name for path in (tmp_path / "r" / "figures").iterdir()] == ["matrix.png"]
    assert np.asarray(Image.open(tmp_path / "r" / "figures" / "matrix.png").convert("L"), float).std() > 10
    page = write_report(tmp_path / "r").read_text("utf-8")
    assert "certainly above" in page
    assert plots.figures(tmp_path / "r", ["matrix"])


def test_the_shipped_experiment_has_every_pair():
    from reciprocity.configs import compose
    from reciprocity.running.grid import grid
    from reciprocity.running.settings import split

    settings, base = split(compose.compose(["experiment=matrix"]))
    plan = grid(settings.sweep, lambda groups: base, 1)
    count = len(strategies())
    assert plan.points == count * (count + 1) // 2
    plan.check()
