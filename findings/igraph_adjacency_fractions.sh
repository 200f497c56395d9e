#!/usr/bin/env bash
# igraph 1.0.0 makes a network without ties of a matrix of fractions. Seen on 2026-11-27: Graph.Adjacency([[0, 0.5],
# [0.5, 0]]) has two vertices and no edge, without an error, though [[0, 1], [1, 0]] has two; the value is cut to a
# whole number of parallel edges. A matrix of tie strengths from 0 to 1 so loses all its ties. Weighted_Adjacency
# keeps them.
#
# Installs pinned public packages into a temporary folder, runs them without this project, and fails if what they do
# has changed. PYTHON names another interpreter (3.12 or newer).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --disable-pip-version-check igraph==1.0.0
env/bin/python - <<'PROGRAM'
from importlib.metadata import version

import igraph

print("igraph", version("igraph"))
counts = [igraph.Graph.Adjacency([[0, x], [x, 0]]).ecount() for x in (0.5, 1, 1.9)]
weighted = igraph.Graph.Weighted_Adjacency([[0, 0.5], [0.5, 0]])
print("edges of a matrix of 0.5, 1 and 1.9:", counts, "as weights:", weighted.es["weight"])
assert counts == [0, 2, 2] and weighted.es["weight"] == [0.5, 0.5], "changed"
PROGRAM
