"""The claims laboratory: files, worlds, runs, and the way from a claim to its pages."""

import json

import numpy as np
import pytest
import yaml

from reciprocity import InputError
from reciprocity.claims import figures, interests, plausible
from reciprocity.claims.claim import SHIPPED, claims, read
from reciprocity.claims.effect import effects
from reciprocity.claims.measures import MEASURES, measured
from reciprocity.claims.registration import COMPONENTS, digests, registered
from reciprocity.claims.tables import read as kept
from reciprocity.claims.worlds import check, scenario
from reciprocity.commands.claims import command
from reciprocity.results.text_column import Texts

ALL = claims("all")
C02, C08, C19 = (next(one for one in ALL if one.id == name) for name in ("C02", "C08", "C19"))
SMALLEST = {name: one.smallest for name, one in interests.interests().items()}


WORDS = {"en": "a", "de": "b"}
BASE = {"books.bias": 0.5, "population": {"ledger": 1, "strategic": 1}}


def written(tmp_path, changes, of="C08", name="C99"):
    """The file of a claim with changes, elsewhere."""
    content = yaml.safe_load((SHIPPED / f"{of}.yaml").read_text(encoding="utf-8")) | changes
    path = tmp_path / f"{name}.yaml"
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    return path


def test_all_twenty_claims_are_there():
    assert [claim.id for claim in ALL] == [f"C{k:02}" for k in range(1, 21)]


@pytest.mark.parametrize("claim", ALL, ids=lambda claim: claim.id)
def test_worlds_can_be_played_and_differ_only_in_what_they_say(claim):
    check(claim)


@pytest.mark.parametrize(
    "changes, said",
    [
        ({"hypotesis": "x"}, "hypotesis: unknown key; did you mean hypothesis"),
        (
            {"parts": [{"says": WORDS, "measure": "payof", "world": "with", "than": "without"}]},
            "parts.measure: payof does not exist; did you mean payoff",
        ),
        (
            {"parts": [{"says": WORDS, "measure": "payoff", "world": "wiht", "than": "without"}]},
            "unknown world wiht; did you mean with",
        ),
        ({"control": {"why": WORDS, "set": {}}}, "control.set: "),
    ],
)
def test_a_claim_that_cannot_be_used_is_refused_by_name(tmp_path, changes, said):
    with pytest.raises(InputError, match=said):
        read(written(tmp_path, changes))


def test_worlds_that_differ_in_more_than_they_say_are_refused(tmp_path):
    worlds = C08.model_dump()["worlds"]
    worlds["without"]["set"] = {**worlds["without"]["set"], "favors.need": 0.4}
    with pytest.raises(InputError, match=r"claim=C99: worlds put_out and without also differ in favors.need"):
        check(read(written(tmp_path, {"worlds": worlds})))


class Remembered:
    """Runs that are played in this process and kept in memory."""

    def __init__(self):
        self.known = {}

    def __call__(self, scenarios, log=False):
        found = []
        for one in scenarios:
            run = one.run_id()
            if run not in self.known:
                self.known[run] = measured(one, log)
            found.append(self.known[run])
        return found


SMALL = {"network": {"kind": "watts_strogatz", "n": 40, "k": 8}, "rounds": 60}


def planted(tmp_path, benefit):
    """A claim whose effect is known: a benefit that differs."""
    part = {"says": WORDS, "measure": "payoff", "world": "more", "than": "less"}
    changes = {
        "base": SMALL | {"favors.benefit": benefit},
        "worlds": {"more": {"name": WORDS}, "less": {"name": WORDS, "set": {"favors.benefit": 3}}},
        "differ": ["favors.benefit"],
        "varies": [],
        "parts": [part, part | {"claimed": "lower"}, part | {"claimed": "not_lower"}, part | {"claimed": "same"}],
    }
    return read(written(tmp_path, changes))


def test_a_planted_effect_is_found(tmp_path):
    higher, lower, not_lower, same = effects(planted(tmp_path, 4), Remembered(), SMALLEST, range(6))
    assert (higher.lies, higher.as_claimed, lower.as_claimed) == ("higher", True, False)
    assert (not_lower.as_claimed, same.as_claimed) == (True, False)
    assert higher.strength == -lower.strength == higher.mean / 0.03


def test_a_world_against_itself_is_exactly_zero(tmp_path):
    found = effects(planted(tmp_path, 3), Remembered(), SMALLEST, range(4))
    assert found[0].differences.tolist() == [0.0] * 4
    assert [one.lies for one in found] == ["same"] * 4
    assert [one.as_claimed for one in found] == [False, False, True, True]


