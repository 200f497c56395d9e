"""How to cite the software: what `reciprocity --cite` says, read from CITATION.cff."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reciprocity.configs import CONFIGS

_IN_WHEEL = CONFIGS / "CITATION.cff"
FILE = _IN_WHEEL if _IN_WHEEL.is_file() else CONFIGS.parent / "CITATION.cff"
"""A wheel carries the file beside the shipped configuration, a clone has it at its top."""

BIBTEX = """\
@software{{reciprocity,
  author  = {{{{{author}}}}},
  title   = {{{{{title}}}}},
  year    = {{{year}}},
  version = {{{version}}},
  license = {{{license}}},
}}"""


def citation(file: Path = FILE) -> str:
    """Return a line for a list of references, and an entry for BibTeX."""
    said = about(file)
    line = "{author} ({year}). {title} (version {version}) [computer software].".format(**said)
    note = "A results folder's provenance.json names version and commit; its scenario.yaml makes the same tables again."
    return f"{line}\n\n{BIBTEX.format(**said)}\n\n{note}"


def about(file: Path = FILE) -> dict[str, Any]:
    """What there is to say of the software: author, title, year, version, license."""
    import yaml

    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    authors = " and ".join(one["name"] for one in content["authors"])
    kept = {key: str(content[key]) for key in ("title", "version", "license")}
    return kept | {"author": authors, "year": str(content["date-released"])[:4]}
