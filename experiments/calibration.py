"""Checks reciprocity-calibrate on made-up firms, whose parameters are known, and says what can be found out from what.

usage: python experiments/calibration.py [FOLDER]

Simulations go to FOLDER (results/calibration in the working directory), which a second start resumes. The tables
results/calibration/check.csv and identified.csv and the figure docs/figures/calibration.png are written into the clone.
Takes some minutes on two cores.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pandas as pd

from reciprocity import plots
from reciprocity.analysis.calibration_check import Checked, check
from reciprocity.analysis.posterior import Simulations
from reciprocity.plots.inputs import figure_of
from reciprocity.results.folder import Folder
from reciprocity.running.calibrate import SIMULATIONS
from reciprocity.running.design import Design, Watch, ranges, sobol
from reciprocity.running.execution import execute
from reciprocity.running.settings import Settings
from reciprocity.scenario.keys import keys_of
from reciprocity.scenario.scenario import Scenario

CLONE = Path(__file__).parent.parent
FIRM = Scenario(network={"kind": "watts_strogatz", "n": 40, "k": 8, "circle_size": 10}, rounds=104, burn_in=10)
BOX = {
    "favors.need": (0.1, 0.9),
    "favors.specialized": (0.0, 1.0),
    "favors.slip": (0.0, 0.3),
    "ties.meet": (0.02, 1.0),
    "ties.closure": (0.0, 1.0),
    "ties.loss": (0.0, 0.03),
}
WATCH = Watch(("asks", "helps", "ties"), window=52, waves=2, apart=52)
FIRMS = 500
OTHER_SEEDS = 2_000_000
"""Seeds of the firms from here on: none of them is that of a simulation."""
ONE = ("kept", "kept_returned", "answered")
SURVEYS = {
    "whom do you ask? (or: who asks you?)": lambda relation, wave, name: relation == "asks" and one(wave, name),
    "whom do you help?": lambda relation, wave, name: relation == "helps" and one(wave, name),
    "whom do you know?": lambda relation, wave, name: relation == "ties" and one(wave, name),
    "whom do you ask, and whom do you help?": lambda relation, wave, name: relation != "ties" and one(wave, name),
    "whom do you ask? Twice, a year apart": lambda relation, wave, name: relation == "asks",
    "whom do you know? Twice, a year apart": lambda relation, wave, name: relation == "ties",
    "all three, twice": lambda relation, wave, name: True,
}
JUDGED = "whom do you ask? (or: who asks you?)"


def one(wave: str, name: str) -> bool:
    """Whether a statistic belongs to the last wave alone."""
    return wave == "2" and name not in ONE


def played(folder: Path, units: np.ndarray, seed: int) -> pd.DataFrame:
    """Play firms with parameters at places in the box; return a row a firm."""
    box = ranges(BOX, FIRM.model_dump())
    plan = Design.over(keys_of(FIRM) | {"seed": seed}, box, units, WATCH)
    execute(plan, Settings.model_validate({"results": folder, "keep": ()}), quiet=False)
    return Folder(folder).read("runs")


def main() -> None:
    """Play, check, and write tables and figure."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "results/calibration")
    design = sobol(len(BOX), SIMULATIONS, FIRM.seed)
    truths = np.random.default_rng(OTHER_SEEDS).random((FIRMS, len(BOX)))
    table = played(folder / "simulations", design, FIRM.seed)
    firms = played(folder / "firms", truths, FIRM.seed + OTHER_SEEDS)
    found: dict[str, Checked] = {}
    for survey, counts in SURVEYS.items():
        names = [name for name in table if name.count(".") == 2 and counts(*name.split("."))]
        names = [name for name in names if table[name].notna().mean() > 0.9 and table[name].std() > 0]
        sound, whole = (part[names].notna().all(axis=1).to_numpy() for part in (table, firms))
        simulations = Simulations(design[sound], table.loc[sound, names].to_numpy(float))
        found[survey] = check(list(BOX), simulations, firms.loc[whole, names].to_numpy(float), truths[whole])
        print(f"\n{survey} ({whole.sum()} firms)\n{found[survey].table.round(3).to_string(index=False)}")
    there = CLONE / "results" / "calibration"
    there.mkdir(parents=True, exist_ok=True)
    rows = [one.table.assign(survey=survey, firms=len(one.ranks)) for survey, one in found.items()]
    every = pd.concat(rows, ignore_index=True).round(4)
    every[["survey", "firms", *every.columns[:-2]]].to_csv(there / "check.csv", index=False)
    left = pd.DataFrame({survey: one.table.set_index("key")["left"] for survey, one in found.items()}).T.round(2)
    left.rename_axis("survey").to_csv(there / "identified.csv")
    plots.save(figure_of(plots.ranks(found[JUDGED])), CLONE / "docs" / "figures" / "calibration.png")


if __name__ == "__main__":
    main()
