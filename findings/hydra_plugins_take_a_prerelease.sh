#!/usr/bin/env bash
# Two of Hydra's plug-ins, asked for by name, bring a release candidate of Hydra itself. Seen on 2026-11-27: pip
# installs hydra-core 1.4.0rc3 with hydra-joblib-launcher 1.2.0 and hydra-optuna-sweeper 1.3.0 in an empty
# environment, though 1.3.8 is the newest release and pip was not told --pre: their requirement names a development
# version (>=1.1.0.dev7), which lets pip take pre-releases of hydra-core. hydra-core alone comes as a release. Pin
# hydra-core beside them.
#
# Installs pinned public packages into a temporary folder, runs them without this project, and fails if what they do
# has changed. PYTHON names another interpreter (3.12 or newer).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --disable-pip-version-check hydra-core
env/bin/python -c "from importlib.metadata import version; print('alone:', version('hydra-core'))" | tee alone
"${PYTHON:-python3}" -m venv both
both/bin/pip install --quiet --disable-pip-version-check hydra-joblib-launcher==1.2.0 hydra-optuna-sweeper==1.3.0
both/bin/python - <<'PROGRAM' | tee both_
from importlib.metadata import requires, version

print("with plug-ins:", version("hydra-core"))
for name in ("hydra-joblib-launcher", "hydra-optuna-sweeper"):
    print(name, version(name), [one for one in requires(name) or [] if one.startswith("hydra-core")])
PROGRAM
if grep -q rc alone; then echo "changed: hydra-core alone is a pre-release"; exit 1; fi
grep -q 'with plug-ins: .*rc' both_ || { echo "changed: a release is taken"; exit 1; }
