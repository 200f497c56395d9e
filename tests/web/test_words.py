"""Every text of the page and of the presets: both languages say the same, in the words that were agreed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reciprocity.web import preset, wording
from reciprocity.web.truth import said

WEB = Path(wording.__file__).parent
FORBIDDEN = {
    "de": {
        r"betrüg|Betrug|Verlierer|Gewinner|eliminier": "nobody is judged",
        r"Rangliste|\bPunktzahl|\bScore": "nothing is ranked",
        r"\b[Rr]unde[n]?\b": "Monat",
        r"\b[Ss]eeds?\b": "Zufallsnummer",
        r"\bBots?\b": "Programm",
        r"Rauschen|\bFehlerrate": "Missverständnis",
        r"\bTrust|Reputation": "Vertrauen, Ruf",
        r"\bAnfragen?\b": "Bitte",
        r"Stabilität": "Haltbarkeit",
        r"Bekannt(e|er|en)\b|\bKanten?\b|\bKnoten\b": "Kontakt, Mensch",
        r"Verknüpf|Vernetz": "Kontakte verweben, Brücken bauen",
        r"Tit for Tat": "Wie du mir",
        r"\b(dich|dein\w*|euch|euer|eure\w*)\b": "Sie, or the infinitive",
        r"\d\.\d|\d%": "3,5 and 25 % with a space",
    },
    "en": {
        r"\bcheat|\bloser|\bwinner|\beliminat": "nobody is judged",
        r"\branking|\bleaderboard|\bscore\b": "nothing is ranked",
        r"\brounds?\b": "month",
        r"\bbots?\b": "simulated person",
        r"\bnoise\b": "misunderstanding",
        r"\bedges?\b|\bnodes?\b|\bagents?\b": "tie, person",
        r"\bfavour|\bbehaviour|\bcolour|\bneighbour|recognise|organis": "American spelling",
        r"[Tt]it for [Tt]at": "As you to me",
        r"\d,\d(?!\d\d)|\d\s%": "3.5 and 25% without a space",
    },
}
"""What no text says, and what is said instead."""
QUOTED = {"de": re.compile("„[^“]*“"), "en": re.compile("“[^”]*”")}
SETTINGS = ("lang.", "size.", "contrast.")
"""Keys that the page makes from the name of a setting and its value."""
PLACE = re.compile(r"\{(\w+)\}")
CONNECTION = ("connection.",)
"""Keys about the computer's own connection, which may be called one."""


def _presets() -> Iterator[tuple[str, str, str]]:
    for one in preset.presets().values():
        for variant in ("holds", "fails"):
            for where, text in said(one, variant):
                yield f"{one.id}.{where}", where.rsplit(".", 1)[-1], text


def _all() -> list[tuple[str, str, str]]:
    """Where, language, text: of the page and of the presets."""
    words = [(key, language, text) for language in wording.LANGUAGES for key, text in wording.texts(language).items()]
    return [*words, *dict.fromkeys(_presets())]


def _sources() -> str:
    files = [*sorted((WEB / "page").rglob("*.js")), *sorted(WEB.glob("*.py"))]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_both_languages_have_the_same_keys_and_no_empty_text():
    en, de = wording.texts("en"), wording.texts("de")
    assert sorted(en) == sorted(de)
    assert [key for key, text in [*en.items(), *de.items()] if not text.strip()] == []


def test_the_same_is_filled_into_both_languages():
    en, de = wording.texts("en"), wording.texts("de")
    differ = {key: (en[key], de[key]) for key in en if set(PLACE.findall(en[key])) != set(PLACE.findall(de[key]))}
    # a plural's "one" may be written out: "a person" for "{count} person"
    differ = {key: found for key, found in differ.items() if not key.endswith("_one")}
    assert differ == {}


def test_a_plural_has_both_forms():
    keys = wording.texts("en")
    forms = {"_one": "_other", "_other": "_one"}
    alone = [
        key
        for key in keys
        for end, other in forms.items()
        if key.endswith(end) and key.removesuffix(end) + other not in keys
    ]
    assert alone == []


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_texts_keep_to_the_agreed_words(language):
    wrong = [
        f"{where}: {text!r}: instead: {instead}"
        for where, written, text in _all()
        if written == language
        for pattern, instead in FORBIDDEN[language].items()
        if re.search(pattern, QUOTED[language].sub("", PLACE.sub("", text)))
    ]
    assert wrong == []


def test_a_tie_is_never_called_a_connection():
    wrong = [
        (where, text)
        for where, _, text in _all()
        if re.search(r"[Vv]erbindung|\bconnections?\b", text) and not where.startswith(CONNECTION)
    ]
    assert wrong == []


def test_every_text_that_is_asked_for_exists():
    asked = set(re.findall(r"\bt\(\s*\"([\w.]+)\"", _sources()))
    asked |= set(re.findall(r"\"((?:refused|notice)\.\w+)\"", _sources()))
    asked |= {f"{key}_other" for key in re.findall(r"\btn\(\s*\"([\w.]+)\"", _sources())}
    assert sorted(asked - set(wording.texts("en"))) == []


def test_every_text_is_asked_for():
    sources = _sources()
    literal = set(re.findall(r"[\"'`]([a-z_]+(?:\.\w+)+)[\"'`]", sources))
    made = [*re.findall(r"[(=?:,]\s*`([^`\n]*)`", sources), *re.findall(r"\bf\"([^\"\n]*)\"", sources)]
    shapes = {re.sub(r"\$?\{[^}]*\}", "*", one) for one in made}
    # of a text that is put together, at least a word must be written out: `${name}.${value}` asks for no text
    shapes = {one for one in shapes if re.fullmatch(r"[\w.*]+", one) and "." in one and re.search(r"[a-z]{3}", one)}
    patterns = [re.compile(one.replace(".", r"\.").replace("*", r"[\w.]+")) for one in shapes]
    unused = {
        key
        for key in wording.texts("en")
        for stem in [re.sub("_(one|other)$", "", key)]
        if not {key, stem} & literal
        and not key.startswith(SETTINGS)
        and not any(pattern.fullmatch(key) or pattern.fullmatch(stem) for pattern in patterns)
    }
    assert sorted(unused) == []


def test_a_preset_fills_in_only_what_there_is():
    run = {"a", "b", "difference"}
    there = {".outcome.run.": run, ".outcome.worlds.": run | {"count", "total"}, ".lead.": {"people"}}
    wrong = [
        (where, text)
        for where, _, text in _presets()
        if not set(PLACE.findall(text)) <= next((names for part, names in there.items() if part in where), set())
    ]
    assert wrong == []


def test_no_text_of_a_preset_counts_people_that_a_network_of_ones_own_brings():
    assert [(where, text) for where, _, text in _presets() if re.search(r"\d+ (people|Menschen)", text)] == []


def test_the_question_of_a_preset_is_short_enough_for_a_card():
    long = {
        (one.id, language): text
        for one in preset.presets().values()
        for language, text in (("en", one.question.en), ("de", one.question.de))
        if not 8 <= len(text.split()) <= 12
    }
    assert long == {}
