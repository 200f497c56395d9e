"""The room: what may be done when, and what it looks like to whom."""

import pytest
from helpers.workshop_room import Compiling, Page, client, join, room

from reciprocity.errors import InputError

PLAYED = ("run", "compare", "reveal", "luck", "break", "transfer", "export")


@pytest.fixture(scope="module")
def made():
    return room()


@pytest.fixture(scope="module")
def server(made):
    with client(made) as connected:
        yield connected


@pytest.fixture
def page(server):
    with join(server, "console") as session:
        found = Page(session)
        found.do("home")
        found.until(lambda state: state["screen"] == "start" and state["preset"] is None)
        yield found


def opened(page, preset="d5"):
    page.do("open", preset=preset)
    return page.until(lambda state: state["preset"] == preset and state["scene"])


def test_nothing_runs_before_the_prediction(page):
    state = opened(page)
    assert (state["screen"], state["transport"]["playing"]) == ("meet", False)
    for name in ("play", "step", "reset", "reveal", "worlds", "break_scan"):
        page.do(name)
        assert page.refusal() == "refused.predict_first", name
    for screen in PLAYED:
        page.do("go", screen=screen)
        assert page.refusal() == "refused.predict_first", screen
    page.do("skip")
    page.do("play")
    assert page.until(lambda state: state["transport"]["playing"])["prediction"]["skipped"]


def test_from_start_to_a_moving_network_in_four_actions(page):
    page.do("open", preset="d5")
    page.until(lambda state: state["scene"])
    page.do("skip")
    page.do("go", screen="run")
    page.do("play")
    moved = page.until(lambda state: state["transport"]["step"] or state["transport"]["month"])
    assert moved["screen"] == "run"


def test_a_locked_prediction_stays(page):
    opened(page)
    page.do("tally", option=1, by=3)
    page.do("tally", option=1, by=-1)
    page.do("unsure", by=2)
    page.do("confidence", n=2)
    page.do("lock")
    state = page.until(lambda state: state["prediction"]["locked"])
    assert state["prediction"]["tally"] == [0, 2, 0]
    assert (state["prediction"]["unsure"], state["prediction"]["total"], state["prediction"]["confidence"]) == (2, 4, 2)
    for name, arguments in (("tally", {"option": 0, "by": 1}), ("unsure", {"by": 1}), ("confidence", {"n": 1})):
        page.do(name, **arguments)
        assert page.refusal() == "refused.locked"
    page.do("reveal")
    assert page.until(lambda state: state["revealed"])["prediction"]["tally"] == [0, 2, 0]


def test_hands_never_go_below_none(page):
    opened(page)
    page.do("tally", option=0, by=-5)
    page.do("tally", option=0, by=1)
    assert page.until(lambda state: state["prediction"]["total"] == 1)["prediction"]["tally"] == [1, 0, 0]


def test_hands_are_hidden_from_the_stage_until_locked(server, page):
    opened(page)
    with join(server, "stage") as session:
        stage = Page(session)
        page.do("tally", option=0, by=4)
        seen = stage.until(lambda state: state["prediction"]["total"] == 4)
        assert (seen["prediction"]["tally"], seen["prediction"]["unsure"]) == (None, None)
        page.do("lock")
        assert stage.until(lambda state: state["prediction"]["locked"])["prediction"]["tally"] == [4, 0, 0]


def test_the_facilitator_can_always_pause_and_black_out(page):
    opened(page)
    page.do("skip")
    page.do("play")
    page.until(lambda state: state["transport"]["playing"])
    page.do("black", on=True)
    assert not page.until(lambda state: state["black"])["transport"]["playing"]
    page.do("black", on=False)
    page.until(lambda state: not state["black"])


def test_months_and_steps(page):
    opened(page)
    page.do("skip")
    page.do("month", by=3)
    at = page.until(lambda state: state["transport"]["month"] == 3)["transport"]
    assert (at["months"], at["step"]) == (36, 0) and at["steps"] > 10
    page.do("step")
    page.until(lambda state: state["transport"]["step"] > 0)
    page.do("month", by=-1)  # out of the middle of a month, back to its beginning
    page.until(lambda state: (state["transport"]["month"], state["transport"]["step"]) == (3, 0))
    page.do("month", by=-1)
    page.until(lambda state: state["transport"]["month"] == 2)
    page.do("month", by=99)
    page.until(lambda state: state["transport"]["month"] == 36)
    page.do("play")  # at the end, it begins again
    page.until(lambda state: state["transport"]["month"] == 0 and state["transport"]["playing"])


def test_dice_leads_from_one_seed_to_the_same_next(page):
    seeds = []
    for _ in range(2):
        opened(page)
        page.do("skip")
        page.do("dice")
        seeds.append(page.until(lambda state: state["seed"] != 42 and state["scene"])["seed"])
        assert page.messages[-1]["state"]["prediction"]["skipped"]
        page.do("home")
        page.until(lambda state: state["preset"] is None)
    assert seeds[0] == seeds[1]


