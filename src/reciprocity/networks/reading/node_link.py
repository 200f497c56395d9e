"""Read people and ties from JSON: node-link data of networkx and d3, and what Cytoscape, sigma.js and vis.js write.

networkx reads the first two, but raises a KeyError for what is left out and joins nodes by their places only if told.
"""

from __future__ import annotations

import json
import re
from typing import Any

from reciprocity.errors import InputError
from reciprocity.networks.raw import Raw
from reciprocity.networks.reading import graph
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.listing import Listing
from reciprocity.networks.reading.options import Options

_ENDS = (("source", "target"), ("from", "to"))
_IDS = ("id", "key", "name", "label")


def fits(content: Content) -> bool:
    """Say whether a file is JSON, or says it is by its name."""
    begins = re.match(r"[{\[]\s*([\"{\[\]}]|\Z)", content.head) is not None
    return content.ending in (".json", ".cyjs", ".cx") or (begins and content.ending not in (".csv", ".tsv"))


def read(content: Content, options: Options) -> Raw:
    """Read a network in JSON.

    Raises:
        InputError: names the file and what is wrong.
    """
    try:
        found = json.loads(content.text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        raise content.error(f"not valid JSON ({error.msg}); export the file again", error.lineno) from None
    except RecursionError:
        raise content.error("is nested too deeply for a network; export it as node-link JSON") from None
    if isinstance(found, dict) and isinstance(found.get("graphs"), list):
        graphs = found["graphs"]
    else:
        graphs = [found]
    return graph.assembled([_listing(one, content) for one in graphs], "JSON", content, options)


def _listing(found: Any, content: Content) -> Listing:
    if isinstance(found, list) and any(isinstance(one, dict) and "source" in one for one in found):
        found = {"links": found}  # a list of ties
    elif isinstance(found, list):
        found = {"elements": found}
    if not isinstance(found, dict):
        raise _unknown(content)
    inner = found.get("graph")
    if isinstance(inner, dict) and "nodes" in inner:  # JSON Graph Format
        found = inner
    if isinstance(elements := found.get("elements"), dict):
        found = {**found, "nodes": elements.get("nodes", []), "links": elements.get("edges", [])}
    elif isinstance(elements, list):
        found = {**found, "nodes": [], "links": []}
        for one in elements:
            if not isinstance(one, dict) or not isinstance(one.get("data"), dict):
                raise _unknown(content)
            found["links" if "source" in one["data"] else "nodes"].append(one)
    if "adjacency" in found:
        raise content.error("is adjacency JSON; write it with networkx's node_link_data instead")
    ties = next((found[key] for key in ("links", "edges") if isinstance(found.get(key), list)), None)
    nodes = found.get("nodes", [])
    if isinstance(nodes, dict):
        nodes = [{"id": key, **(value if isinstance(value, dict) else {})} for key, value in nodes.items()]
    if ties is None or not isinstance(nodes, list):
        raise _unknown(content)
    said = found.get("graph")
    name = found.get("name") or found.get("id") or (said.get("name") if isinstance(said, dict) else "")
    return _Lists(Listing(_text(name), numbered=found.get("numbered") is True), _directed(found), content).filled(
        nodes, ties
    )


def _unknown(content: Content) -> InputError:
    return content.error(
        'is JSON, but lists no nodes and links: expected {"nodes": [{"id": ...}], "links": [{"source": ..., '
        '"target": ...}]}, as networkx\'s node_link_data writes it'
    )


def _directed(found: dict[str, Any]) -> bool:
    options = found.get("options")
    kind = options.get("type") if isinstance(options, dict) else None  # sigma.js
    return found.get("directed") is True or kind in ("directed", "mixed")


class _Lists:
    """Turns a list of nodes and a list of ties into a network."""

    def __init__(self, listing: Listing, directed: bool, content: Content) -> None:
        self.listing, self.directed, self.content = listing, directed, content
        self.order: list[str] = []

    def filled(self, nodes: list[Any], ties: list[Any]) -> Listing:
        """Return the network; where no node has the id that a tie names, ties name the places of nodes from 0 (d3)."""
        for place, node in enumerate(nodes):
            self._node(node, place)
        ends = [self._ends(tie) for tie in ties]
        if not nodes:
            for node in (end for pair in ends for end in pair):
                self.listing.nodes.setdefault(node, {})
        known = self.listing.nodes
        if any(end not in known for pair in ends for end in pair) and all(
            end.isdecimal() and int(end) < len(self.order) for pair in ends for end in pair
        ):
            ends = [(self.order[int(a)], self.order[int(b)]) for a, b in ends]
        for (source, target), tie in zip(ends, ties, strict=True):
            attributes = _attributes(tie) if isinstance(tie, dict) else {}
            one_way = attributes.get("directed", str(self.directed).lower()) == "true"
            if attributes.get("undirected") == "true":  # sigma.js
                one_way = False
            number = self.listing.tie(source, target, one_way)
            for name, value in attributes.items():
                if name not in ("source", "target", "from", "to", "directed", "undirected"):
                    self.listing.say(name, number, value)
        return self.listing

    def _node(self, node: Any, place: int) -> None:
        if isinstance(node, str):
            node = {"id": node}
        if not isinstance(node, dict):
            raise _unknown(self.content)
        attributes = _attributes(node)
        named = next((attributes[key] for key in _IDS[:2] if key in attributes), "")
        called = next((attributes[key] for key in _IDS[2:] if key in attributes), "")
        if not named and (not called or called in self.listing.nodes):
            named = str(place)
        node_id = named or called
        if node_id in self.listing.nodes:
            raise self.content.error(f"the node {node_id[:80]} is there twice; give each its own id")
        if parent := attributes.pop("parent", ""):  # Cytoscape
            self.listing.inside[node_id] = parent
        self.listing.nodes[node_id] = attributes
        self.order.append(node_id)

    def _ends(self, tie: Any) -> tuple[str, str]:
        if isinstance(tie, list) and len(tie) >= 2:
            return _text(tie[0]), _text(tie[1])
        if isinstance(tie, dict):
            said = tie["data"] if isinstance(tie.get("data"), dict) else tie
            for source, target in _ENDS:
                if source in said and target in said:
                    return self._end(said[source]), self._end(said[target])
        raise self.content.error(f"a tie has no source and target: {json.dumps(tie)[:60]}")

    def _end(self, end: Any) -> str:
        if isinstance(end, dict):  # d3 puts the node there once it has drawn
            end = next((end[key] for key in _IDS if key in end), None)
        if not (text := _text(end)):
            raise self.content.error("a tie has an empty source or target")
        return text


def _attributes(one: dict[str, Any]) -> dict[str, str]:
    """Return what an object says, in lower case, with what programs put one level below."""
    flat = dict(one)
    for key in ("data", "attributes", "metadata"):
        if isinstance(one.get(key), dict):
            flat = {**flat, **one[key]}
            flat.pop(key, None)
    texts = {" ".join(str(key).lower().split()): _text(value) for key, value in flat.items()}
    return {key: text for key, text in texts.items() if text}


def _text(value: Any) -> str:
    """Write a value as text: true and false as JSON does, nothing for null, lists and objects."""
    if isinstance(value, bool):
        return str(value).lower()
    return value.strip() if isinstance(value, str) else ""
