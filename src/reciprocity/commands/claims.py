"""The commands `reciprocity claim=C08` and `reciprocity claims=all`."""

from __future__ import annotations

import math
import shlex
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from reciprocity.commands.exit_codes import Parser
from reciprocity.errors import InputError, nearest, shown
from reciprocity.results.atomic_write import home

if TYPE_CHECKING:
    import argparse

    from reciprocity.claims.claim import Claim
    from reciprocity.claims.interests import Interest
    from reciprocity.claims.plausible import Box
    from reciprocity.claims.registration import Registered
    from reciprocity.claims.runs import Runs

KEYS = ("claim", "claims", "switches", "precision", "results", "workers", "worlds", "register")


def asked(arguments: Sequence[str]) -> bool:
    """Whether the command line is about claims."""
    return any(word.startswith(("claim=", "claims=", "switches=")) for word in arguments)


def command(arguments: Sequence[str]) -> int:
    """Run one claim, some or all, write tables, figures and pages, and say what came out.

    Args:
        arguments: claim=ID, or claims=all or ID,ID; precision=quick or reference (default); results=FOLDER (default
            results/claims or claim-ID); workers=N; worlds=FILE, a posterior to draw worlds from; register=true, to
            register claims instead of playing them; any other KEY=VALUE is laid over the base of every claim.

    Returns:
        The exit code.

    Raises:
        InputError: An argument or a claim cannot be used.
    """
    from reciprocity.claims.claim import claims
    from reciprocity.claims.study import PRECISIONS
    from reciprocity.configs import own_configs

    flags = _flags(arguments)
    places = own_configs.folders(flags.config_dir)
    given, changes = _divided(flags.words)
    workers = given.get("workers")
    if workers is not None and not (workers.isascii() and workers.isdigit() and 0 < int(workers[:9]) < 10_000):
        said = shown(f"workers={workers}", quoted=False)
        raise InputError(f"{said}: expected a whole number of processes, e.g. workers=2")
    processes = int(workers) if workers else None
    if "switches" in given:
        if changes or flags.cfg:
            raise InputError("switches: are played in worlds of their own; leave other words out")
        chosen_switches = None if given["switches"] == "all" else given["switches"].split(",")
        folder = home(given.get("results", "results/switches"), "results")
        return _switches(chosen_switches, folder, processes, places)
    named = given.get("claims", given.get("claim", "all"))
    chosen = claims(named, places=places)
    if changes:
        chosen = [claim.model_copy(update={"base": claim.base | changes}) for claim in chosen]
    if flags.cfg:
        return _show(chosen)
    precision = given.get("precision", "reference")
    if precision not in PRECISIONS:
        raise InputError(f"precision={shown(precision, quoted=False)}: unknown; {nearest(precision, PRECISIONS)}")
    found = _Asked.of(chosen, places, given.get("worlds"))
    if "register" in given:
        return _register(found, given["register"], changes)
    usual = {"all": "claims"}.get(named, f"claim-{named.replace(',', '-')}")
    into = given.get("results", f"results/{usual}" + ("" if precision == "reference" else f"-{precision}"))
    options = ["--config-dir", flags.config_dir] if flags.config_dir else []
    options += [own_configs.TRUST] if flags.trusted else []
    again = repeat(flags.words, precision, options)
    return _run(found, precision, home(into, "results"), processes, again)


def repeat(words: Sequence[str], precision: str, options: Sequence[str] = ()) -> str:
    """Return the shell command that plays the same again, without the results folder and the number of workers."""
    said = [word for word in words if word.partition("=")[0] not in ("results", "workers", "precision")]
    if not any(word.startswith(("claim=", "claims=")) for word in said):
        said = ["claims=all", *said]
    return shlex.join(["reciprocity", *said, f"precision={precision}", *options])


