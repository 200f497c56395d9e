#!/usr/bin/env bash
# lifelines 0.30.3 gives a Kaplan-Meier median that hangs on the last bit of a product. Seen on 2026-11-27: half of
# six lifetimes 1 to 6 end by time 3, yet the median is 4.0, because the curve there is 0.5000000000000001 and not
# 0.5; of four lifetimes it is 2.0, as it should be. 8, 14 and 18 lifetimes come out one too high, too. Compare with a
# tolerance instead.
#
# Installs pinned public packages into a temporary folder, runs them without this project, and fails if what they do
# has changed. PYTHON names another interpreter (3.12 or newer).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --disable-pip-version-check lifelines==0.30.3 pandas==2.3.3
env/bin/python - <<'PROGRAM'
from importlib.metadata import version
import warnings

from lifelines import KaplanMeierFitter

warnings.simplefilter("ignore")
found = {n: KaplanMeierFitter().fit(range(1, n + 1)).median_survival_time_ for n in (4, 6, 8, 14, 18)}
curve = KaplanMeierFitter().fit(range(1, 7)).survival_function_.iloc[3, 0]
print("lifelines", version("lifelines"), "medians", {n: float(m) for n, m in found.items()}, "curve at 3 of 6:", curve)
assert found == {4: 2.0, 6: 4.0, 8: 5.0, 14: 8.0, 18: 10.0} and curve > 0.5, "changed"
PROGRAM
