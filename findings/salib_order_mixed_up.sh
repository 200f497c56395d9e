#!/usr/bin/env bash
# SALib 1.6.0 analyzes a first-order Sobol sample as if it were a second-order one, without an error, whenever the
# number of rows happens to divide: with three parameters and 1,024 base points 5,120 rows are 1,024 x 5 and also 640
# x 8. Seen on 2026-11-27 for y = a + 2 b: the first-order indices come out near 0.15, -0.84 and 0.05 instead of 0.2,
# 0.8 and 0. The negative index is the only sign. Keep calc_second_order in one variable.
#
# Installs pinned public packages into a temporary folder, runs them without this project, and fails if what they do
# has changed. PYTHON names another interpreter (3.12 or newer).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --disable-pip-version-check SALib==1.6.0 numpy==2.5.5
env/bin/python - <<'PROGRAM'
from importlib.metadata import version

from SALib.analyze import sobol as analyze
from SALib.sample import sobol as sample

problem = {"num_vars": 3, "names": ["a", "b", "c"], "bounds": [[0, 1]] * 3}
points = sample.sample(problem, 1024, calc_second_order=False, seed=1)
y = points[:, 0] + 2 * points[:, 1]
right = analyze.analyze(problem, y, calc_second_order=False, seed=1)["S1"]
wrong = analyze.analyze(problem, y, calc_second_order=True, seed=1)["S1"]
print("SALib", version("SALib"), len(points), "rows; as sampled", right.round(2), "mixed up", wrong.round(2))
assert abs(right - [0.2, 0.8, 0]).max() < 0.01, "changed: the right one"
assert wrong[1] < -0.5, "changed: the mixed-up one"
PROGRAM
