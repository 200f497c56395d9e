#!/usr/bin/env bash
# Axelrod 4.14.0 chooses the parent of a death-birth Moran process on a graph from the whole population and not from
# the neighbors of who died. Seen on 2026-11-27: on a ring of 20 players 9 in 10 parents are no neighbors of the
# place they fill; birth-death processes on the same ring fill neighboring places only. Results for mode='db' on a
# graph are therefore not those of the theory of death-birth processes (b/c > k).
#
# Installs pinned public packages into a temporary folder, runs them without this project, and fails if what they do
# has changed. PYTHON names another interpreter (3.12 or newer).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --disable-pip-version-check Axelrod==4.14.0
env/bin/python - <<'PROGRAM'
from importlib.metadata import version

import axelrod

ring = axelrod.graph.cycle(20)


class Watched(axelrod.MoranProcess):
    """Notes who replaces whom."""

    def __init__(self, *given, **more):
        self.pairs = []
        super().__init__(*given, **more)

    def birth(self, index=None):
        found = super().birth(index)
        if index is not None:  # death came first
            self.pairs.append((index, found))
        return found

    def death(self, index=None):
        found = super().death(index)
        if index is not None:  # birth came first
            self.pairs.append((found, index))
        return found


share = {}
for mode in ("db", "bd"):
    near = far = 0
    for seed in range(5):
        players = [axelrod.Cooperator() for _ in range(10)] + [axelrod.Defector() for _ in range(10)]
        process = Watched(
            players, turns=1, mode=mode, reproduction_graph=ring, interaction_graph=ring, seed=seed,
            stop_on_fixation=False,
        )
        for _ in range(40):
            next(process)
        for dead, parent in process.pairs:
            if (dead - parent) % 20 in (0, 1, 19):
                near += 1
            else:
                far += 1
    share[mode] = far / (near + far)
    print("Axelrod", version("Axelrod"), mode, f"{far} of {near + far} parents are no neighbors of the dead")
assert share["bd"] == 0, "changed: birth-death"
assert share["db"] > 0.6, "changed: death-birth"
PROGRAM
