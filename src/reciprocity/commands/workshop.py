"""The command `reciprocity-workshop`: the page with which a facilitator teaches, on this computer."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from reciprocity.commands.exit_codes import Parser, run_and_exit
from reciprocity.errors import InputError, nearest, shown

EXAMPLES = """\
examples:
  reciprocity-workshop                       start, and open the browser
  reciprocity-workshop my_question.yaml      with a preset of your own (or put it into workshop/)
  reciprocity-workshop --host 0.0.0.0        others in the network may look at the stage
  reciprocity-workshop --hash d5 --seed 42   the digest of the acts that the page shows
"""


def _parser() -> Parser:
    parser = Parser(
        prog="reciprocity-workshop",
        description="Teach networking norms from a laptop and a projector, without internet.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("presets", metavar="PRESET", nargs="*", help="a preset file of your own")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at (default: this computer only)")
    parser.add_argument("--port", type=int, help="port (default: the first free one from 8765 on)")
    parser.add_argument("--room", metavar="FILE", help="where the room is kept (default: the user's state folder)")
    parser.add_argument("--no-browser", action="store_true", help="do not open the browser")
    parser.add_argument("--hash", metavar="ID", help="print the digests of the acts of a preset's two runs, and end")
    parser.add_argument("--seed", type=int, help="the seed for --hash (default: the preset's)")
    parser.add_argument(
        "--check",
        action="store_true",
        help="play the presets with 200 seeds each, hold their texts to what comes out, and end",
    )
    parser.add_argument("--record", action="store_true", help="record the presets for the package, and end")
    return parser


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Serve the page and exit: with 0 after Ctrl-C in the page's terminal, 2 on a wrong input."""
    run_and_exit("reciprocity-workshop", lambda: _work(argv), sys.argv[1:] if argv is None else argv)


def _work(argv: Sequence[str] | None) -> int:
    asked = _parser().parse_args(argv)
    try:
        from reciprocity.web.preset import presets
        from reciprocity.web.serve import serve
    except ModuleNotFoundError as error:
        raise InputError(
            f"{error.name} is missing; install the page with: pip install 'reciprocity[workshop]'"
        ) from None
    found = presets(tuple(Path(name) for name in asked.presets))
    if asked.hash is not None:
        return _print_hash(found, asked.hash, asked.seed)
    if asked.check:
        return _check(found)
    if asked.record:
        from reciprocity.web.recording import record

        for path in record(found.values()):
            print(path)
        return 0
    if asked.port is not None and not 0 <= asked.port < 65_536:
        raise InputError(f"--port {asked.port}: ports are 0 to 65535")
    from reciprocity.web.engine import check_apart
    from reciprocity.web.preset import SHIPPED
    from reciprocity.web.state import folder

    shipped = {path.stem.lower() for path in SHIPPED.glob("*.yaml")}
    if own := [preset for name, preset in found.items() if name not in shipped]:
        check_apart(own)  # the shipped ones are held to it by tests
    serve(
        found,
        host=asked.host,
        port=asked.port,
        room=Path(asked.room) if asked.room else folder() / "workshop.json",
        browser=not asked.no_browser,
    )
    return 0


def _check(found: Mapping[str, Any]) -> int:
    from reciprocity.web import truth

    verdicts, rows = truth.verdicts(), []
    for preset in found.values():
        row = truth.truth(preset, verdicts)
        print(f"{row.preset}: {row.variant}, {row.share:.0%} of seeds agree; {row.wrong or 'true'}")
        rows.append(row)
    truth.write(rows)
    print(f"into {truth.FOUND}")
    return 1 if any(row.wrong for row in rows) else 0


def _print_hash(found: Mapping[str, Any], name: str, seed: int | None) -> int:
    from reciprocity.web import jobs

    preset = found.get(name.lower())
    if preset is None:
        raise InputError(f"--hash {shown(name, quoted=False)}: no such preset; {nearest(name, found)}")
    if seed is not None and not 0 <= seed < 2**31:
        raise InputError(f"--seed {seed}: a seed is 0 or above and below 2**31")
    played = jobs.scene(preset, preset.seed if seed is None else seed, "")
    for arm, digest in played["scene"]["hash"].items():
        print(f"{arm} {digest}")
    return 0


if __name__ == "__main__":
    main()
