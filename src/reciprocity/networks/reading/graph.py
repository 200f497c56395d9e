"""From nodes with ids to people with names: decisions that all formats for graphs share."""

from __future__ import annotations

from collections import Counter
from operator import ne

from reciprocity.errors import InputError
from reciprocity.networks.names import folded
from reciprocity.networks.raw import Raw
from reciprocity.networks.reading import groups, modes
from reciprocity.networks.reading.content import Content
from reciprocity.networks.reading.headers import attribute as attribute_of
from reciprocity.networks.reading.listing import Listing, chosen
from reciprocity.networks.reading.options import Options
from reciprocity.networks.values import value_of

NAMES = ("name", "vertex.names", "label", "shared name", "display name", "full name", "title", "id")
"""Attributes that hold a person's name, the best first: igraph's, statnet's, what others write, and visone's."""
NUMBERED = ("Pajek", "UCINET DL")
"""Formats in which people without labels have the numbers 1, 2, 3 ..."""
MEANING = ("field", "circle", "strategy")
WEIGHTS = ("weight", "value", "strength", "tie", "weights")

# Attributes that say how something is drawn or belong to the format; the note about ignored columns omits them.
_DRAWN = {
    *("id", "key", "label", "index", "kind", "url", "selected", "color", "colour", "r", "g", "b", "a"),
    *("x", "y", "z", "w", "h", "d", "size", "width", "height", "shape", "fill", "style", "thickness", "arrow"),
    *("x_coordinate", "y_coordinate", "label.color", "label.size", "graphics", "labelgraphics", "viz", "pos"),
    *("position", "penwidth", "fontsize", "networkx_key"),
}


def assembled(listings: list[Listing], name: str, content: Content, options: Options) -> Raw:
    """Turn the networks of a file into the people and ties of one.

    Args:
        listings: What the file lists.
        name: What the format is called.
        content: The file, for messages.
        options: What the user said about it.

    Raises:
        InputError: The network to take is not plain, it has two modes, or its ties lead nowhere.
    """
    listing = chosen(listings, options.graph, content)
    listing.check(content)
    _in_english(listing)
    groups.leave_out(listing)
    called, attribute, said = names(listing)
    raw = Raw(name, notes=[*content.notes, *listing.notes, *said])
    raw.numbered = listing.numbered or name in NUMBERED
    raw.numbered &= list(called.values()) == [str(i + 1) for i in range(len(called))]
    ignored = dict.fromkeys(key for one in listing.nodes.values() for key in one)
    known = [key for key in MEANING if key in ignored]
    raw.used = [*([attribute] if attribute else []), *known]
    weight = _weight(listing, content, options)
    raw.ignored = [key for key in ignored if key not in (*raw.used, *_DRAWN, *NAMES, *modes.ATTRIBUTES)]
    raw.ignored += [key for key in listing.given if key != weight and key not in _DRAWN and key not in raw.ignored]
    raw.zeros = [key for key in raw.ignored if any(map(_is_none, listing.given.get(key, {}).values()))]
    if weight:
        raw.used.append(weight)
    people = _people(listing, content, options)
    raw.two_mode = people is not None
    people = set(listing.nodes) if people is None else people
    raw.people = {called[node]: dict(listing.nodes[node]) for node in listing.nodes if node in people}
    raw.directed = any(listing.one_way) and not raw.two_mode
    order = [(tie, False) for tie in range(len(listing.source))]
    if raw.directed:  # an undirected tie among directed ones counts as named by both people
        both_ways = [(tie, True) for tie, one_way in enumerate(listing.one_way) if not one_way]
        order = sorted([*order, *both_ways])
    for tie, back in order:
        ends = listing.source[tie], listing.target[tie]
        if raw.two_mode:
            back = ends[0] not in people
            if ends[not back] in people or ends[back] not in people:
                raise content.error("is two-mode, but a tie stands on one side; check the header", listing.line[tie])
        raw.source.append(called[ends[back]])
        raw.target.append(called[ends[not back]])
        raw.line.append(listing.line[tie])
    if weight:
        value = listing.given[weight]
        raw.value, raw.value_name = [value.get(tie, "") for tie, _ in order], weight
    return raw


