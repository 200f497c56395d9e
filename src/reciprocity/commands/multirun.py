"""Hydra's multirun: a job for every combination of values, by whichever launcher and sweeper Hydra has."""

from __future__ import annotations

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
    with tempfile.TemporaryDirectory(prefix="reciprocity-") as scratch:  # for what Hydra insists on writing

        def task(config: Any) -> float | None:
            from hydra.core.hydra_config import HydraConfig

            # Hydra would print lines of its own about an exception, so none leaves the job but Ctrl-C.
            running = HydraConfig.get()
            ready = list(running.overrides.task)
            code, mean = 2, float("nan")
            try:
                code, mean = job(words._replace(ready=ready), words.varied)
            except InputError as error:
                print(f"reciprocity: {' '.join(str(error).split())}", file=sys.stderr, flush=True)
            with suppress(OSError):  # a launcher may run jobs on a machine that does not have the folder
                Path(scratch, f"code.{running.job.num}.{code}").touch()
            return mean

        placed = any(word.startswith("hydra.sweep.dir=") for word in words.ready)
        into = [] if placed else [f"hydra.sweep.dir={scratch}"]
        problem: Exception | None = None
        try:
            with compose.running() as hydra:
                hydra.multirun(config_name="config", task_function=task, overrides=[*path, *into, *words.ready])
        except InputError:
            raise
        except Exception as error:  # sweepers and launchers are plug-ins, and raise what they like
            problem = error
        code = max((int(name.suffix[1:]) for name in Path(scratch).glob("code.*")), default=0)
        if problem is not None and code < 2:  # else the job has said why
            reason = shown(f"{type(problem).__name__}: {problem}", quoted=False)
            remedy = "an optimizing sweeper needs optimize=METRIC, such as optimize=payoff"
            raise InputError(f"-m: the sweeper or launcher gave up ({reason}); {remedy}")
        return code
