"""What is on the wire before the reveal: no strategy, wherever one looks."""

import json
import re

import pytest
from helpers.workshop_room import Page, client, join, room

from reciprocity.scenario.strategies import strategies
from reciprocity.web import recorded
from reciprocity.web.preset import presets

IDS = frozenset(strategies())
LABELS = frozenset(
    label for row in strategies().values() if row.label for label in (row.label.en.lower(), row.label.de.lower())
)
SECRET = frozenset({"strategy", "strategies", "population", "balance", "helped", "of"})


@pytest.fixture(scope="module")
def server():
    with client(room()) as connected:
        yield connected


def words(content):
    """All keys, and all texts with the parts of dotted ones."""
    if isinstance(content, dict):
        for key, value in content.items():
            yield key
            yield from words(value)
    elif isinstance(content, list):
        for value in content:
            yield from words(value)
    elif isinstance(content, str):
        yield content
        if re.fullmatch(r"[\w.*]+", content):
            yield from content.split(".")


def test_this_test_finds_a_strategy():
    assert IDS & set(words({"people": [{"plays": "kennedy"}]}))
    assert IDS & set(words({"key": "strategies.kennedy.offer"}))


@pytest.mark.parametrize("name", sorted(presets()))
@pytest.mark.parametrize("role", ["stage", "console"])
def test_no_strategy_is_sent_before_the_reveal(server, name, role):
    with join(server, role) as session:
        page = Page(session)
        page.do("home")
        page.do("open", preset=name)
        state = page.until(lambda state: state["preset"] == name and state["scene"])
        page.do("skip")
        page.do("go", screen="compare")
        page.do("worlds")
        state = page.until(lambda state: state["worlds"]["state"] == "done")
        seen = [
            page.messages,
            server.get("/presets.json").json(),
            server.get(f"/scene/{state['scene']}.json").json(),
            server.get(f"/worlds/{state['worlds']['id']}.json").json(),
        ]
        there = set(words(seen))
        assert not there & (IDS | SECRET)
        assert not {word.lower() for word in there} & LABELS
        for hidden in (f"/who/{state['scene']}.json", "/export/data.csv", "/export/replay.html"):
            answer = server.get(hidden)
            assert (answer.status_code, answer.json()) == (403, {"reason": "refused.reveal_first"}), hidden
        page.do("reveal")
        state = page.until(lambda state: state["revealed"])
        who = server.get(f"/who/{state['scene']}.json").json()
        assert {one["id"] for one in who["strategies"]} <= IDS and len(who["of"]["a"]) == 48
        page.do("home")
        after = page.until(lambda state: not state["revealed"])
        assert after["who"] is None and server.get(f"/who/{state['scene']}.json").status_code == 403
        assert server.get(state["who"]).json() == who, "a page that was told of the reveal asks a moment too late"
        assert server.get(state["who"].replace("d", "e")).status_code == 403, "a ticket that was made up"


@pytest.mark.parametrize("name", sorted(presets()))
def test_no_strategy_is_in_what_ships_recorded(name):
    """It is on the wire while kernels compile, and what a page may fetch before the reveal may name nobody."""
    found = recorded.load(presets()[name])
    there = set(words([found["scene"], found["worlds"], found["values"]]))
    assert not there & (IDS | SECRET | {"key"}) and not {word.lower() for word in there} & LABELS


def test_after_another_preset_is_opened_it_is_hidden_again(server):
    with join(server) as session:
        page = Page(session)
        page.do("open", preset="d1")
        before = page.until(lambda state: state["preset"] == "d1" and state["scene"])["scene"]
        page.do("skip")
        page.do("reveal")
        page.until(lambda state: state["revealed"])
        page.do("open", preset="d2")
        now = page.until(lambda state: state["preset"] == "d2" and state["scene"])
        assert not now["revealed"] and now["outcome"] is None
        for scene in (before, now["scene"]):
            assert server.get(f"/who/{scene}.json").status_code == 403


def test_the_sandbox_names_what_it_mixes_and_nothing_else_does(server):
    with join(server) as session:
        page = Page(session)
        page.do("go", screen="sandbox")
        state = page.until(lambda state: state["screen"] == "sandbox" and state["scene"])
        assert set(state["sandbox"]["people"]) <= IDS
        assert {one["id"] for one in server.get("/strategies.json").json()} == IDS
        page.do("home")
        assert page.until(lambda state: state["screen"] == "start")["sandbox"] is None
        # A page that asked while the sandbox was shown is answered after it is left, too.
        assert {one["id"] for one in server.get("/strategies.json").json()} == IDS


def test_the_state_is_small(server):
    with join(server) as session:
        assert len(json.dumps(Page(session).next())) < 20_000
