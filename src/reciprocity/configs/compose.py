"""Hydra's side of a sweep: composing configurations, reading its override grammar, its errors in one line.

Importing Hydra takes time, so it is imported only when something has to be composed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reciprocity.configs import CONFIGS, FILES, GROUPS, TEXTS, grammar, own_configs
from reciprocity.errors import InputError, nearest, shown

MOST_VALUES = 1_000_000
"""The most values of one swept key."""


def searchpath(folders: Sequence[Path], trusted: bool = False) -> list[str]:
    """The override that makes Hydra look in the user's own folders, the first of which counts first.

    Args:
        folders: The configs folders.
        trusted: Whether their files may do what Hydra lets a configuration do.
    """
    if not folders:
        return []
    scheme = "reciprocity-trusted" if trusted else "reciprocity"
    return [f"hydra.searchpath=[{','.join(grammar.quoted(f'{scheme}://{folder}') for folder in folders)}]"]


def trusts(searchpath: Sequence[str]) -> bool:
    """Whether that override trusts the user's own folders."""
    return any("reciprocity-trusted://" in word for word in searchpath)


@contextmanager
def running() -> Iterator[Any]:
    """Return the running Hydra, or start one that reads the shipped configs and the user's own folders."""
    from hydra import initialize_config_dir
    from hydra.core.global_hydra import GlobalHydra

    from reciprocity.configs.config_source import register

    with one_line():
        register()
        if GlobalHydra.instance().is_initialized():
            yield GlobalHydra.instance().hydra
        else:
            with initialize_config_dir(version_base="1.3", config_dir=str(CONFIGS), job_name="reciprocity"):
                yield GlobalHydra.instance().hydra


def compose(overrides: list[str], resolve: bool = True) -> dict[str, Any]:
    """Compose the configuration for a list of overrides, as plain data.

    Raises:
        InputError: An override, or a file it names, cannot be used.
    """
    import hydra

    with running():
        return plain(hydra.compose("config", overrides=overrides), resolve)


def is_name(name: str) -> bool:
    """Whether this can be the name of a file in a config group, perhaps with a folder before it."""
    return re.fullmatch(r"[\w./ -]{1,200}", name) is not None and ".." not in name


def chosen(group: str, name: str) -> str:
    """Return the override that chooses a file of a config group.

    Raises:
        InputError: That is no file's name.
    """
    if not isinstance(name, str) or not is_name(name):
        raise InputError(f"{group}: expected the name of a file in configs/{group} (given: {shown(name)})")
    return f"{group}={grammar.quoted(name)}"


def option(group: str, name: str) -> dict[str, Any]:
    """The content of one option of a config group, e.g. `option("ties", "fixed")`."""
    return dict(compose([*searchpath(own_configs.folders()), chosen(group, name)])[group])


def plain(config: Any, resolve: bool = True) -> dict[str, Any]:
    """Turn a composed configuration into plain data; with `resolve`, interpolations are spelled out."""
    from omegaconf import OmegaConf

    with one_line():
        content = OmegaConf.to_container(config, resolve=resolve, throw_on_missing=resolve)
    assert isinstance(content, dict)
    if resolve and isinstance(content.get("experiment"), dict):
        raise InputError("experiment: the file's first line must be `# @package _global_`")
    return {str(key): value for key, value in content.items() if key != "hydra"}


def values(key: str, given: Any) -> list[Any]:
    """List what a sweep string stands for: "0,0.2", "choice(a,b)", "range(0,9,2)", "glob(*)", a list, one.

    Raises:
        InputError: It is not in Hydra's grammar, has no finite list of values, or none at all.
    """
    found = _listed(key, given) if isinstance(given, str) else _numbers(key, given)
    if not found:
        raise InputError(f"sweep.{key}: no values (given: {shown(given)}); write a list like 0,0.2,0.4")
    if len({repr(value) for value in found}) < len(found):
        raise InputError(f"sweep.{key}: a value is named twice (given: {shown(given)}); name each once")
    return found


def _listed(key: str, text: str) -> list[Any]:
    from hydra.core.override_parser.types import ChoiceSweep, Glob, Override, RangeSweep

    if key in TEXTS and not re.match(r"(choice|glob|sort|shuffle|range|interval)\(.*\)$|\[", text.strip(), re.DOTALL):
        text = grammar.listed(text)
    with running() as hydra:
        loader = hydra.config_loader
        override, _ = grammar.read("x", text, f"sweep.{key}", f"sweep.{key}")
        found: Any = override.value()
        if isinstance(found, ChoiceSweep | RangeSweep) and found.shuffle:
            raise InputError(f"sweep.{key}: shuffle would make another plan at each start; leave it out")
        if isinstance(found, RangeSweep):
            return _range(key, found.start, found.stop, found.step)
        if not override.is_sweep_override():
            return list(found) if isinstance(found, list) else [found]
        if not override.is_discrete_sweep():
            raise InputError(
                f"sweep.{key}: an interval has no list of values; write range(0,1,0.1) or a list like 0,0.5,1"
            )
        if isinstance(found, Glob):
            if key not in GROUPS:
                raise InputError(f"sweep.{key}: glob lists files of a config group; name the values, e.g. a,b,c")
            more = {path.stem for folder in own_configs.folders() for path in (folder / key).glob("*.yaml")}
            return found.filter(sorted({*loader.get_group_options(key), *more}))
        return [Override._convert_value(value) for value in override.sweep_iterator()]