def _flags(arguments: Sequence[str]) -> argparse.Namespace:
    """Read options and words.

    Raises:
        InputError: An option has no meaning for claims.
    """
    from reciprocity.configs.own_configs import TRUST

    parser = Parser(prog="reciprocity", add_help=False, allow_abbrev=False)
    parser.add_argument("words", nargs="*")
    parser.add_argument("-m", "--multirun", action="store_true")
    parser.add_argument("-c", "--cfg", choices=["job"])
    parser.add_argument("-cd", "--config-dir")
    parser.add_argument(TRUST, action="store_true", dest="trusted")
    flags = parser.parse_intermixed_args(list(arguments))
    if flags.multirun:
        raise InputError("-m: several claims are named in one word: claims=C08,C12; leave -m out")
    return flags


_SETTLED = {
    "replicates": "claims are played in as many worlds as precision says; precision=quick takes fewer",
    "seed": "claims have seeds of their own, so that they can be repeated; leave it out",
    "experiment": "claims are played in their own worlds; leave it out, or change a key of all worlds",
    "sweep": "claims vary what configs/plausible.yaml says; leave it out",
    "name": "claims have names of their own; results=FOLDER says where pages go",
}
"""Options of an experiment that a claim does not have, each with what to do instead."""


def _divided(words: Sequence[str]) -> tuple[dict[str, str], dict[str, Any]]:
    """Divide words into those that say what to run and how, as texts, and changes to the worlds.

    Raises:
        InputError: A word has no meaning for claims, or cannot be read.
    """
    from reciprocity.commands import overrides
    from reciprocity.configs import grammar
    from reciprocity.running.settings import Settings

    given: dict[str, str] = {}
    others = []
    for word in words:
        key, equals, value = word.partition("=")
        head = key.partition(".")[0]
        if not equals or not key:
            raise InputError(f"{shown(word, quoted=False)}: expected KEY=VALUE, e.g. precision=quick")
        if key in KEYS:
            text = grammar.unquoted(value)
            given[key] = value if text is None else text
        elif head in _SETTLED or head in Settings.model_fields:
            remedy = _SETTLED.get(head, "has no meaning for claims; leave it out")
            raise InputError(f"{shown(word, quoted=False)}: {remedy}")
        else:
            others.append(word)
    asked_for = [key for key in ("claim", "claims", "switches") if key in given]
    if len(asked_for) > 1:
        raise InputError(f"{', '.join(asked_for)}: give one of them; several claims are one word: claims=C08,C12")
    if "switches" in given and "precision" in given:
        raise InputError("precision: has no meaning for switches; leave it out")
    return given, overrides.changes(others)


def _show(chosen: Sequence[Claim]) -> int:
    """Print the worlds of claims, as they would be played."""
    import yaml

    from reciprocity.claims.worlds import scenario

    worlds = {
        claim.id: {name: scenario(claim, name).model_dump(mode="json") for name in claim.worlds} for claim in chosen
    }
    print(yaml.safe_dump(worlds, sort_keys=False, allow_unicode=True), end="")
    return 0


@dataclass(frozen=True)
class _Asked:
    """Claims with all that is needed to play and judge them, checked."""

    claims: list[Claim]
    box: Box
    table: dict[str, Interest]
    digests: dict[str, dict[str, str]]
    register: dict[str, Registered]

    @classmethod
    def of(cls, chosen: list[Claim], places: Sequence[Path], posterior: str | None) -> Self:
        from reciprocity.claims import interests, plausible, registration, worlds

        box, table = plausible.box(places, Path(posterior) if posterior else None), interests.interests(places)
        for claim in chosen:
            worlds.check(claim)
            interests.check(claim, table)
        digests = {claim.id: registration.digests(claim, box, table) for claim in chosen}
        return cls(chosen, box, table, digests, registration.registered(places))


