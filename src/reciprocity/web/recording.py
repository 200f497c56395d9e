"""Recording the shipped presets: one scene, the worlds and the values of the slider, each by the engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from reciprocity.web import jobs, recorded
from reciprocity.web.preset import Preset
from reciprocity.web.studies import FIRST_WORLD, WORLDS


def record(presets: Iterable[Preset], folder: Path = recorded.FOLDER) -> Iterator[Path]:
    """Play presets and write what comes of it; yield each file.

    Args:
        presets: What to record.
        folder: Where to.

    Raises:
        InputError: A preset cannot be played, or a file cannot be written.
    """
    for preset in presets:
        jobs.check([preset])
        tried = list(range(FIRST_WORLD, FIRST_WORLD + preset.breaking.seeds))
        content = jobs.scene(preset, preset.seed, "")
        content["worlds"] = jobs.pairs(preset, list(range(FIRST_WORLD, FIRST_WORLD + WORLDS)), "", None)
        content["values"] = [[value, jobs.pairs(preset, tried, "", value)] for value in preset.breaking.values]
        yield recorded.write(preset, content, folder)
