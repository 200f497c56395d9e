#!/usr/bin/env bash
# EGTtools 0.1.14.2 orients the transition matrix of two classes differently: that of PairwiseComparison has rows
# that sum to 1, that of StochDynamics columns that do, for the same game and the same beta.
# calculate_stationary_distribution wants one of them transposed. Seen on 2026-11-27: for a two-strategy game the
# right way gives 0.11 and 0.89, the wrong way 0.5 and 0.5, with no error. Look at the sums before you transpose.
# Needs Python 3.12 or older (no wheels for 3.13).
#
# Installs pinned public packages into a temporary folder, runs them without this project, and fails if what they do
# has changed. PYTHON names another interpreter.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --disable-pip-version-check egttools==0.1.14.2
env/bin/python - <<'PROGRAM'
from importlib.metadata import version

import numpy
from egttools.analytical import PairwiseComparison, StochDynamics
from egttools.games import Matrix2PlayerGameHolder
from egttools.utils import calculate_stationary_distribution

payoffs = numpy.array([[2.0, 0.0], [3.0, 1.0]])
game = Matrix2PlayerGameHolder(2, payoffs)
pairs = PairwiseComparison(20, game)
by_pairs, _ = pairs.calculate_transition_and_fixation_matrix_sml(0.1)
by_dynamics, _ = StochDynamics(2, payoffs, 20).transition_and_fixation_matrix(0.1)
print("EGTtools", version("egttools"), "sums of rows:", by_pairs.sum(1), by_dynamics.sum(1))
transposed = [calculate_stationary_distribution(matrix.T).round(3).tolist() for matrix in (by_pairs, by_dynamics)]
print("stationary distribution of the transposed matrix:", *transposed)
assert numpy.allclose(by_pairs, by_dynamics.T), "changed: both have one orientation"
assert transposed == [[0.109, 0.891], [0.5, 0.5]], "changed"
PROGRAM
