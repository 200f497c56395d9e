"""Figures are written in the format asked for, the same whatever the user's set-up, with text drawn as it stands."""

import os
import re
import subprocess
import sys
import warnings

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from helpers.made_up_results import STRATEGIES, folder
from matplotlib.legend import Legend
from matplotlib.text import Text
from PIL import Image

from reciprocity import analysis, plots, strategies
from reciprocity.commands import plot
from reciprocity.errors import FigureError, InputError
from reciprocity.plots import style
from reciprocity.plots.inputs import figure_of
from reciprocity.plots.registry import PLOTS

MAGIC = {
    "png": b"\x89PNG", "pdf": b"%PDF-", "svg": b"<?xml", "tif": b"II*\0", "tiff": b"II*\0", "jpg": b"\xff\xd8\xff",
    "jpeg": b"\xff\xd8\xff", "webp": b"RIFF",
}  # fmt: skip
NAMES = ["A$ales$", "a $5 and $6", "B_{x", "$\\frac{$", "<b>x</b>", "\\$x$", "$$", "%s {0}", "a\\_b"]


@pytest.fixture(scope="module")
def single(tmp_path_factory):
    return folder(tmp_path_factory.mktemp("single"), shares=(0.25,), ties=("changing",), replicates=2)


@pytest.fixture(scope="module")
def sweep(tmp_path_factory):
    return folder(tmp_path_factory.mktemp("sweep"), replicates=2)


def tiny(labels=("Keeps a tally",)):
    """A figure of few strategies and no folder."""
    names = [f"s{i}" for i in range(len(labels))]
    rows = {name: {"label": {"en": label}, "color": "#0072B2"} for name, label in zip(names, labels, strict=True)}
    runs = {"payoff": [1.0], **{f"payoff.{name}": [float(i)] for i, name in enumerate(names)}}
    return plots.payoff_by_strategy({"runs": pd.DataFrame(runs)}, strategies=rows).figure


@pytest.mark.parametrize("kind", MAGIC)
def test_a_figure_is_written_in_the_format_of_its_ending(kind, tmp_path):
    fig = tiny()
    one, other = (plots.save(fig, tmp_path / name / f"a.{kind}", "about") for name in ("one", "other"))
    assert one.read_bytes().startswith(MAGIC[kind])
    assert one.read_bytes() == other.read_bytes() == plots.save(tiny(), tmp_path / f"b.{kind}", "about").read_bytes()
    assert not re.search(rb"CreationDate|<dc:date>|matplotlib\.org, https", one.read_bytes())


def test_fonts_are_embedded_and_text_stays_text(tmp_path):
    fig = tiny()
    assert b"/FontFile2" in plots.save(fig, tmp_path / "a.pdf").read_bytes()
    assert b"/Type3" not in (tmp_path / "a.pdf").read_bytes()
    assert "Keeps a tally" in plots.save(fig, tmp_path / "a.SVG").read_text("utf-8")
    fig.savefig(tmp_path / "b.pdf")  # matplotlib's own way
    assert b"/Type3" not in (tmp_path / "b.pdf").read_bytes()


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("a.docx", "written as docx; known are png, pdf, svg"),
        ("a", "without an ending; known"),
        ("a.eps", "take pdf"),
        ("png", "without an ending"),
    ],
)
def test_an_unknown_ending_is_refused_with_those_known(name, says, tmp_path):
    with pytest.raises(InputError, match=says):
        plots.save(tiny(), tmp_path / name)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("figure", "value", "rc"),
    [
        ("given_received", "module://matplotlib_inline.backend_inline", ""),
        ("network", "nonsense", ""),
        ("given_received", "tkagg", "text.usetex: True\nfont.size: 30\nsavefig.bbox: tight\nnix: 1\n"),
        ("network", "agg", "font.family: Müller, café\n"),
        ("given_received", "svg", "backend: nonsense\nfont.family: fantasy\naxes.facecolor: red\n"),
    ],
)
def test_figures_are_the_same_whatever_the_users_setup(figure, value, rc, single, tmp_path):
    (usual,) = plots.figures(single, [figure])
    (tmp_path / "matplotlibrc").write_text(rc, "latin-1")
    script = "from reciprocity.commands.plot import main; main()"
    ended = subprocess.run(
        [sys.executable, "-c", script, str(single), figure, "-o", "a.png"],
        cwd=tmp_path, env=os.environ | {"MPLBACKEND": value}, capture_output=True, text=True,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "a.png\n", "")
    assert (tmp_path / "a.png").read_bytes() == usual.read_bytes()


