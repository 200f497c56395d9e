"""The pages of claims: one self-contained HTML file a claim and language, and the overview."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reciprocity.claims.border import share
from reciprocity.claims.words import says
from reciprocity.report import page

if TYPE_CHECKING:
    from reciprocity.claims.outcome import Language, Outcome


def of_claim(outcome: Outcome, language: Language, pictures: dict[str, bytes], record: dict[str, Any]) -> str:
    """The page of one claim."""
    say, claim, tables = says(language), outcome.claim, outcome.tables()
    other = "de" if language == "en" else "en"
    title = f"{claim.id}: {getattr(claim.title, language)}"
    changed = bool(record["registered_before"])
    effects = [
        [row["measure"], row["world"], row["than"], _number(row["mean"]), _span(row), _number(row["smallest"]),
         _number(row["size"]), str(row["runs"]), _number(outcome.p)]
        for row in tables["effects"]
    ]  # fmt: skip
    heads = [say["measure"], "", "–", say["mean"], say["interval"], say["smallest"], say["size"], say["runs"], say["p"]]
    elsewhere = [
        [row["network"], f"{row['benefit']:g}", str(row["part"]), _number(row["mean"]), _span(row), str(row["runs"])]
        for row in tables["elsewhere"]
    ]
    astray = outcome.study.astray
    direction = f"{say['astray']} {'; '.join(astray)}." if astray else say["nowhere"]
    worlds = [["base", key, str(value)] for key, value in claim.base.items()]
    worlds += [[name, key, str(value)] for name, changes in claim.worlds.items() for key, value in changes.items()]
    first, last = record["seeds"]
    about = [
        [say["seeds"], f"{first} – {last}"],
        [say["registered"], record["registered"]],
        [say["precision"], outcome.study.precision],
        [say["code"], str(record["provenance"].get("commit"))],
    ]

    again = f"<p><code>reciprocity claim={claim.id}</code></p>"
    places = [say["network"], "b/c", "#", say["mean"], say["interval"], say["runs"]]

    def said(name: str, words: str, more: str = "") -> str:
        inside = page.paragraph(getattr(getattr(claim, words), language)) + (page.paragraph(more) if more else "")
        return page.section(name, say[name], inside)

    body = [
        f'<header><p><a href="../index{".de" if language == "de" else ""}.html">{page.text(say["all"])}</a> · '
        f'<a href="{other}.html" hreflang="{other}">{"Deutsch" if other == "de" else "English"}</a></p>'
        f"<h1>{page.text(title)}</h1><p>{_badge(outcome, say)} {page.text(outcome.sentence(language))}</p></header>",
        page.paragraph(say["changed"]) if changed else "",
        page.paragraph(f"{say['explains']} {claim.explains}.") if claim.explains else "",
        said("question", "question"),
        said("hypothesis", "hypothesis"),
        page.section("figure", say["figure"], _pictures(pictures, say) + page.paragraph(_share(tables["border"], say))),
        page.section(
            "effect", say["effect"], page.paragraph(say["about"]) + page.table(say["effect"], heads, effects, 3)
        ),
        said("change", "change", direction),
        said("out", "leaves_out"),
        page.section("elsewhere", say["elsewhere"], page.table(say["elsewhere"], places, elsewhere, 3)),
        page.section("sensitivity", say["sensitivity"], _table(say["sensitivity"], tables["sensitivity"])),
        page.section("border", say["border"], _folded(say["points"], _table(say["border"], tables["border"]))),
        page.section("scenario", say["scenario"], page.table(say["scenario"], ["", "", ""], worlds, 2)),
        page.section("repeat", say["repeat"], again + page.table(say["repeat"], ["", ""], about)),
    ]
    return _whole(title, "\n".join(body), language)


def overview(outcomes: Sequence[Outcome], language: Language, picture: bytes) -> str:
    """The page of all claims."""
    say = says(language)
    lines = []
    for one in outcomes:
        title = page.text(f"{one.claim.id}: {getattr(one.claim.title, language)}")
        source = page.text(f"({say['source']} {one.claim.source})")
        lines.append(f'<h2><a href="{one.claim.id}/{language}.html">{title}</a></h2>')
        lines.append(f"<p>{_badge(one, say)} {page.text(one.sentence(language))} <small>{source}</small></p>")
    other = ("index.de.html", "Deutsch", "de") if language == "en" else ("index.html", "English", "en")
    head = f'<p><a href="{other[0]}" hreflang="{other[2]}">{other[1]}</a></p><h1>{page.text(say["title"])}</h1>'
    body = f"<header>{head}{page.paragraph(f'{len(outcomes)} ' + say['adjusted'])}</header>"
    body += _picture(picture, say["picture"])
    return _whole(say["title"], body + "\n".join(lines), language)


STYLE = """
a { color: #005a8c; }
.badge { display: inline-block; padding: 0.1rem 0.6rem; border: 2px solid #1a1a1a; border-radius: 0.3rem;
  font-weight: 600; }
.holds { background: #cdeee3; }
.only_where { background: #fbe7c2; }
.fails { background: #f9d5bf; }
.undecided { background: #e6e6e6; }
small { color: #404040; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr)); gap: 1rem; }
.figures img { width: 100%; max-width: 34rem; }
@media print { .figures { grid-template-columns: 1fr 1fr; } .figures img { max-height: 8cm; object-fit: contain; } }
"""


def _whole(title: str, body: str, language: str) -> str:
    whole = page.PAGE.replace('lang="en"', f'lang="{language}"').replace("</style>", f"{STYLE}</style>")
    return whole.replace("{title}", page.text(title)).replace("{body}", body)


def _badge(outcome: Outcome, say: dict[str, str]) -> str:
    return f'<span class="badge {outcome.verdict}">{page.text(say[outcome.verdict])}</span>'


def _pictures(pictures: dict[str, bytes], say: dict[str, str]) -> str:
    """Beside each other where there is room, else below each other."""
    images = "".join(
        f'<img alt="{page.text(say[f"{kind}_title"])}. {page.text(say["picture"])}" '
        f'src="data:image/png;base64,{base64.b64encode(picture).decode("ascii")}">'
        for kind, picture in pictures.items()
    )
    return f'<div class="figures">{images}</div>'


def _share(rows: list[dict[str, Any]], say: dict[str, str]) -> str:
    right, interest = (f"{share(rows, least):.0%}" for least in (0.0, 1.0))
    return say["share"].format(right=right, interest=interest)


def _picture(picture: bytes, alternative: str) -> str:
    held = base64.b64encode(picture).decode("ascii")
    return (
        f'<figure><div class="wide" role="region" aria-label="{page.text(alternative)}" tabindex="0">'
        f'<img alt="{page.text(alternative)}" src="data:image/png;base64,{held}"></div></figure>'
    )


def _table(name: str, rows: list[dict[str, Any]]) -> str:
    heads = list(rows[0]) if rows else [""]
    return page.table(name, heads, [[_number(row[head]) for head in heads] for row in rows])


def _folded(name: str, inside: str) -> str:
    """What is long, and folded until somebody wants it."""
    return f"<details><summary>{page.text(name)}</summary>{inside}</details>"


def _span(row: dict[str, Any]) -> str:
    return f"{_number(row['low'])} … {_number(row['high'])}"


def _number(value: Any) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)
