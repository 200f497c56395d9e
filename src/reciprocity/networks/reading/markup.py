"""XML that streams by, element by element: what GraphML and GEXF have in common."""

from __future__ import annotations

import codecs
import re
from xml.parsers import expat

from reciprocity.errors import InputError
from reciprocity.networks.raw import Raw
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.options import Options

_DECLARED = re.compile(rb"""\A\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"'<>\n]*)["']""")


def fits(content: Content) -> bool:
    """Say whether a file is XML of any kind."""
    return content.head.startswith(("<?xml", "<!DOCTYPE", "<!doctype", "<!--"))


def read(content: Content, options: Options) -> Raw:
    """Refuse XML that is in no format for graphs.

    Raises:
        InputError: always.
    """
    raise content.error("is XML, but neither GraphML nor GEXF; export the network as GraphML")


def begins_with(content: Content, root: str) -> bool:
    """Say whether a file is XML whose first element is `root`, with or without a prefix."""
    found = re.search(r"<(?![?!])([\w.-]+:)?([\w.-]+)", re.sub(r"<!--.*?(-->|\Z)", "", content.head, flags=re.DOTALL))
    return content.head.startswith("<") and found is not None and found[2].lower() == root


class Markup:
    """Goes through an XML file; a format overrides `start`, `end` and `finish`.

    Entities that a file declares are refused, so that nothing is expanded or fetched. Text is decoded here and not by
    expat, which knows no encodings of several bytes but UTF-8 and UTF-16.

    Attributes:
        content: The file.
        path: The elements that are open, outermost first, without prefixes.
    """

    format: str
    root: str

    def __init__(self, content: Content) -> None:
        self.content = content
        self.path: list[str] = []
        self._texts: list[str] = []
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.EntityDeclHandler = self._entity

    @property
    def line(self) -> int:
        """The line that is being read, from 1."""
        return self._parser.CurrentLineNumber

    @property
    def text(self) -> str:
        """What stands in the innermost open element itself, without what stands in elements inside it."""
        return self._texts[-1]

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Meet the beginning of an element; `path` ends with it."""
        raise NotImplementedError

    def end(self, tag: str) -> None:
        """Meet the end of an element; `path` still ends with it."""
        raise NotImplementedError

    def error(self, message: str) -> InputError:
        """Make an error that names the file and the line."""
        return self.content.error(message, self.line)

    def go(self) -> None:
        """Read the file to its end.

        Raises:
            InputError: It is no XML, or none of this format.
        """
        try:
            self._parser.Parse(_text(self.content).encode("utf-8", "surrogatepass"), True)
        except expat.ExpatError as error:
            said = expat.ErrorString(error.code)
            raise self.content.error(f"not valid XML ({said}); export the file again", error.lineno) from None

    def required(self, tag: str, attributes: dict[str, str], name: str) -> str:
        """Return an attribute that an element must have."""
        if not (value := attributes.get(name, "").strip()):
            raise self.error(f"<{tag}> has no {name}")
        return value

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if not self.path and tag.lower() != self.root:
            raise self.error(f"expected {self.format}, found <{tag[:40]}>")
        self.path.append(tag)
        self._texts.append("")
        self.start(tag, attributes)

    def _end(self, tag: str) -> None:
        self.end(tag.rpartition(":")[2])
        self.path.pop()
        self._texts.pop()

    def _characters(self, text: str) -> None:
        self._texts[-1] += text

    def _entity(self, name: str, *_: object) -> None:
        raise self.error(f"declares the entity {name[:40]}, and entities are not read; write its text instead")


def _text(content: Content) -> str:
    """Decode the file as it declares itself, or as any other file if it does not."""
    if (declared := _DECLARED.match(content.data[:1000])) is None:
        return content.text
    name = declared[1].decode("latin-1")
    unknown = content.error(f"the encoding {name[:40]} is not supported; save the file as UTF-8", 1)
    try:
        if codecs.lookup(name).name in ("utf-8", "ascii"):
            return content.text
        return content.data.decode(name)
    except UnicodeDecodeError as error:
        line = content.data.count(b"\n", 0, error.start) + 1
        raise content.error(f"says it is in the encoding {name} but is not; save it as UTF-8", line) from None
    except (LookupError, ValueError):  # ValueError: a codec that is none for text, or a name that cannot be one
        raise unknown from None
