"""Reading YAML files that somebody else wrote: whatever is wrong is one line that names the file and the line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from reciprocity.errors import InputError, shown

MOST = 200_000
"""The most values of a file with its aliases expanded, because a few lines of aliases can stand for billions."""

DEEPEST = 100
"""The deepest nesting of lists and mappings, because Hydra and others walk through them by recursion."""
_TOO_DEEP = "too many brackets or lists in each other"

_TEXT = "tag:yaml.org,2002:str"
_SURPRISES = re.compile(r"[-+]?0[0-7_]+|[-+]?\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?|[-+]?0b[01_]+")
"""Numbers that YAML 1.1 does not read as they look: 010 is 8, 1:30 is 90."""
_QUOTES = "put it into quotation marks if it is a text"

Key = tuple[str, ...]


class _Loader(yaml.SafeLoader):
    """PyYAML's safe loader without dates, whose errors name the line."""

    def construct_object(self, node: Node, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        except (yaml.YAMLError, RecursionError, MemoryError):
            raise
        except Exception as error:  # PyYAML does not catch what int() and float() raise
            problem = f"{shown(getattr(node, 'value', ''))} cannot be read as {_kind(node)}"
            raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark) from error


_Loader.yaml_implicit_resolvers = {
    key: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for key, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(  # 1e3 is a number, as on the command line
    "tag:yaml.org,2002:float", re.compile(r"[-+]?\d+(?:_\d+)*(?:\.[\d_]*)?[eE][-+]?\d+$"), list("-+0123456789")
)


def read_yaml(path: Path, expects: Callable[[Key], bool] | None = None) -> Any:
    """Read a YAML file.

    Args:
        path: The file.
        expects: Says of a key, as its parts, whether a text stands there. A plain `no` or `1.5` is refused there.

    Raises:
        InputError: naming the file and the line if it cannot be read, or not as it looks: a key that stands twice
            or is no text, and numbers such as 010 (which YAML reads as 8) and 1:30 (90).
    """
    return parsed(_text(path), str(path), expects)


def parsed(text: str, name: str, expects: Callable[[Key], bool] | None = None) -> Any:
    """Read YAML from a text; `name` is the file's name in messages. Otherwise as `read_yaml`."""
    try:
        loader = _Loader(text)
        try:
            root = loader.get_single_node()
            if root is None:
                return None
            _check(root, name, expects or (lambda key: False))
            return loader.construct_document(root)
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        said = " ".join(str(getattr(error, "problem", None) or error).split())
        line = f"line {mark.line + 1}: " if mark is not None else ""
        raise InputError(f"{name}: not a readable YAML file ({line}{said})") from None
    except RecursionError:
        raise InputError(f"{name}: not a readable YAML file ({_TOO_DEEP})") from None
    except MemoryError:
        raise InputError(f"{name}: not a readable YAML file (larger than the memory)") from None


def texts(value: Any) -> Iterator[tuple[Key, str]]:
    """List all texts of what was read, keys too, each with the key it belongs to."""
    stack: list[tuple[Key, Any]] = [((), value)]
    while stack:
        key, one = stack.pop()
        if isinstance(one, str):
            yield key, one
        elif isinstance(one, dict):
            for name, inner in one.items():
                yield (*key, str(name)), str(name)
                stack.append(((*key, str(name)), inner))
        elif isinstance(one, list | tuple | set):
            stack += [(key, inner) for inner in one]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise InputError(f"{path}: not a readable YAML file (not in utf-8; save it in that encoding)") from None
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path}: not a readable YAML file ({reason})") from None


def _check(root: Node, name: str, expects: Callable[[Key], bool]) -> None:
    """Refuse what would not be read as it looks, in one walk that visits what aliases share only once."""
    sizes: dict[int, int] = {}
    inside: set[int] = set()

    def visit(node: Node, key: Key) -> int:
        if len(inside) > DEEPEST:
            raise InputError(f"{name}: {_TOO_DEEP} {_at(node)}")
        if id(node) in inside:
            raise InputError(f"{name}: a value contains itself; leave the alias (*) out {_at(node)}")
        if id(node) not in sizes:
            inside.add(id(node))
            sizes[id(node)] = 1 + sum(visit(inner, place) for inner, place in _children(node, key, name))
            inside.discard(id(node))
            if sizes[id(node)] > MOST:
                raise InputError(f"{name}: more than {MOST:,} values; leave the aliases (*) out {_at(node)}")
            if isinstance(node, ScalarNode):
                _plain(node, key, name, expects)
        return sizes[id(node)]

    visit(root, ())


def _children(node: Node, key: Key, name: str) -> Iterator[tuple[Node, Key]]:
    if isinstance(node, SequenceNode):
        yield from ((inner, key) for inner in node.value)
    elif isinstance(node, MappingNode):
        there: set[str] = set()
        for key_node, inner in node.value:
            if not isinstance(key_node, ScalarNode):
                raise InputError(f"{name}: a key must be a text, not a list {_at(key_node)}")
            word = shown(key_node.value, quoted=False)
            if key_node.tag == "tag:yaml.org,2002:merge":
                yield inner, key
                continue
            if key_node.tag != _TEXT:
                raise InputError(
                    f'{name}: the key {word} is read as {_kind(key_node)}; put it into quotation marks: "{word}": '
                    f"... {_at(key_node)}"
                )
            if key_node.value in there:
                raise InputError(f"{name}: the key {word} stands twice; leave one out {_at(key_node)}")
            there.add(key_node.value)
            yield inner, (*key, *key_node.value.split("."))


def _plain(node: ScalarNode, key: Key, name: str, expects: Callable[[Key], bool]) -> None:
    """Refuse a value without quotation marks that YAML does not read as it looks."""
    if node.style is not None or node.tag == _TEXT or not node.tag.startswith("tag:yaml.org,2002:"):
        return
    said = shown(node.value, quoted=False)
    where = f"{name}: {shown('.'.join(key), quoted=False)}"
    if _SURPRISES.fullmatch(node.value):
        try:
            number = yaml.SafeLoader("").construct_object(ScalarNode(node.tag, node.value))
        except ValueError:
            return  # the loader itself refuses such a value, for instance 0b
        raise InputError(f'{where}: YAML reads {said} as {number}; {_QUOTES}: "{said}" {_at(node)}')
    if not node.tag.endswith(":null") and expects(key):
        raise InputError(f'{where}: YAML reads {said} as {_kind(node)}; {_QUOTES}: "{said}" {_at(node)}')


def _at(node: Node) -> str:
    return f"(line {node.start_mark.line + 1})"


def _kind(node: Node) -> str:
    kinds = {"int": "a whole number", "float": "a number", "bool": "true or false", "null": "nothing"}
    kind = str(node.tag).rpartition(":")[2]
    return kinds.get(kind, kind)
