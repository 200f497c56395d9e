"""Figures show the tables they are given, in the colors of the strategy table, and nothing is cut off."""

import random

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from helpers.made_up_results import BURN_IN, ROUNDS, STRATEGIES, folder
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from PIL import Image

from reciprocity import analysis, plots, strategies
from reciprocity.errors import InputError
from reciprocity.plots import style
from reciprocity.plots.inputs import figure_of


@pytest.fixture(scope="module")
def sweep(tmp_path_factory):
    return folder(tmp_path_factory.mktemp("sweep"))


@pytest.fixture(scope="module")
def single(tmp_path_factory):
    return folder(tmp_path_factory.mktemp("single"), shares=(0.25,), ties=("changing",))


@pytest.fixture(scope="module")
def written(sweep):
    return plots.figures(sweep)


def all_figures(results):
    drawn = [
        plots.payoff_by_strategy(results),
        plots.over_rounds(results),
        plots.given_received(results),
        plots.network([[0, 1], [1, 2]], [3, 0], ["ledger", "kennedy", "lone_fighter", "ledger"], STRATEGIES),
    ]
    if len(analysis.varied(analysis.Results(results).runs)) > 1:
        drawn.append(plots.heat_map(results))
    return [figure_of(one) for one in drawn]


def test_every_figure_is_written_and_shows_something(sweep, written):
    assert [path.name for path in written] == [f"{name}.png" for name in plots.NAMES if name != "matrix"]
    for path in written:
        pixels = np.asarray(Image.open(path).convert("L"), dtype=float)
        assert min(pixels.shape) > 400
        assert pixels.std() > 10
        assert (pixels < 128).mean() > 0.002  # ink, not only pale areas
    assert not list((sweep / "figures").glob(".*"))  # no drafts stay behind


def test_the_same_tables_give_the_same_bytes(sweep, written):
    before = [path.read_bytes() for path in written]
    assert [path.read_bytes() for path in plots.figures(sweep)] == before
    for path in written:
        assert set(Image.open(path).info) <= {"dpi", "Description"}  # no date, no version


def test_nothing_global_is_touched(single):
    rc, state, numbers = dict(matplotlib.rcParams), random.getstate(), np.random.get_state()[1].copy()
    plots.figures(single)
    assert dict(matplotlib.rcParams) == rc
    assert not plt.get_fignums()
    assert random.getstate() == state
    assert (np.random.get_state()[1] == numbers).all()


@pytest.mark.parametrize("which", ["sweep", "single"])
def test_no_text_is_cut_off_and_no_legend_covers_data(which, request):
    for fig in all_figures(request.getfixturevalue(which)):
        with style.context():
            canvas = FigureCanvasAgg(fig)
            canvas.draw()
        pixels = np.asarray(canvas.buffer_rgba())[:, :, :3]
        frame = np.concatenate([pixels[:2].ravel(), pixels[-2:].ravel(), pixels[:, :2].ravel()])
        assert (frame == 255).all() and (pixels[:, -2:] == 255).all()  # nothing runs over the edge ...
        edge = fig.bbox
        whole = fig.get_tightbbox(canvas.get_renderer())  # ... or lies beyond it (in inches)
        assert whole.x0 >= 0 and whole.y0 >= 0
        assert whole.x1 <= fig.get_figwidth() and whole.y1 <= fig.get_figheight()
        for legend in fig.findobj(Legend):
            box = legend.get_window_extent()
            assert edge.y0 <= box.y0 and box.x1 <= edge.x1
            for ax in fig.axes:
                assert not box.overlaps(ax.get_tightbbox()), ax.get_title(loc="left")
        heads = [text.get_window_extent() for text in fig.texts]
        for ax in fig.axes:
            assert not any(head.overlaps(ax.get_tightbbox()) for head in heads)


def drawn_looks(ax):
    return {
        (to_hex(line.get_color()).upper(), line.get_marker())
        for line in ax.get_lines()
        if line.get_marker() not in ("None", "none", "", None)
    }


def test_colors_and_markers_come_from_the_strategy_table(sweep, single):
    table = {(row["color"].upper(), row["marker"]) for row in STRATEGIES.values()}
    assert drawn_looks(plots.payoff_by_strategy(sweep)[0]) == table
    assert drawn_looks(plots.payoff_by_strategy(single)) == table
    assert drawn_looks(plots.over_rounds(sweep, where={"focal_share": 0.3})[0]) == table
    other = {"ledger": {"color": "#123456", "marker": "v"}}
    assert ("#123456", "v") in drawn_looks(plots.payoff_by_strategy(single, strategies=other))
    network = plots.network([[0, 1]], [1], ["ledger", "kennedy"], STRATEGIES)
    fills = {to_hex(c.get_facecolor()[0]).upper() for c in network.collections if len(c.get_facecolor())}
    assert fills >= {"#0072B2", "#E69F00"}


