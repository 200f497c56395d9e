"""benchmarks/: the two that are compared play the same game, and the command works. Nothing here is timed."""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from websockets.asyncio.server import serve

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import page
import plain_mesa
import run as command
import sections
import work

from reciprocity import Model

N, ROUNDS = 800, 40


@pytest.mark.parametrize("kind", [plain_mesa.Model, plain_mesa.CachedModel])
def test_plain_mesa_plays_what_the_product_plays(kind: type[plain_mesa.Model]) -> None:
    ours = Model(work.bare(N, ROUNDS)).run()
    assert ours.world.rules["tie_local"].all()
    plain = kind(plain_mesa.graph_of(N, ours.graph.edges), rng=1)
    for _ in range(ROUNDS):
        plain.step()
    granted, payoff = work.by_strategy(ours, ROUNDS)
    shown = plain.datacollector.get_model_vars_dataframe()
    names = dict(zip(work.RULES, plain_mesa.KINDS, strict=True))
    assert tuple(ours.strategy_names) == tuple(names)
    for place, role in enumerate(names.values()):
        asked = shown[f"asked {role.__name__}"].to_numpy()
        helped = shown[f"helped {role.__name__}"].to_numpy()
        assert asked.tolist() == [N // 4 * t for t in range(1, ROUNDS + 1)], "all ask once a round"
        assert granted[:, place].mean() == pytest.approx(helped[-1] / asked[-1], abs=0.03)
        # Early and late: ledgers fill up on the way.
        assert granted[:3, place].mean() == pytest.approx(helped[2] / asked[2], abs=0.07)
        late = (helped[-1] - helped[-11]) / (asked[-1] - asked[-11])
        assert granted[-10:, place].mean() == pytest.approx(late, abs=0.05)
        total = shown[f"payoff {role.__name__}"].iloc[-1]
        assert payoff[:, place].sum() / (N // 4) == pytest.approx(total / (N // 4), abs=3), "of about 20 to 100"


def test_the_bare_round_is_what_the_engine_is_asked_for() -> None:
    ours = Model(work.bare(N, ROUNDS)).run()
    totals = dict(zip(work.COUNTERS, ours.counts.sum(axis=(0, 1)), strict=True))
    assert totals["granted"] + totals["refused"] == N * ROUNDS
    assert not any(
        totals[name] for name in ("unable", "alone", "offered", "outings", "formed", "lost", "lapsed", "dropped")
    )
    assert np.all(ours.counts[:, work.RULES.index("lone_fighter"), 4] == 0)


def test_the_command_works() -> None:
    words = [sys.executable, str(ROOT / "benchmarks" / "run.py"), "--quick", "mesa", "round", "help"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for name in ("mesa", "round", "help"):
        assert f"## {name}\n" in done.stdout
    assert len(re.findall(r"^Bound: .*\*\*(holds|DOES NOT HOLD)\*\*", done.stdout, re.MULTILINE)) == 3


def test_tables_are_written_between_their_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "performance.md"
    before = command.PAGE.read_text(encoding="utf-8")
    page.write_text(before, encoding="utf-8")
    monkeypatch.setattr(command, "PAGE", page)
    for name in sections.SECTIONS:
        command.write(name, f"table of {name}")
        command.write(name, f"new table of {name}")
    after = page.read_text(encoding="utf-8")
    assert all(after.count(f"table of {name}") == 1 for name in sections.SECTIONS)

    def outside(text: str) -> str:
        return re.sub(r"(<!-- \w+: python .*? -->\n).*?(<!-- end of)", r"\1\2", text, flags=re.DOTALL)

    assert outside(after) == outside(before)
    page.write_text("no marks")
    with pytest.raises(SystemExit, match="has no place for mesa"):
        command.write("mesa", "")


def done(visit: Coroutine[Any, Any, None]) -> None:
    """Do it in a thread of its own, because the browser of other tests may have a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, visit).result()


def test_pages_leave_a_room_that_tells_of_everybody_who_leaves() -> None:
    """A page that no longer reads fills up, and then does not learn that it may go."""
    with_pages: set[Any] = set()
    ended: list[int] = []

    async def room(link: Any) -> None:
        with_pages.add(link)
        await link.wait_closed()
        ended.append(link.close_code)
        with_pages.discard(link)
        for other in tuple(with_pages):
            for number in range(50):
                await other.send(json.dumps({"type": "state", "state": {"version": number}}))

    async def visit() -> None:
        async with serve(room, "127.0.0.1", 0) as server:
            port = next(iter(server.sockets)).getsockname()[1]
            async with page.joined(port, 4):
                pass

    done(visit())
    assert ended == [1000] * 4, "each said goodbye, and none was cut off after waiting"


def test_a_command_that_is_not_followed_ends_the_measurement() -> None:
    async def room(link: Any) -> None:
        async for _ in link:
            await link.send(json.dumps({"type": "refused", "reason": "refused.too_fast", "detail": None}))

    async def visit() -> None:
        async with serve(room, "127.0.0.1", 0) as server:
            port = next(iter(server.sockets)).getsockname()[1]
            async with page.joined(port, 2) as pages:
                await pages[0].do("step")
                await pages[0].moved({})

    with pytest.raises(ExceptionGroup) as raised:
        done(visit())
    assert raised.group_contains(RuntimeError, match="refused.too_fast")
