"""The command `reciprocity-watch`: how far a sweep is, from another terminal or another machine."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from typing import NoReturn

from reciprocity.commands.exit_codes import Parser, run_and_exit


def _parser() -> Parser:
    parser = Parser(
        prog="reciprocity-watch",
        description="Show how far a sweep is: runs done, rate, remaining time, failures. It reads the folder only.",
    )
    parser.add_argument("results", metavar="RESULTS", help="the results folder that the sweep writes to")
    parser.add_argument("--every", metavar="SECONDS", type=float, default=5.0, help="how often to look (default: 5)")
    parser.add_argument("--once", action="store_true", help="look once, and end")
    return parser


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Watch a folder until all runs are done; exit with 0, 1 if some failed, 2 on a wrong input, 130 on Ctrl-C."""
    run_and_exit("reciprocity-watch", lambda: _watch(argv), sys.argv[1:] if argv is None else argv)


def _watch(argv: Sequence[str] | None) -> int:
    from reciprocity.running.watching import Watch

    asked = _parser().parse_args(argv)
    watch, before, terminal = Watch(asked.results), "", sys.stdout.isatty()
    try:
        while True:
            seen = watch.look()
            line = seen.line()
            if line != before:
                print(f"\r{line:<{len(before)}}" if terminal else line, end="" if terminal else "\n", flush=True)
            if seen.whole or asked.once:
                break
            before = line
            time.sleep(min(3600.0, max(0.1, asked.every)))
    except KeyboardInterrupt:
        raise KeyboardInterrupt("stopped watching; the sweep goes on") from None
    finally:
        if terminal:
            print()
    return 1 if seen.whole and seen.failed else 0


if __name__ == "__main__":
    main()
