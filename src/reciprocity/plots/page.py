"""The HTML of a report: one page, its tables and its style, nothing from any other host.

Pages are built of elements, which escape every text that is put into them; only what `element` made is taken as markup.
"""

from __future__ import annotations

import base64
import html
from collections.abc import Iterable
from typing import Any


class Html(str):
    """Markup that is safe to put into a page."""

    __slots__ = ()

    def __add__(self, other: str) -> Html:
        """Both, one after the other; the other escaped where it is text."""
        return Html(str(self) + str(text(other)))


VOID = ("img", "meta")


def text(thing: Any) -> Html:
    """Text as it is read, safe inside HTML; what is markup already stays as it is."""
    return thing if isinstance(thing, Html) else Html(html.escape(str(thing)))


def element(tag: str, *inside: Any, **attributes: Any) -> Html:
    """An element of a page.

    Args:
        tag: Its name.
        *inside: What it holds: `Html` as it is, anything else as text.
        **attributes: By name; `_` stands for `-`, and at the end it is left out (`class_`).
    """
    named = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    start = f"<{tag}{''.join(f' {name}="{html.escape(str(value))}"' for name, value in named)}>"
    return Html(start if tag in VOID else f"{start}{join(inside)}</{tag}>")


def join(parts: Iterable[Any], between: str = "") -> Html:
    """Parts one after the other, escaped where they are text."""
    return Html(between.join(map(text, parts)))


def section(name: str, head: str, *inside: Any) -> Html:
    """A part of the page under its heading."""
    return element("section", element("h2", head, id=name), "\n", *inside, aria_labelledby=name)


def paragraph(said: str) -> Html:
    """A paragraph of text."""
    return element("p", said)


def table(name: str, heads: list[str], rows: list[list[str]], keys: int = 1) -> Html:
    """A table that scrolls sideways by itself on a narrow screen.

    Args:
        name: What it is called for those who cannot see it.
        heads: A head per column; a last one without text and content is left out.
        rows: The cells as text.
        keys: How many cells at the start name their row.
    """
    if not heads[-1] and not any(row[-1] for row in rows):
        heads, rows = heads[:-1], [row[:-1] for row in rows]
    top = join(element("th", head, scope="col") if head else element("td") for head in heads)
    lines = []
    for row in rows:
        named = join(element("th", cell, scope="row") for cell in row[:keys])
        lines.append(element("tr", named, *(element("td", cell) for cell in row[keys:])))
    body = element("tbody", join(lines, "\n"))
    return wide(f"{name}, table", element("table", element("thead", element("tr", top)), "\n", body))


def meanings(words: dict[str, str]) -> Html:
    """What names mean."""
    return element("dl", *(element("dt", name) + element("dd", meaning) for name, meaning in words.items()))


def picture(png: bytes, alternative: str) -> Html:
    """A picture, inside the page."""
    return element("img", alt=alternative, src=f"data:image/png;base64,{base64.b64encode(png).decode('ascii')}")


def figure(png: bytes, alternative: str, caption: str, command: str) -> Html:
    """A picture with its caption and the command that repeats it."""
    again = element("span", "Again: ", element("code", command))
    shown = wide(f"{caption.split('.')[0]}, picture", picture(png, alternative))
    return element("figure", shown, element("figcaption", f"{caption} ", again))


def wide(name: str, inside: Html) -> Html:
    """What is wider than a phone scrolls in a region of its own, by touch or keyboard."""
    return element("div", inside, class_="wide", role="region", aria_label=name, tabindex=0)


def document(title: str, *body: Any, language: str = "en", style: str = "") -> str:
    """The whole page, of its title and what it shows.

    Args:
        title: What the browser calls it.
        *body: Its parts, a line each.
        language: The code of its language.
        style: Rules (CSS) on top of those that all pages have.
    """
    head = element(
        "head",
        "\n",
        element("meta", charset="utf-8"),
        "\n",
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        "\n",
        element("title", title),
        "\n",
        element("style", Html(f"\n{STYLE}{style}")),
        "\n",
    )
    main = element("main", "\n", join(body, "\n"), "\n")
    whole = element("html", "\n", head, "\n", element("body", "\n", main, "\n"), "\n", lang=language)
    return f"<!doctype html>\n{whole}\n"


STYLE = """:root { color-scheme: light; }
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
"""
