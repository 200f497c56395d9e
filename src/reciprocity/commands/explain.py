"""The command `reciprocity-explain`: why one person fared so."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from reciprocity.commands.exit_codes import Parser, run_and_exit

if TYPE_CHECKING:
    from reciprocity.running.explain import Explanation


EXAMPLES = """\
examples:
  reciprocity-explain results/mine --person 12                       in the first run
  reciprocity-explain results/mine --run 5d3f --person 12            in another one, by the first digits of its id
  reciprocity-explain results/mine --run 5d3f --person Ann --ties 20 --figure
"""


def _parser() -> Parser:
    parser = Parser(
        prog="reciprocity-explain",
        description="Play one run again and divide a person's payoff by where it came from.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("results", metavar="RESULTS", help="a results folder")
    parser.add_argument("--run", metavar="ID", help="run of runs.parquet, or how its id begins (default: the first)")
    parser.add_argument("--person", metavar="WHO", required=True, help="name, or number where there are no names")
    parser.add_argument("--ties", metavar="N", type=int, default=10, help="contacts shown (default: 10)")
    parser.add_argument("--figure", action="store_true", help="draw it, too, into the folder's figures")
    return parser


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Explain what the arguments name and exit: with 0, 1 if the figure fails, 2 on a wrong input, 130 on Ctrl-C."""
    run_and_exit("reciprocity-explain", lambda: _say(argv), sys.argv[1:] if argv is None else argv)


def _say(argv: Sequence[str] | None) -> int:
    from reciprocity.running.explain import played_and_explained

    asked = _parser().parse_args(argv)
    try:
        found = played_and_explained(asked.results, asked.person, asked.run, quiet=False)
        print(found.text(max(0, asked.ties)))
        if asked.figure:
            print(f"\n{figure(found, asked.results)}")
    except KeyboardInterrupt:
        raise KeyboardInterrupt("stopped") from None
    return 0


def figure(found: Explanation, results: str | Path) -> Path:
    """Draw an explanation into a results folder's `figures`; return the file.

    Raises:
        InputError: It cannot be written.
    """
    from reciprocity import plots

    drawn = found.plot()
    path = Path(results) / "figures" / f"explain_{found.run}_{found.person}.png"
    return plots.save(drawn.figure, path, f"reciprocity-explain --run {found.run} --person {found.person} --figure")


if __name__ == "__main__":
    main()
