"""Hydra's side of a sweep: composing configurations, reading its override grammar, its errors in one line.

Only this file and `cli` import Hydra, and only when something has to be composed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reciprocity.configs import CONFIGS, GROUPS
from reciprocity.errors import InputError
from reciprocity.strategies import nearest

MOST_VALUES = 1_000_000
"""Values of one swept key."""


def own_folder() -> Path | None:
    """The user's own `configs/` in the working directory, if there is one."""
    folder = Path.cwd() / "configs"
    return folder if folder.is_dir() and folder.resolve() != CONFIGS.resolve() else None


def shadowed(folder: Path) -> list[str]:
    """Files of the user's that Hydra will not read because a shipped file has the same name."""
    groups = (*GROUPS, "experiment")
    own = [path for group in groups for path in sorted((folder / group).glob("*.yaml"))]
    return [
        str(path.relative_to(folder.parent)) for path in own if (CONFIGS / path.relative_to(folder)).exists()
    ]


def searchpath(folder: Path | None) -> list[str]:
    """The override that makes Hydra look in `folder` too."""
    return [] if folder is None else [f"hydra.searchpath=['file://{folder}']"]


def ready(override: str) -> str:
    """Write an override so that Hydra takes any key.

    What is unknown is for the scenario to say, with the nearest name. Strategies have any name, so
    `population.mine=1` must not need a `+`; the values of `sweep.KEY` stand for themselves, not for jobs.
    """
    found = re.match(r"([A-Za-z_][\w.-]*)=(.*)", override, re.DOTALL)
    if found is None or found[1].split(".")[0] == "hydra":
        return override
    key, value = found[1], found[2]
    if key == "experiment" and value == "null":
        return "~experiment"
    if key in (*GROUPS, "experiment") and not value.startswith("{"):
        return override
    if key == "sweep" and value == "{}":
        return "sweep=null"
    if key.startswith("sweep.") and value[:1] not in ("'", '"', "[", ""):
        value = "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
    return f"++{key}={value}"


def varied(overrides: list[str]) -> list[str]:
    """Keys to which overrides give several values: those that `-m` makes jobs of.

    Raises:
        InputError: An override is not in Hydra's grammar.
    """
    from hydra.core.override_parser.overrides_parser import OverridesParser

    found = []
    for override in overrides:
        try:
            parsed = OverridesParser.create().parse_override(ready(override))
        except Exception as error:  # Hydra's parser lets errors of its own machinery through
            raise InputError(f"{override}: cannot be read, expected KEY=VALUE; {_grammar(error)}") from None
        key, value = parsed.key_or_group, parsed.value()
        if not key:
            raise InputError(f"{override}: no key before the =; for instance rounds=200")
        wrong = isinstance(value, int | float) or (value is None and not parsed.is_delete())
        if key == "strategies" and isinstance(value, int | float | str | list):
            raise InputError(f"{override}: expected traits by name, e.g. strategies.ledger.threshold=2")
        if key in (*GROUPS, "experiment") and wrong:
            raise InputError(f"{override}: expected the name of a file in configs/{key}")
        if parsed.is_sweep_override():
            found.append(key)
    return found


@contextmanager
def _hydra() -> Iterator[None]:
    """Use the Hydra that is running, or start one on the shipped configs."""
    from hydra import initialize_config_dir
    from hydra.core.global_hydra import GlobalHydra

    with one_line():
        if GlobalHydra.instance().is_initialized():
            yield
        else:
            with initialize_config_dir(version_base="1.3", config_dir=str(CONFIGS)):
                yield


def compose(overrides: list[str]) -> dict[str, Any]:
    """Compose the configuration for a list of overrides, as plain data.

    Raises:
        InputError: An override, or a file it names, cannot be used.
    """
    from hydra import compose as composed

    with _hydra():
        return plain(composed("config", overrides=overrides))


def option(group: str, name: str) -> dict[str, Any]:
    """The content of one option of a config group, e.g. `option("ties", "fixed")`."""
    content = compose([*searchpath(own_folder()), f"{group}={name}"])[group]
    return dict(content)


def plain(config: Any) -> dict[str, Any]:
    """Turn a composed configuration into plain data, interpolations resolved."""
    from omegaconf import OmegaConf

    with one_line():
        content = OmegaConf.to_container(config, resolve=True, throw_on_missing=True)
    assert isinstance(content, dict)
    return {str(key): value for key, value in content.items() if key != "hydra"}


