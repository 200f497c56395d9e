"""Summaries against cases worked out by hand."""

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from reciprocity import analysis
from reciprocity.errors import InputError


def runs_table(**columns):
    """A runs table of the given columns, with what every runs table has."""
    size = len(next(iter(columns.values())))
    fixed = {
        "run": [f"{i:016x}" for i in range(size)],
        "point": 0,
        "replicate": range(size),
        "seed": range(1, size + 1),
        "status": "ok",
        "failure": "",
    }
    return pd.DataFrame({**fixed, **columns}, index=range(size))


def test_interval_of_few_runs_is_students_t():
    values = np.array([1.0, 2.0, 4.0, 8.0, 16.0, 3.0])
    found = analysis.interval(values)
    known = stats.t.interval(0.95, 5, loc=values.mean(), scale=stats.sem(values))
    assert (found.low, found.high) == pytest.approx(known)
    assert (found.runs, found.note, found.method) == (6, "", "t")
    assert analysis.interval([1.0, 3.0], level=0.5)[:3] == pytest.approx((2.0, 1.0, 3.0))  # Cauchy's quartiles


def test_interval_of_many_runs_is_scipys_bca():
    values = np.random.default_rng(2).exponential(size=100)
    found = analysis.interval(values, draw=7)
    known = stats.bootstrap((values,), np.mean, n_resamples=1999, method="BCa", rng=np.random.default_rng(7))
    assert found.mean == pytest.approx(values.mean())
    assert (found.low, found.high) == tuple(known.confidence_interval)
    assert (found.runs, found.note, found.method) == (100, "", "BCa")
    assert analysis.interval(values[:99]).method == "t"


def coverage(samples, mean):
    found = analysis.intervals(samples)
    return ((found["low"] <= mean) & (mean <= found["high"])).mean()


@pytest.mark.parametrize("runs", [3, 4, 5, 10, 20, 50])
def test_interval_covers_the_mean_of_normal_values_as_often_as_it_says(runs):
    """Within a point of 95 %: 10,000 samples tell it to 0.22 points."""
    assert coverage(np.random.default_rng(runs).normal(5.0, 2.0, (runs, 10_000)), 5.0) == pytest.approx(0.95, abs=0.01)


def test_interval_of_many_runs_covers_the_mean_as_often_as_it_says():
    """Student's t covers normal means exactly: told against it on the same samples, 300 of them are enough."""
    samples = np.random.default_rng(4).normal(5.0, 2.0, (100, 300))
    exact = stats.t.interval(0.95, 99, loc=samples.mean(axis=0), scale=stats.sem(samples))
    known = ((exact[0] <= 5) & (exact[1] >= 5)).mean()
    assert coverage(samples, 5.0) == pytest.approx(known, abs=0.01)


@pytest.mark.parametrize(("runs", "least"), [(4, 0.85), (10, 0.88), (50, 0.92)])
def test_interval_of_skewed_values_covers_less_and_ever_more(runs, least):
    """Exponential values: nominally 95 %, 87 % at 4 runs, 90 % at 10 and 94 % at 50, as the documentation says."""
    assert least < coverage(np.random.default_rng(runs).exponential(size=(runs, 10_000)), 1.0) < 0.95


def test_interval_does_not_depend_on_its_neighbors():
    samples = np.random.default_rng(1).normal(size=(8, 3))
    samples[2, 1] = np.nan
    together = analysis.intervals(samples)
    for column in range(3):
        alone = analysis.interval(samples[:, column])
        assert tuple(together.loc[column]) == tuple(alone)
    assert together.loc[1, "runs"] == 7


@pytest.mark.parametrize(
    ("values", "runs", "note", "low"),
    [
        ([0.3] * 5, 5, "no variation", 0.3),
        ([0.1 + 0.2, 0.3], 2, "no variation", 0.3),
        ([2.0], 1, "one run", math.nan),
        ([2.0, math.nan], 1, "one run", math.nan),
        ([math.nan], 0, "no runs", math.nan),
        ([math.inf, math.inf], 2, "no variation", math.inf),
        ([1.0, math.inf], 2, "infinite in some runs", math.nan),
    ],
)
def test_interval_says_why_it_is_none(values, runs, note, low):
    found = analysis.interval(values)
    assert (found.runs, found.note) == (runs, note)
    assert found.low == pytest.approx(low, nan_ok=True)
    assert found.high == pytest.approx(low, nan_ok=True)


def test_interval_touches_no_global_chance():
    before = np.random.get_state()[1].copy()
    analysis.interval([1.0, 2.0, 5.0])
    assert (np.random.get_state()[1] == before).all()


def test_varied_stops_at_the_first_metric_and_ignores_constants():
    runs = runs_table(focal_share=[0.0, 0.2], ties=["fixed", "fixed"], payoff=[1.0, 2.0], welfare=[3.0, 4.0])
    assert analysis.varied(runs) == ["focal_share"]


