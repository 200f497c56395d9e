"""docs/glossary.md: every name has its word, and a word has one idea, but for what the page admits."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from pydantic import BaseModel

from reciprocity.metrics import METRICS
from reciprocity.metrics.registry import TAKEN
from reciprocity.plots import axis_labels
from reciprocity.results.columns import SCHEMAS
from reciprocity.running.settings import Settings
from reciprocity.scenario.scenario import Scenario

PAGE = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text(encoding="utf-8")
TABLES, _, KNOWN = PAGE.partition("\n## Known exceptions\n")
SEVERAL_IDEAS = KNOWN.partition("Several words for one idea:")[0]

ROWS = [[cell.strip() for cell in line.split("|")[1:-1]] for line in TABLES.splitlines() if line.startswith("|")]
ENTRIES = {row[0]: re.findall("`(.*?)`", row[3]) for row in ROWS if row[0] != "word" and "---" not in row[0]}
AVOIDED = ("agent", "edge", "evening", "favour", "link", "month", "node", "player")
OWNERS: dict[str, set[str]] = {}
for _word, _names in ENTRIES.items():
    for _name in _names:
        OWNERS.setdefault(_name, set()).add(_word)


def keys(schema: type[BaseModel], before: str = "") -> Iterator[str]:
    """Every key of a model, those of the models inside with the node before a dot."""
    for name, field in schema.model_fields.items():
        yield before + name
        outer = (field.annotation, *get_args(field.annotation))
        inner = (*outer, *(kind for one in outer for kind in get_args(one)))
        for kind in inner:
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                yield from keys(kind, f"{name}.")


def names() -> set[str]:
    """Everything that has a name where a user sees it."""
    runs = {f"runs.{name}" for name in (*METRICS, *(TAKEN - set(Scenario.model_fields)))}
    columns = {f"{table}.{column}" for table, schema in SCHEMAS.items() for column in schema.names}
    return {*keys(Scenario), *keys(Settings), *runs, *columns, *(f"tables.{table}" for table in ("runs", *SCHEMAS))}


def entries(name: str) -> set[str]:
    """The entries that a name belongs to: by itself, else by its last part, else by the words that this consists of."""
    last = name.rpartition(".")[2]
    for whole in (name, last):
        if whole in OWNERS:
            return OWNERS[whole]
    parts = [OWNERS.get(part) for part in last.split("_")]
    return set[str]().union(*(part or () for part in parts)) if all(parts) else set()


def test_every_name_has_a_word() -> None:
    assert len(names()) > 250
    assert sorted(name for name in names() if not entries(name)) == []


def test_every_entry_is_whole() -> None:
    assert all(len(row) == 4 and all(row) for row in ROWS)
    assert len(ENTRIES) == len(ROWS) - 2 * TABLES.count("| word | German |"), "a word stands once"
    germans = [row[1] for row in ROWS if row[0] in ENTRIES]
    assert len(germans) == len(set(germans)), "a German word stands for one idea"


def test_a_name_has_one_idea_unless_the_page_admits_it() -> None:
    ideas: dict[str, set[str]] = {}
    for name in names():
        ideas.setdefault(name.rpartition(".")[2], set()).update(entries(name))
    twofold = {last for last, found in ideas.items() if len(found) > 1 and (last in OWNERS or "_" not in last)}
    admitted = set(re.findall("`(.*?)`", SEVERAL_IDEAS))
    assert sorted(twofold - admitted) == [], "one word for several ideas"


def test_a_bare_name_stands_in_one_entry() -> None:
    assert {name: words for name, words in OWNERS.items() if len(words) > 1} == {}


def test_no_entry_names_what_is_not_there() -> None:
    """A dotted name is a key or a column; a bare one is one too, or a word in one, or a strategy, a cue, a trait."""
    dotted = {name for name in OWNERS if "." in name}
    assert sorted(dotted - names()) == []
    words = {part for name in names() for last in [name.rpartition(".")[2]] for part in (last, *last.split("_"))}
    others = {"lone_fighter", "ledger", "fortune", "bond", "trust"}
    bare = {name for name in OWNERS if "." not in name and not any(name in word for word in words)}
    assert sorted(bare - others) == []


def test_labels_keep_to_the_words() -> None:
    labels = {name: metric.label for name, metric in METRICS.items()} | axis_labels.KEYS
    other = {name for name, label in labels.items() if re.search(rf"\b(?:{'|'.join(AVOIDED)})s?\b", label)}
    assert sorted(other - set(re.findall("`(.*?)`", KNOWN))) == []
