"""What every schema has in common: frozen, nothing unknown, and read from a YAML file with errors of one line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from reciprocity.errors import InputError, first_error


class Node(BaseModel):
    """Frozen, and unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def read_yaml(path: Path) -> Any:
    """Read a YAML file.

    Raises:
        InputError: naming the file if it cannot be read.
    """
    import yaml

    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise InputError(f"{path}: not a readable YAML file ({' '.join(str(error).split())})") from None


def read[S: BaseModel](path: Path, schema: type[S], expected: str, **default: Any) -> S:
    """Read a YAML file into a schema.

    Args:
        path: The file.
        schema: What it must be.
        expected: Said where the file holds no keys at all, e.g. "keys like label, cue; see docs/strategies.md".
        **default: Values of keys that the file does not have.

    Raises:
        InputError: naming the file and the key.
    """
    content = read_yaml(path)
    if not isinstance(content, dict):
        raise InputError(f"{path}: expected {expected}")
    try:
        return schema.model_validate(default | content)
    except ValidationError as error:
        raise InputError(f"{path}: {first_error(error, schema)}") from None