def _in_english(listing: Listing) -> None:
    """Call field, circle and strategy so where the file calls them in German, as in tables of people."""
    for key in list(dict.fromkeys(key for one in listing.nodes.values() for key in one)):
        word = attribute_of(key)
        if word and word != key and not any(word in one for one in listing.nodes.values()):
            for one in listing.nodes.values():
                if key in one:
                    one[word] = one.pop(key)


def names(listing: Listing) -> tuple[dict[str, str], str, list[str]]:
    """Find what each node is called.

    The first attribute that names people is taken that tells apart at least half of those who have it, and that is not
    much rarer than another; or else the one that tells most apart. Who has no name is called by the id; who shares a
    name has the id behind it.

    Returns:
        The name of each node by its id, the attribute it was taken from ("" if ids are names), and notes.
    """
    nodes = listing.nodes
    candidates = {key: {node: folded(nodes[node][key]) for node in nodes if nodes[node].get(key)} for key in NAMES}
    candidates["label"] = {node: folded(text) for node, text in listing.labels.items()} | candidates["label"]
    candidates = {
        key: found
        for key, names in candidates.items()
        if (found := {node: name for node, name in names.items() if name}) and any(map(ne, found, found.values()))
    }
    different = {key: len(set(found.values())) for key, found in candidates.items()}
    most = max(map(len, candidates.values()), default=0)
    enough = [key for key, found in candidates.items() if 2 * different[key] >= len(found) and 2 * len(found) >= most]
    best = max(different, key=lambda key: different[key], default="")
    attribute = enough[0] if enough else (best if different.get(best, 0) > 1 else "")
    if not attribute:
        return {node: node for node in nodes}, "", []
    found = {node: name for key in reversed(enough) for node, name in candidates[key].items()} | candidates[attribute]
    called = {node: found.get(node, node) for node in nodes}
    times = Counter(folded(name) for name in called.values())
    said = []
    if without := [node for node in nodes if node not in found]:
        said.append(f"{_of(len(without), len(nodes))} without a {attribute}, called by their ids ({_few(without)})")
    while shared := [node for node, name in called.items() if times[folded(name)] > 1]:
        several = dict.fromkeys(called[node] for node in shared)
        for node in shared:
            called[node] = f"{called[node]} ({node})"
        said.append(
            f"{len(shared)} of {len(nodes)} people share a {attribute} ({_few(list(several))}) and are told apart by "
            f"their ids: {_few([called[node] for node in shared])}"
        )
        times = Counter(folded(name) for name in called.values())
    return called, attribute, said


def _of(part: int, whole: int) -> str:
    return f"{part} of {whole} people is" if part == 1 else f"{part} of {whole} people are"


def _few(names: list[str]) -> str:
    return ", ".join(name[:40] for name in names[:3]) + (", ..." if len(names) > 3 else "")


def _weight(listing: Listing, content: Content, options: Options) -> str:
    """Return the attribute of ties that says how strong they are; "" if there is none."""
    given = listing.given
    if options.weight is not None:
        if (name := options.weight.lower()) in given:
            return name
        known = f"; its ties have {', '.join(given)}" if given else "; its ties have no attributes"
        raise InputError(f"network.weight: {content.path} has no attribute {options.weight} of ties{known}")
    for name in WEIGHTS:
        if name in given:
            return name
    numeric = [name for name, values in given.items() if name not in _DRAWN and all(map(_is_number, values.values()))]
    return numeric[0] if len(numeric) == 1 else ""


def _is_none(text: str) -> bool:
    value = value_of(text)
    return value is not None and value <= 0


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _people(listing: Listing, content: Content, options: Options) -> set[str] | None:
    """Return the nodes that are people where the others are events; None if all are people.

    Raises:
        InputError: There are events, and the user has not said what to do about them.
    """
    if options.common == 0:
        return None
    people, how = listing.people, "by the header"
    if people is None:
        found = modes.sides(listing.nodes, listing.source, listing.target)
        if found is None:
            return None
        name, value = found
        first = modes.side_of_people(value)
        people = {node for node, side in value.items() if side == first}
        how = f'{name} is "{first}" for people'
    if options.common is None:
        events = len(listing.nodes) - len(people)
        raise content.error(
            f"has events among people ({len(people)} people, {events} event{'s' * (events != 1)}: {how}); "
            "network.common=2 ties those who share two, network.common=0 takes all for people"
        )
    return people
