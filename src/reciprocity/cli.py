"""The command `reciprocity`: composes a configuration with Hydra, runs it, shows what came out.

What a person can get wrong ends as one line on standard error and exit code 2; 1 says that runs failed,
130 that Ctrl-C was pressed.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from reciprocity.ending import Parser, run_and_exit
from reciprocity.errors import InputError

if TYPE_CHECKING:
    from omegaconf import DictConfig


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and exit with its code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    run_and_exit("reciprocity", lambda: _work(given))


def _work(given: list[str]) -> int:
    """Do what is asked for; return the exit code."""
    if "--help" in given or "-h" in given:
        from reciprocity.manual import manual

        print(manual())
        return 0
    if "--version" in given:
        from reciprocity.provenance import version_of

        print(f"reciprocity {version_of('reciprocity') or 'not installed'}")
        return 0
    if any(word.startswith("scenario=") for word in given):
        from reciprocity import again

        return again.command(given)
    from reciprocity.claims import asked, command

    return command(given) if asked(given) else _compose_and_run(given)


def _parser() -> Parser:
    """Those of Hydra's options that mean something here; the others would show or start something else."""
    parser = Parser(prog="reciprocity", add_help=False, allow_abbrev=False)
    parser.add_argument("overrides", nargs="*")
    parser.add_argument("-m", "--multirun", action="store_true")
    parser.add_argument("-c", "--cfg", choices=["job"])
    parser.add_argument("-cd", "--config-dir")
    return parser


def _compose_and_run(given: list[str]) -> int:
    """Let Hydra compose each job and run it; return the exit code."""
    import hydra

    from reciprocity import compose

    flags = _parser().parse_intermixed_args(given)
    if flags.cfg and flags.multirun:
        raise InputError("--cfg: shows what one job would run; leave --multirun out")
    own = compose.own_folder()
    extra = Path(flags.config_dir) if flags.config_dir else None
    folders = [folder for folder in (own, extra) if folder is not None]
    for file in compose.shadowed(own) if own else []:
        print(f"note: {file} is not read, a shipped file has this name; rename it", file=sys.stderr)
    differing = compose.varied(flags.overrides)
    codes: list[int] = []

    def job(config: DictConfig) -> None:
        # Hydra would print lines of its own about an exception, so none leaves the job but Ctrl-C.
        try:
            codes.append(_job(config, differing if flags.multirun else [], folders))
        except InputError as error:
            print(f"reciprocity: {' '.join(str(error).split())}", file=sys.stderr)
            codes.append(2)

    with tempfile.TemporaryDirectory(
        prefix="reciprocity-"
    ) as scratch:  # for what Hydra insists on writing under -m
        added = [*compose.searchpath(own), f"hydra.sweep.dir={scratch}"]
        options = [word for word in given if word not in flags.overrides]
        words = ["reciprocity", *map(compose.ready, flags.overrides), *added, *options]
        before = sys.argv, os.environ.get("HYDRA_FULL_ERROR")
        sys.argv, os.environ["HYDRA_FULL_ERROR"] = words, "1"
        try:
            with compose.one_line(*folders):
                hydra.main(version_base="1.3", config_path=str(compose.CONFIGS), config_name="config")(job)()
        finally:
            sys.argv = before[0]
            if before[1] is None:
                del os.environ["HYDRA_FULL_ERROR"]
    return max(codes, default=0)


def _job(config: DictConfig, varied: list[str], folders: list[Path]) -> int:
    """Run one composed configuration and show what came out; return the exit code.

    Args:
        config: What Hydra composed.
        varied: Under `-m`, the keys that differ between jobs: each job has its own folder, named after them.
        folders: The user's own configs folders.
    """
    from hydra.core.hydra_config import HydraConfig

    from reciprocity import compose
    from reciprocity.plan import grid
    from reciprocity.settings import split
    from reciprocity.show import show
    from reciprocity.sweep import execute, own_rows

    content, running = compose.plain(config), HydraConfig.get()
    if isinstance(content.get("experiment"), dict):
        raise InputError("experiment: the file's first line must be `# @package _global_`")
    overrides = list(running.overrides.task)
    if varied and "results" not in varied:
        content["results"] = f"{content['results']}/{_folder_name(overrides, varied)}"
    settings, base = split(content)
    kept = [word for word in running.overrides.hydra if word.startswith("hydra.searchpath=")]

    def based(groups: dict[str, str]) -> dict[str, Any]:
        if not groups:
            return base
        others = [word for word in overrides if word.partition("=")[0] not in groups]
        chosen = [f"{group}={name}" for group, name in groups.items()]
        return split(compose.compose([*kept, *others, *chosen]))[1]

    plan = grid(settings.sweep, based, settings.replicates, own_rows(*folders))
    plan.check()
    for note in plan.notes():
        print(f"note: {note}", file=sys.stderr)
    runs = f"{len(plan)} runs" if len(plan) > 1 else "1 run"
    made = f" = {plan.points} points x {plan.replicates} seeds" if plan.points > 1 else ""
    part = f", shard {settings.shard}" if settings.shard else ""
    headline = f"{content['name']}: {runs}{made}{part}, of {plan.lengths()}, into {settings.folder}"
    outcome = execute(plan, settings, quiet=False, headline=headline)
    show(outcome, list(plan.values))
    return 1 if outcome.failed else 0


def _folder_name(overrides: list[str], varied: list[str]) -> str:
    """Name a job's folder after what differs: `ties=fixed,rounds=200`."""
    pairs = [word.lstrip("+").partition("=") for word in overrides]
    named = [f"{key}={value}" for key, _, value in pairs if key in varied]
    return re.sub(r"[^\w.,=+-]+", "_", ",".join(named))


if __name__ == "__main__":
    main()