def test_a_metric_is_no_key_wherever_it_stands():
    """Also those of mechanisms, and one of the user's own that the table says is a metric."""
    runs = runs_table(
        busy=[0.1, 0.2], focal_share=[0.0, 0.2], known=[0.3, 0.4], top_share=[0.5, 0.6], payoff=[1.0, 2.0], mine=[1, 2]
    )
    assert analysis.varied(runs) == ["focal_share", "top_share"], "nobody says that top_share is a metric"
    runs.attrs["metrics"] = {name: {} for name in ("busy", "known", "top_share", "payoff")}
    assert analysis.varied(runs) == analysis.varied(analysis.finished(runs)) == ["focal_share"]
    assert analysis.metrics(runs) == ["busy", "known", "top_share", "payoff", "mine"]
    without_payoff = runs_table(focal_share=[0.0, 0.2], grant_rate=[0.3, 0.4], mine=[1, 2])
    assert analysis.varied(without_payoff) == ["focal_share"]
    assert analysis.metrics(without_payoff) == ["grant_rate", "mine"]


def test_the_run_is_the_unit_and_not_the_person():
    """A crowded run and an empty one weigh the same; pooled people would give 1.9."""
    runs = runs_table(payoff=[0.0, 0.0])
    rounds = pd.DataFrame(
        {"run": runs["run"], "round": 2, "strategy": "ledger", "people": [90, 10], "payoff": [180.0, 10.0]}
    )
    row = analysis.by_strategy(runs, rounds, burn_in=1).iloc[0]
    assert (row["mean"], row["runs"]) == (1.5, 2)


def test_points_keep_the_order_of_the_sweep():
    """Names are not sorted: fixed was asked for before changing."""
    runs = runs_table(ties=["fixed", "fixed", "changing"], payoff=[1.0, 2.0, 3.0])
    runs["payoff.kennedy"], runs["payoff.ledger"] = [1.0, 1.0, 1.0], [2.0, 2.0, 2.0]
    assert analysis.by_strategy(runs)["ties"].tolist() == ["fixed", "fixed", "changing", "changing"]
    table = analysis.summary(runs)
    assert table[["ties", "metric", "mean", "runs"]].to_numpy().tolist() == [
        ["fixed", "payoff", 1.5, 2],
        ["changing", "payoff", 3.0, 1],
    ]


def test_payoff_counts_only_measured_rounds_and_finished_runs():
    runs = runs_table(payoff=[0.0, 0.0, 0.0])
    runs["status"] = ["ok", "ok", "failed"]
    rounds = pd.DataFrame(
        [(run, r, "ledger", 4, 100.0 if r <= 2 else 8.0) for run in runs["run"] for r in (1, 2, 3, 4)],
        columns=["run", "round", "strategy", "people", "payoff"],
    )
    row = analysis.by_strategy(runs, rounds, burn_in=2).iloc[0]
    assert (row["mean"], row["runs"], row["note"]) == (2.0, 2, "no variation")


def test_payoff_columns_give_one_row_per_point_and_skip_absent_strategies():
    runs = runs_table(
        focal_share=[0.0, 0.0, 0.5, 0.5],
        payoff=[1.0, 1.0, 1.0, 1.0],
        **{"payoff.ledger": [1.0, 3.0, 5.0, 7.0], "payoff.lone_fighter": [np.nan, np.nan, 2.0, 4.0]},
    )
    table = analysis.by_strategy(runs)
    assert [tuple(row) for row in table[["focal_share", "strategy", "mean"]].to_numpy()] == [
        (0.0, "ledger", 2.0),
        (0.5, "ledger", 6.0),
        (0.5, "lone_fighter", 3.0),
    ]


def test_grant_rate_and_tie_persistence_over_rounds():
    runs = runs_table(payoff=[0.0, 0.0])
    rounds = pd.DataFrame(
        [
            (run, r, "ledger", 2, 4, granted, initial)
            for run, granted in zip(runs["run"], (1, 3), strict=True)
            for r, initial in ((1, 10), (2, 8), (3, 5), (4, 5))
        ],
        columns=["run", "round", "strategy", "people", "asked", "granted", "initial"],
    )
    table = analysis.over_rounds(runs, rounds, every=2).set_index(["measure", "round"])
    assert table.loc[("grant_rate", 2), "mean"] == 0.5
    half = stats.t.ppf(0.975, 1) * 0.25  # a standard error of 0.25
    assert table.loc[("grant_rate", 4), ["low", "high"]].tolist() == pytest.approx([0.5 - half, 0.5 + half])
    assert table.loc[("tie_persistence", 2), "mean"] == 0.8
    assert table.loc[("tie_persistence", 4), ["mean", "note"]].tolist() == [0.5, "no variation"]


