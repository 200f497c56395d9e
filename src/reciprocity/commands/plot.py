"""`reciprocity-plot`: figures of a results folder from the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from reciprocity.commands.exit_codes import Parser, run_and_exit
from reciprocity.errors import InputError

EXAMPLES = """\
examples:
  reciprocity-plot results/default                     all figures
  reciprocity-plot results/default network             one figure
  reciprocity-plot results/default heat_map --x focal_share --y ties --metric efficiency
  reciprocity-plot results/default over_rounds --where focal_share=0.2
  reciprocity-plot results/default network -o paper/figure1.pdf
"""


def _parser() -> Parser:
    from reciprocity.plots.appearance import THEMES
    from reciprocity.plots.canvas import DPI, FORMATS
    from reciprocity.plots.gallery import NAMES
    from reciprocity.plots.heat_map import METRIC
    from reciprocity.plots.registry import PLOTS

    x, y, metric = (
        ", ".join(sorted(name for name, one in PLOTS.items() if option in one.options))
        for option in ("x", "y", "metric")
    )
    parser = Parser(
        prog="reciprocity-plot",
        description="Write the figures of a results folder into its folder figures.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("results", metavar="RESULTS", help="a results folder")
    parser.add_argument("names", metavar="NAME", nargs="*", help=f"which figures: {', '.join(NAMES)} (default: all)")
    parser.add_argument("--x", metavar="KEY", help=f"varied key along the horizontal axis ({x})")
    parser.add_argument("--y", metavar="KEY", help=f"varied key along the vertical axis ({y})")
    parser.add_argument("--metric", metavar="NAME", help=f"which metric is shown ({metric}; default: {METRIC})")
    parser.add_argument(
        "--where",
        metavar="KEY=VALUE",
        action="append",
        default=[],
        help="hold a varied key at a value; may be repeated",
    )
    parser.add_argument("--format", metavar="FORMAT", help=f"{', '.join(FORMATS)}, or several: pdf,svg (default: png)")
    parser.add_argument(
        "-o", "--output", metavar="PATH", help="another folder; or a file, whose ending says the format, for one figure"
    )
    parser.add_argument("--dpi", metavar="N", type=float, default=DPI, help=f"dots per inch (default: {DPI})")
    parser.add_argument("--theme", choices=THEMES, default="screen", help="what the figure is for (default: screen)")
    parser.add_argument("--width", metavar="MM", type=float, help="width in millimeters; the text keeps its size")
    parser.add_argument(
        "--palette", metavar="NAME=COLOR,...", help="colors of strategies, such as ledger=black,kennedy=#E69F00"
    )
    parser.add_argument("--order", metavar="NAME,...", help="strategies that come first, in this order")
    return parser


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Draw what the arguments name and exit: with 0, 1 if one cannot be drawn, 2 on a wrong input, 130 on Ctrl-C."""
    run_and_exit("reciprocity-plot", lambda: _draw(argv), sys.argv[1:] if argv is None else argv)


def _draw(argv: Sequence[str] | None) -> int:
    asked = _parser().parse_intermixed_args(argv)
    from reciprocity.plots.appearance import chosen, using
    from reciprocity.plots.gallery import Choice, Target, draw

    choice = Choice(asked.x, asked.y, asked.metric, _pairs("--where", asked.where))
    order = [name for name in (asked.order or "").split(",") if name]
    palette = _pairs("--palette", asked.palette.split(",") if asked.palette else [])
    failed = False
    try:
        with using(chosen(asked.theme, asked.width, palette, order)):
            for one in draw(asked.results, asked.names, choice, Target(asked.output, asked.format, asked.dpi)):
                if one.failed:
                    failed = True
                    print(f"reciprocity-plot: {one.name}: {one.reason}", file=sys.stderr)
                else:
                    print(one.path if one.path else f"{one.name}: left out, {one.reason}")
    except KeyboardInterrupt:
        raise KeyboardInterrupt("stopped, the figures named above are written") from None
    return int(failed)


def _pairs(option: str, pairs: list[str]) -> dict[str, Any]:
    """{key: value} from KEY=VALUE texts."""
    found = {}
    for pair in pairs:
        key, sign, value = pair.partition("=")
        if not sign or not key:
            raise InputError(f"{option} {pair}: write KEY=VALUE")
        found[key] = value
    return found
