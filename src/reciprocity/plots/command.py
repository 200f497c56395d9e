"""`reciprocity-plot`: figures of a results folder from the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from reciprocity.ending import Parser, run_and_exit
from reciprocity.errors import InputError

EXAMPLES = """\
examples:
  reciprocity-plot results/default                     all figures
  reciprocity-plot results/default network             one figure
  reciprocity-plot results/default heat_map --x focal_share --y ties --metric efficiency
  reciprocity-plot results/default over_rounds --where focal_share=0.2
"""


def _parser() -> Parser:
    from reciprocity.plots.gallery import NAMES

    parser = Parser(
        prog="reciprocity-plot",
        description="Write the figures of a results folder into its folder figures.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("results", metavar="RESULTS", help="a results folder")
    parser.add_argument("names", metavar="NAME", nargs="*", help=f"which figures: {', '.join(NAMES)} (default: all)")
    parser.add_argument(
        "--x", metavar="KEY", help="varied key along the horizontal axis (heat_map, payoff_by_strategy)"
    )
    parser.add_argument("--y", metavar="KEY", help="varied key along the vertical axis (heat_map)")
    parser.add_argument("--metric", metavar="NAME", help="metric of the heat map (default: grant_rate)")
    parser.add_argument(
        "--where",
        metavar="KEY=VALUE",
        action="append",
        default=[],
        help="hold a varied key at a value; may be repeated",
    )
    return parser


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Draw what the arguments name and exit: with 0, 2 and one line on a wrong input, 130 on Ctrl-C."""
    run_and_exit("reciprocity-plot", lambda: _draw(argv))


def _draw(argv: Sequence[str] | None) -> int:
    asked = _parser().parse_intermixed_args(argv)
    from reciprocity.plots.gallery import Choice, draw

    choice = Choice(asked.x, asked.y, asked.metric, _where(asked.where))
    try:
        for one in draw(asked.results, asked.names, choice):
            print(one.path if one.path else f"{one.name}: left out, {one.reason}")
    except KeyboardInterrupt:
        raise KeyboardInterrupt("stopped, the figures named above are written") from None
    return 0


def _where(pairs: list[str]) -> dict[str, Any]:
    """{key: value} from KEY=VALUE texts."""
    found = {}
    for pair in pairs:
        key, sign, value = pair.partition("=")
        if not sign or not key:
            raise InputError(f"--where {pair}: write KEY=VALUE")
        found[key] = value
    return found