def test_shares_of_people_over_rounds_where_strategies_spread():
    runs = runs_table(payoff=[0.0, 0.0])
    rounds = pd.DataFrame(
        [
            (run, r, strategy, people, 1, 0, 0, 1)
            for run, takers in zip(runs["run"], (1, 3), strict=True)
            for r in (1, 2)
            for strategy, people in (("ledger", 10 - r * takers), ("lone_fighter", r * takers))
        ],
        columns=["run", "round", "strategy", "people", "asked", "granted", "initial", "imitated"],
    )
    table = analysis.over_rounds(runs, rounds, every=1).set_index(["measure", "strategy", "round"])
    assert table.loc[("share", "lone_fighter", 2), "mean"] == pytest.approx((0.2 + 0.6) / 2)
    assert table.loc[("share", "ledger", 1), "mean"] == pytest.approx((0.9 + 0.7) / 2)
    assert {"share", "grant_rate"} == {measure for measure, _, _ in table.index}, "ties of the start belong to nobody"
    off = analysis.over_rounds(runs, rounds.assign(imitated=0, mutated=0), every=1)
    assert "share" not in set(off["measure"]), "a sweep's table has the columns of what is off, too"


def sweep_table():
    grid = [(x, y, seed) for x in (0.0, 0.2) for y in ("fixed", "changing") for seed in (1, 2, 3)]
    table = runs_table(
        focal_share=[g[0] for g in grid],
        ties=[g[1] for g in grid],
        payoff=[g[0] + (1 + g[2] / 10 if g[1] == "changing" else 0) + 10 * g[2] for g in grid],
    )
    table["seed"] = [g[2] for g in grid]
    return table


def test_plane_is_a_grid_of_means_over_runs():
    cells = analysis.plane(sweep_table(), "focal_share", "ties", "payoff")
    assert list(cells.index) == ["fixed", "changing"] and list(cells.columns) == [0.0, 0.2]
    assert cells.loc["fixed", 0.2] == pytest.approx(20.2)
    assert (analysis.plane(sweep_table(), "focal_share", "ties", "payoff", value="runs") == 3).all(axis=None)


def test_paired_differences_cancel_what_seeds_share():
    table = analysis.paired(sweep_table(), {"ties": "fixed"}, {"ties": "changing"}, "payoff")
    assert table["focal_share"].tolist() == [0.0, 0.2]
    assert table["mean"].tolist() == pytest.approx([1.2, 1.2])
    half = stats.t.ppf(0.975, 2) * 0.1 / np.sqrt(3)  # of 1.1, 1.2 and 1.3
    assert table["low"].tolist() == pytest.approx([1.2 - half] * 2)
    assert table["high"].tolist() == pytest.approx([1.2 + half] * 2)
    same = analysis.paired(sweep_table(), {"ties": "fixed"}, {"ties": "fixed"}, "payoff")
    assert (same["mean"] == 0).all() and (same["note"] == "no variation").all()


def test_paired_reports_runs_without_partner():
    runs = sweep_table()
    runs.loc[0, "status"] = "failed"
    table = analysis.paired(runs, {"ties": "fixed"}, {"ties": "changing"}, "payoff")
    assert table["runs"].tolist() == [2, 3] and table["unpaired"].tolist() == [1, 0]


def test_given_received_is_per_measured_round_and_over_runs():
    runs = runs_table(payoff=[0.0, 0.0])
    people = pd.DataFrame(
        {"run": [*runs["run"], runs["run"][0]], "person": [0, 0, 1], "strategy": "kennedy",
         "given": [10, 40, 30], "received": [0, 0, 0]}
    )  # fmt: skip
    persons, strategies = analysis.given_received(runs, people, measured=10)
    assert persons["given"].tolist() == [1.0, 4.0, 3.0]
    assert strategies.loc[0, ["given", "runs"]].tolist() == [3.0, 2]
    with pytest.raises(InputError, match="burn_in"):
        analysis.given_received(runs, people, measured=0)


def test_selection_reads_text_as_the_columns_type():
    assert len(analysis.select(sweep_table(), {"focal_share": "0.2", "ties": "Fixed"})) == 3
    assert analysis.middle(sweep_table(), ["focal_share", "ties"]) == {"focal_share": 0.2, "ties": "changing"}


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda t: analysis.select(t, {"focal_share": 0.3}), "choose one of 0.0, 0.2"),
        (lambda t: analysis.select(t, {"focal_share": "much"}), "no run has much"),
        (lambda t: analysis.select(t, {"focal_shre": 0.2}), "did you mean focal_share"),
        (lambda t: analysis.plane(t, "ties", "ties", "payoff"), "two different keys"),
        (lambda t: analysis.plane(t, "focal_share", "ties", "payof"), "did you mean payoff"),
        (lambda t: analysis.plane(t, "focal_share", "status", "payoff"), "no such key"),
    ],
)  # fmt: skip
def test_mistakes_name_the_remedy(call, says):
    with pytest.raises(InputError, match=says):
        call(sweep_table())


def test_results_folder_says_what_is_missing(tmp_path):
    with pytest.raises(InputError, match="no such results folder"):
        analysis.Results(tmp_path / "nowhere")
    results = analysis.Results(tmp_path)
    with pytest.raises(InputError, match=r"runs\.parquet: no such table"):
        _ = results.runs
    (tmp_path / "runs.parquet").write_bytes(b"torn")
    with pytest.raises(InputError, match="cannot be read"):
        _ = results.runs
    (tmp_path / "scenario.yaml").write_text("- no")
    with pytest.raises(InputError, match="holds no scenario"):
        _ = results.scenario