def test_settings_made_in_python_do_not_reach_a_figure_and_stay_as_they_are(tmp_path):
    usual = plots.save(tiny(), tmp_path / "usual.png").read_bytes()
    with plt.style.context("dark_background"), matplotlib.rc_context({"text.usetex": True, "figure.dpi": 33}):
        assert plots.save(tiny(), tmp_path / "a.png").read_bytes() == usual
        fig = tiny()
        fig.savefig(tmp_path / "b.png", dpi=150)
        fig.draw_without_rendering()  # as a notebook does
        assert matplotlib.rcParams["text.usetex"]


@pytest.mark.parametrize("name", NAMES)
def test_dollars_backslashes_and_braces_are_drawn_as_they_stand(name, single):
    """In a label, a title, a person's name, a swept value; on our axes and on somebody else's."""
    ours = tiny([name])
    labels = ours.axes[0].get_yticklabels()
    assert [text.get_text() for text in labels] == [f"{name} (s0)"]
    theirs, ax = plt.subplots()
    runs = pd.DataFrame({"run": ["a", "b"], "seed": [1, 1], "word": [name, "x"], "payoff": [1.0, 2.0], "more": [1, 2]})
    runs = pd.concat([runs, runs.assign(run=["c", "d"], more=[2, 1])])
    plots.heat_map({"runs": runs[["run", "seed", "word", "more", "payoff"]]}, "word", "more", "payoff", ax)
    plain = plots.network([[0, 1]], [1], ["s", "s"], {"s": {"label": {"en": name}}}, names=[name, "b"], title=name)
    for fig in (ours, theirs, plain.figure):
        fig.draw_without_rendering()
        found = [text for text in fig.findobj(Text) if name[:20] in text.get_text()]
        assert found
        for text in found:
            assert text._preprocess_math(text.get_text()) == (text.get_text(), False)
    plt.close(theirs)


def test_letters_without_a_sign_are_one_line_and_no_warning(tmp_path, capsys):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        plots.save(tiny(["王小明 and 李"]), tmp_path / "a.png")
    told = capsys.readouterr().err
    assert re.fullmatch(r"note: .*a\.png: the font has no sign for 小 明 李 王; boxes stand for them\n", told), told
    plots.save(tiny(["Jörg Łukasz Ωμέγα Ёж"]), tmp_path / "b.png")
    assert not capsys.readouterr().err


def test_a_figure_that_cannot_be_drawn_is_one_line_and_code_1_and_the_others_are_written(
    single, tmp_path, monkeypatch, capsys
):
    def broken(*arguments, **options):
        with style.context():
            raise RuntimeError("no\nink")

    monkeypatch.setitem(PLOTS, "over_rounds", PLOTS["over_rounds"]._replace(draw=broken))
    with pytest.raises(SystemExit) as ended:
        plot.main([str(single), "over_rounds", "given_received", "-o", str(tmp_path)])
    out, err = capsys.readouterr()
    assert ended.value.code == 1
    assert out == f"{tmp_path / 'given_received.png'}\n"
    assert err == "reciprocity-plot: over_rounds: the figure could not be drawn (RuntimeError: no ink)\n"
    with pytest.raises(FigureError, match="over_rounds: the figure could not be drawn"):
        plots.figures(single, ["over_rounds"], output=tmp_path)


