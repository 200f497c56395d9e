"""The handout: two pages with the difference, the room's prediction, the outcome, the worlds and Monday's questions."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from reciprocity.web.preset import Preset
from reciprocity.web.room import Room
from reciprocity.web.sentences import filled, number
from reciprocity.web.wording import text_of

INK, QUIET, BLUE, PALE = (26, 26, 26), (90, 95, 100), (0, 98, 160), (225, 230, 235)
MARGIN, WIDE = 20.0, 170.0
"""Millimeters: the margin, and what lies between two of them."""
_LINE_TO_WRITE = 9.0


class Sheet(FPDF):
    """A4 pages with the handout's type, and a foot that says what was played.

    Args:
        language: "en" or "de".
        foot: The line at the foot of each page.
    """

    def __init__(self, language: str, foot: str) -> None:
        super().__init__(format="A4")
        self.language, self.foot = language, foot
        fonts = _fonts()
        self.add_font("body", "", str(fonts / "DejaVuSans.ttf"))
        self.add_font("body", "B", str(fonts / "DejaVuSans-Bold.ttf"))
        self.set_margins(MARGIN, MARGIN)
        self.set_auto_page_break(False)
        self.set_lang({"en": "en-GB", "de": "de-DE"}[language])
        self.alias_nb_pages("{nb}")

    def footer(self) -> None:
        """Write the foot of a page."""
        self.set_y(-16)
        self.set_font("body", "", 8)
        self.set_text_color(*QUIET)
        page = self.word("handout.page", page=self.page_no(), pages="{nb}")
        self.cell(WIDE - 35, 5, self.foot)
        self.cell(35, 5, page, align="R")

    def word(self, key: str, **values: Any) -> str:
        """Return a text of the page's, with values filled in."""
        text = text_of(self.language, key)
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text

    def heading(self, text: str) -> None:
        """Begin a part."""
        self.ln(4)
        self.set_font("body", "B", 12)
        self.set_text_color(*BLUE)
        self.multi_cell(WIDE, 6.5, text, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(0.5)

    def paragraph(self, text: str, size: float = 10.5, bold: bool = False, color: Any = INK) -> None:
        """Write a paragraph over the whole width."""
        self.set_font("body", "B" if bold else "", size)
        self.set_text_color(*color)
        self.multi_cell(WIDE, size * 0.5, text, new_x=XPos.LMARGIN, new_y=YPos.NEXT, align="L")
        self.ln(1)

    def bar(self, label: str, share: float, note: str, bold: bool) -> None:
        """Draw one bar of the prediction, with its label above it."""
        self.paragraph(f"{label}{note}", 9.5, bold)
        self.set_fill_color(*PALE)
        self.rect(MARGIN, self.get_y() - 0.5, WIDE, 3, style="F")
        self.set_fill_color(*BLUE)
        self.rect(MARGIN, self.get_y() - 0.5, max(0.6, WIDE * share), 3, style="F")
        self.ln(4.5)

    def dots(self, apart: list[float], unit: Any, decimals: int) -> None:
        """Draw worlds as dots over a line on which 0 is marked, those with alike differences above each other."""
        far = max(*(abs(one) for one in apart), 1e-9)
        columns, high = 41, 1.9
        stacks = [0] * columns
        base = self.get_y() + 26
        self.set_fill_color(*BLUE)
        for one in sorted(apart):
            place = min(columns - 1, int((one + far) / (2 * far) * columns))
            stacks[place] += 1
        squeeze = min(1.0, 24 / (high * max(stacks)))
        for place, count in enumerate(stacks):
            for k in range(count):
                x = MARGIN + (place + 0.5) * WIDE / columns
                self.circle(x, base - (k + 0.6) * high * squeeze, 0.85, style="F")
        self.set_draw_color(*QUIET)
        self.line(MARGIN, base, MARGIN + WIDE, base)
        self.line(MARGIN + WIDE / 2, base - 25, MARGIN + WIDE / 2, base + 1.5)
        self.set_font("body", "", 8)
        self.set_text_color(*QUIET)
        self.set_y(base + 1.5)
        for align, value in (("L", -far), ("C", 0.0), ("R", far)):
            self.set_x(MARGIN)
            self.cell(WIDE, 4, number(value, unit, decimals, self.language), align=align)
        self.ln(5)

    def networks(self, scene: dict[str, Any]) -> None:
        """Draw the network of each arm at the end, everybody on the same place and alike."""
        top, between = self.get_y() + 7, 8.0
        size = (WIDE - between) / 2
        high = min(0.75 * size, 268 - top)
        for column, arm in enumerate(scene["arms"]):
            left = MARGIN + column * (size + between)
            at = [(left + 3 + one["x"] * (size - 6), top + one["y"] * high) for one in scene["people"]]
            self.set_draw_color(*QUIET)
            self.set_line_width(0.12)
            for i, j in _ties_at_the_end(scene["arms"][arm]):
                self.line(*at[i], *at[j])
            self.set_fill_color(*INK)
            for x, y in at:
                self.circle(x, y, 0.9, style="F")
            self.set_xy(left, top - 6)
            self.set_font("body", "B", 9)
            self.set_text_color(*INK)
            self.cell(size, 4, arm.upper())
        self.set_line_width(0.2)
        self.set_xy(MARGIN, top + high + 4)
        self.paragraph(self.word("handout.networks", months=scene["months"]), 9, color=QUIET)

    def rule(self) -> None:
        """Leave a line to write on."""
        self.ln(_LINE_TO_WRITE)
        self.set_draw_color(*QUIET)
        self.line(MARGIN, self.get_y(), MARGIN + WIDE, self.get_y())


def pdf(room: Room, language: str) -> bytes:
    """Return the handout as a PDF of two pages whose text can be selected.

    No person is in it, neither by name nor by letter, and nobody is ranked.

    Args:
        room: The room; a preset is open and its outcome revealed.
        language: "en" or "de".
    """
    preset, scene = room.open_preset, room.studies.scene
    assert scene is not None
    title = getattr(preset.title, language)
    foot = text_of(language, "handout.foot")
    for name, value in (("title", title), ("seed", scene["seed"]), ("version", scene["version"])):
        foot = foot.replace(f"{{{name}}}", str(value))
    sheet = Sheet(language, foot)
    sheet.set_title(title)
    sheet.add_page()
    _first_page(sheet, room, preset)
    sheet.add_page()
    _second_page(sheet, room, preset)
    return bytes(sheet.output())


def _first_page(sheet: Sheet, room: Room, preset: Preset) -> None:
    language = sheet.language
    sheet.paragraph(getattr(preset.title, language), 20, True)
    sheet.paragraph(getattr(preset.question, language), 13)
    sheet.heading(sheet.word("handout.seen"))
    scene = room.studies.scene
    if preset.lead is not None and scene is not None:
        sheet.paragraph(filled(preset.lead, {"people": (len(scene["people"]), "whole", 0)})[language])
    sheet.paragraph(sheet.word("handout.difference", name=getattr(preset.difference.name, language)))
    for arm in ("a", "b"):
        sheet.paragraph(f"{arm.upper()}  {getattr(getattr(preset.difference, arm).name, language)}", bold=True)
    sheet.heading(sheet.word("handout.predicted"))
    _prediction(sheet, room, preset)
    sheet.heading(sheet.word("handout.outcome"))
    outcome = room.studies.outcome
    if outcome is not None and scene is not None:
        sheet.paragraph(outcome[language], 11.5, True)
        sheet.networks(scene)


def _prediction(sheet: Sheet, room: Room, preset: Preset) -> None:
    prediction, outcome = room.state.prediction, room.studies.outcome
    if not prediction.locked:
        sheet.paragraph(sheet.word("handout.skipped"))
        return
    answer = outcome["answer"] if outcome is not None else None
    sheet.paragraph(getattr(preset.prediction.question, sheet.language))
    total = max(1, sum(prediction.tally) + prediction.unsure)
    for place, (option, count) in enumerate(zip(preset.prediction.options, prediction.tally, strict=True)):
        label = sheet.word("handout.option", text=getattr(option.text, sheet.language), count=count)
        note = f"  ({sheet.word('handout.came_true')})" if place == answer else ""
        sheet.bar(label, count / total, note, place == answer)
    unsure = sheet.word("handout.option", text=sheet.word("handout.unsure"), count=prediction.unsure)
    sheet.bar(unsure, prediction.unsure / total, "", False)
    if prediction.confidence is not None:
        sheet.paragraph(sheet.word("handout.confidence", n=prediction.confidence), 9.5, color=QUIET)


def _second_page(sheet: Sheet, room: Room, preset: Preset) -> None:
    language, studies, outcome = sheet.language, room.studies, preset.outcome
    worlds = studies.file("worlds", room.state.worlds.id or "")
    sheet.heading(sheet.word("handout.worlds", total=len(worlds["a"]) if worlds else 100))
    if worlds:
        sheet.paragraph(worlds["sentence"][language], 11.5, True)
        apart = [b - a for a, b in zip(worlds["a"], worlds["b"], strict=True)]
        sheet.dots(apart, outcome.unit, outcome.decimals)
        sheet.paragraph(sheet.word("handout.worlds_axis"), 9, color=QUIET)
    else:
        sheet.paragraph(sheet.word("handout.worlds_none"))
    limit = studies.file("break", room.state.breaking.id or "")
    if limit and limit["sentence"]:
        sheet.heading(sheet.word("handout.limit"))
        sheet.paragraph(limit["sentence"][language])
    sheet.heading(sheet.word("handout.transfer"))
    for question in preset.transfer:
        sheet.paragraph(getattr(question, language), 11.5, True)
        sheet.rule()
        sheet.ln(4)
    if preset.goals:
        sheet.heading(sheet.word("handout.goals"))
        for goal in preset.goals:
            sheet.paragraph(f"–  {getattr(goal, language)}")
    sheet.set_y(-28)
    sheet.paragraph(sheet.word("handout.model"), 8.5, color=QUIET)


def _ties_at_the_end(arm: dict[str, Any]) -> list[tuple[int, int]]:
    """Return the ties that are there after the last month, as pairs of people."""
    there = {(min(pair), max(pair)) for pair in arm["ties"]}
    for month in arm["months"]:
        for kind, i, j, *_ in month["acts"]:
            if kind == "form":
                there.add((min(i, j), max(i, j)))
            elif kind == "end":
                there.discard((min(i, j), max(i, j)))
    return sorted(there)


def _fonts() -> Path:
    """Return the folder of the DejaVu fonts, which matplotlib brings along; it is found without being imported."""
    found = find_spec("matplotlib")
    assert found is not None and found.origin is not None
    return Path(found.origin).parent / "mpl-data" / "fonts" / "ttf"
