"""`reciprocity-plot`: figures of a results folder from the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from reciprocity.errors import InputError

EXAMPLES = """\
examples:
  reciprocity-plot results/default                     all figures
  reciprocity-plot results/default network             one figure
  reciprocity-plot results/default heat_map --x focal_share --y ties --metric efficiency
  reciprocity-plot results/default over_rounds --where focal_share=0.2
"""


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """Print one line and leave with code 2."""
        self.exit(2, f"{self.prog}: {message}, see {self.prog} --help\n")


def _parser() -> _Parser:
    from reciprocity.plots.gallery import NAMES

    parser = _Parser(
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


def main(argv: Sequence[str] | None = None) -> int:
    """Draw what the arguments name; 0 if all is written, 2 with one line on a wrong input, 130 on Ctrl-C."""
    parser = _parser()
    asked = parser.parse_args(argv)
    from reciprocity.plots.gallery import Choice, draw

    try:
        choice = Choice(asked.x, asked.y, asked.metric, _where(asked.where))
        for one in draw(asked.results, asked.names, choice):
            print(one.path if one.path else f"{one.name}: left out, {one.reason}")
    except InputError as problem:
        print(f"{parser.prog}: {problem}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"{parser.prog}: stopped, the figures named above are written", file=sys.stderr)
        return 130
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
