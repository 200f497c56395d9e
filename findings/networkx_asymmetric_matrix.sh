#!/usr/bin/env bash
# networkx 3.7 makes an undirected network of a matrix that is not symmetric and keeps one of the two values without
# a word: the one below the diagonal, whether it is the larger or the smaller one. Seen on 2026-11-27: of 1 above and
# 5 below the diagonal comes weight 5, of 5 above and 1 below comes 1, and a 0 below erases nothing. Who wants the
# maximum, the sum or an error has to make it first.
#
# Installs pinned public packages into a temporary folder, runs them without this project, and fails if what they do
# has changed. PYTHON names another interpreter (3.12 or newer).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --disable-pip-version-check networkx==3.7 numpy==2.5.5
env/bin/python - <<'PROGRAM'
from importlib.metadata import version

import networkx
import numpy

found = []
for above, below in ((1, 5), (5, 1), (5, 0), (0, 5)):
    graph = networkx.from_numpy_array(numpy.array([[0, above], [below, 0]]))
    found.append([weight for _, _, weight in graph.edges(data="weight")])
    print("networkx", version("networkx"), f"above {above}, below {below}: weight", found[-1])
assert found == [[5], [1], [5], [5]], "changed"
PROGRAM
