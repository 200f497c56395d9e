"""Optimizing sweepers of Hydra's, such as Optuna's: what they are told of a job, and what is said of what they find."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import ClassVar

import pandas as pd
import pytest
import yaml
from helpers.sweep_helpers import TINY_WORDS
from hydra.core.config_store import ConfigStore
from hydra.core.plugins import Plugins
from hydra.plugins.sweeper import Sweeper
from hydra.types import HydraContext, TaskFunction
from omegaconf import DictConfig

from reciprocity.commands import reciprocity as cli
from reciprocity.commands import summary

WORDS = ("-m", "hydra/sweeper=optuna", *TINY_WORDS, "experiment=null", "replicates=1", "workers=1", "results=r")


class Optimizer(Sweeper):
    """Stands for the sweepers that optimize: launches two jobs, and leaves what it found where Optuna leaves it."""

    values: ClassVar[list[object]] = []

    def setup(self, *, hydra_context: HydraContext, task_function: TaskFunction, config: DictConfig) -> None:
        self.config = config
        self.launcher = Plugins.instance().instantiate_launcher(
            hydra_context=hydra_context, task_function=task_function, config=config
        )

    def sweep(self, arguments: list[str]) -> None:
        told = self.launcher.launch([[*arguments, f"favors.need={need}"] for need in (0.4, 2)], 0)
        self.values[:] = [job.return_value for job in told]
        found = {"best_params": {"++favors.need": 0.4}, "best_value": self.values[0]}
        Path(self.config.hydra.sweep.dir, "optimization_results.yaml").write_text(yaml.safe_dump(found))


@pytest.fixture(autouse=True)
def optimizer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An optimizing sweeper is installed, the folder is empty, and nothing is drawn."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(summary, "_draw", lambda folder, again: None)
    package = ModuleType("hydra_plugins")  # Hydra takes plug-ins from nowhere else
    package.__path__ = []
    monkeypatch.setitem(sys.modules, "hydra_plugins", package)
    monkeypatch.setattr(package, "optimizer", sys.modules[__name__], raising=False)
    monkeypatch.setattr(Optimizer, "__module__", "hydra_plugins.optimizer")
    Plugins.instance().register(Optimizer)
    node = {"_target_": "hydra_plugins.optimizer.Optimizer"}
    ConfigStore.instance().store(name="optuna", group="hydra/sweeper", node=node, provider="tests")


def test_what_an_optimizing_sweeper_finds_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A trial that cannot be run has no value, which ends neither the others nor the search."""
    with pytest.raises(SystemExit, match="2"):
        cli.main((*WORDS, "optimize=payoff"))
    out, err = capsys.readouterr()
    assert err.splitlines() == ["reciprocity: favors.need: input should be less than or equal to 1 (given: 2)"]
    mean = pd.read_parquet(tmp_path / "r/runs.parquet")["payoff"].mean()
    assert Optimizer.values == [pytest.approx(mean), None]
    assert out.splitlines()[-1] == f"best: favors.need=0.4 (value {Optimizer.values[0]})"


def test_an_optimizing_sweeper_needs_a_metric(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        cli.main(WORDS)
    err = capsys.readouterr().err
    assert err.splitlines() == [
        "reciprocity: -m: an optimizing sweeper needs a metric that is defined, such as optimize=payoff"
    ]
    assert not (tmp_path / "r").exists()
