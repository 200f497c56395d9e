"""The command `reciprocity`: composes a configuration with Hydra, runs it, shows what came out.

What a person can get wrong ends as one line on standard error and exit code 2; 1 says that runs failed or that a figure
could not be drawn, 130 that Ctrl-C was pressed.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from reciprocity.commands.exit_codes import Parser, run_and_exit
from reciprocity.errors import InputError, shown

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from reciprocity.commands import overrides


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and exit with its code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    run_and_exit("reciprocity", lambda: _work(given), given)


def _work(given: list[str]) -> int:
    """Do what is asked for; return the exit code."""
    if "--help" in given or "-h" in given:
        from reciprocity.commands.help import manual

        print(manual())
        return 0
    if "--version" in given:
        from reciprocity.results.provenance import version_of

        print(f"reciprocity {version_of('reciprocity') or 'not installed'}")
        return 0
    if "--cite" in given:
        from reciprocity.commands.citation import citation

        print(citation())
        return 0
    if any(word.startswith("scenario=") for word in given):
        from reciprocity.commands import scenario_again

        return scenario_again.command(given)
    from reciprocity.commands.claims import asked, command

    return command(given) if asked(given) else _compose_and_run(given)


def _parser() -> Parser:
    """The options: Hydra's, but for those that would change which configuration is composed."""
    from reciprocity.configs.own_configs import TRUST

    parser = Parser(prog="reciprocity", add_help=False, allow_abbrev=False)
    parser.add_argument("overrides", nargs="*")
    parser.add_argument("-m", "--multirun", action="store_true")
    parser.add_argument("-c", "--cfg", choices=["job"])
    parser.add_argument("-p", "--package")
    parser.add_argument("--resolve", action="store_true")
    parser.add_argument("-cd", "--config-dir")
    parser.add_argument(TRUST, action="store_true", dest="trusted")
    parser.add_argument("-i", "--info", nargs="?", const="all", choices=INFO)
    parser.add_argument("-sc", "--shell-completion", "--shell_completion", action="store_true")
    parser.add_argument("--hydra-help", action="store_true")
    for option in ("-cn", "-cp", "-r"):
        names = {"-cn": "--config-name", "-cp": "--config-path", "-r": "--run"}
        parser.add_argument(option, names[option], nargs="?", const="", dest=names[option][2:].replace("-", "_"))
    return parser


INFO = ("all", "config", "defaults", "defaults-tree", "plugins", "searchpath")


def _asked(given: list[str]) -> argparse.Namespace:
    """Read options and words.

    Raises:
        InputError: An option is unknown, or has no meaning here; the line says what has.
    """
    flags = _parser().parse_intermixed_args(given)
    if flags.config_name is not None or flags.config_path is not None:
        raise InputError("--config-name, --config-path: there is one main configuration; experiment=NAME varies it")
    if flags.run is not None:
        raise InputError("--run: is what happens anyway; leave it out")
    if flags.hydra_help:
        raise InputError("--hydra-help: those of Hydra's options that count here stand in docs/running.md")
    if flags.multirun and (flags.info or flags.shell_completion):
        raise InputError("--multirun: has jobs to run and nothing to show; leave it or the other option out")
    if flags.cfg and flags.multirun:
        raise InputError("--cfg: shows what one job would run; leave --multirun out")
    if (flags.resolve or flags.package) and not flags.cfg:
        raise InputError("--resolve, --package: say how --cfg job shows the configuration; add --cfg job")
    return flags


def _compose_and_run(given: list[str]) -> int:
    """Compose the configuration and run it, or what Hydra makes several jobs of; return the exit code."""
    from reciprocity.commands import overrides
    from reciprocity.configs import compose, own_configs

    flags = _asked(given)
    folders = own_configs.folders(flags.config_dir)
    path = compose.searchpath(folders, flags.trusted)
    if flags.info or flags.shell_completion:
        return _about_hydra(flags, path)
    words = overrides.read(flags.overrides, flags.multirun)
    own = own_configs.own_folder()
    for file in own_configs.shadowed(own) if own else []:
        print(f"note: {file} is not read, a shipped file has this name; rename it", file=sys.stderr)
    if flags.cfg:
        return _show(overrides.composed([*path, *words.ready], words.later, flags.resolve), flags.package)
    if flags.multirun:
        from reciprocity.commands.multirun import multirun

        said: list[str] = []
        return multirun(words, path, lambda words, varied: _job(words, path, folders, varied, said))
    return _job(words, path, folders, [], [])[0]


