"""Kills sweeps at random moments and sees that the same command ends with the bytes of an undisturbed one.

The tests do a few of these (`test_kills.py`); `python3 dev.py faults [HOW MANY] [FIRST SEED]` does at least a hundred.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the folders beside this one

from helpers.sweep_helpers import TINY_WORDS, command, contents, finished

WORDS = (*TINY_WORDS, "experiment=null", "name=test", "sweep.ties=fixed,changing", "rounds=400", "results=r")
REPLICATES = (40, 60)
"""Those of the first half of the folders, and what they are extended to in the others."""


def undisturbed(folder: Path) -> dict[str, bytes]:
    """What a sweep gives that nobody disturbs."""
    folder.mkdir(parents=True)
    process = command(*WORDS, f"replicates={REPLICATES[1]}", "workers=1", folder=folder)
    _, err = process.communicate(timeout=1800)  # in a new clone the model is compiled first
    assert process.returncode == 0, err
    return contents(folder / "r")


def killed_at_random(folder: Path, seed: int) -> tuple[int, dict[str, bytes]]:
    """Kill a sweep a few times, then let it end; return how often it was killed, and what it gives.

    Every other folder is one that was finished with fewer replicates and is extended.
    """
    chance, kills = random.Random(seed), 0
    folder.mkdir(parents=True)
    if seed % 2:
        code, _, err = finished(*WORDS, f"replicates={REPLICATES[0]}", "workers=1", folder=folder)
        assert code == 0, err
    words = (*WORDS, f"replicates={REPLICATES[1]}")
    for _ in range(chance.randint(1, 4)):
        process = command(*words, f"workers={chance.choice((1, 2))}", folder=folder)
        kills += _kill(process, folder, chance)
    code, _, err = finished(*words, f"workers={chance.choice((1, 2))}", folder=folder)
    assert code == 0, f"seed {seed}: {err}"
    assert not (folder / "r/parts").exists(), f"seed {seed}: parts are left"
    assert not (folder / "r/lock.json").exists(), f"seed {seed}: the lock is left"
    return kills, contents(folder / "r")


def _kill(process: subprocess.Popen[str], folder: Path, chance: random.Random) -> int:
    """Kill a command, or its whole group, at a moment that is drawn; return 0 if it was done before."""
    parts, deadline = folder / "r/parts", time.monotonic() + 200
    kind, number, pause = chance.choice(("time", "parts", "tables")), chance.randint(1, 40), chance.random()
    if kind == "time":
        time.sleep(5 * pause)
    while kind != "time" and process.poll() is None and time.monotonic() < deadline:
        found = list(parts.glob("*.arrow")) if kind == "parts" else list(parts.glob(".*.*")) if parts.exists() else []
        if len(found) >= (number if kind == "parts" else 2):  # two drafts at once: tables are being written
            time.sleep(0.05 * pause)
            break
        time.sleep(0.001)
    done = process.poll() is not None
    if not done:
        (os.killpg if chance.random() < 0.5 else os.kill)(process.pid, signal.SIGKILL)
    process.communicate(timeout=100)
    return int(not done)


def main(least: int, seed: int) -> None:
    """Kill until it was done so often; say what came out."""
    kills = folders = 0
    with tempfile.TemporaryDirectory(prefix="reciprocity-") as scratch:
        whole = undisturbed(Path(scratch) / "whole")
        while kills < least:
            place = Path(scratch) / str(seed)
            count, found = killed_at_random(place, seed)
            different = [name for name in whole if whole[name] != found[name]]
            if different:
                raise SystemExit(f"seed {seed}: {', '.join(different)} differ after {count} kills")
            shutil.rmtree(place)
            kills, folders, seed = kills + count, folders + 1, seed + 1
            print(f"{kills} kills, {folders} folders, all equal", flush=True)


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:3]]
    main(*(given + [100, 1][len(given) :]))
