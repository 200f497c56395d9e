"""Hydra's multirun: a job for every combination of values, by whichever launcher and sweeper Hydra has."""

from __future__ import annotations

import math
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from reciprocity.commands.overrides import Words
from reciprocity.configs import compose
from reciprocity.errors import InputError, shown

Job = Callable[[Words, Sequence[str]], tuple[int, float]]


def multirun(words: Words, path: list[str], job: Job) -> int:
    """Let Hydra make jobs and launch them.

    Args:
        words: What the command line says.
        path: The override that names the user's own folders.
        job: Runs one: gets its words and the keys that differ; returns its exit code and what `optimize` names.

    Returns:
        The highest exit code of the jobs.

    Raises:
        InputError: Hydra cannot make jobs of the words.
    """
    with tempfile.TemporaryDirectory(prefix="reciprocity-") as scratch:  # Hydra always writes some files; they go here

        def task(config: Any) -> float | None:
            from hydra.core.hydra_config import HydraConfig

            # Hydra would print lines of its own about an exception, so none leaves the job but Ctrl-C.
            running = HydraConfig.get()
            ready = list(running.overrides.task)
            code, mean = 2, float("nan")
            if str(running.runtime.choices["hydra/sweeper"]) in OPTIMIZING and config.get("optimize") is None:
                with suppress(FileExistsError):  # Several jobs may print this at once; one line is enough.
                    Path(scratch, "told").touch(exist_ok=False)
                    print(f"reciprocity: -m: {NEEDED}", file=sys.stderr, flush=True)
                Path(scratch, f"code.{running.job.num}.{code}").touch()
                return mean
            try:
                code, mean = job(words._replace(ready=ready), words.varied)
            except InputError as error:
                print(f"reciprocity: {' '.join(str(error).split())}", file=sys.stderr, flush=True)
            with suppress(OSError):  # A launcher may run jobs on a machine on which the folder does not exist.
                Path(scratch, f"code.{running.job.num}.{code}").touch()
            return None if math.isnan(mean) else mean  # without a value this trial fails and the others continue

        placed = [word.partition("=")[2] for word in words.ready if word.startswith("hydra.sweep.dir=")]
        into = [] if placed else [f"hydra.sweep.dir={scratch}"]
        problem: Exception | None = None
        try:
            with compose.running() as hydra:
                hydra.multirun(config_name="config", task_function=task, overrides=[*path, *into, *words.ready])
        except InputError:
            raise
        except Exception as error:  # sweepers and launchers are plug-ins and may raise any exception
            problem = error
        code = max((int(name.suffix[1:]) for name in Path(scratch).glob("code.*")), default=0)
        if problem is not None and code < 2:  # otherwise the job has printed the reason
            reason = shown(f"{type(problem).__name__}: {problem}", quoted=False)
            raise InputError(f"-m: the sweeper or launcher gave up ({reason}); {NEEDED}")
        if problem is None:
            print(_found(Path(placed[0] if placed else scratch)), end="")
        return code


OPTIMIZING = ("optuna", "ax", "nevergrad")
"""Sweepers of Hydra's that look for a best value, by the name that `hydra/sweeper=` takes."""

NEEDED = "an optimizing sweeper needs a metric that is defined, such as optimize=payoff"


def _found(folder: Path) -> str:
    """Return the best value that an optimizing sweeper has written into its folder; empty if it has written none."""
    import yaml

    with suppress(OSError, yaml.YAMLError, AttributeError):
        left = yaml.safe_load((folder / "optimization_results.yaml").read_text(encoding="utf-8"))
        found = left.get("best_params") or left.get("best_evaluated_params")
        value = left.get("best_value", left.get("best_evaluated_result"))
        return f"\nbest: {' '.join(f'{key.lstrip("+")}={said}' for key, said in found.items())} (value {value})\n"
    return ""
