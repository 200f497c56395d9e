"""The user's own configs folders: `configs/` in the working directory, and what `--config-dir` names."""

from __future__ import annotations

from pathlib import Path

from reciprocity.configs import CONFIGS, FILES
from reciprocity.errors import InputError, shown

TRUST = "--trust-configs"
"""The option with which the user's files may use every feature of Hydra."""

used: dict[Path, None] = {}
"""The user's files that were read in this process; `announced` lists them."""


def own_folder() -> Path | None:
    """The user's own `configs/` in the working directory, if there is one."""
    folder = Path.cwd() / "configs"
    return folder if folder.is_dir() and not _is_shipped(folder) else None


def _is_shipped(folder: Path) -> bool:
    """Whether a folder is the shipped one, or that of a clone while an installed wheel runs in it."""
    try:
        return (folder / "config.yaml").read_bytes() == (CONFIGS / "config.yaml").read_bytes()
    except OSError:
        return folder.resolve() == CONFIGS.resolve()


def folders(named: str | None = None) -> list[Path]:
    """The user's configs folders, the one that counts first.

    Args:
        named: What `--config-dir` says.

    Raises:
        InputError: It is no folder.
    """
    extra = None if named is None else Path(named)
    try:
        found = extra is None or extra.is_dir()
    except (OSError, ValueError):  # a name that is too long, or has a null character
        found = False
    if not found:
        raise InputError(f"--config-dir {shown(named, quoted=False)}: not found, or no folder")
    if extra is not None and (extra / "scenario.yaml").is_file() and (extra / "provenance.json").is_file():
        said = shown(named, quoted=False)
        raise InputError(f"--config-dir {said}: is a results folder; scenario={said} runs again what it holds")
    return [folder for folder in (extra, own_folder()) if folder is not None]


def shadowed(folder: Path) -> list[str]:
    """Files of the user's that Hydra will not read because a shipped file has the same name."""
    groups = (*FILES, "experiment")
    own = [path for group in groups for path in sorted((folder / group).glob("*.yaml"))]
    return [str(path.relative_to(folder.parent)) for path in own if (CONFIGS / path.relative_to(folder)).exists()]


def announced() -> list[str]:
    """One line that says which files of `configs/` in the working directory were used; nothing if none was."""
    folder = own_folder()
    if folder is None:
        return []
    read = [path for path in used if path.is_relative_to(folder)] + sorted((folder / "strategies").glob("*.yaml"))
    names = [str(path.relative_to(folder)) for path in dict.fromkeys(read)]
    more = f" and {len(names) - 4} more" if len(names) > 4 else ""
    return [f"configs/ in the working directory is used: {', '.join(names[:4])}{more}"] if names else []
