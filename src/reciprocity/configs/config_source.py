"""How Hydra reads the user's own configs folders: every file passes through here and is checked.

What is wrong is one line that names the file, and a file from somebody else can neither run code nor read the
environment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hydra.core.object_type import ObjectType
from hydra.core.plugins import Plugins
from hydra.plugins.config_source import ConfigResult, ConfigSource
from omegaconf import OmegaConf

from reciprocity.configs import FILES
from reciprocity.configs.own_configs import TRUST, used
from reciprocity.configs.schema import CONFIGURATION, takes_text, wrong_kind
from reciprocity.configs.yaml_files import read_yaml, texts
from reciprocity.errors import InputError, shown


class OwnConfigs(ConfigSource):
    """A folder of the user's as Hydra reads it: `reciprocity:///FOLDER`."""

    @staticmethod
    def scheme() -> str:
        """What stands before `://`."""
        return "reciprocity"

    def load_config(self, config_path: str) -> ConfigResult:
        """Read one file.

        Raises:
            InputError: It cannot be read, or does what a file may not do.
        """
        path = self._file(config_path)
        header = self._header(path)
        package = self._package(config_path, header)
        content = read_yaml(path, lambda key: _takes_text((*package, *key)))
        if content is None:
            content = {}
        if not isinstance(content, dict):
            raise InputError(f"{path}: expected keys with values, such as rounds: 200")
        _check_defaults(path, content)
        _check_kinds(path, package, content)
        if not self._trusted():
            _check_trust(path, content, header)
        if config_path.startswith("experiment/") and "_global_" in (header["package"] or ""):
            _check_groups(path, content)
        used[path] = None
        return ConfigResult(self.provider, self.full_path(), OmegaConf.create(content), header)

    @classmethod
    def _trusted(cls) -> bool:
        return False

    @staticmethod
    def _package(config_path: str, header: dict[str, str | None]) -> tuple[str, ...]:
        """Where the file's keys stand in the whole."""
        named = header["package"]
        if named is None:
            return tuple(config_path.split("/")[:-1])
        return () if named == "_global_" else tuple(named.split("."))

    def _header(self, path: Path) -> dict[str, str | None]:
        try:
            return self._get_header_dict(path.read_bytes().decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise InputError(f"{path}: is not in UTF-8; save it in that encoding") from None
        except (OSError, ValueError) as error:
            raise InputError(f"{path}: {error}") from None

    def _file(self, config_path: str) -> Path:
        return Path(self.path, self._normalize_file_name(config_path))

    def available(self) -> bool:
        """Whether the folder is there."""
        return Path(self.path).is_dir()

    def is_group(self, config_path: str) -> bool:
        """Whether there is a folder of that name."""
        return _asked(Path(self.path, config_path), "is_dir")

    def is_config(self, config_path: str) -> bool:
        """Whether there is a file of that name."""
        return _asked(self._file(config_path), "is_file")

    def list(self, config_path: str, results_filter: ObjectType | None) -> list[str]:
        """Names of the files and folders in a group."""
        found: list[str] = []
        for path in Path(self.path, config_path).iterdir():
            self._list_add_result(found, f"{config_path}/{path.name}", path.name, results_filter)
        return sorted(set(found))


class TrustedConfigs(OwnConfigs):
    """The same where the user said `--trust-configs`: the files may do what Hydra lets them do."""

    @staticmethod
    def scheme() -> str:
        """What stands before `://`."""
        return "reciprocity-trusted"

    @classmethod
    def _trusted(cls) -> bool:
        return True


def register() -> None:
    """Make Hydra know both sources."""
    for source in (OwnConfigs, TrustedConfigs):
        Plugins.instance().register(source)


def _asked(path: Path, question: str) -> bool:
    try:
        return bool(getattr(path, question)())
    except (OSError, ValueError):  # a name that is too long, or has a null character: there is no such file
        return False


def _takes_text(key: tuple[str, ...]) -> bool:
    return any(takes_text(schema, key) for schema in CONFIGURATION)


def _check_kinds(path: Path, above: tuple[str, ...], content: dict[str, Any]) -> None:
    """Check that lists stand where lists are expected, and mappings where mappings are; Hydra's own error names no key.

    Raises:
        InputError: There are not.
    """
    for name, value in content.items():
        key = (*above, *name.split("."))
        if said := wrong_kind(CONFIGURATION, key, value):
            raise InputError(f"{path}: {shown('.'.join(key), quoted=False)}: {said}")
        if isinstance(value, dict):
            _check_kinds(path, key, value)


def _check_defaults(path: Path, content: dict[str, Any]) -> None:
    """Check that `defaults` is a list that Hydra can read.

    Raises:
        InputError: It is not.
    """
    if "defaults" not in content and "default" in content:
        raise InputError(f"{path}: default: unknown key; did you mean defaults?")
    if "defaults" not in content:
        return
    example = "write defaults: and below it lines like `- override /ties: fixed`"
    listed = content["defaults"]
    if not isinstance(listed, list):
        raise InputError(f"{path}: defaults: expected a list, each line with a dash; {example}")
    for entry in listed:
        if isinstance(entry, str):
            continue
        if not isinstance(entry, dict) or len(entry) != 1:
            raise InputError(f"{path}: defaults: {shown(entry)} is no line of it; {example}")
        ((group, name),) = entry.items()
        words = name if isinstance(name, list) else [name]
        if not all(isinstance(word, str | None) for word in words):
            raise InputError(f"{path}: defaults: {group}: expected a file's name (given: {shown(name)}); {example}")
        if group.split("@")[0].lstrip("/").removeprefix("override ").lstrip("/") == "experiment":
            raise InputError(
                f"{path}: defaults: {group}: an experiment builds on another one with `- /experiment/NAME`; "
                "`experiment: NAME` would choose this file again"
            )


def _check_groups(path: Path, content: dict[str, Any]) -> None:
    """Refuse a group whose value is the name of one of its files: such a choice belongs into `defaults`.

    Raises:
        InputError: It is.
    """
    for group in FILES:
        name = content.get(group)
        if isinstance(name, str) and "${" not in name:
            name = shown(name, quoted=False)
            raise InputError(
                f"{path}: {group}: to take the file {name}, write defaults: and below it `- override /{group}: {name}`"
            )


def _check_trust(path: Path, content: dict[str, Any], header: dict[str, str | None]) -> None:
    """Check that a file only says what is simulated, because it may come from somebody else.

    Raises:
        InputError: It sets how Hydra runs, or names what is outside.
    """
    for key, reason in _distrusted(content, header):
        raise InputError(f"{path}: {key}: {reason}; leave it out, or add {TRUST} if you trust the file")


AFAR = "sends runs to other machines"


def _distrusted(content: dict[str, Any], header: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    """Yield each key that a file must not have, with the reason."""
    code = "a configuration file may not say how Hydra runs, for that can run code"
    if "hydra" in (header["package"] or "").split("."):
        yield "@package", code
    if "hydra" in content:
        yield "hydra", code
    for entry in content.get("defaults") or []:
        pairs = entry.items() if isinstance(entry, dict) else [(entry, "")]
        for group, name in pairs:
            words = [str(group), *map(str, name if isinstance(name, list) else [name])]
            bare = words[0].removeprefix("optional ").removeprefix("override ").lstrip("/")
            if bare.split("/")[0] == "hydra" or "hydra" in re.split(r"[.@]", words[0])[1:]:
                yield f"defaults: {shown(group, quoted=False)}", code
            if bare == "executor":
                yield f"defaults: {shown(group, quoted=False)}", AFAR
            if any(".." in word or "$" in word or "\\" in word or "://" in word for word in words):
                yield f"defaults: {shown(group, quoted=False)}", "names a file outside the configs folders"
    if "executor" in content or "executor" in (header["package"] or "").split("."):
        yield "executor", AFAR
    for key, text in texts(content):
        where = shown(".".join(key), quoted=False)
        if "_target_" in key:
            yield where, "a configuration file may not name code"
        if _resolves(text):
            yield where, f"{shown(text)} reads what is outside the configuration"
    name = content.get("name")
    if isinstance(name, str) and (set("/\\") & set(name) or name in (".", "..")):
        yield "name", f"names a folder elsewhere ({shown(name)})"
    results = content.get("results")
    if isinstance(results, str) and (".." in Path(results).parts or results[:1] in ("/", "\\", "~") or ":" in results):
        yield "results", f"is a folder outside the working directory ({shown(results)})"


def _resolves(text: str) -> bool:
    """Whether a text holds an interpolation with a resolver, such as `${oc.env:HOME}`, at any depth."""
    depth = 0
    for at, letter in enumerate(text):
        if text.startswith("${", at):
            depth += 1
        elif letter == "}":
            depth = max(0, depth - 1)
        elif letter == ":" and depth:
            return True
    return False
