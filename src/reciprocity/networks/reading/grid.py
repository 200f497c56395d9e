"""A table as rows of cells, whatever parts its columns: what CSV files and sheets of a workbook have in common."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from reciprocity.errors import InputError
from reciprocity.networks.reading.content import Content

_SAMPLE = 400  # so many rows are read to find out what a table is
_CALLED = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars", " ": "blanks"}
_SEPARATORS = {
    "comma": ",", "semicolon": ";", "tab": "\t", "\\t": "\t", "bar": "|", "pipe": "|", "blank": " ", "space": " ",
}  # fmt: skip
_DECLARED = re.compile(r'\s*"?sep=(.)"?\s*', re.IGNORECASE)
_DATA = re.compile(r"\{(|'.*)\}\s*$")  # what networkx writes behind a tie: {} or {'weight': 2}
_BEHIND_QUOTES = re.compile(r'(?<=[^",;|\t])" +(?=[,;|\t\r\n]|$)')  # blanks between a quotation mark and a separator

Row = tuple[int, list[str]]  # the number of the line, from 1, and its cells


@dataclass
class Grid:
    """The rows of a table, read anew each time they are asked for.

    Attributes:
        content: The file they are from.
        again: Returns the rows from the first; blank ones are left out.
        separator: What parts the cells; "" in a workbook.
        hint: The last comment before the first row, split like a row: it may name the columns.
        notes: What was decided.
    """

    content: Content
    again: Callable[[], Iterator[Row]]
    separator: str = ""
    hint: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def rows(self) -> Iterator[Row]:
        """Yield the rows that are not blank.

        Raises:
            InputError: The quotation marks do not match.
        """
        return self.again()

    def sample(self) -> list[Row]:
        """Return the first rows."""
        return list(islice(self.rows(), _SAMPLE))

    def error(self, message: str, line: int = 0) -> InputError:
        """Make an error that names the file and, from 1, the line."""
        return self.content.error(message, line)


def text_grid(content: Content, separator: str | None, plausible: Callable[[list[str]], bool]) -> Grid:
    """Find out what parts the columns of a text.

    Args:
        content: The file.
        separator: What the user says parts them, as a sign or in a word ("tab"), or None.
        plausible: Says whether cells are the header of a table as it is looked for.
    """
    comments = _Comments(content)
    declared = None
    with content.lines() as lines:
        first = next((line for line in lines if line.strip()), "")
        if (found := _DECLARED.fullmatch(first.lstrip("\ufeff"))) or first.lstrip("\ufeff").strip() == "sep=":
            declared = found[1] if found else "\t"
    if separator:
        separator = _SEPARATORS.get(separator.lower(), separator)
        if len(separator) != 1:
            raise InputError(f"network.separator: one sign or one of {', '.join(_SEPARATORS)} (given: {separator})")
    elif declared and _widest(_rows(content, comments, declared, 50)) > 1:
        separator = declared
    else:
        separator = _found(content, comments, plausible)

    def again() -> Iterator[Row]:
        return _rows(content, comments, separator)

    grid = Grid(content, again, separator)
    if comments.last:
        grid.hint = next(csv.reader([comments.last], delimiter=separator, skipinitialspace=True), [])
    if comments.count:
        grid.notes.append(f"{comments.count} comment line{'s' * (comments.count > 1)} ({comments.sign}) skipped")
    return grid


def _widest(rows: Iterable[Row]) -> int:
    return max((sum(map(bool, cells)) for _, cells in rows), default=0)


def _found(content: Content, comments: _Comments, plausible: Callable[[list[str]], bool]) -> str:
    """Return the sign that makes the first row a header, or else parts the rows most evenly; blanks come last."""
    best, most = "", (0.0, 0.0)
    headed: dict[str, int] = {}
    for separator in ("\t", ";", "|", ",", " "):
        if separator == " " and (headed or most[0] >= 0.5):
            break
        widths, rows = [], _rows(content, comments, separator, 60)
        try:
            for number, (_, cells) in enumerate(rows):
                if number < 10 and plausible(cells):
                    headed.setdefault(separator, len(cells))
                widths.append(len(cells))
        except InputError:
            if not widths:
                continue
        wide = [width for width in widths if width > 1]
        if wide:
            usual = Counter(wide).most_common(1)[0][1]
            score = (round(len(wide) / len(widths), 2), usual / len(widths))
            if score > most:
                best, most = separator, score
    if headed:
        return max(headed, key=lambda one: headed[one])
    return best or ","


class _Comments:
    """Tells comments from rows: lines that begin with # or %, unless names do."""

    def __init__(self, content: Content) -> None:
        self.sign, self.last = "", ""
        names = plain = tagged = 0
        before = True
        with content.lines() as lines:
            for line in islice(lines, 20_000):
                start = line.lstrip("\ufeff \t")
                if start[:1] in ("#", "%"):
                    self.sign = start[0]
                    plain, tagged = (plain + 1, tagged) if self._plain(start) else (plain, tagged + 1)
                    if before:
                        self.last = start.lstrip("#% ").strip()
                elif start.strip():
                    before = False
                if re.search(r'[,;\t| ]"?[#%]\w', start):
                    names += 1
        self.names = names + tagged > max(plain, 1) and (names > 0 or plain == 0)
        self.count = plain + (0 if self.names else tagged)

    @staticmethod
    def _plain(start: str) -> bool:
        return not re.match(r"[#%]\w", start) or not re.search(r"[,;\t|]", start)

    def __call__(self, line: str) -> bool:
        start = line.lstrip("\ufeff \t")
        return start[:1] in ("#", "%") and not (self.names and not self._plain(start))


def _rows(content: Content, comments: _Comments, separator: str, most: int | None = None) -> Iterator[Row]:
    """Parse the text; `most` rows of it at most."""
    with content.lines() as lines:
        table = csv.reader(
            _prepared(lines, comments, separator), delimiter=separator, strict=True, skipinitialspace=True
        )
        line = 0
        try:
            for cells in islice(table, most):
                if cells and (cells[0].strip() or any(map(str.strip, cells))):
                    yield table.line_num, cells
                line = table.line_num
        except csv.Error as error:
            raise content.error(f"{error}; check the quotation marks", line + 1) from None


def _prepared(lines: Iterable[str], comments: _Comments, separator: str) -> Iterator[str]:
    """Yield the lines; those that are no rows as empty ones, so that lines are counted right."""
    first = True
    for line in lines:
        if "\ufeff" in line:  # where one file was put below another, too
            line = line.replace("\ufeff", "")
        if "\x1a" in line:  # the character with which DOS ends a text file
            line = line.replace("\x1a", "")
        if first:
            first = not line.strip()
            if _DECLARED.fullmatch(line) or line.strip() == "sep=":
                line = "\n"
        if line[:1] in "#% \t" and comments(line):
            line = "\n"
        elif line.rstrip().endswith("}") and (data := _DATA.search(line)):
            line = _with_weight(line[: data.start()], data[0])
        if '" ' in line and separator != " ":
            line = _BEHIND_QUOTES.sub('"', line)
        if separator == " ":
            line = line.replace("\t", " ").strip() + "\n"
        yield line


def _with_weight(ends: str, data: str) -> str:
    """Turn the dictionary that networkx writes behind a tie into a further cell with the weight, if it has one."""
    found = re.search(r"""['"]weight['"]\s*:\s*([^,}\s]+)""", data)
    return f"{ends}{found[1]}\n" if found else ends.rstrip(" \t,;|") + "\n"


def called(separator: str) -> str:
    """Return what a separator is called in a sentence: "semicolons"."""
    return _CALLED.get(separator, repr(separator))
