"""Figures look as one wants them: for a paper or a talk, in a width, in colors and an order of one's own."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from helpers.made_up_results import folder
from PIL import Image

from reciprocity import InputError, plots


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder(tmp_path_factory.mktemp("sweep"), replicates=2)


def test_a_theme_a_width_colors_and_an_order_of_ones_own(results: Path, tmp_path: Path) -> None:
    """A width is that of the file, text keeps its size, and the strategies stand and look as they were told."""
    where = {"ties": "changing", "focal_share": 0.3}
    told: dict[str, Any] = {
        "theme": "paper",
        "width": 85,
        "palette": {"kennedy": "black"},
        "order": ["lone_fighter", "kennedy"],
    }
    (path,) = plots.figures(results, ["over_rounds"], where=where, output=tmp_path, dpi=254, **told)
    assert path.name == "over_rounds.ties=changing.focal_share=0.3.theme=paper.width=85.png"
    assert Image.open(path).width == 850
    said = Image.open(path).info["Description"]
    assert said.endswith("--theme paper --width 85 --palette 'kennedy=#000000' --order lone_fighter,kennedy")
    with plots.appearance(**told):
        figure = plots.over_rounds(results, where=where)[0].figure
    plain = plots.over_rounds(results, where=where)[0].figure
    labels = [text.get_text() for text in figure.legends[0].get_texts()]
    assert [label.split("(")[1][:-1] for label in labels] == ["lone_fighter", "kennedy", "ledger", "strategic"]
    assert [line.get_color() for line in figure.legends[0].get_lines()][1] == "#000000"
    assert figure.texts == [] and len(plain.texts) > 0, "in a paper the caption says what is shown"
    sizes = [one.axes[0].xaxis.label.get_fontsize() for one in (figure, plain)]
    assert sizes[0] == 0.75 * sizes[1]


def test_what_a_sweep_returns_is_its_folder(results: Path) -> None:
    """So a figure of it knows the scenario: how many rounds there were, and how each strategy is drawn."""
    swept = SimpleNamespace(folder=results)
    one, other = (plots.given_received(given, where={"ties": "fixed"})[0].figure for given in (swept, results))
    assert [text.get_text() for text in one.legends[0].get_texts()] == [
        text.get_text() for text in other.legends[0].get_texts()
    ]


def test_several_formats_at_once(results: Path, tmp_path: Path) -> None:
    written = plots.figures(results, ["network"], output=tmp_path, format="pdf,svg", theme="talk")
    assert [path.suffix for path in written] == [".pdf", ".svg"]
    assert written[0].read_bytes()[:5] == b"%PDF-" and b"<svg" in written[1].read_bytes()


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"theme": "papr"}, "theme: papr is unknown; did you mean paper?"),
        ({"width": 3}, "width: expected millimeters, 40 to 1200 (given: 3)"),
        ({"width": 60}, "width: this figure needs 119 mm or more in the theme screen (given: 60)"),
        ({"palette": {"ledger": "nocolor"}}, "palette.ledger: nocolor is no color"),
        ({"palette": ["red"], "order": ["ledger", "kennedy"]}, "palette: expected colors by strategy"),
        ({"order": "ledger"}, "order: expected a list of strategies"),
        ({"format": "pdf,foo"}, "format foo: unknown"),
    ],
)
def test_a_wrong_look_is_named(results: Path, given: dict[str, Any], says: str) -> None:
    with pytest.raises(InputError, match="^" + re.escape(says)):
        plots.figures(results, ["over_rounds"], **given)


def test_a_figure_too_narrow_is_left_out_of_all(results: Path, tmp_path: Path) -> None:
    written = plots.figures(results, output=tmp_path, theme="paper", width=60, where={"ties": "changing"})
    assert all("given_received" not in path.name for path in written)
