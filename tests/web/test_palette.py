"""The colors of the page can be told apart and read, by everybody and in both themes (A11)."""

import re
from itertools import combinations
from pathlib import Path

import pytest
from helpers.colorblind import VISIONS, distance

PAGE = Path(__file__).parents[2] / "src" / "reciprocity" / "web" / "page"
THEMES = dict(
    zip(
        ("light", "dark"),
        re.findall(r"\{([^}]*)\}", (PAGE / "styles" / "theme.css").read_text(encoding="utf-8")),
        strict=True,
    )
)
LINES = [f"line-{place}" for place in range(1, 6)]
GRAPHICS = [
    "tie",
    "tie-pale",
    "tie-strong",
    "outline",
    "granted",
    "refused",
    "offered",
    "third",
    "focus",
    "edge",
    *LINES,
]
TEXTS = ["ink", "ink-soft", "accent"]
LOOKS = re.findall(
    r'letter: "(\w)", shape: "(\w+)", fill: "(#\w{6})", ink: "(#\w{6})"',
    (PAGE / "stage" / "shapes.js").read_text(encoding="utf-8"),
)


def colors(theme: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-fA-F]{6});", THEMES[theme]))


def contrast(one: str, other: str) -> float:
    def luminance(color: str) -> float:
        parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#0072b2", "#ffffff") == pytest.approx(5.19, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_graphics_and_texts_stand_out_from_the_ground(theme):
    known = colors(theme)
    for name in GRAPHICS:
        assert contrast(known[name], known["ground"]) >= 3, name
    for name in TEXTS:
        assert contrast(known[name], known["ground"]) >= 4.5, name
        assert contrast(known[name], known["panel"]) >= 4.5, name
    assert contrast(known["on-accent"], known["accent"]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("vision", VISIONS)
def test_lines_can_be_told_apart(theme, vision):
    known = colors(theme)
    for one, other in combinations(LINES, 2):
        assert distance(known[one], known[other], vision) >= 15, (one, other)


@pytest.mark.parametrize("vision", VISIONS)
def test_people_can_be_told_apart(vision):
    assert len(LOOKS) == 8
    for (*_, one, _), (*_, other, _) in combinations(LOOKS, 2):
        assert distance(one, other, vision) >= 15, (one, other)


def test_every_strategy_has_a_shape_and_a_letter_of_its_own_that_can_be_read():
    letters, shapes, fills, inks = zip(*LOOKS, strict=True)
    assert len(set(letters)) == len(set(shapes)) == len(set(fills)) == len(LOOKS)
    assert all(contrast(fill, ink) >= 3 for fill, ink in zip(fills, inks, strict=True))
    assert not set(letters) & {"A", "B"}, "A and B are the two worlds"
