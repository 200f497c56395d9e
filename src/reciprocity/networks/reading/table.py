"""Read ties from a table: find out whether it is an edge list, a matrix or a nomination list, then read that."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from reciprocity.errors import InputError, shown
from reciprocity.networks.names import folded, names_nobody, quoted
from reciprocity.networks.raw import Raw
from reciprocity.networks.reading import edges, headers, margins, matrix, nominations, workbook
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.grid import Grid, Row, text_grid
from reciprocity.networks.reading.options import Options
from reciprocity.networks.reading.rows import check_first, row_names, who_is_named
from reciprocity.networks.values import number

_HEADERS_WITHIN = 10  # a header is looked for in so many rows, because titles may stand above it
_ARROWS = ("->", "-->", "=>", "→", "--", "-", "–", "—", "<->", "↔")
_OTHERS = {">>graph6<<": "graph6", ">>sparse6<<": "sparse6", ">>digraph6<<": "digraph6", "LEDA.GRAPH": "LEDA"}
_MOST_MATRIX = 20_000  # with more rows a table is not tried as a matrix


def fits(content: Content) -> bool:
    """Return True, because every file may be a table; this format is tried last."""
    return True


def read(content: Content, options: Options) -> Raw:
    """Read a table of ties of any shape, from CSV of any kind or a workbook.

    Raises:
        InputError: names the file, the line where there is one, and the remedy.
    """
    if (options.source is None) != (options.target is None):
        given, other = ("source", "target") if options.target is None else ("target", "source")
        raise InputError(f"network.{other}: missing, as network.{given} is given; name both columns or none")
    for start, name in _OTHERS.items():
        if content.head.startswith(start):
            raise content.error(f"is {name}, which is not read here; export it as GraphML, Pajek or CSV")
    grid = _grid(content, options)
    raw = _read(grid, options)
    raw.notes[:0] = [*content.notes, *grid.notes]
    return raw


def _grid(content: Content, options: Options) -> Grid:
    def plausible(cells: list[str]) -> bool:
        names = [folded(cell) for cell in cells]
        if options.source is not None:
            return _named(names, options) is not None
        return bool(headers.ends(names))

    if workbook.is_workbook(content):
        return workbook.sheet_grid(content, options.sheet, plausible)
    if b"\0" in content.data[:2000] and not content.encoding.startswith(("utf-16", "utf-32")):
        raise content.error("is no text and in no format that is known here; export it as CSV, GraphML or .xlsx")
    return text_grid(content, options.separator, plausible)


def _named(names: Sequence[str], options: Options) -> headers.Ends | None:
    """Return the columns that the user named, in whatever capitals."""
    lower = [name.lower() for name in names]
    wanted = [folded(name or "").lower() for name in (options.source, options.target)]
    if not all(name in lower for name in wanted):
        return None
    found = next((one for one in headers.ends(names) if [lower[one.source], lower[one.target]] == wanted), None)
    return found or headers.Ends(lower.index(wanted[0]), lower.index(wanted[1]))


def _read(grid: Grid, options: Options) -> Raw:
    sample = grid.sample()
    if not sample:
        raise grid.error("holds no row; export it again")
    if options.format == "matrix":
        return _surely_matrix(grid)
    if options.source is not None:
        return _by_name(grid, sample, options)
    if options.format != "nominations":
        for number_, row in enumerate(sample[:_HEADERS_WITHIN]):
            if raw := _by_header(grid, sample, number_, row, options):
                return raw
        if raw := _by_hint(grid, sample, options):
            return raw
    below = margins.without_titles(sample)
    header = (below[0][0], [folded(cell) for cell in below[0][1]])
    if options.format is None and len(below) > 1 and (found := nominations.columns(grid, header)):
        if len(below) < len(sample):
            grid.notes.append(f"what stands above the header in line {header[0]} is skipped")
        return nominations.read(grid, header, *found)
    if options.format is None and (matrix_ := _matrix_in(grid)):
        return matrix.read(grid, matrix_)
    return _without_header(grid, sample, options)


def _matrix_in(grid: Grid, certain: bool = False) -> matrix.Matrix | None:
    rows = list(islice(grid.rows(), _MOST_MATRIX + 1))
    return matrix.find(rows, certain) if len(rows) <= _MOST_MATRIX else None


def _surely_matrix(grid: Grid) -> Raw:
    if (found := _matrix_in(grid, certain=True)) is None:
        raise grid.error("is no matrix: below the labels, every cell must be a number, empty or NA")
    return matrix.read(grid, found)


def _by_name(grid: Grid, sample: list[Row], options: Options) -> Raw:
    """Read the columns that the user named, or counted from 1 where no column is called so."""
    for line, cells in sample[:_HEADERS_WITHIN]:
        names = [folded(cell) for cell in cells]
        if ends := _named(names, options):
            return _edges(grid, sample, (line, names), ends, options)
    width = max(len(cells) for _, cells in sample)
    counted = [number(name or "") for name in (options.source, options.target)]
    if all(at is not None and 1 <= at <= width and at == int(at) for at in counted):
        source, target = (int(at or 0) - 1 for at in counted)
        return edges.read(grid, None, headers.Ends(source, target), width, options)
    names = [folded(cell) for cell in sample[0][1]]
    missing = next(
        (key, name) for key, name in (("source", options.source), ("target", options.target))
        if folded(name or "").lower() not in [one.lower() for one in names]
    )  # fmt: skip
    wanted = shown(missing[1], quoted=False)
    raise InputError(
        f"network.{missing[0]}: {grid.content.path} has no column {wanted}; its first line has {_shown(names)}"
    )


def _shown(names: Sequence[str]) -> str:
    text = ", ".join(name for name in names if name)
    return text if len(text) <= 80 else f"{text[:77]}..."


def _by_header(grid: Grid, sample: list[Row], place: int, row: Row, options: Options) -> Raw | None:
    """Read an edge list if this row names its columns."""
    line, names = row[0], [folded(cell) for cell in row[1]]
    found = headers.ends(names)
    if not found or (found[0].two_mode and options.format is None and _matrix_in(grid)):
        return None
    below = sample[place + 1 :]
    if any(one.twins for one in found) or options.format is None:
        header = (line, names)
        if options.format is None and any(one.twins or one.directed for one in found) and below:
            listed = nominations.columns(grid, header)
            if listed and found[0].target in listed[1]:
                return nominations.read(grid, header, *listed)
        if all(one.twins for one in found):
            ends = found[0]
            held = {folded(cells[at]) for _, cells in below for at in (ends.source, ends.target) if at < len(cells)}
            if names[ends.source] in held or names[ends.target] in held:
                return None  # people called person1, person2 and so on, without a header
    if len({one.target for one in found}) == 1 < len(found):
        found = who_is_named(below, found)
    if len({(one.source, one.target) for one in found}) > 1 and not found[0].two_mode:
        pairs = " or ".join(f"{names[one.source]}, {names[one.target]}" for one in found[:3])
        raise grid.error(
            f"the ends of a tie may be {pairs}; say which with network.source={names[found[0].source]} "
            f"network.target={names[found[0].target]}",
            line,
        )
    if place:
        above = f"line {sample[0][0]}" if place == 1 else f"lines {sample[0][0]} to {sample[place - 1][0]}"
        grid.notes.append(f"{above} above the header skipped")
    return _edges(grid, sample, (line, names), found[0], options)


def _edges(grid: Grid, sample: list[Row], header: Row, ends: headers.Ends, options: Options) -> Raw:
    names = header[1]
    for at in (ends.source, ends.target):
        if [name.lower() for name in names].count(names[at].lower()) > 1:
            raise grid.error(f"the column {names[at]} is there twice; rename one", header[0])
    body = [cells for line, cells in sample if line > header[0]]
    shift = row_names(names, body, ends.source, ends.target)
    if shift:
        grid.notes.append("the rows have one column more than the header, the row names of R: skipped")
        names = ["", *names]
        ends = headers.Ends(ends.source + 1, ends.target + 1, ends.directed, ends.two_mode)
    return edges.read(grid, (header[0], names), ends, len(names), options)


def _by_hint(grid: Grid, sample: list[Row], options: Options) -> Raw | None:
    """Take the names of the columns from the comment above the first row, as SNAP's files have them."""
    names = [folded(cell) for cell in grid.hint]
    found = headers.ends(names)
    if not found or len(found) > 1 or len(sample[0][1]) < len(names):
        return None
    return edges.read(grid, (sample[0][0] - 1, names), found[0], len(names), options)


