#!/usr/bin/env bash
# networkx 3.7 takes a Pajek *Arcslist for a list of weighted pairs. In such a list the first number of a line is the
# source and all others are its targets. Seen on 2026-11-27: '1 2 3' becomes one tie Ann-Bob of weight 3.0, and the
# tie Ann-Cem is lost; no error, no warning. igraph 1.0.0 reads both ties. Read such files with igraph.
#
# Installs pinned public packages into a temporary folder, runs them without this project, and fails if what they do
# has changed. PYTHON names another interpreter (3.12 or newer).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --disable-pip-version-check networkx==3.7 igraph==1.0.0
env/bin/python - <<'PROGRAM'
from importlib.metadata import version

import igraph
import networkx

with open("lists.net", "w") as file:
    file.write('*Vertices 4\n1 "Ann"\n2 "Bob"\n3 "Cem"\n4 "Dan"\n*Arcslist\n1 2 3\n2 4\n')
print("networkx", version("networkx"), "igraph", version("igraph"))
by_networkx = sorted(networkx.read_pajek("lists.net").edges(data="weight"))
by_igraph = igraph.Graph.Read_Pajek("lists.net").get_edgelist()
print("networkx:", by_networkx, "igraph:", by_igraph)
assert by_igraph == [(0, 1), (0, 2), (1, 3)], "changed: igraph"
assert by_networkx == [("Ann", "Bob", 3.0), ("Bob", "Dan", None)], "changed: networkx"
PROGRAM
