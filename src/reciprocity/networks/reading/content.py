"""What stands in a file: its bytes unpacked, and its text whatever it was encoded in."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from reciprocity.errors import InputError, shown
from reciprocity.results.atomic_write import home

_GZIP = b"\x1f\x8b"
_MARKS = ((b"\xff\xfe\0\0", "utf-32"), (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# A letter that only Latin-9 has there, beside another letter: in Windows-1252 these are fractions and accents.
_LATIN_9 = re.compile(
    rb"(?<=[A-Za-z\xc0-\xff])[\xa6\xa8\xb8\xbc\xbd\xbe]|[\xa6\xa8\xb4\xb8\xbc\xbd\xbe](?=[a-z\xc0-\xff]{2})"
)


@dataclass(frozen=True)
class Content:
    """A file that was opened.

    Attributes:
        path: As the user gave it.
        key: The configuration key that names the file, for messages.
        data: The bytes, unpacked if the file was gzipped.
        notes: What was decided about them, one line each.
    """

    path: str
    key: str
    data: bytes
    notes: list[str] = field(default_factory=list)

    @property
    def where(self) -> str:
        """The key and the file, as every message about it begins."""
        return f"{self.key}: {self.path}"

    def error(self, message: str, line: int = 0) -> InputError:
        """Make an error that names the file and, from 1, the line."""
        message = " ".join(message.split())  # what is quoted from a file may hold line ends
        return InputError(f"{self.where}, line {line}: {message}" if line else f"{self.where}: {message}")

    @property
    def ending(self) -> str:
        """The last part of the file's name in lower case, without `.gz`: `.csv`."""
        name = self.path.lower().removesuffix(".gz")
        return ".graphml" if name.endswith(".graphmlz") else Path(name).suffix

    @cached_property
    def encoding(self) -> str:
        """What the text is encoded in, by its first bytes or by what fits; a note says so if it is not UTF-8."""
        if encoding := next((name for mark, name in _MARKS if self.data.startswith(mark)), ""):
            self._check(encoding)
        elif self.data[:400].count(0) > len(self.data[:400]) // 4:
            encoding = "utf-16-le" if self.data[1:2] == b"\0" else "utf-16-be"
            self._check(encoding)
        else:
            encoding = self._without_mark()
        if not encoding.startswith("utf-8"):
            shown = encoding.upper().replace("CP", "Windows-").replace("ISO8859-15", "ISO-8859-15 (Latin-9)")
            name = re.search(r"\w*[^\x00-\x7f]\w*", self.data[:1_000_000].decode(encoding, "ignore"))
            seen = f' (for instance "{name[0][:40]}")' if name else ""
            self.notes.append(f"is not UTF-8 and was read as {shown}{seen}; if names look wrong, save it as UTF-8")
        return encoding

    def _check(self, encoding: str) -> None:
        try:
            self.data.decode(encoding)
        except UnicodeDecodeError:
            raise self.error(f"begins like {encoding} but is not; save it as UTF-8 (Excel: CSV UTF-8)") from None

    def _without_mark(self) -> str:
        for encoding in ("utf-8", "cp1252"):
            try:
                self.data.decode(encoding)
            except UnicodeDecodeError as error:
                line = self.data.count(b"\n", 0, error.start) + 1
            else:
                return encoding if encoding == "utf-8" else self._western()
        if self._western() == "mac_roman":
            return "mac_roman"
        raise self.error("neither UTF-8 nor Windows-1252; save it as UTF-8 (Excel: CSV UTF-8)", line)

    def _western(self) -> str:
        """Return which of the encodings with one byte a letter is likely."""
        if b"\r" in self.data and b"\n" not in self.data and re.search(rb"[\x80-\x9f\xa7]", self.data):
            return "mac_roman"  # the line ends, and so the letters, of Excel for the Mac
        if not re.search(rb"[\x80-\x9f]", self.data) and _LATIN_9.search(self.data):
            return "iso8859-15"
        return "cp1252"

    def lines(self) -> io.TextIOWrapper:
        """Open the text from its beginning, line ends as they are and without a byte order mark."""
        return io.TextIOWrapper(io.BytesIO(self.data), encoding=self.encoding, newline="")

    @cached_property
    def head(self) -> str:
        """The beginning of the text without what is blank before it, to tell formats apart; never an error."""
        first = self.data[:20_000]
        wide = first.startswith((b"\xff\xfe", b"\xfe\xff"))
        return first.decode("utf-16" if wide else "latin-1", "ignore").removeprefix("ï»¿").lstrip("\ufeff \t\r\n")

    @cached_property
    def text(self) -> str:
        """The whole text."""
        return self.data.decode(self.encoding).removeprefix("\ufeff")


LONGEST_NAME = 255
"""Characters of a path that a message repeats as a whole: what a file can be called, most often."""


def readable(path: str, key: str) -> Path:
    """Return the path of a file that can be read.

    Args:
        path: As given; `~` is the home folder, the rest is relative to the folder one works in.
        key: The configuration key, for the message.

    Raises:
        InputError: There is no such file, it is a folder, it is empty, no ordinary file, or it may not be read.
    """
    file, said = home(path, key), path if len(path) < LONGEST_NAME else shown(path, quoted=False)
    try:
        folder, ordinary = file.is_dir(), file.is_file() or not file.exists()
        first = b"" if folder or not ordinary else _first_byte(file)
    except FileNotFoundError:
        raise InputError(f"{key}: there is no file {said} (looked in {Path.cwd()})") from None
    except OSError as error:
        raise InputError(f"{key}: {said} cannot be read ({error.strerror})") from None
    except ValueError:
        raise InputError(f"{key}: {shown(path)} cannot be a file name") from None
    if not folder and not ordinary:
        raise InputError(f"{key}: {said} is no ordinary file but a pipe or a device; save what it gives as a file")
    if folder:
        raise InputError(f"{key}: {said} is a folder; name a file in it")
    if not first:
        raise InputError(f"{key}: {said} is empty; export it again")
    return file


def _first_byte(file: Path) -> bytes:
    with file.open("rb") as content:
        return content.read(1)


def opened(path: str, key: str) -> Content:
    """Read a file, and unpack it if it is gzipped, whatever it is called.

    Raises:
        InputError: It cannot be read or unpacked.
    """
    data = readable(path, key).read_bytes()
    if data.startswith(_GZIP):
        try:
            data = gzip.decompress(data)
        except (OSError, EOFError, zlib.error):
            raise InputError(f"{key}: {path} is gzipped but damaged; copy or export it again") from None
        if not data:
            raise InputError(f"{key}: {path} is gzipped and empty; export it again")
    return Content(path, key, data)