def _numbers(key: str, given: Any) -> list[Any]:
    """List the values of any ordered collection (a list, an array, a range, a column of a table), or a single value."""
    listed = given.tolist() if hasattr(given, "tolist") and not isinstance(given, list) else given
    if isinstance(listed, Mapping | set | frozenset):
        raise InputError(f"sweep.{key}: expected a list of values (given: {shown(given)})")
    if not isinstance(listed, Iterable) or isinstance(listed, str | bytes):
        return [listed]
    return [one.tolist() if hasattr(one, "tolist") else one for one in listed]


def _range(key: str, start: Any, stop: Any, step: Any) -> list[Any]:
    """List a range without `stop`, each value rounded: 0.03, not 0.030000000000000002."""
    if start is None or stop is None or step == 0:
        raise InputError(f"sweep.{key}: a range needs start, stop and a step other than 0, e.g. range(0,1,0.1)")
    if not all(abs(bound) < 1e300 for bound in (start, stop, step)):  # this comparison is False for NaN, too
        raise InputError(f"sweep.{key}: a range needs finite numbers below 1e300, e.g. range(0,1,0.1)")
    steps = (stop - start) / step
    if steps > MOST_VALUES:  # counted before the list is made: a billion values would take all memory
        raise InputError(
            f"sweep.{key}: these are {steps:,.0f} values, and {MOST_VALUES:,} is the most; take a larger step"
        )
    count = max(0, math.ceil(round(steps, 9)))
    listed = [start + k * step for k in range(count)]
    return [float(f"{value:.12g}") if isinstance(value, float) else value for value in listed]


@contextmanager
def one_line() -> Iterator[None]:
    """Turn what Hydra, OmegaConf and YAML raise about somebody's input into an InputError.

    Raises:
        InputError: One line that names the override, key or file.
    """
    from hydra.errors import HydraException, MissingConfigException
    from omegaconf.errors import OmegaConfBaseException
    from yaml import YAMLError

    try:
        yield
    except InputError:
        raise
    except MissingConfigException as error:
        raise InputError(_missing(error)) from None
    except (HydraException, OmegaConfBaseException, YAMLError) as error:
        raise InputError(_condensed(error)) from None
    except RecursionError:
        raise InputError("defaults: a file names itself, or another one that names it; see `defaults` in it") from None
    except OSError as error:
        raise InputError(f"configs: {error.strerror or error} ({shown(error.filename, quoted=False)})") from None


def _missing(error: Any) -> str:
    """Name the option that does not exist and the nearest one that does."""
    file = (error.missing_cfg_file or "").removesuffix(".yaml")
    group, _, name = file.rpartition("/")
    listed = re.search(r"Could not (?:load|find) '([^/']+)/([^']+)'", str(error))
    if not error.options and listed and listed[1] in FILES:  # one of several files of a group
        group, name = listed.groups()
        places = [folder / group for folder in (CONFIGS, *own_configs.folders())]
        error.options = sorted({path.stem for place in places for path in place.glob("*.yaml")})
    if not group or not error.options:
        return _condensed(error)
    return f"{shown(group, quoted=False)}={shown(name, quoted=False)}: no such {group}; {nearest(name, error.options)}"


def _condensed(error: BaseException) -> str:
    text = str(error)
    text = re.split(r"See https?://|Set the environment variable|Config search path:", text)[0]
    lines = [
        line.strip()
        for line in text.splitlines()
        if line.strip() and not line.strip().startswith(("full_key", "object_type"))
    ]
    said = re.sub(r"\+\+(?=[A-Za-z])", "", "; ".join(lines))
    # Hydra's own message does not have the reason; the exception that caused it has
    if not said or re.fullmatch(r"Error merging override \S+", said):
        reason = error.__cause__ or error.__context__
        because = _condensed(reason) if reason is not None else type(error).__name__
        said = f"{said.removeprefix('Error merging override ')}: {because}" if said else because
    key = getattr(error, "full_key", None)
    return f"{key}: {said}" if key else said
