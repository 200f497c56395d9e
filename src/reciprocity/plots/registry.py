"""The list of figures, and the one place that says of each what it shows and what it needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from reciprocity.analysis import Results


class About(NamedTuple):
    """What is said of a figure: below it, and in its place to whoever cannot see it."""

    caption: str
    alternative: str


class Plot(NamedTuple):
    """A figure that `reciprocity-plot` draws and a report shows.

    Attributes:
        draw: The function that draws it: takes a results folder, `where` and the options, and returns Axes.
        about: What is said of it.
        tables: The tables that it needs besides `runs`.
        options: Which of "x", "y" and "metric" can be chosen.
        lacks: Says of results why there is nothing to draw, or returns an empty text.
    """

    draw: Callable[..., Any]
    about: About
    tables: tuple[str, ...]
    options: tuple[str, ...]
    lacks: Callable[[Results], str]


PLOTS: dict[str, Plot] = {}
"""Every figure by name, in the order in which a report shows them."""


def plot[Function: Callable[..., Any]](
    caption: str,
    alternative: str,
    *,
    tables: tuple[str, ...] = (),
    options: tuple[str, ...] = (),
    lacks: Callable[[Results], str] = lambda held: "",
) -> Callable[[Function], Function]:
    """Register a figure under the name of the function that draws it; the arguments are those of `Plot`."""

    def register(function: Function) -> Function:
        PLOTS[function.__name__] = Plot(function, About(caption, alternative), tables, options, lacks)
        return function

    return register


def described(name: str) -> About:
    """Return what is said of a figure; of one that nobody described, its name."""
    if name in PLOTS:
        return PLOTS[name].about
    words_of = name.replace("_", " ")
    return About(f"The figure {words_of}.", f"The figure {words_of}; the tables have its numbers.")
