"""The sections of a claim's page that hold its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import yaml

from reciprocity.claims import judging
from reciprocity.claims.judging import share
from reciprocity.claims.specification import choices
from reciprocity.claims.words import Language, name_of, number, percent, says, with_interval
from reciprocity.plots import page

if TYPE_CHECKING:
    from reciprocity.claims.effect import Effect, Lies
    from reciprocity.claims.interests import Interests
    from reciprocity.claims.plausible import Box
    from reciprocity.claims.study import Study


SIDES: tuple[Lies, ...] = ("higher", "same", "lower")


def parts(study: Study, language: Language, table: Interests) -> page.Html:
    """Each part with its word and its shares."""
    say = says(language)
    rows = []
    for place, (one, here) in enumerate(zip(study.judged, study.here, strict=True), 1):
        shares = [percent(one.share(lies).at) for lies in SIDES]
        said = [f"{place}. {getattr(one.part.says, language)}", say[one.word], say[one.part.claimed]]
        measured = [_measure(one.part.measure, table, language), number(one.smallest, language), _range(here, language)]
        rows.append([*said, with_interval(one.as_claimed, language), *shares, *measured])
    about = say["parts_about"].format(count=len(study.worlds), holds=percent(judging.HOLDS))
    known = [name for name in study.claim.measures if name in table]
    reasons = [f"{_measure(name, table, language)}: {getattr(table[name].why, language)}" for name in known]
    names = ("part", "word", "claimed", "as_claimed", *SIDES, "measure", "smallest", "range")
    shown = page.table(say["parts"], [say[name] for name in names], rows)
    return page.section("parts", say["parts"], page.paragraph(about), shown, *map(page.paragraph, reasons))


def controls(study: Study, language: Language, table: Interests) -> page.Html:
    """Positive control, placebo, reach of the measures, and luck."""
    say = says(language)
    passed = [say["passed"] if one.as_claimed else say["not_passed"] for one in study.control]
    idle, reach = [], []
    for place, (one, here) in enumerate(zip(study.placebo, study.here, strict=True), 1):
        at, measure = one.share("same"), _measure(one.part.measure, table, language)
        fine = not at.worlds or at.at >= judging.HOLDS
        same = with_interval(at, language) if at.worlds else say["none"]
        idle.append([str(place), measure, same, say["passed" if fine else "not_passed"]])
        about = table.get(one.part.measure)
        ends = (None, None) if about is None else (about.least, about.most)
        bounds = " … ".join(say["none"] if end is None else number(end, language) for end in ends)
        reach.append([str(place), measure, bounds, _range(here, language)])
    luck = study.luck

    def shown(name: str, said: str, *inside: page.Html) -> page.Html:
        return page.join([page.element("h3", say[name]), page.paragraph(said), *inside])

    return page.section(
        "controls",
        say["controls"],
        shown(
            "control",
            f"{say['control_about']} {getattr(study.claim.control.why, language)}",
            _effects(study.control, say["control"], language, table, passed),
        ),
        shown(
            "placebo",
            say["placebo_about"],
            page.table(say["placebo"], [say[name] for name in ("part", "measure", "same", "placebo")], idle),
        ),
        shown(
            "reach",
            say["reach_about"],
            page.table(say["reach"], [say[name] for name in ("part", "measure", "bounds", "range")], reach),
        ),
        shown("luck", say["luck_about"].format(count=luck.worlds, share=percent(luck.at))),
    )


def single(study: Study, language: Language, table: Interests) -> page.Html:
    """The parts in the default world."""
    say = says(language)
    return page.section(
        "single",
        say["single"],
        page.paragraph(say["single_about"]),
        _effects(study.single, say["single"], language, table),
    )


def _effects(
    found: list[Effect], name: str, language: Language, table: Interests, more: list[str] | None = None
) -> page.Html:
    say = says(language)
    rows = []
    for place, one in enumerate(found, 1):
        said = [f"{place}. {getattr(one.part.says, language)}", _measure(one.part.measure, table, language)]
        span = f"{number(one.low, language)} … {number(one.high, language)}"
        lies = say[one.lies] if one.lies else say["unsure"]
        numbers = [number(one.mean, language), span, lies, str(len(one.differences))]
        rows.append([*said, *numbers, *([more[place - 1]] if more else [])])
    heads = [say[key] for key in ("part", "measure", "mean", "interval", "lies", "runs")]
    return page.table(name, heads + ([say["control"]] if more else []), rows)


def specifications(study: Study, language: Language, table: Interests) -> page.Html:
    """The ways to ask by choice: in how many each comes out as claimed."""
    say, claim = says(language), study.claim
    rows = [row for row in study.specifications if np.isfinite(row["effect"])]
    lines = []
    names = {
        "part": {str(k): f"{k}. {getattr(part.says, language)}" for k, part in enumerate(claim.parts, 1)},
        "measure": {name: _measure(name, table, language) for name in {row["measure"] for row in rows}},
        "comparator": {"": say["own"]}
        | {name: getattr(world.name, language) for name, world in claim.comparators.items()},
        "horizon": {"300": "300", "600": "600"},
        **{
            choice: {one: say[f"{choice}_{one}"] for one in options}
            for choice, options in choices(claim).items()
            if choice != "horizon"
        },
    }
    for choice, options in names.items():
        for option, said in options.items():
            here = [row["effect"] > 1 for row in rows if str(row.get(choice, "")) == option]
            if here and len(here) < len(rows):
                lines.append([say[choice], said, str(len(here)), percent(float(np.mean(here)))])
    whole = share([row["effect"] > 1 for row in rows])
    about = say["specifications_about"].format(count=whole.worlds, share=percent(whole.at))
    heads = [say[name] for name in ("choice", "option", "ways", "as_claimed")]
    return page.section(
        "specifications",
        say["specifications"],
        page.paragraph(about),
        page.table(say["specifications"], heads, lines, 2),
    )


def hangs_on(study: Study, language: Language, of: Box) -> page.Html:
    """How much of the effect's variance comes from each key."""
    say = says(language)
    rows = [
        [name_of(row["key"], of, language), f"{percent(max(0.0, row['share']))} ± {percent(row['confidence'])}"]
        for row in study.hangs_on
    ]
    return page.section(
        "hangs_on",
        say["hangs_on"],
        page.paragraph(say["hangs_on_about"]),
        page.table(say["hangs_on"], [say["key"], say["share"]], rows),
    )


