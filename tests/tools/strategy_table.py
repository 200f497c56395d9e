"""The table of shipped strategies in docs/strategies.md. Run as a program, this file writes it anew."""

from __future__ import annotations

from pathlib import Path

import yaml

from reciprocity.scenario.strategies import SHIPPED, Strategy

PAGE = Path(__file__).parents[2] / "docs" / "strategies.md"
BEGIN, END = "<!-- table: python tests/tools/strategy_table.py -->\n", "<!-- end of table -->"
ABOUT = ("label", "sentence", "reference", "color", "marker")


def table() -> str:
    """Return the table as Markdown, straight from the YAML files."""
    lines = ["| name | English / German | what they do | traits | reference |", "|---|---|---|---|---|"]
    for path in sorted(SHIPPED.glob("*.yaml")):
        row = yaml.safe_load(path.read_text(encoding="utf-8"))
        given = [key for key in Strategy.model_fields if key in row and key not in ABOUT]
        traits = ", ".join(f"{key} {_short(row[key])}" for key in given)
        label = f"{row['label']['en']} / {row['label']['de']}"
        lines.append(f"| `{path.stem}` | {label} | {row['sentence']} | {traits} | {row['reference']} |")
    return "\n".join(lines) + "\n"


def _short(value: object) -> str:
    return f"{value:.2g}" if isinstance(value, float) else str(value)


def page(text: str) -> str:
    """Return the page with the table put between its marks."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return before + BEGIN + table() + END + after


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