def test_the_command_writes_formats_files_and_dots(single, tmp_path, capsys):
    def main(*words):
        with pytest.raises(SystemExit) as ended:
            plot.main([str(single), *map(str, words)])
        return ended.value.code, *capsys.readouterr()

    assert main("given_received", "--format", "pdf", "-o", tmp_path)[:2] == (0, f"{tmp_path / 'given_received.pdf'}\n")
    assert main("given_received", "-o", tmp_path / "x.png", "--dpi", 50)[0] == 0
    wide = Image.open(plots.save(figure_of(plots.given_received(single)), tmp_path / "y.png", dpi=100)).size[0]
    assert Image.open(tmp_path / "x.png").size[0] == pytest.approx(wide / 2, abs=1)
    assert "name one" in main("-o", tmp_path / "x.png")[2]
    assert "format docx: unknown" in main("--format", "docx")[2] and main("--dpi", 0)[0] == 2
    assert "ending is not pdf" in main("network", "--format", "pdf", "-o", "x.png")[2]
    assert "written as docx" in main("given_received", "-o", "x.docx")[2]


def test_no_choice_of_a_figure_overwrites_another(sweep, tmp_path):
    choices = [
        {}, {"metric": "efficiency"}, {"metric": "payoff.kennedy"}, {"x": "ties"}, {"y": "ties"},
        {"x": "ties", "metric": "efficiency"},
    ]  # fmt: skip
    files = [plots.figures(sweep, ["heat_map"], output=tmp_path, dpi=20, **choice)[0].name for choice in choices]
    assert files[:3] == ["heat_map.png", "heat_map.efficiency.png", "heat_map.payoff.kennedy.png"]
    assert len(set(files)) == len(choices)
    at = plots.figures(sweep, ["given_received"], output=tmp_path, dpi=20, where={"focal_share": 0.3})
    assert [path.name for path in at] == ["given_received.focal_share=0.3.png"]
    odd = {plots.gallery._file("network", plots.gallery.Choice(where={"a": value})) for value in ("x/y", "x y", "x_y")}
    assert len(odd) == 3 and not any("/" in name for name in odd)


def test_a_strategy_looks_the_same_in_every_figure():
    table = strategies()
    all_ = style.looks(table)
    for name in table:
        assert style.looks(table, [name])[name] == all_[name]
        assert style.looks({name: table[name]})[name] == all_[name]
    four = style.looks(table, ["ledger", "kennedy", "strategic", "lone_fighter"])
    assert len({str(look.dashes) for look in four.values()}) == 4


def inside(fig, ax):
    """Axes with all that belongs to them lie within the figure, and cover nobody else's."""
    fig.draw_without_rendering()
    box = ax.get_tightbbox()
    assert box.x0 >= -1 and box.y0 >= -1 and box.x1 <= fig.bbox.x1 + 1 and box.y1 <= fig.bbox.y1 + 1
    for other in fig.axes:
        if other is not ax and other.get_label() != "<colorbar>":
            assert not other.get_tightbbox().padded(-1).overlaps(box.padded(-1))


@pytest.mark.parametrize("size", [(7, 3), (9, 4)])
def test_somebody_elses_axes_hold_title_labels_and_legend(size, sweep, single):
    fig, (left, right) = plt.subplots(1, 2, figsize=size)
    assert plots.payoff_by_strategy(sweep, ax=left, where={"ties": "fixed"}) is left
    plots.over_rounds(single, right)
    for ax in (left, right):
        inside(fig, ax)
        assert ax.get_title(loc="left") and ax.get_legend() is not None
        assert not ax.get_legend().get_window_extent().overlaps(ax.get_window_extent())
        assert ax.get_window_extent().height > 0.2 * fig.bbox.height
    plt.close(fig)
    fig, ((one, two), (three, _)) = plt.subplots(2, 2, figsize=(10, 8))
    plots.payoff_by_strategy(single, one)
    plots.given_received(single, two)
    plots.heat_map(sweep, ax=three)
    for ax in (one, two, three):
        inside(fig, ax)
    plt.close(fig)