def _about_hydra(flags: argparse.Namespace, path: list[str]) -> int:
    """Show what Hydra says of a configuration, or set up the completion of words in a shell."""
    from reciprocity.commands import overrides
    from reciprocity.configs import compose

    if flags.shell_completion:
        words = "|".join(("install", "uninstall", "query"))
        if len(flags.overrides) != 1 or not re.fullmatch(rf"({words})=(bash|fish|zsh)", flags.overrides[0]):
            raise InputError("--shell-completion: write install=bash (or fish, zsh) behind it, or uninstall=bash")
    with compose.running() as hydra:
        if flags.shell_completion:
            hydra.shell_completion(config_name="config", overrides=flags.overrides)
        else:
            ready = overrides.read(flags.overrides).ready
            hydra.show_info(flags.info, config_name="config", overrides=[*path, *ready])
    return 0


def _show(content: dict[str, Any], package: str | None) -> int:
    """Print a configuration, or the part of it under a dotted key."""
    import yaml

    for part in package.split(".") if package else []:
        if not isinstance(content, dict) or part not in content:
            raise InputError(f"--package {shown(package, quoted=False)}: there is no such part; e.g. --package favors")
        content = content[part]
    text = yaml.safe_dump(content, sort_keys=False, allow_unicode=True)
    print(text.removesuffix("...\n"), end="")  # PyYAML ends a document that is a single value with this mark
    return 0


def _job(
    words: overrides.Words, path: list[str], folders: list[Path], varied: Sequence[str], said: list[str]
) -> tuple[int, float]:
    """Run one configuration and show what came out.

    Args:
        words: What the command line says.
        path: The override that names the user's own folders to Hydra.
        folders: These folders.
        varied: Under `-m`, the keys that differ between jobs: each job has its own folder, named after them.
        said: What earlier jobs announced about the user's own folders; filled here.

    Returns:
        The exit code, and the mean over runs of the metric that `optimize` names (NaN without one).
    """
    from reciprocity.commands import overrides
    from reciprocity.commands.summary import check_metric, mean, show
    from reciprocity.configs import compose, own_configs
    from reciprocity.running.execution import execute
    from reciprocity.running.grid import grid
    from reciprocity.running.settings import split
    from reciprocity.scenario.strategy_rows import own_rows

    content = overrides.composed([*path, *words.ready], words.later)
    named_here = any(word.lstrip("+").startswith("name=") for word in words.ready) or compose.trusts(path)
    name = content["name"]
    if not named_here and isinstance(name, str) and (set("/\\") & set(name) or name in (".", "..")):
        raise InputError(f"name: {shown(name)} names a folder elsewhere; leave / and \\ out")
    if varied and "results" not in varied:
        content["results"] = f"{content['results']}/{overrides.named(words.ready, varied)}"
    settings, base = split(content)
    check_metric(settings.optimize)

    def based(groups: dict[str, str]) -> dict[str, Any]:
        if not groups:
            return base
        others = [word for word in words.ready if word.partition("=")[0] not in groups]
        chosen = [compose.chosen(group, name) for group, name in groups.items()]
        return split(overrides.composed([*path, *others, *chosen], words.later))[1]

    plan = grid(settings.sweep, based, settings.replicates, own_rows(folders))
    plan.check()
    new = [note for note in own_configs.announced() if note not in said]
    said += new
    for note in [*new, *plan.notes()]:
        print(f"note: {note}", file=sys.stderr)
    runs = f"{len(plan)} runs" if len(plan) > 1 else "1 run"
    seeds = "1 seed" if plan.replicates == 1 else f"{plan.replicates} seeds"
    made = f" = {plan.points} points x {seeds}" if plan.points > 1 else ""
    part = f", shard {settings.shard}" if settings.shard else ""
    headline = f"{content['name']}: {runs}{made}{part}, of {plan.lengths()}, into {settings.folder}"
    outcome = execute(plan, settings, quiet=False, headline=headline)
    whole = show(outcome, list(plan.values))
    return 0 if whole else 1, mean(outcome, settings.optimize)


if __name__ == "__main__":
    main()