def values(key: str, given: Any) -> list[Any]:
    """List what a sweep string stands for: "0,0.2", "choice(a,b)", "range(0,9,2)", "glob(*)", a list, one.

    Raises:
        InputError: It is not in Hydra's grammar, has no finite list of values, or none at all.
    """
    found = (
        _listed(key, given)
        if isinstance(given, str)
        else list(given)
        if isinstance(given, list | tuple)
        else [given]
    )
    if not found:
        raise InputError(f"sweep.{key}: no values (given: {given}); write a list like 0,0.2,0.4")
    if len({repr(value) for value in found}) < len(found):
        raise InputError(f"sweep.{key}: a value is named twice (given: {given}); name each once")
    return found


def _listed(key: str, text: str) -> list[Any]:
    from hydra.core.global_hydra import GlobalHydra
    from hydra.core.override_parser.overrides_parser import OverridesParser
    from hydra.core.override_parser.types import ChoiceSweep, Glob, Override, RangeSweep

    with _hydra():
        loader = GlobalHydra.instance().config_loader()
        try:
            override = OverridesParser.create(config_loader=loader).parse_override(f"{key}={text}")
        except Exception as error:
            raise InputError(
                f"sweep.{key}: cannot be read as a list of values (given: {text}); {_grammar(error)}"
            ) from None
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
            own = own_folder()
            more = {path.stem for path in (own / key).glob("*.yaml")} if own else set()
            return found.filter(sorted({*loader.get_group_options(key), *more}))
        return [Override._convert_value(value) for value in override.sweep_iterator()]


def _grammar(error: Exception) -> str:
    where = re.search(r"(near|at) (input )?'.*'", str(error))
    return f"the trouble is {where[0]}" if where else "for instance rounds=200, or sweep.rounds=200,400"


def _range(key: str, start: Any, stop: Any, step: Any) -> list[Any]:
    """A range without the dust of binary fractions: 0.03, not 0.030000000000000002, and never `stop`."""
    if start is None or stop is None or step == 0:
        raise InputError(
            f"sweep.{key}: a range needs start, stop and a step other than 0, e.g. range(0,1,0.1)"
        )
    if not all(abs(bound) < 1e300 for bound in (start, stop, step)):  # not nan either
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
def one_line(*folders: Path) -> Iterator[None]:
    """Turn what Hydra, OmegaConf and YAML raise about somebody's input into an InputError.

    Args:
        *folders: Where files are read besides the user's own `configs/`.

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
    except UnicodeDecodeError:  # which does not say of what file
        for folder in (own_folder(), *folders):
            if folder and (file := _not_utf8(folder)):
                raise InputError(f"{file}: is not in UTF-8; save it in that encoding") from None
        raise


def _not_utf8(folder: Path) -> Path | None:
    """The first config file of a folder that cannot be decoded."""
    for path in sorted(folder.rglob("*.yaml")):
        try:
            path.read_bytes().decode()
        except UnicodeDecodeError:
            return path
    return None


def _missing(error: Any) -> str:
    """Name the option that does not exist and the nearest one that does."""
    file = (error.missing_cfg_file or "").removesuffix(".yaml")
    group, _, name = file.rpartition("/")
    if not group or not error.options:
        return _condensed(error)
    return f"{group}={name}: no such {group}; {nearest(name, error.options)}"


def _condensed(error: BaseException) -> str:
    text = str(error)
    if asks_multirun := re.search(
        r"Ambiguous value for argument '(.*?)'|Sweep parameters '(.*?)' requires", text
    ):
        given = (asks_multirun[1] or asks_multirun[2]).lstrip("+")
        return (
            f"{given}: several values need -m (a results folder each) or sweep.{given} (one results folder)"
        )
    text = re.split(r"See https?://|Set the environment variable|Config search path:", text)[0]
    lines = [
        line.strip()
        for line in text.splitlines()
        if line.strip() and not line.strip().startswith(("full_key", "object_type"))
    ]
    said = re.sub(r"\+\+(?=[A-Za-z])", "", "; ".join(lines)) or type(error).__name__
    key = getattr(error, "full_key", None)
    return f"{key}: {said}" if key else said
