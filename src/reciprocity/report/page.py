"""The HTML of a report: one page, its tables and its style, nothing from any other host."""

from __future__ import annotations

import html
from typing import Any


def text(thing: Any) -> str:
    """Text that is safe inside HTML."""
    return html.escape(str(thing))


def section(name: str, head: str, inside: str) -> str:
    """A part of the page under its heading."""
    return f'<section aria-labelledby="{name}"><h2 id="{name}">{text(head)}</h2>\n{inside}</section>'


def paragraph(said: str) -> str:
    """A paragraph of text."""
    return f"<p>{text(said)}</p>"


def table(name: str, heads: list[str], rows: list[list[str]], keys: int = 1) -> str:
    """A table that scrolls sideways by itself on a narrow screen.

    Args:
        name: What it is called for those who cannot see it.
        heads: A head per column; a last one without text and content is left out.
        rows: The cells as text.
        keys: How many cells at the start name their row.
    """
    if not heads[-1] and not any(row[-1] for row in rows):
        heads, rows = heads[:-1], [row[:-1] for row in rows]
    top = "".join(f'<th scope="col">{text(head)}</th>' if head else "<td></td>" for head in heads)
    lines = []
    for row in rows:
        cells = [f'<th scope="row">{text(cell)}</th>' for cell in row[:keys]]
        cells += [f"<td>{text(cell)}</td>" for cell in row[keys:]]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    body = "\n".join(lines)
    return _wide(f"{name}, table", f"<table><thead><tr>{top}</tr></thead>\n<tbody>{body}</tbody></table>")


def meanings(words: dict[str, str]) -> str:
    """What names mean."""
    lines = "".join(f"<dt>{text(name)}</dt><dd>{text(meaning)}</dd>" for name, meaning in words.items())
    return f"<dl>{lines}</dl>"


def figure(picture: str, alternative: str, caption: str, command: str) -> str:
    """A picture (PNG in base64) with its caption and the command that repeats it."""
    image = f'<img alt="{text(alternative)}" src="data:image/png;base64,{picture}">'
    return (
        f"<figure>{_wide(f'{caption.split(chr(46))[0]}, picture', image)}"
        f"<figcaption>{text(caption)} <span>Again: <code>{text(command)}</code></span></figcaption></figure>"
    )


def _wide(name: str, inside: str) -> str:
    """What is wider than a phone scrolls in a region of its own, by touch or keyboard."""
    return f'<div class="wide" role="region" aria-label="{text(name)}" tabindex="0">{inside}</div>'


PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a;
  background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; }
p, dl { max-width: 44rem; }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 3px solid #0072b2; outline-offset: 2px; }
table { border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.3rem 0.8rem 0.3rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid #d0d0d0; }
thead th { border-bottom: 2px solid #595959; vertical-align: bottom; }
tbody th { font-weight: 600; }
figure { margin: 1.5rem 0; }
img { display: block; max-width: 100%; height: auto; }
@media screen and (max-width: 44rem) { img { max-width: none; width: 44rem; } }
figcaption { font-size: 0.9rem; color: #404040; max-width: 44rem; }
code { font-size: 0.95em; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; font-size: 0.9rem; }
dt { font-weight: 600; }
dd { margin: 0; }
figcaption span { display: block; }
@page { size: A4; margin: 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  .wide { overflow: visible; }
  table { font-size: 7.5pt; }
  th, td { padding-right: 0.35rem; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
  h2 { break-after: avoid; }
  img { max-height: 22cm; }
}
</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""
