"""When two texts are one name, when a text is no name at all, and when a cell holds several."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable

# Each as statistics programs and spreadsheets write it: "Na", "Nan" and "Null" are names that people have.
_CODES = """NA na N/A n/a N.A. n.a. <NA> #N/A #NA #NV #N/V NaN nan NAN #NUM! #VALUE! #WERT! #REF! #BEZUG! #NULL!
#NAME? #DIV/0! NULL null <null> (null) (NULL) undefined nil NIL None none NONE NaT nobody Nobody niemand Niemand keine
Keine keiner Keiner k.A. k.A missing Missing MISSING unknown Unknown unbekannt Unbekannt entfällt N.N. [] (blank) (leer)
. .. ... - -- --- – — ? ??? * / \\N"""
_PHRASES = ("", "k. A.", "keine Angabe", "no one", "No one", "no answer", "not applicable")
_NOBODY = frozenset((*_CODES.split(), *_PHRASES))
_NEGATIVE_CODE = re.compile(r"-(9+|8+|7+|6+)([.,]0+)?")

_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]")
_JOINERS = re.compile("[\u200c\u200d]")
_BEYOND_LATIN = re.compile("[^\u0000-\u058f\u1e00-\u1fff\u2000-\u206f]")
_QUOTES = str.maketrans("’‘ʼ`´‐‑–—", "'''''----")
_NUMBER = re.compile(r"([+-]?)0*(\d+)(?:[.,]0*)?")
_BARS = re.compile(r"[|;\n\r\t]")
_ANDS = re.compile(r"[,/+]| & | and | und ")
_BRACKETED = re.compile(r"[\[({](.*[,;|].*)[\])}]")
_IN_QUOTES = re.compile(r"['‘‚„“«»]([^'‘’‚„“”«»]+)['’‘“”»«]")


def folded(name: str) -> str:
    """Return a name as everybody sees it: letters composed (NFC), any blanks one blank, no unseen signs or quotes."""
    if name.isascii():
        name = " ".join(name.split())
        return name.strip("'") if name[:1] == "'" and _IN_QUOTES.fullmatch(name) else name
    name = _UNSEEN.sub("", unicodedata.normalize("NFC", name))
    if not _BEYOND_LATIN.search(name):  # in other scripts, and among emoji, joiners are part of the spelling
        name = _JOINERS.sub("", name)
    name = " ".join(name.split())
    quoted_ = _IN_QUOTES.fullmatch(name)
    return quoted_[1].strip() if quoted_ else name


def names_nobody(name: str, missing: Collection[str] | None = None) -> bool:
    """Say whether a folded text is a code for "nobody".

    Args:
        name: As `folded` returns it.
        missing: The words that name nobody; None stands for the usual ones. An empty text always names nobody.
    """
    if missing is None:
        return name in _NOBODY or _NEGATIVE_CODE.fullmatch(name) is not None
    return not name or name in missing


def look_alike(name: str) -> str:
    """Return a name without what is easily confused: capitals, leading zeros, a final `.0`, kinds of quotes."""
    if number := _NUMBER.fullmatch(name):
        return number[1].strip("+") + number[2]
    if not name.isascii():
        name = unicodedata.normalize("NFKC", name).translate(_QUOTES)
    return name.casefold()


def doubtful(names: Iterable[str]) -> list[list[str]]:
    """Return the groups of names that look like one name written in several ways."""
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(look_alike(name), []).append(name)
    return [group for group in groups.values() if len(group) > 1]


def doubt(names: Iterable[str], word: str, question: str) -> str:
    """Say which names look like one: "2 names differ only in case (Ann Lee, ann lee: two people?)", or "".

    Args:
        names: All that are there, each once.
        word: What they are, in the plural.
        question: What the user should ask about each group.
    """
    groups = doubtful(names)
    if not groups:
        return ""
    count = sum(map(len, groups))
    said = [f"{', '.join(group[:3])}: {question}?" for group in groups[:2]] + ["..."] * (len(groups) > 2)
    cased = all(len({name.casefold() for name in group}) == 1 for group in groups)
    zeros = all(_NUMBER.fullmatch(name) for group in groups for name in group)
    how = "in case" if cased else 'in ".0" or leading zeros' if zeros else "in case, zeros or quotation marks"
    return f"{count} {word} differ only {how} ({'; '.join(said)})"


def parts(cell: str) -> list[str]:
    """Return the folded names in a cell, parted by bars, semicolons or line breaks, or else by commas or "and"."""
    if bracketed := _BRACKETED.fullmatch(cell.strip()):
        cell = bracketed[1]
    pieces = _BARS.split(cell)
    if len(pieces) == 1:
        pieces = _ANDS.split(cell)
    return [piece for piece in map(folded, pieces) if piece]


def is_barred(cell: str) -> bool:
    """Say whether a cell contains bars, semicolons or line breaks, which part names and are hardly ever part of one."""
    return _BARS.search(cell.strip()) is not None


def quoted(name: str) -> str:
    """Return the name of a column as one types it on a command line."""
    return name if re.fullmatch(r"[\w.-]+", name) else f'"{name}"'


def may_be_several(cell: str) -> bool:
    """Say whether a sign or word stands in a cell that may part names, though it may be part of one."""
    return is_barred(cell) or _ANDS.search(cell) is not None
