"""Networks that exist in Python already: graphs of networkx and igraph, tables of pandas, matrices, lists of ties.

Each becomes a text that a scenario can hold, and that is read like a file: node-link JSON, or CSV for a table of ties.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

_KINDS = "a networkx or igraph graph, a pandas table of ties, a NumPy or SciPy matrix, or a list of pairs"


def as_text(given: Any) -> str:
    """Write a network as text.

    Args:
        given: A graph of networkx or igraph; a DataFrame with a row a tie, columns as in a CSV file, or a square one
            whose rows and columns have the same labels; a matrix whose cell (i, j) says whether i names j, as an array
            or sparse; or pairs of names.

    Raises:
        ValueError: It is none of these, in one line.
    """
    if given is None or (isinstance(given, str) and not given.strip()):
        raise ValueError("missing, write the ties out, e.g. network={'kind': 'inline', 'ties': G}")
    if isinstance(given, str):
        return given
    if _is(given, "networkx", "Graph"):
        return _networkx(given)
    if _is(given, "igraph", "Graph"):
        return _igraph(given)
    if _is(given, "pandas", "DataFrame"):
        return _table(given)
    if hasattr(given, "tocoo"):
        return _cells(given.tocoo(), None)
    if isinstance(given, np.ndarray) and given.ndim == 2:
        return _array(given)
    if isinstance(given, Sequence | set | frozenset) and not isinstance(given, bytes):
        return _pairs(given)
    raise ValueError(f"expected {_KINDS} (given: {type(given).__name__})")


def people_as_text(given: Any) -> Any:
    """Write a table of pandas as CSV; its index is a column if it has a name. Return anything else as it is."""
    return _csv(given) if _is(given, "pandas", "DataFrame") else given


def _is(given: Any, module: str, name: str) -> bool:
    """Say whether an object is of a class without importing its module, which is there if the object is."""
    kind = getattr(sys.modules.get(module), name, None)
    return kind is not None and isinstance(given, kind)


def _networkx(graph: Any) -> str:
    nodes = [{**_plain(said), "id": str(node)} for node, said in graph.nodes(data=True)]
    ties = [{**_plain(said), "source": str(a), "target": str(b)} for a, b, said in graph.edges(data=True)]
    return _json(nodes, ties, graph.is_directed())


def _igraph(graph: Any) -> str:
    nodes = [{**_plain(vertex.attributes()), "id": str(vertex.index)} for vertex in graph.vs]
    ties = [{**_plain(edge.attributes()), "source": str(edge.source), "target": str(edge.target)} for edge in graph.es]
    return _json(nodes, ties, graph.is_directed())


def _table(table: Any) -> str:
    rows, columns = [str(label) for label in table.index], [str(label) for label in table.columns]
    if rows == columns and len(rows) > 2:
        from scipy.sparse import coo_array

        return _cells(coo_array(_numbers(table.to_numpy())), rows)
    return _csv(table)


def _csv(table: Any) -> str:
    """Write a table as CSV, whole numbers without a point even where some are missing."""
    if any(name is not None for name in table.index.names):
        table = table.reset_index()
    whole = {
        name: column.astype("Int64")
        for name, column in table.items()
        if column.dtype.kind == "f" and (column.dropna() % 1 == 0).all()
    }
    return str(table.assign(**{str(name): column for name, column in whole.items()}).to_csv(index=False))


def _array(cells: np.ndarray) -> str:
    rows, columns = cells.shape
    if (columns == 2 and rows != 2) or (columns in (2, 3) and cells.dtype.kind in "USTO"):
        return _pairs(cells.tolist())
    from scipy.sparse import coo_array

    return _cells(coo_array(_numbers(cells)), None)


def _numbers(cells: np.ndarray) -> np.ndarray:
    try:
        return np.nan_to_num(np.asarray(cells, float), nan=0.0)  # a missing value is no tie
    except (TypeError, ValueError):
        raise ValueError("the matrix holds texts; a list of ties has two columns, e.g. source and target") from None


def _cells(cells: Any, names: list[str] | None) -> str:
    """Write a matrix: people are numbered from 1; where it is not square, columns are events."""
    n, columns = cells.shape
    cells.sum_duplicates()
    there = (cells.data != 0) & (cells.data == cells.data)
    source, target, value = cells.row[there], cells.col[there], cells.data[there]
    weighted = bool(np.any(value != 1))
    if n != columns:
        nodes = [{"id": str(i + 1), "bipartite": 0} for i in range(n)]
        nodes += [{"id": f"event {j + 1}", "bipartite": 1} for j in range(columns)]
        ends = [f"event {j + 1}" for j in range(columns)]
    else:
        ends = names or [str(i + 1) for i in range(n)]
        nodes = [{"id": name} for name in ends]
    starts = [node["id"] for node in nodes[:n]]
    ties = [
        {"source": starts[i], "target": ends[j], **({"weight": _scalar(v)} if weighted else {})}
        for i, j, v in zip(source.tolist(), target.tolist(), value, strict=True)
    ]
    both = dict(zip(zip(source.tolist(), target.tolist(), strict=True), value.tolist(), strict=True))
    symmetric = n != columns or all(both.get((j, i)) == v for (i, j), v in both.items())
    if symmetric and n == columns:
        ties = [tie for tie, i, j in zip(ties, source, target, strict=True) if i <= j]
    return _json(nodes, ties, not symmetric, numbered=names is None)


def _pairs(pairs: Iterable[Any]) -> str:
    ties: list[dict[str, Any]] = []
    for pair in pairs:
        if isinstance(pair, str | bytes) or not isinstance(pair, Sequence) or not 2 <= len(pair) <= 3:
            raise ValueError(f"expected pairs of names, e.g. [('Ann', 'Bob')] (given: {str(pair)[:60]!r})")
        tie = {"source": str(pair[0]), "target": str(pair[1])}
        if len(pair) == 3:
            said = pair[2]
            tie |= _plain(said) if isinstance(said, Mapping) else {"weight": _scalar(said)}
        ties.append(tie)
    return _json([], ties, False)


def _plain(said: Mapping[Any, Any]) -> dict[str, Any]:
    """Return the attributes that are numbers or texts; the others say nothing that is read."""
    return {str(name): value for name, one in said.items() if (value := _scalar(one)) is not None}


def _scalar(value: Any) -> Any:
    """Return a number, a text or a truth value as JSON writes it; None for anything else, and for NaN."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and value != value:
        return None
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return value if isinstance(value, str | int | float) else None


def _json(nodes: list[dict[str, Any]], ties: list[dict[str, Any]], directed: bool, numbered: bool = False) -> str:
    """Write node-link data with a line for each person and each tie."""
    seen: set[str] = set()
    for node in nodes:
        if node["id"] in seen:
            raise ValueError(f"two people are both called {node['id'][:80]}; give each their own name")
        seen.add(node["id"])
    lists = (",\n".join(json.dumps(one, ensure_ascii=False) for one in some) for some in (nodes, ties))
    people, links = lists
    more = '"numbered": true, ' if numbered else ""  # people without names may get them from a table of people
    return f'{{"directed": {str(directed).lower()}, {more}"nodes": [\n{people}\n], "links": [\n{links}\n]}}\n'
