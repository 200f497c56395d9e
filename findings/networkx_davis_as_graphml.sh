#!/usr/bin/env bash
# networkx 3.7 cannot write its own graph of the women of Natchez as GraphML: write_graphml raises, because the graph
# carries two lists ('top' and 'bottom') as attributes, and the format has no lists. Seen on 2026-11-27: NetworkXError
# for davis_southern_women_graph, while karate_club_graph and florentine_families_graph are written. Remove the two
# attributes first; the nodes' own 'bipartite' says the same.
#
# Installs pinned public packages into a temporary folder, runs them without this project, and fails if what they do
# has changed. PYTHON names another interpreter (3.12 or newer).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --disable-pip-version-check networkx==3.7
env/bin/python - <<'PROGRAM'
from importlib.metadata import version
import io

import networkx


def written(graph):
    try:
        networkx.write_graphml(graph, io.BytesIO())
    except Exception as error:
        return type(error).__name__
    return "written"


print("networkx", version("networkx"))
davis = networkx.davis_southern_women_graph()
found = [written(davis), written(networkx.karate_club_graph()), written(networkx.florentine_families_graph())]
for name in ("top", "bottom"):
    del davis.graph[name]
found.append(written(davis))
print("davis, karate, florentine, davis without its lists:", found)
assert found[0] not in ("written",) and found[1:] == ["written"] * 3, "changed"
PROGRAM