def _without_header(grid: Grid, sample: list[Row], options: Options) -> Raw:
    """Read rows without a header: two names and perhaps a number each, or a person and whom they name."""
    rows = [[folded(cell) for cell in cells] for _, cells in sample]
    trimmed = [_trim(cells) for cells in rows]
    widths = {len(cells) for cells in trimmed}
    line = sample[0][0]
    check_first(grid, sample)
    if max(widths) < 2:
        raise grid.error(
            f"has one column only ({_shown(rows[0])}); ties need two, parted by comma, semicolon, tab, bar or blank",
            line,
        )
    first, rest = trimmed[0], trimmed[1:]
    held = {cell for cells in rest for cell in cells}
    headed = not any(number(cell) is not None for cell in first) and not any(cell in held for cell in first)
    if headed and rest:
        names = [name or "?" for name in first]
        raise grid.error(
            f"cannot tell which columns hold the two ends of a tie from {_shown(names)}; name them with "
            f"network.source={quoted(names[0])} network.target={quoted(names[1] if len(names) > 1 else '?')} (or, "
            "if this line is a tie itself, network.source=1 network.target=2)",
            line,
        )
    if all(len(cells) == 3 and cells[1] in _ARROWS for cells in trimmed):
        return edges.read(grid, None, headers.Ends(0, 2, True if ">" in first[1] else None), 3, options)
    if options.format is None and (raw := nominations.counted(grid)):
        return raw
    listed = options.format == "nominations" or _lists(trimmed)
    if listed:
        return nominations.read(grid, None, 0, None)
    width = max(map(len, trimmed))
    grid.notes.append("has no header: the first two columns are taken for the two ends of a tie")
    return edges.read(grid, None, headers.Ends(0, 1), max(width, 2), options)


def _trim(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    return cells


def _lists(rows: Sequence[Sequence[str]]) -> bool:
    """Say whether rows without a header are a person and all whom they name."""
    if {len(row) for row in rows} <= {2}:
        return False
    third = [cell for row in rows for cell in row[2:] if not names_nobody(cell)]
    ends = {cell for row in rows for cell in row[:2]}
    firsts = [row[0] for row in rows if row]
    if all(len(row) == 3 for row in rows) and all(number(cell) is not None for cell in third):
        return False
    return len(set(firsts)) == len(firsts) and sum(cell in ends for cell in third) * 2 >= len(third)
