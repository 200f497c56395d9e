"""The pages of claims: one self-contained HTML file a claim and language, and the overview."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reciprocity.claims.border import share
from reciprocity.claims.words import says
from reciprocity.claims.worlds import own_rows_used
from reciprocity.plots import page
from reciprocity.scenario.dotted_keys import dotted

if TYPE_CHECKING:
    from reciprocity.claims.outcome import Language, Outcome


def of_claim(outcome: Outcome, language: Language, pictures: dict[str, bytes], record: dict[str, Any]) -> str:
    """The page of one claim."""
    say, claim, tables = says(language), outcome.claim, outcome.tables()
    other = "de" if language == "en" else "en"
    title = f"{claim.id}: {getattr(claim.title, language)}"
    changed = bool(record["registered_before"])
    own = own_rows_used(claim)
    effects = [
        [f"{row['measure']}: {row['world']}", f"{row['measure_than']}: {row['than']}", say[row["direction"]],
         _number(row["mean"]), _span(row), _number(row["smallest"]), _number(row["size"]), str(row["runs"]),
         _number(row["p"])]
        for row in tables["effects"]
    ]  # fmt: skip
    heads = [say[name] for name in ("measured", "than", "claimed", "mean", "interval", "smallest", "size", "runs", "p")]
    elsewhere = [
        [row["network"], f"{row['benefit']:g}", str(row["part"]), _number(row["mean"]), _span(row), str(row["runs"])]
        for row in tables["elsewhere"]
    ]
    where = {"astray": outcome.study.astray, "unknown": outcome.study.unknown}
    direction = " ".join(f"{say[kind]} {'; '.join(some)}." for kind, some in where.items() if some) or say["nowhere"]
    changes = {"base": claim.base, **claim.worlds}
    worlds = [[name, key, str(value)] for name, nested in changes.items() for key, value in dotted(nested).items()]
    first, last = record["seeds"]
    about = [
        [say["seeds"], f"{first} – {last}"],
        [say["registered"], record["registered"]],
        [say["precision"], outcome.study.precision],
        [say["code"], str(record["provenance"].get("commit"))],
    ]

    again = page.element("p", page.element("code", record["command"]))
    places = [say["network"], "b/c", say["part"], say["mean"], say["interval"], say["runs"]]

    def said(name: str, words: str, more: str = "") -> page.Html:
        inside = [getattr(getattr(claim, words), language), more]
        return page.section(name, say[name], *map(page.paragraph, filter(None, inside)))

    body = [
        page.element(
            "header",
            page.element(
                "p",
                page.element("a", say["all"], href=f"../index{'.de' if language == 'de' else ''}.html"),
                " · ",
                page.element("a", "Deutsch" if other == "de" else "English", href=f"{other}.html", hreflang=other),
            ),
            page.element("h1", title),
            page.element("p", _badge(outcome, say), f" {outcome.sentence(language)}"),
        ),
        page.paragraph(say["changed"]) if changed else "",
        page.paragraph(f"{say['rows']} {', '.join(own)}.") if own else "",
        page.paragraph(f"{say['explains']} {claim.explains}.") if claim.explains else "",
        said("question", "question"),
        said("hypothesis", "hypothesis"),
        page.section("figure", say["figure"], _pictures(pictures, say), page.paragraph(_share(tables["border"], say))),
        page.section(
            "effect",
            say["effect"],
            page.paragraph(say["about"]),
            page.table(say["effect"], heads, effects, 2),
            page.paragraph(say["p_claim"].format(p=_number(outcome.p))),
        ),
        said("change", "change", direction),
        said("out", "leaves_out"),
        page.section("elsewhere", say["elsewhere"], page.table(say["elsewhere"], places, elsewhere, 3)),
        page.section("sensitivity", say["sensitivity"], _table(say["sensitivity"], tables["sensitivity"])),
        page.section("border", say["border"], _folded(say["points"], _table(say["border"], tables["border"]))),
        page.section("scenario", say["scenario"], page.table(say["scenario"], ["", "", ""], worlds, 2)),
        page.section("repeat", say["repeat"], again, page.table(say["repeat"], ["", ""], about)),
    ]
    return page.document(title, *body, language=language, style=STYLE)


def overview(outcomes: Sequence[Outcome], language: Language, picture: bytes) -> str:
    """The page of all claims."""
    say = says(language)
    lines = []
    for one in outcomes:
        title = f"{one.claim.id}: {getattr(one.claim.title, language)}"
        source = page.element("small", f"({say['reference']} {one.claim.reference})")
        lines.append(page.element("h2", page.element("a", title, href=f"{one.claim.id}/{language}.html")))
        lines.append(page.element("p", _badge(one, say), f" {one.sentence(language)} ", source))
    file, name, other = ("index.de.html", "Deutsch", "de") if language == "en" else ("index.html", "English", "en")
    head = page.element(
        "header",
        page.element("p", page.element("a", name, href=file, hreflang=other)),
        page.element("h1", say["title"]),
        page.paragraph(f"{len(outcomes)} {say['adjusted']}" if len(outcomes) > 1 else say["alone"]),
    )
    shown = page.element("figure", page.wide(say["picture"], page.picture(picture, say["picture"])))
    return page.document(say["title"], head, shown, *lines, language=language, style=STYLE)


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


def _badge(outcome: Outcome, say: dict[str, str]) -> page.Html:
    return page.element("span", say[outcome.verdict], class_=f"badge {outcome.verdict}")


def _pictures(pictures: dict[str, bytes], say: dict[str, str]) -> page.Html:
    """Put pictures beside each other where there is room, otherwise below each other."""
    shown = (page.picture(png, f"{say[f'{kind}_title']}. {say['picture']}") for kind, png in pictures.items())
    return page.element("div", *shown, class_="figures")


def _share(rows: list[dict[str, Any]], say: dict[str, str]) -> str:
    right, interest = (f"{share(rows, least):.0%}" for least in (0.0, 1.0))
    return say["share"].format(right=right, interest=interest)


def _table(name: str, rows: list[dict[str, Any]]) -> page.Html:
    heads = list(rows[0]) if rows else [""]
    return page.table(name, heads, [[_number(row[head]) for head in heads] for row in rows])


def _folded(name: str, inside: page.Html) -> page.Html:
    """Fold a long part, so that a reader opens it only when needed."""
    return page.element("details", page.element("summary", name), inside)


def _span(row: dict[str, Any]) -> str:
    return f"{_number(row['low'])} … {_number(row['high'])}"


def _number(value: Any) -> str:
    if isinstance(value, float):
        return "\N{EN DASH}" if math.isnan(value) else f"{value:.3g}".replace("-", "\N{MINUS SIGN}")
    return str(value)
