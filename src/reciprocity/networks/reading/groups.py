"""Groups in which nodes lie: boxes around people are no people, but say who belongs together."""

from __future__ import annotations

from reciprocity.networks.reading.listing import Listing

OUTSIDE = "no group"


def leave_out(listing: Listing) -> None:
    """Take the groups out of the nodes; their names become people's circles if the file gives no circles.

    A group is a node that the file marks as one (yEd), or one that others lie in and that has no ties of its own.
    """
    tied = {*listing.source, *listing.target}
    around = {group for group in listing.inside.values() if group in listing.nodes}
    groups = {node for node in listing.folders if node in listing.nodes} | {node for node in around if node not in tied}
    if not groups:
        return
    in_order = [node for node in listing.nodes if node in groups]
    shown = ", ".join(_called(listing, group)[:40] for group in in_order[:5])
    what = f"the group {shown} is no person" if len(groups) == 1 else f"{len(groups)} groups are no people ({shown})"
    kept = [tie for tie, ends in enumerate(zip(listing.source, listing.target, strict=True)) if groups.isdisjoint(ends)]
    if dropped := len(listing.source) - len(kept):
        what += f"; dropped {dropped} tie{'s' if dropped > 1 else ''} of a group"
        listing.keep(kept)
    everybody = listing.nodes
    listing.nodes = {node: attributes for node, attributes in everybody.items() if node not in groups}
    own = {node: group for node in listing.nodes if (group := _group_of(node, listing, groups))}
    if own and not any("circle" in attributes for attributes in listing.nodes.values()):
        names = {group: _called(listing, group, everybody) for group in groups}
        for node, attributes in listing.nodes.items():
            attributes["circle"] = names[own[node]] if node in own else OUTSIDE
        what += "; groups are the circles"
        if outside := len(listing.nodes) - len(own):
            what += f', and who lies in none ({outside}) is in the circle "{OUTSIDE}"'
    listing.notes.append(what)


def _group_of(node: str, listing: Listing, groups: set[str]) -> str | None:
    """Return the innermost group around a node."""
    seen = {node}
    while (node := listing.inside.get(node, "")) and node not in seen:
        if node in groups:
            return node
        seen.add(node)
    return None


def _called(listing: Listing, group: str, nodes: dict[str, dict[str, str]] | None = None) -> str:
    attributes = (nodes or listing.nodes).get(group, {})
    named = attributes.get("label") or attributes.get("name") or listing.labels.get(group) or group
    return " ".join(named.split()) or group
