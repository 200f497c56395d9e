#!/usr/bin/env bash
# Mesa 3.5.1 drops a seed that stands among the parameters of batch_run. Seen on 2026-11-27: parameters={'seed':
# [42]} gives another first random number in each call, though the model takes seed=42 when it is made by hand; no
# warning, and no column says so. The argument rng=[42] of batch_run itself, with one iteration left out, is kept.
#
# Installs pinned public packages into a temporary folder, runs them without this project, and fails if what they do
# has changed. PYTHON names another interpreter (3.12 or newer).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --disable-pip-version-check mesa==3.5.1 networkx==3.7
env/bin/python - <<'PROGRAM'
from importlib.metadata import version
import warnings

import mesa

warnings.simplefilter("ignore")


class Draws(mesa.Model):
    def __init__(self, seed=None, rng=None):
        super().__init__(seed=seed) if seed is not None else super().__init__(rng=rng)
        self.first = float(self.rng.random())
        self.datacollector = mesa.DataCollector({"first": "first"})

    def step(self):
        self.datacollector.collect(self)
        self.running = False


def twice(**given):
    return [mesa.batch_run(Draws, max_steps=1, display_progress=False, **given)[0]["first"] for _ in range(2)]


by_hand = Draws(seed=42).first
among, beside = twice(parameters={"seed": [42]}), twice(parameters={}, rng=[42])
print("Mesa", version("mesa"), "by hand", by_hand, "among the parameters", among, "as rng=", beside)
assert Draws(seed=42).first == by_hand
assert among[0] != among[1] and by_hand not in among, "changed: the seed among the parameters counts"
assert beside[0] == beside[1], "changed: rng="
PROGRAM