def test_strategies_differ_without_color():
    """Markers and dashes tell ten strategies apart pair by pair, also where the table names neither."""
    named = style.looks({}, [f"s{i}" for i in range(10)])
    assert len({(look.marker, str(look.dashes)) for look in named.values()}) == 10
    assert len({look.marker for look in named.values()}) == 10


def test_pale_lines_get_a_dark_rim():
    dark, pale = style.looks({"a": {"color": "#0072B2"}, "b": {"color": "#F0E442"}}).values()
    assert not style.casing(dark) and style.casing(pale)


def test_payoff_lines_are_means_over_runs(sweep):
    runs = analysis.Results(sweep).runs
    axes = plots.payoff_by_strategy(sweep)
    assert [ax.get_title(loc="left") for ax in axes] == ["ties: fixed", "ties: changing"]
    known = runs[runs["ties"] == "changing"].groupby("focal_share")["payoff.kennedy"].mean()
    line = next(li for li in axes[1].get_lines() if to_hex(li.get_color()).upper() == "#E69F00")
    assert line.get_xdata() == pytest.approx(known.index)
    assert line.get_ydata() == pytest.approx(known.to_numpy())
    assert axes[0].get_xlabel() == "share of lone_fighter (focal_share)"
    assert "over 4 runs" in " ".join(text.get_text() for text in figure_of(axes).texts)


def test_heat_map_cells_are_means_over_runs(sweep):
    ax = plots.heat_map(sweep, "focal_share", "ties", "mean_degree")
    runs = analysis.Results(sweep).runs
    known = runs[(runs["focal_share"] == 0.6) & (runs["ties"] == "fixed")]["mean_degree"].mean()
    assert [label.get_text() for label in ax.get_yticklabels()] == ["fixed", "changing"]
    cells = {text.get_position(): text.get_text() for text in ax.texts}
    assert cells[2.5, 0.5].startswith(f"{known:.2f}\n±")


def test_heat_map_says_never_where_a_metric_is_infinite(sweep):
    cells = {text.get_position(): text.get_text() for text in plots.heat_map(sweep, metric="half_life").texts}
    assert cells[0.5, 0.5] == "never"
    with pytest.raises(InputError, match="no cell has a finite value"):
        runs = analysis.Results(sweep).runs.assign(payoff=np.nan)
        plots.heat_map({"runs": runs}, metric="payoff")


def test_given_received_are_favors_per_measured_round(single):
    ax = plots.given_received(single)
    people = analysis.Results(single).table("people")
    mine = people[people["strategy"] == "ledger"].groupby("run")["given"].mean().mean() / (ROUNDS - BURN_IN)
    large = [c for c in ax.collections if len(c.get_sizes()) and c.get_sizes()[0] == 150]
    blue = next(c for c in large if to_hex(c.get_facecolor()[0]).upper() == "#0072B2")
    assert blue.get_offsets()[0][1] == pytest.approx(mine)


def test_a_plot_draws_into_axes_of_ones_own(single, sweep):
    with style.context():
        ax = Figure().subplots()
    tables = {name: analysis.Results(single).table(name) for name in ("runs", "rounds")}
    assert plots.over_rounds(tables, ax, strategies=STRATEGIES, measure="tie_persistence") is ax
    assert ax.get_ylabel() == "share of starting ties still there"
    with pytest.raises(InputError, match="where="):
        plots.payoff_by_strategy(sweep, ax)
    assert plots.payoff_by_strategy(sweep, Figure().subplots(), where={"ties": "fixed"}).get_lines()


def test_a_single_run_from_python_needs_no_folder():
    runs = {"payoff": [1.0], "grant_rate": [0.5], "payoff.ledger": [1.25]}
    ax = plots.payoff_by_strategy({"runs": pd.DataFrame(runs)}, strategies=strategies())
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Keeps a tally (ledger)"]
    assert ("#0072B2", "s") in drawn_looks(ax)
    assert "one run, no interval" in [text.get_text() for text in ax.figure.texts]


def test_the_network_draws_lone_people_and_cuts_out_of_a_large_one():
    ring = [[i, (i + 1) % 2000] for i in range(2000)]
    fig = plots.network(ring, np.ones(2000), ["ledger"] * 2000, STRATEGIES).figure
    assert "the 600 people around person 0, of 2,000" in fig.texts[1].get_text()
    alone = plots.network([[0, 1]], [1], ["ledger"] * 3, STRATEGIES)
    assert "without a tie" in [text.get_text() for text in alone.texts]
    plots.network(np.zeros((0, 2)), [], ["ledger"] * 3, STRATEGIES)
    with pytest.raises(InputError, match="outside 0 to 1"):
        plots.network([[0, 2]], [1], ["ledger"] * 2)
    with pytest.raises(InputError, match="2 values for 1 ties"):
        plots.network([[0, 1]], [1, 2], ["ledger"] * 2)


def test_no_finished_run_is_said_so(single):
    runs = analysis.Results(single).runs.assign(status="failed")
    with pytest.raises(InputError, match="no run ended well"):
        plots.payoff_by_strategy({"runs": runs})