def test_from_a_claim_to_its_pages(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "configs" / "claim").mkdir(parents=True)
    path = written(tmp_path / "configs" / "claim", {"base": SMALL | BASE}, "C01")
    assert command(["claim=C99", "precision=quick", "results=out", "workers=1"]) == 0
    assert "C99" in capsys.readouterr().out
    there = tmp_path / "out" / "C99"
    names = ("parts.csv", "worlds.csv", "border.csv", "specifications.csv", "en.html", "de.html")
    first = {name: (there / name).read_bytes() for name in names}
    page = first["en.html"].decode()
    assert "http://" not in page and "https://" not in page
    assert "data:image/png;base64," in page and 'lang="de"' in first["de.html"].decode()
    assert "<code>reciprocity claim=C99 precision=quick</code>" in page
    assert "This claim is not registered" in page
    # Again: nothing is played, and the files are the same.
    command(["claim=C99", "precision=quick", "results=out", "workers=1"])
    assert ", 0 runs played," in capsys.readouterr().out
    assert {name: (there / name).read_bytes() for name in first} == first
    # What is read back from the tables says the same.
    study = kept(read(path), there)
    record = json.loads((there / "verdict.json").read_text(encoding="utf-8"))
    assert (study.verdict, round(study.share.at, 6)) == (record["verdict"], round(record["share"], 6))
    # It is registered, and then another world is asked for: one line says in what it differs, and so does the page.
    assert command(["claim=C99", "register=true"]) == 0
    written(tmp_path / "configs" / "claim", {"base": SMALL | BASE | {"ties.trust_prior": 0.4}}, "C01")
    capsys.readouterr()
    monkeypatch.setattr(figures, "of_claim", lambda *arguments: {})  # they were drawn twice already
    command(["claim=C99", "precision=quick", "results=out", "workers=1"])
    assert "note: claims=C99: not as it was registered, in worlds; the pages say so" in capsys.readouterr().err
    assert "it differs in: worlds" in (there / "en.html").read_text(encoding="utf-8")
    assert command(["claim=C99", "register=people trust strangers less"]) == 0
    (noted,) = registered([tmp_path / "configs"])["C99"].deviations
    assert (noted.changed, noted.why) == (("worlds",), "people trust strangers less")


def test_every_claim_has_words_in_both_languages():
    for claim in ALL:
        named = [world.name for world in (claim.worlds | claim.comparators).values()]
        said = [part.says for part in claim.parts] + [axis.name for axis in claim.plane] + [claim.control.why]
        own = [claim.title, claim.question, claim.document, claim.hypothesis, claim.leaves_out]
        for words in (*own, *named, *said, *claim.verdicts.values()):
            assert words.en.strip() and words.de.strip() and words.en != words.de


def test_what_decides_a_verdict_is_registered_and_words_are_not():
    of, table = plausible.box(), interests.interests()
    before = digests(C02, of, table)
    assert tuple(before) == COMPONENTS
    wordy = C02.model_copy(update={"title": C02.question, "leaves_out": C02.question})
    assert digests(wordy, of, table) == before
    changes = {
        "worlds": (C02.model_copy(update={"base": C02.base | {"ties.review": 0.3}}), of, table),
        "measures": (C02, of, table | {"payoff": table["payoff"].model_copy(update={"smallest": 0.04})}),
        "prediction": (C02.model_copy(update={"predicted": "holds"}), of, table),
        "rule": (C02.model_copy(update={"parts": C02.parts[:1]}), of, table),
    }
    for name, changed in changes.items():
        now = digests(*changed)
        assert now[name] != before[name], name


def test_what_ties_that_ended_carried_counts_as_given():
    """Ann and Bob are even; Cem gave Ann four favors over a tie that has ended, and got one back."""
    who, whom = [0, 1, 2, 2, 2, 2, 0], [1, 0, 0, 0, 0, 0, 2]
    acts = ("granted", "offered", "dropped")
    codes = np.array([0, 1, 0, 0, 1, 0, 0])
    log = {"act": Texts(acts, np.append(codes, 2)), "who": np.array([*who, 2]), "whom": np.array([*whom, 0])}
    assert MEASURES["from_others"](None, {"acts": log}) == pytest.approx(1 - 4 / 7)
    empty = {"act": Texts(acts, codes[:0]), "who": np.array([], int), "whom": np.array([], int)}
    assert np.isnan(MEASURES["from_others"](None, {"acts": empty}))


def test_favors_of_all_ties_are_as_many_as_were_given():
    """On ties that stay, all favors are those of the ties at the end, and the measure is 1 - reciprocity."""
    world = scenario(C19, "no_accounts", SMALL | {"ties.change": False})
    values = measured(world, log=True)
    assert values["from_others"] == pytest.approx(1 - values["reciprocity"])
    moving = measured(scenario(C19, "no_accounts", SMALL), log=True)
    assert moving["from_others"] != pytest.approx(1 - moving["reciprocity"], abs=0.001)
    assert "from_others" not in measured(world)


def test_friends_only_means_that_nobody_else_is_helped():
    claim = next(one for one in ALL if one.id == "C17")
    friends, everybody = (scenario(claim, name) for name in ("friends_only", "everybody"))
    assert (friends.strategies["sociable"].bad, everybody.strategies["sociable"].bad) == (0, 1)
    assert friends.strategies["sociable"].good == everybody.strategies["sociable"].good == 1