def border(study: Study, language: Language) -> page.Html:
    """The points of the border map."""
    say, (x, y) = says(language), study.claim.plane
    heads = [getattr(x.name, language), getattr(y.name, language), say["border_bar"]]
    rows = [[number(row[name], language) for name in ("x", "y", "effect")] for row in study.border]
    return page.section(
        "border",
        say["border"],
        page.paragraph(say["border_about"]),
        _folded(say["points"], page.table(say["border"], heads, rows, 2)),
    )


def plausible(study: Study, language: Language, of: Box) -> page.Html:
    """The ranges of the keys that vary."""
    say = says(language)
    rows = []
    for place, key in enumerate(study.keys):
        given, column = of.given.get(key), study.worlds[:, place]
        low, high = (
            (column.min(), column.max()) if given is None or key in (of.learned or {}) else (given.low, given.high)
        )
        rows.append([name_of(key, of, language), number(low, language), number(high, language)])
    learned = page.paragraph(say["box_learned"].format(source=of.source)) if of.source else ""
    shown = page.table(say["box"], [say["key"], say["from"], say["to"]], rows)
    return page.section(
        "box", say["box"], page.paragraph(say["box_about"]), learned, _folded(f"{say['box']} ({len(rows)})", shown)
    )


def worlds(study: Study, language: Language) -> page.Html:
    """The worlds as the claim's file says them, to be changed by who disagrees."""
    say, claim = says(language), study.claim
    listed = [[getattr(one.name, language), name] for name, one in (claim.worlds | claim.comparators).items()]
    content = (
        {"base": claim.base} | {name: one.set for name, one in claim.worlds.items()} | {"control": claim.control.set}
    )
    said = yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=100)
    return page.section(
        "scenario",
        say["scenario"],
        page.table(say["scenario"], [say["hypothesis"], "configs/claim"], listed),
        _folded(f"configs/claim/{claim.id}.yaml", page.element("pre", page.element("code", said))),
    )


def registration(study: Study, language: Language, record: dict[str, Any]) -> page.Html:
    """What was registered, and whether it is what was played."""
    say = says(language)

    def named(changed: list[str]) -> str:
        return ", ".join(say[f"component_{name}"] for name in changed)

    said = [f"{say['predicted']}: {say[study.claim.predicted]}."]
    if record["registered"] is None:
        said.append(f"{say['never']} ({say['now']}: {record['now']})")
    else:
        said.append(f"{say['registered']}: {record['registered']}, {record['day']}.")
        said.append(
            f"{say['deviates']} {named(record['differs'])} ({say['now']}: {record['now']})."
            if record["differs"]
            else say["alike"]
        )
    log = [f"{one['day']}: {named(one['changed'])}. {one['why']}".strip() for one in record["deviations"]]
    more = (
        [page.paragraph(say["deviations"]), page.element("ul", *(page.element("li", line) for line in log))]
        if log
        else []
    )
    return page.section("registration", say["registration"], *map(page.paragraph, said), *more)


def repeat(study: Study, language: Language, record: dict[str, Any]) -> page.Html:
    """The command that plays it again, and what it was played with."""
    say = says(language)
    first, last = record["seeds"]
    about = [
        [say["seeds"], f"{first} – {last}"],
        [say["precision"], say[study.precision]],
        [say["code"], str(record["provenance"].get("commit"))],
    ]
    again = page.element("p", page.element("code", record["command"]))
    return page.section("repeat", say["repeat"], again, page.table(say["repeat"], ["", ""], about))


def _range(values: np.ndarray, language: Language) -> str:
    """Where nine of ten values lie."""
    known = values[np.isfinite(values)]
    low, high = np.quantile(known, [0.05, 0.95]) if len(known) else (np.nan, np.nan)
    return f"{number(float(low), language)} … {number(float(high), language)}"


def _measure(name: str, table: Interests, language: Language) -> str:
    return str(getattr(table[name].name, language)) if name in table else name


def _folded(name: str, inside: page.Html) -> page.Html:
    """Fold a long part, so that a reader opens it only when needed."""
    return page.element("details", page.element("summary", name), inside)