def test_worlds_and_the_slider(server, page):
    opened(page, "d1")
    page.do("skip")
    page.do("worlds")
    state = page.until(lambda state: state["worlds"]["state"] == "done")
    worlds = server.get(f"/worlds/{state['worlds']['id']}.json").json()
    assert len(worlds["a"]) == len(worlds["b"]) == len(set(worlds["seeds"])) == 100
    agree = sum(b > a for a, b in zip(worlds["a"], worlds["b"], strict=True))
    assert (worlds["sentence"]["count"], worlds["sentence"]["total"]) == (agree, 100)
    page.do("break_at", value=0.19)
    state = page.until(lambda state: state["breaking"]["state"] == "done")
    found = server.get(f"/break/{state['breaking']['id']}.json").json()
    assert found["value"] == min(found["values"], key=lambda one: abs(one - 0.19))
    played = [value for value, at in zip(found["values"], found["difference"], strict=True) if at is not None]
    assert played == [found["value"]] and found["turn"] is None


def test_what_is_computed_can_be_canceled(page):
    opened(page)
    page.do("skip")
    page.do("worlds")
    page.do("cancel")
    state = page.until(lambda state: state["worlds"]["state"] == "canceled")
    assert state["worlds"]["done"] < 100


def test_the_sandbox_keeps_its_bounds(page):
    page.do("go", screen="sandbox")
    state = page.until(lambda state: state["screen"] == "sandbox" and state["scene"])
    assert sum(state["sandbox"]["people"].values()) == 48
    page.do("sandbox_set", people={"kennedy": 10, "take_first": 20}, switches={"bonds": True}, months=6)
    page.do("sandbox_run")
    first = state["scene"]
    state = page.until(lambda state: state["scene"] not in (None, first))
    assert state["transport"]["months"] == 6
    for wrong in (
        {"people": {"kennedy": 61}},
        {"people": {"nobody": 10}},
        {"people": {"kennedy": 2}},
        {"switches": {"rounds": True}},
        {"months": 0},
        {"noise": 2.0},
    ):
        page.do("sandbox_set", **wrong)
        assert page.refusal() == "refused.value", wrong


def test_what_the_sandbox_shows_is_the_rooms(server, page):
    """Two windows of a facilitator, the stage and the console, show the same, and so does a page that is reloaded."""
    page.do("go", screen="sandbox")
    assert page.until(lambda state: state["screen"] == "sandbox" and state["scene"])["view"] == "mix"
    page.do("sandbox_run")
    page.until(lambda state: state["view"] == "network")
    page.do("sandbox_view", view="C2")
    page.until(lambda state: state["view"] == "C2")
    with join(server, "stage") as session:
        assert Page(session).until(lambda state: True)["view"] == "C2"
    page.do("sandbox_view", view="elsewhere")
    assert page.refusal() == "refused.value"
    page.do("home")
    assert page.until(lambda state: state["screen"] == "start")["view"] is None
    page.do("sandbox_view", view="C2")
    assert page.refusal() == "refused.no_scene"
    page.do("go", screen="sandbox")
    page.until(lambda state: state["view"] == "mix")


def test_a_mix_that_cannot_be_played_is_there_to_be_changed(made, page, monkeypatch):
    page.do("go", screen="sandbox")
    page.until(lambda state: state["screen"] == "sandbox" and state["scene"])

    async def refuse(*_):
        raise InputError("population: cannot be played")

    monkeypatch.setattr(made.engine, "sandbox", refuse)
    page.do("sandbox_run")
    while (state := page.next()["state"])["notice"] != "notice.refused":
        pass
    assert state["view"] == "mix"
    page.do("home")
    page.until(lambda state: state["screen"] == "start")


def test_wrong_commands_are_refused_in_one_line(page):
    for message in ("no json", '{"type": "do"}', "[]", '{"type": "do", "name": "open", "args": {}, "more": 1}'):
        page.session.send_text(message)
        assert page.refusal() == "refused.unknown"
    for name, arguments in (("keep", {}), ("__init__", {}), ("open", {"path": "/etc/passwd"})):
        page.do(name, **arguments)
        assert page.refusal() == "refused.unknown", name
    for name, arguments in (
        ("open", {"preset": "../d5"}),
        ("open", {"preset": 5}),
        ("speed", {"n": 6}),
        ("seed", {"n": -1}),
        ("go", {"screen": "elsewhere"}),
        ("black", {"on": "yes"}),
    ):
        page.do(name, **arguments)
        assert page.refusal() == "refused.value", name
        assert "\n" not in page.messages[-1]["detail"]


def test_a_second_tab_and_a_reload_see_the_same(server, page):
    opened(page)
    page.do("skip")
    page.do("month", by=5)
    here = page.until(lambda state: state["transport"]["month"] == 5)
    with join(server, "console") as session:
        there = Page(session).until(lambda state: True)
    assert {**there, "clients": 0, "version": 0} == {**here, "clients": 0, "version": 0}


def test_while_compiling_presets_play_from_recorded_runs():
    with client(room(Compiling)) as server, join(server, "console") as session:
        page = Page(session)
        state = opened(page)
        assert state["recorded"] and state["compile"] == {"state": "compiling", "done": 3, "total": 170}
        page.do("skip")
        page.do("worlds")
        page.do("break_scan")
        page.do("reveal")
        state = page.until(lambda state: state["revealed"])
        assert (state["worlds"]["state"], state["breaking"]["state"]) == ("done", "done")
        assert server.get(f"/break/{state['breaking']['id']}.json").json()["sentence"]["de"]
        assert server.get(f"/who/{state['scene']}.json").status_code == 200
        page.do("seed", n=1)  # was not recorded
        assert page.until(lambda state: state["seed"] == 1)["scene"] is None
