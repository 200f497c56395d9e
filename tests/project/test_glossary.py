"""docs/glossary.md: every name has its word, a word has one idea, and pages in both languages keep to the words."""

import re
from collections.abc import Iterator
from inspect import signature
from pathlib import Path
from typing import get_args

import pytest
import yaml
from pydantic import BaseModel

from reciprocity import calibrate, plots
from reciprocity.configs import renamed
from reciprocity.metrics import METRICS
from reciprocity.metrics.registry import TAKEN
from reciprocity.plots import axis_labels
from reciprocity.results.columns import SCHEMAS
from reciprocity.results.counters import COUNTERS
from reciprocity.running.settings import Settings
from reciprocity.scenario.scenario import Scenario

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
TABLES, _, TWO = PAGE.partition("\n## Words that stand for one idea though they look like two\n")

ROWS = [[cell.strip() for cell in line.split("|")[1:-1]] for line in TABLES.splitlines() if line.startswith("|")]
ENTRIES = {row[0]: re.findall("`(.*?)`", row[3]) for row in ROWS if row[0] != "word" and "---" not in row[0]}
AVOIDED = ("agent", "edge", "evening", "favour", "link", "month", "node", "player")
GERMAN = {
    "Veranstaltung": "Anlass", "Startwert": "Zufallsnummer", "Agent": "Person", "Knoten": "Person",
    "Kante": "Beziehung",
    "Spieler": "Person", "Anfrage": "Bitte", "Gemeinschaft": "Kreis", "Buchführung": "Konto",
}  # fmt: skip
"""German words that pages do not use, each with the word of the glossary that stands for the idea."""
BRITISH = r"\w*(?:avour|ehaviour|olour|eighbour|(?:cial|gan|eral|mar|mal|real|onal|color)is(?:e|ed|es|ing|ation))s?\b"
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


def german(text: object) -> Iterator[str]:
    """The texts in a YAML file's content that stand under `de`."""
    if isinstance(text, dict):
        for key, inner in text.items():
            yield from [inner] if key == "de" and isinstance(inner, str) else german(inner)
    elif isinstance(text, list):
        for inner in text:
            yield from german(inner)


def texts(*patterns: str) -> Iterator[tuple[str, str]]:
    """Name and content of the project's own texts of these kinds."""
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            if not {"data", "static", "__pycache__"} & set(path.parts):
                yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")


def test_every_name_has_a_word() -> None:
    assert len(names()) > 250
    assert sorted(name for name in names() if not entries(name)) == []


def test_every_entry_is_whole() -> None:
    assert all(len(row) == 4 and all(row) for row in ROWS)
    assert len(ENTRIES) == len(ROWS) - 2 * TABLES.count("| word | German |"), "a word stands once"
    germans = [row[1] for row in ROWS if row[0] in ENTRIES]
    assert len(germans) == len(set(germans)), "a German word stands for one idea"


def test_a_name_has_one_idea() -> None:
    """The page admits no exception: what it explains at its end is what only looks like one."""
    assert "exception" not in PAGE and len(TWO) > 500
    ideas: dict[str, set[str]] = {}
    for name in names():
        ideas.setdefault(name.rpartition(".")[2], set()).update(entries(name))
    twofold = {last for last, found in ideas.items() if len(found) > 1 and (last in OWNERS or "_" not in last)}
    assert sorted(twofold) == [], "one word for several ideas"


def test_a_bare_name_stands_in_one_entry() -> None:
    assert {name: words for name, words in OWNERS.items() if len(words) > 1} == {}


def test_a_share_is_never_called_as_a_count_is() -> None:
    counts = {*COUNTERS, *SCHEMAS["rounds"].names}
    assert {name for name in counts & set(METRICS) if METRICS[name].share} == set()
    for name in METRICS:
        counted, _, share = name.rpartition("_")
        assert share != "share" or (counted in counts and METRICS[name].share), name


def test_no_entry_names_what_is_not_there() -> None:
    """A dotted name is a key or a column; a bare one is one too, or a word in one, a figure, an argument."""
    dotted = {name for name in OWNERS if "." in name}
    assert sorted(dotted - names()) == []
    words = {part for name in names() for last in [name.rpartition(".")[2]] for part in (last, *last.split("_"))}
    others = {"lone_fighter", "ledger", "fortune", "bond", "trust", "scenario", "differs", "differences"}
    others |= {*plots.__all__, *signature(calibrate).parameters}
    bare = {name for name in OWNERS if "." not in name and not any(name in word for word in words)}
    assert sorted(bare - others) == []


def test_labels_keep_to_the_words() -> None:
    labels = {name: metric.label for name, metric in METRICS.items()} | axis_labels.KEYS
    other = {name for name, label in labels.items() if re.search(rf"\b(?:{'|'.join(AVOIDED)})s?\b", label)}
    assert sorted(other) == []


def test_pages_and_the_model_say_event_and_not_evening() -> None:
    pages = texts("README.md", "docs/*.md", "src/reciprocity/model/**/*.py", "configs/**/*.yaml")
    assert [name for name, text in pages if re.search(r"\bevenings?\b", text, re.IGNORECASE)] == []


def test_everything_is_spelled_the_american_way() -> None:
    """Files of others may spell as they like: the words that readers of networks know are no spelling of ours."""
    known = {
        "src/reciprocity/networks/reading/vocabulary.py", "src/reciprocity/networks/reading/graph.py",
        "src/reciprocity/configs/renamed.py",
    }  # fmt: skip
    found = {
        f"{name}: {word}"
        for name, text in texts("README.md", "docs/*.md", "src/**/*.py", "configs/**/*.yaml", "experiments/*.py")
        if name not in known
        for word in re.findall(rf"\b{BRITISH}", text)
    }
    assert sorted(found) == []


def test_german_pages_keep_to_the_words() -> None:
    assert set(GERMAN.values()) <= {row[1] for row in ROWS}
    pages = {name: list(german(yaml.safe_load(text))) for name, text in texts("configs/**/*.yaml")}
    words = yaml.safe_load((ROOT / "src/reciprocity/claims/words.yaml").read_text(encoding="utf-8"))
    pages["claims/words.yaml"] = [str(words["de"])]
    pages |= {name: [text] for name, text in texts("src/reciprocity/web/words/de.yaml")}
    assert sum(map(len, pages.values())) > 200
    found = {
        (name, other, word)
        for name, said in pages.items()
        for other, word in GERMAN.items()
        if any(re.search(rf"\b{other}(?:n|en|s|e)?\b", text) for text in said)
    }
    assert sorted(found) == [], "file, word, and the glossary's word"


@pytest.mark.parametrize("old", [key for key in renamed.KEYS if not key.startswith(("claim.", "strategies."))])
def test_nothing_calls_a_key_as_it_was_called_before(old: str) -> None:
    ours = ("README.md", "docs/*.md", "src/**/*.py", "configs/**/*.yaml", "experiments/**/*.md", "results/*/*/*.csv")
    pages = texts(*ours)
    said = re.compile(rf"\b{re.escape(old).replace(r'\.', '[._]')}\b")
    assert [name for name, text in pages if said.search(text) and not name.endswith("renamed.py")] == []
