"""Recorded runs, shipped with the package: presets can be read and explored before anything is compiled."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from reciprocity.web.preset import Preset

FOLDER = Path(__file__).with_name("recorded")


def load(preset: Preset) -> dict[str, Any] | None:
    """Return what was recorded of a preset; None if nothing was, or of another version of it.

    Returns:
        `scene`, `who`, `names`, `a` and `b` as `jobs.scene` returns them for the preset's seed; `worlds`, the measure
        in both arms by seed; `values`, the same by value of the slider.
    """
    try:
        found = json.loads(gzip.decompress((FOLDER / f"{preset.id}.json.gz").read_bytes()))
    except (OSError, ValueError, EOFError):
        return None
    return dict(found) if found.get("digest") == preset.digest else None


def write(preset: Preset, content: dict[str, Any], folder: Path = FOLDER) -> Path:
    """Record a preset; the same runs always give the same bytes.

    Raises:
        InputError: The file cannot be written.
    """
    from reciprocity.results.atomic_write import whole

    text = json.dumps({"digest": preset.digest, **content}, separators=(",", ":"), sort_keys=True)
    path = folder / f"{preset.id}.json.gz"
    with whole(path) as file:
        file.write(gzip.compress(text.encode(), 9, mtime=0))
    return path
