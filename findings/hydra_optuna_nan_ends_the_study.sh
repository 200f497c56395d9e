#!/usr/bin/env bash
# hydra-optuna-sweeper 1.3.0 (with optuna 2.10.1 and hydra-core 1.3.8) ends a whole study when one trial's value is
# not a number. Seen on 2026-11-27: three trials, of which the second returns NaN, end with ValueError 'Values were
# told. Values cannot be specified when state is ...'; the values of the trials before are not reported. Optuna alone
# marks such a trial as failed and goes on. A job should raise no NaN, or catch it.
#
# Installs pinned public packages into a temporary folder, runs them without this project, and fails if what they do
# has changed. PYTHON names another interpreter (3.12 or newer).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --disable-pip-version-check hydra-core==1.3.8 hydra-optuna-sweeper==1.3.0 optuna==2.10.1
mkdir conf
cat > conf/config.yaml <<'YAML'
defaults:
  - override hydra/sweeper: optuna
  - _self_
x: 0
hydra:
  sweeper:
    direction: minimize
    n_trials: 3
    n_jobs: 1
    params:
      x: choice(1, 2, 3)
YAML
cat > job.py <<'PROGRAM'
import hydra

calls = []


@hydra.main(version_base="1.3", config_path="conf", config_name="config")
def job(config):
    calls.append(config.x)
    return float("nan") if len(calls) == 2 else float(config.x)


job()
PROGRAM
if env/bin/python job.py -m > said 2>&1; then echo "changed: the study ends well"; exit 1; fi
grep -m1 "Values were told" said