def _register(found: _Asked, value: str, changes: dict[str, Any]) -> int:
    """Write what would be played into `configs/registered.yaml` of the working directory."""
    from reciprocity.claims.registration import FILE, register

    if changes or value.strip() in ("", "false"):
        raise InputError(
            "register: takes claims as their files say them; give register=true, or the reason of a change, alone"
        )
    path = Path("configs") / FILE
    register(path, found.digests, "" if value == "true" else value)
    print(f"{len(found.claims)} registered: {path}")
    return 0


def _run(found: _Asked, precision: str, folder: Path, workers: int | None, again: str) -> int:
    from reciprocity.claims.registration import differs, told
    from reciprocity.claims.study import study
    from reciprocity.claims.words import percent, sentence
    from reciprocity.claims.write import write
    from reciprocity.configs import own_configs

    for note in own_configs.announced():
        print(f"note: {note}", file=sys.stderr)
    changed: dict[str, list[str]] = {}
    for name, now in found.digests.items():
        changed.setdefault(", ".join(differs(now, found.register.get(name))), []).append(name)
    for what, names in changed.items():
        if what:
            said = f"claims={','.join(names)}: not as it was registered, in {what}; the pages say so"
            print(f"note: {said}", file=sys.stderr)
    runs = _runs(folder, workers)
    started, studies = time.monotonic(), []
    with runs.kept():
        for claim in found.claims:
            print(f"{claim.id}  {claim.title.en}", flush=True)
            studies.append(study(claim, runs, precision, found.box, found.table, _Teller(claim.id)))
        register = {name: told(now, found.register.get(name)) for name, now in found.digests.items()}
        write(studies, folder, again, found.box, found.table, register)
    print()
    for one in studies:
        verdict = {"untestable": "no test"}.get(one.verdict, one.verdict)
        print(f"{one.claim.id}  {verdict:<8} {percent(one.share.at):>6}  {sentence(one, 'en')}")
    minutes = (time.monotonic() - started) / 60
    claims = "1 claim" if len(studies) == 1 else f"{len(studies)} claims"
    print(f"\n{claims}, {runs.played} runs played, {minutes:.1f} minutes; pages: {folder / 'index.html'}")
    return 0


def _runs(folder: Path, workers: int | None) -> Runs:
    from reciprocity.claims.runs import Runs

    try:
        return Runs(folder / "runs", workers)
    except OSError as error:
        raise InputError(f"results: cannot write to {folder} ({error.strerror or error})") from None


def _switches(names: list[str] | None, folder: Path, workers: int | None, places: Sequence[Path]) -> int:
    """Play every mechanism off and on, print the table, write it and the figure."""
    from reciprocity.claims import switches
    from reciprocity.claims.write import csv, save
    from reciprocity.configs import own_configs
    from reciprocity.scenario.strategy_rows import own_rows

    rows = own_rows(places)
    for note in own_configs.announced():
        print(f"note: {note}", file=sys.stderr)
    runs = _runs(folder, workers)
    with runs.kept():
        found = switches.play(runs, names, rows=rows)
        lines = switches.table(found)
        save(folder / "switches.csv", csv(lines))
        save(folder / "switches.png", switches.figure(found))
    for row in lines:
        off, on, apart, low, high = (
            "–" if math.isnan(row[name]) else f"{row[name]:.3f}" for name in ("off", "on", "difference", "low", "high")
        )
        print(
            f"{row['mechanism']:<7} {row['name']:<30} {row['metric']:<14} off {off:>8}  on {on:>8}"
            f"  difference {apart:>8} [{low}, {high}]"
        )
    print(f"\n{folder / 'switches.png'}")
    return 0


class _Teller:
    """Shows progress: on a terminal in one line that is overwritten, elsewhere in a line for each step."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, said: Any) -> None:
        if sys.stderr.isatty():
            print(f"\r\x1b[K  {self.name}: {said}", end="", file=sys.stderr, flush=True)
        else:
            print(f"  {self.name}: {said}", file=sys.stderr, flush=True)
