#!/usr/bin/env bash
# igraph 1.0.0 lets the last section of a Pajek file decide whether the whole network is directed. Seen on
# 2026-11-27: the same arc 1-2 and the same edge 2-3 make an undirected network if *Edges stands last, and a directed
# one if *Arcs stands last. The arc loses its direction in one order, the edge becomes an arc of one direction in the
# other, with no warning. Sort the sections, or read them apart.
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

head, arcs, edges = '*Vertices 3\n1 "Ann"\n2 "Bob"\n3 "Cem"\n', "*Arcs\n1 2\n", "*Edges\n2 3\n"
found = []
for name, text in (("edges last", head + arcs + edges), ("arcs last", head + edges + arcs)):
    with open("mixed.net", "w") as file:
        file.write(text)
    graph = igraph.Graph.Read_Pajek("mixed.net")
    found.append((graph.is_directed(), sorted(graph.get_edgelist())))
    print("igraph", version("igraph"), name, "directed:", *found[-1])
assert found == [(False, [(0, 1), (1, 2)]), (True, [(0, 1), (1, 2)])], "changed"
PROGRAM