def test_the_narrow_axes_of_a_column_cut_nothing_off(single):
    """In a column of a paper (3.5 inches) the legend begins where the room does; words without room are left out."""
    for name in ("network", "given_received"):
        fig, ax = plt.subplots(figsize=(3.5, 2.6))
        getattr(plots, name)(single, ax=ax)
        legend = ax.get_legend().get_window_extent()
        assert legend.x0 >= 0 and legend.y0 >= 0 and legend.x1 <= fig.bbox.x1
        title = ax.title.get_window_extent() if not ax.get_title(loc="left") else ax._left_title.get_window_extent()
        assert not any(text.get_visible() and text.get_window_extent().overlaps(title) for text in ax.texts)
        plt.close(fig)


def test_the_axes_of_a_network_are_named():
    fig, ax = plt.subplots()
    with pytest.raises(InputError, match=r"^strength: these are axes; name them, as in network\(results, ax=axes\)$"):
        plots.network("results/default", ax)
    plt.close(fig)


@pytest.mark.parametrize(("low", "high"), [(0.48, 0.62), (0.1, 0.9), (0.5, 0.52), (0.5, 0.501), (0.0, 1.0)])
def test_a_color_bar_of_shares_says_no_percentage_that_is_not_there(low, high):
    """From 48 % to 62 % its marks are at 50, 52.5, 55 ..., which are not "52%" and "58%"."""
    grid = [(x, y) for x in (1, 2) for y in (3, 4)]
    runs = pd.DataFrame(grid, columns=["favors.benefit", "favors.cost"])
    runs = runs.assign(run=list("abcd"), seed=1, grant_rate=np.linspace(low, high, 4), payoff=0.0)
    ax = plots.heat_map({"runs": runs}, "favors.benefit", "favors.cost", "grant_rate")
    with style.context():
        ax.figure.draw_without_rendering()
        bar = ax.collections[0].colorbar.ax.yaxis
        said = [float(text.get_text().rstrip("%")) for text in bar.get_ticklabels()]
        assert said == pytest.approx([100 * mark for mark in bar.get_ticklocs()], abs=1e-6)


def test_a_legend_of_all_strategies_fits_and_is_as_wide_as_there_is_room():
    table = strategies()
    one = {"run": "a", "people": 2, "asked": 4, "granted": 2, "payoff": 0}
    rounds = pd.DataFrame(
        [one | {"round": at, "strategy": name, "initial": 4 - at} for at in (1, 2, 3) for name in table]
    )
    runs = pd.DataFrame({"run": ["a"], "seed": [1], "payoff": [0.0]})
    scenario = {"strategies": {name: row.model_dump() for name, row in table.items()}, "rounds": 3}
    fig = figure_of(plots.over_rounds({"runs": runs, "rounds": rounds, "scenario": scenario}))
    with style.context():
        fig.draw_without_rendering()
    (legend,) = fig.findobj(Legend)
    assert len(legend.get_texts()) == len(table)
    box = legend.get_window_extent()
    assert box.x0 >= 0 and box.x1 <= fig.bbox.x1 and box.y0 >= 0
    assert len({round(text.get_window_extent().x0) for text in legend.get_texts()}) >= 2
    assert not any(box.overlaps(ax.get_tightbbox()) for ax in fig.axes)


def test_a_long_value_in_a_title_is_broken_and_not_cut(sweep):
    long = "/a/very/long/path/to/a/file/of/somebody/" + "W" * 60 + ".csv"
    runs = analysis.Results(sweep).runs.assign(ties=lambda table: table["ties"].replace("fixed", long))
    fig = figure_of(plots.payoff_by_strategy({"runs": runs}, strategies=STRATEGIES))
    with style.context():
        fig.draw_without_rendering()
    whole = fig.get_tightbbox()
    assert whole.x0 >= 0 and whole.x1 <= fig.get_figwidth()
    titles = [ax._left_title.get_window_extent() for ax in fig.axes]
    assert not any(one.overlaps(other) for i, one in enumerate(titles) for other in titles[:i])
    assert np.isfinite(whole.width)
