"""Input that is wrong in every way somebody thought of, drawn by a seed: the product takes it or says one line.

`python tests/tools/fuzzing.py --seconds 600 --seed 3` (or `python3 dev.py fuzz`) tries as much as fits into the time;
the tests try a little of each kind. What ends otherwise is printed with what it takes to see it again.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import random
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

sys.path.insert(0, str(Path(__file__).parents[1]))  # the folders beside this one

from reciprocity import networks, sweep
from reciprocity.claims.claim import claims
from reciprocity.commands import reciprocity as cli
from reciprocity.commands.overrides import changes, read
from reciprocity.configs import CONFIGS, GROUPS, compose, own_configs
from reciprocity.errors import InputError
from reciprocity.running.grid import grid
from reciprocity.running.settings import split
from reciprocity.scenario.scenario import Scenario
from reciprocity.scenario.strategies import strategies
from tools.fuzz_corpus import ODD, TABLES, VALUES, WORDS, YAMLS


class Try(NamedTuple):
    """One input: what it is, how it is given, and what names it in a message (any of it)."""

    kind: str
    said: str
    call: Callable[[], Any]
    names: tuple[str, ...] = ()


def keys() -> list[str]:
    """All keys of a configuration, dotted."""
    content = compose.compose(["~experiment"])

    def inner(node: Any, above: str) -> Iterator[str]:
        for key, value in node.items():
            yield above + key
            if isinstance(value, dict):
                yield from inner(value, f"{above}{key}.")

    return [*inner(content, ""), "network.path", "network.people", "strategies.ledger.good", "intervention.round"]


class Fuzzer:
    """Draws inputs; `folder` is a folder of its own to write files into."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.draw, self.folder, self.number = random.Random(seed), folder, 0
        self.keys = keys()
        self.base = dict(split(compose.compose(["experiment=small"]))[1])
        self.row = yaml.safe_load((CONFIGS / "strategies" / "ledger.yaml").read_text(encoding="utf-8"))
        self.claim = yaml.safe_load((CONFIGS / "claim" / "C08.yaml").read_text(encoding="utf-8"))
        self.kinds = (
            self.words,
            self.values,
            self.sweeps,
            self.tree,
            self.row_file,
            self.claim_file,
            self.tables,
            self.python,
        )

    def word(self) -> str:
        """One word of a command line, most often wrong."""
        draw = self.draw
        key = draw.choice(self.keys)
        if draw.random() < 0.25:
            at = draw.randrange(len(key) + 1)
            key = draw.choice(
                (key[:at], key + ".x", key[:at] + draw.choice("äß .[=~+@/{") + key[at:], "sweep." + key, key * 90)
            )
        mark = draw.choice(("", "", "", "", "+", "++", "~", "hydra.", "sweep."))
        return f"{mark}{key}{draw.choice(('=', '=', '=', '=', '', '=='))}{draw.choice(WORDS)}"

    def words(self) -> Try:
        """The grammar of a command line."""
        words = [self.word() for _ in range(self.draw.choice((1, 1, 2)))]
        several = self.draw.random() < 0.2
        return Try("words", repr(words), lambda: (read(words, several), changes(words)))

    def command(self) -> Try:
        """A whole command, composed and checked to the last point of its plan; nothing is run."""
        words = [self.word() for _ in range(self.draw.choice((1, 1, 2)))]
        if self.draw.random() < 0.4:
            self._write("configs/experiment/fuzzed.yaml", "# @package _global_\n" + self.draw.choice(YAMLS))
            words = ["experiment=fuzzed", *words[1:]]
        elif self.draw.random() < 0.3:
            group = self.draw.choice(GROUPS)
            self._write(f"configs/{group}/fuzzed.yaml", self.draw.choice(YAMLS))
            words = [f"{group}=fuzzed", *words[1:]]
        if self.draw.random() < 0.1:
            words = [
                self.draw.choice(("claim=", "claims=", "switches=")) + self.draw.choice(WORDS),
                "--cfg",
                "job",
                *words[1:],
            ]
        return Try("command", repr(words), lambda: self._command(words))

    def values(self) -> Try:
        """A bad value at a key of a scenario."""
        key, value = self.draw.choice(self.keys), self.draw.choice(VALUES)
        return Try(
            "values",
            f"{key}={value!r:.60}",
            lambda: Scenario.of({"network": {"kind": "ring", "n": 12}, key: value}),
            tuple(key.split(".")),
        )

    def sweeps(self) -> Try:
        """The values of a sweep, as text or as Python's objects."""
        key = self.draw.choice((*self.keys, "ties", "network"))
        value = self.draw.choice((*WORDS, *ODD))
        base = {"network": {"kind": "ring", "n": 12}, "rounds": 3, "burn_in": 1}
        return Try(
            "sweeps",
            f"{key}: {value!r:.60}",
            lambda: grid({key: value}, lambda groups: base, 1).check(),
            tuple(key.split(".")),
        )

    def tree(self) -> Try:
        """A scenario whose tree was changed somewhere, such as an intervention or a network."""
        content = self._changed(
            {**self.base, "intervention": {"round": 9, "leave": {"ledger": 1}, "set": {"ties.meet": 0}}}
        )
        return Try("tree", f"{content!r:.2000}", lambda: Scenario.of(content))

    def row_file(self) -> Try:
        """The file of a strategy."""
        self._write("rows/fuzzed.yaml", self._yaml(self.row))
        return Try(
            "strategy", self._held("rows/fuzzed.yaml"), lambda: strategies(self.folder / "rows"), ("fuzzed.yaml",)
        )

    def claim_file(self) -> Try:
        """The file of a claim."""
        self._write("own/claim/X99.yaml", self._yaml(self.claim))
        return Try("claim", self._held("own/claim/X99.yaml"), lambda: claims("X99", self.folder / "own"), ("X99",))

    def tables(self) -> Try:
        """A network's file and a table of people."""
        ending = self.draw.choice(
            ("csv", "csv", "tsv", "txt", "graphml", "gexf", "gml", "net", "dl", "json", "dot", "xlsx", "gz")
        )
        text = self._bytes(self.draw.choice(TABLES).encode())
        self._write(f"ties.{ending}", text)
        network: dict[str, Any] = {"kind": "file", "path": str(self.folder / f"ties.{ending}")}
        if self.draw.random() < 0.3:
            self._write("people.csv", self._bytes(self.draw.choice(TABLES).encode()))
            network["people"] = str(self.folder / "people.csv")
        said = f"{ending}: {text[:300]!r}"
        return Try(
            "tables",
            said,
            lambda: networks.build(Scenario.of({"network": network}).network, 1),
            ("ties.", "people", "network"),
        )

    def python(self) -> Try:
        """Python's odd objects where a scenario, a value or a folder stands."""
        odd, key = self.draw.choice(ODD), self.draw.choice(self.keys)
        calls: tuple[Callable[[], Any], ...] = (
            lambda: Scenario.of(odd),
            lambda: Scenario.of({key: odd}),
            lambda: strategies(odd),
            lambda: sweep(odd if isinstance(odd, dict) else {}, sweep={key: odd}, replicates=0),
            lambda: networks.build(odd, 1),
        )
        at = self.draw.randrange(len(calls))
        return Try("python", f"call {at}: {key}: {type(odd).__name__} {odd!r:.60}", calls[at])

    def one(self, commands: float = 0.05) -> Try:
        """Draw one input; a share of them are whole commands, which take a tenth of a second."""
        self.number += 1
        return self.command() if self.draw.random() < commands else self.draw.choice(self.kinds)()

    def _command(self, words: list[str]) -> None:
        said, complaints = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(complaints), contextlib.chdir(self.folder):
            try:
                cli.main(words)
            except SystemExit as ended:
                code = ended.code
        lines = [line for line in complaints.getvalue().splitlines() if not line.startswith("note: ")]
        if code == 2 and len(lines) == 1 and lines[0].startswith("reciprocity: "):
            raise InputError(lines[0].removeprefix("reciprocity: "))
        assert code in (0, 99), f"code {code}, {lines}"

    def _changed(self, tree: Any) -> Any:
        """The tree with a value replaced, renamed, dropped, doubled or put deeper at one or two places."""
        draw = self.draw
        tree = yaml.safe_load(yaml.safe_dump(tree))
        for _ in range(draw.choice((1, 1, 2))):
            node, key = tree, None
            while isinstance(node, dict) and node and (key is None or draw.random() < 0.7):
                parent, key = node, draw.choice(list(node))
                node = node[key]
            if key is None:
                continue
            way = draw.randrange(5)
            if way == 0:
                parent[key] = draw.choice(VALUES)
            elif way == 1:
                parent[f"{key}x"] = parent.pop(key)
            elif way == 2:
                del parent[key]
            elif way == 3:
                parent[key] = [parent[key], parent[key]]
            else:
                parent[key] = {str(key): parent[key]}
        return tree

    def _yaml(self, tree: Any) -> bytes:
        if self.draw.random() < 0.4:
            return self.draw.choice(YAMLS).encode()
        text = yaml.safe_dump(self._changed(tree), allow_unicode=True)
        return self._bytes(text.encode()) if self.draw.random() < 0.5 else text.encode()

    def _bytes(self, data: bytes) -> bytes:
        """Data with a few bytes replaced, dropped or doubled."""
        for _ in range(self.draw.choice((0, 1, 1, 3))):
            at = self.draw.randrange(len(data) + 1)
            middle = self.draw.choice(
                (b"", b"\x00", b"\xff", b'"', b"\n", b",", b"\t", bytes([self.draw.randrange(256)]), data[:at][-9:])
            )
            data = data[:at] + middle + data[at + self.draw.choice((0, 1, 5)) :]
        return data

    def _write(self, name: str, text: str | bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def _held(self, name: str) -> str:
        return repr((self.folder / name).read_bytes()[:1500])


def fault(one: Try) -> str | None:
    """Try an input; what is wrong with how it ended. None: it is taken, or refused in a line that says something."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            one.call()
    except InputError as error:
        line = str(error)
        if "\n" in line or len(line) > 900 or len(line) < 12 or " " not in line:
            return f"no good line: {line[:300]!r}"
        if one.names and not any(name in line for name in one.names):
            return f"names neither {' nor '.join(one.names)}: {line[:300]!r}"
        return None
    except Exception:
        return "".join(traceback.format_exc().splitlines(keepends=True)[-6:])
    return None


@contextlib.contextmanager
def nothing_runs() -> Iterator[None]:
    """Let whole commands end before the first run, with exit code 99."""
    from importlib import import_module

    module = import_module("reciprocity.running.execution")
    true = module.execute

    def execute(plan: Any, settings: Any, *rest: Any, **more: Any) -> Any:
        plan.check()
        assert settings.folder
        raise SystemExit(99)

    module.execute = execute
    try:
        yield
    finally:
        module.execute = true


def tried(
    seed: int, count: int | None = None, seconds: float | None = None, commands: float = 0.05
) -> tuple[int, list[str]]:
    """Try inputs, so many or for so long; return how many, and what is wrong, each kind of fault once."""
    faults: dict[str, str] = {}
    done, until = 0, time.monotonic() + (seconds or 0)
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder, nothing_runs():
        fuzzer = Fuzzer(seed, Path(folder))
        while done < count if count is not None else time.monotonic() < until:
            one = fuzzer.one(commands)
            done += 1
            if said := fault(one):
                faults.setdefault(
                    f"{one.kind} {said[-160:]}", f"input {done} of seed {seed}, {one.kind}: {one.said}\n{said}"
                )
    own_configs.used.clear()
    return done, list(faults.values())


def main() -> int:
    """Fuzz for a while; 1 if something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    done, faults = tried(asked.seed, seconds=asked.seconds, commands=0.1)
    for one in faults:
        print(one, end="\n\n")
    print(f"{done} inputs, {len(faults)} kinds of faults")
    return 1 if faults else 0


if __name__ == "__main__":
    os.environ.setdefault("MPLBACKEND", "agg")
    sys.exit(main())
