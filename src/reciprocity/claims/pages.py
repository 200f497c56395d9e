"""The pages of claims: one self-contained HTML file a claim and language, and the overview."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reciprocity.claims import sections
from reciprocity.claims.words import Language, says, sentence, where, with_interval
from reciprocity.claims.worlds import own_rows_used
from reciprocity.plots import page

if TYPE_CHECKING:
    from reciprocity.claims.interests import Interests
    from reciprocity.claims.plausible import Box
    from reciprocity.claims.study import Study


def of_claim(
    study: Study, language: Language, pictures: dict[str, bytes], record: dict[str, Any], of: Box, table: Interests
) -> str:
    """The page of one claim.

    Args:
        study: What came of it.
        language: Of the page.
        pictures: PNG by kind.
        record: What `verdict.json` holds.
        of: The plausible worlds.
        table: What is of interest of each measure.
    """
    say, claim = says(language), study.claim
    other = "de" if language == "en" else "en"
    title = f"{claim.id}: {getattr(claim.title, language)}"
    own = own_rows_used(claim)
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
            page.element("p", _badge(study, say), f" {sentence(study, language)} ", _share(study, language)),
        ),
        page.paragraph(where(study, of, language)) if study.verdict == "depends" else "",
        page.paragraph(f"{say['rows']} {', '.join(own)}.") if own else "",
        *(
            page.section(name, say[name], page.paragraph(getattr(getattr(claim, words), language)))
            for name, words in (("question", "question"), ("document", "document"), ("hypothesis", "hypothesis"),
                                ("out", "leaves_out"))
        ),
        sections.parts(study, language, table),
        page.section("figures", say["figures"], _pictures(pictures, say)),
        page.paragraph(say["imitation"]) if any("payoff_focal" in name for name in claim.measures) else "",
        sections.controls(study, language, table),
        sections.single(study, language, table),
        sections.specifications(study, language, table),
        sections.hangs_on(study, language, of),
        sections.border(study, language),
        sections.plausible(study, language, of),
        sections.worlds(study, language),
        sections.registration(study, language, record["registration"]),
        sections.repeat(study, language, record),
    ]  # fmt: skip
    return page.document(title, *body, language=language, style=STYLE)


def overview(studies: Sequence[Study], language: Language, picture: bytes, of: Box) -> str:
    """The page of all claims."""
    say = says(language)
    lines = []
    for one in studies:
        title = f"{one.claim.id}: {getattr(one.claim.title, language)}"
        source = page.element("small", f"({say['source']} {one.claim.reference})")
        lines.append(page.element("h2", page.element("a", title, href=f"{one.claim.id}/{language}.html")))
        said = [_badge(one, say), f" {sentence(one, language)} ", _share(one, language), " ", source]
        lines.append(page.element("p", *said))
        if one.verdict == "depends":
            lines.append(page.paragraph(where(one, of, language)))
    file, name, other = ("index.de.html", "Deutsch", "de") if language == "en" else ("index.html", "English", "en")
    head = page.element(
        "header",
        page.element("p", page.element("a", name, href=file, hreflang=other)),
        page.element("h1", say["title"]),
        page.paragraph(say["overview"]),
    )
    shown = page.element("figure", page.wide(say["picture"], page.picture(picture, say["picture"])))
    return page.document(say["title"], head, shown, *lines, language=language, style=STYLE)


STYLE = """
a { color: #005a8c; }
.badge { display: inline-block; padding: 0.1rem 0.6rem; border: 2px solid #1a1a1a; border-radius: 0.3rem;
  font-weight: 600; }
.holds { background: #cdeee3; }
.depends { background: #fbe7c2; }
.fails { background: #f9d5bf; }
.untestable { background: #e6e6e6; }
small { color: #404040; }
pre { overflow-x: auto; background: #f6f6f6; padding: 0.6rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr)); gap: 1rem; }
.figures img { width: 100%; max-width: 34rem; }
@media print { .figures { grid-template-columns: 1fr 1fr; } .figures img { max-height: 8cm; object-fit: contain; } }
"""


def _badge(study: Study, say: dict[str, str]) -> page.Html:
    return page.element("span", say[study.verdict], class_=f"badge {study.verdict}")


def _share(study: Study, language: Language) -> str:
    found = study.share
    return says(language)["came_out"].format(share=with_interval(found, language)) if found.worlds else ""


def _pictures(pictures: dict[str, bytes], say: dict[str, str]) -> page.Html:
    """Put pictures beside each other where there is room, otherwise below each other."""
    shown = (page.picture(png, f"{say[f'{kind}_title']}. {say['picture']}") for kind, png in pictures.items())
    return page.element("div", *shown, class_="figures")
