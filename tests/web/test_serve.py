"""The command's server: whose port it takes, and what others in the network see with `--host`."""

import json
import re
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import closing, contextmanager

import pytest
from helpers.workshop_page import Stage
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from reciprocity.errors import InputError
from reciprocity.web import serve
from reciprocity.web.commands import COMMANDS
from reciprocity.web.wording import texts

RING = "".join(f"P{k},P{(k + far) % 9}\n" for k in range(9) for far in (1, 3)).encode()
PATIENCE = 120
"""Seconds; a machine that is busy starts slowly, and only a broken server needs as long."""


def test_a_port_is_taken_from_the_moment_it_is_chosen():
    """Two servers that start together do not both believe that it is theirs."""
    with closing(serve.take_port("127.0.0.1", 0)) as first:
        port = first.getsockname()[1]
        with pytest.raises(InputError, match=f"^--port {port}: cannot be used .*; give another one$"):
            serve.take_port("127.0.0.1", port)


def test_the_next_free_port_is_taken_if_nobody_asked_for_one(monkeypatch):
    with closing(serve.take_port("127.0.0.1", 0)) as first:
        port = first.getsockname()[1]
        monkeypatch.setattr(serve, "PORT", port)
        with closing(serve.take_port("127.0.0.1", None)) as second:
            assert port < second.getsockname()[1] < port + serve.TRIED
        monkeypatch.setattr(serve, "TRIED", 1)
        with pytest.raises(InputError, match=f"^--port: none of {port} to {port} can be used"):
            serve.take_port("127.0.0.1", None)


@pytest.mark.parametrize("host", ["no.such.host.invalid", "203.0.113.9", "a" * 70])
def test_an_address_that_is_not_of_this_computer_is_named_as_the_host(host):
    with pytest.raises(InputError, match=f"^--host {host}: cannot be used "):
        serve.take_port(host, 8765)


def test_a_taken_port_is_said_in_one_line(tmp_path):
    with closing(serve.take_port("127.0.0.1", 0)) as first:
        port = str(first.getsockname()[1])
        command = [sys.executable, "-m", "reciprocity.commands.workshop", "--no-browser", "--port", port]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert re.fullmatch(rf"reciprocity-workshop: --port {port}: cannot be used \(.*\); give another one\n", done.stderr)


# Another device: this computer under the address that others call it by is nobody that may drive.


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """What the command says that it serves, by the beginning of each line."""
    folder = tmp_path_factory.mktemp("opened")
    command = [sys.executable, "-m", "reciprocity.commands.workshop", "--no-browser", "--port", "0"]
    command += ["--host", "0.0.0.0", "--room", str(folder / "room.json")]
    server = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)
    try:
        said = {}
        while "Ctrl-C ends it" not in (line := server.stdout.readline()):
            name, _, address = line.strip().partition(": ")
            said[name] = address.strip()
        far = said["others in the network see the stage"].removesuffix("/stage")
        if far.startswith("http://127."):
            pytest.skip("this computer has no address in a network")
        yield {"near": said["stage"].removesuffix("/stage"), "far": far, "phone": said["your phone drives with"]}
    finally:
        server.terminate()
        server.wait(PATIENCE)


@contextmanager
def joined(address, role="stage", query="", **headers):
    name = address.removeprefix("http://")
    with connect(f"ws://{name}/room?role={role}{query}", origin=address, **headers) as link:
        yield link


def state(link):
    return json.loads(link.recv(PATIENCE))["state"]


def ask(link, name, **arguments):
    link.send(json.dumps({"type": "do", "name": name, "args": arguments}))


def answer(link):
    """The refusal that comes; news of the room is passed over."""
    while (message := json.loads(link.recv(PATIENCE)))["type"] == "state":
        pass
    return message["reason"]


def status(address, body=None, **headers):
    try:
        request = urllib.request.Request(address, body, headers)
        with urllib.request.urlopen(request, timeout=PATIENCE) as found:
            return found.status
    except urllib.error.HTTPError as error:
        return error.code


def test_others_look_and_change_nothing(opened):
    far = opened["far"]
    assert status(f"{far}/stage") == status(f"{far}/presets.json") == 200
    with joined(opened["near"], "console") as driver:
        ask(driver, "open", preset="d5")
        while (room := state(driver))["preset"] != "d5" or not room["scene"]:
            pass
        ask(driver, "tally", option=1, by=7)
        while (room := state(driver))["prediction"]["total"] != 7:
            pass
        for role in ("stage", "console"):  # asking for the console does not make one
            with joined(far, role) as looking:
                seen = state(looking)
                assert (seen["driver"], seen["local"]) == (False, False)
                assert (seen["preset"], seen["scene"]) == ("d5", room["scene"])
                assert seen["prediction"]["tally"] is None
                assert len(COMMANDS) > 20
                for name in COMMANDS:
                    ask(looking, name)
                    assert answer(looking) == "refused.driver", name
        ask(driver, "speed", n=4)
        while (after := state(driver))["transport"]["speed"] != 4:
            pass
        counted = {"version": 0, "clients": 0, "transport": {**room["transport"], "speed": 4}}
        assert {**after, **counted} == {**room, **counted}, "nothing else has changed"


def test_names_are_shown_on_this_computer_alone(opened):
    near, far = opened["near"], opened["far"]
    assert status(f"{far}/network", RING, Origin=far) == 403
    with joined(near, "console") as driver:
        ask(driver, "open", preset="d1")
        assert status(f"{near}/network", RING, Origin=near) == 200
        while not (room := state(driver))["network"] or not room["scene"]:
            pass
        scene = room["scene"]
        assert status(f"{near}/names/{scene}.json") == status(f"{far}/scene/{scene}.json") == 200
        key = opened["phone"].partition("?")[2]
        assert status(f"{far}/names/{scene}.json") == status(f"{far}/names/{scene}.json?{key}") == 403
        assert status(f"{far}/who/{scene}.json") == 403, "before the reveal"
        ask(driver, "forget_network")


def test_a_console_without_the_key_only_watches_and_says_so(browser, opened):
    with Stage.opened(browser, opened["far"], lang="en", role="console") as console:
        assert console.page.locator(".notes").inner_text() == texts("en")["console.no_key"]
        assert console.page.locator("main button, .notes button, .home").count() == 0
        console.page.keyboard.press("b")
    with joined(opened["near"]) as looking:
        assert not state(looking)["black"]


def test_the_printed_address_makes_a_phone_the_console(opened):
    key = opened["phone"].partition("?key=")[2]
    with joined(opened["far"], "console", f"&key={key}") as phone:
        assert (state(phone)["driver"], key != "") == (True, True)


@pytest.mark.parametrize("host", ["evil.example", "192.0.2.77"])
def test_another_name_is_refused_there_too(opened, host):
    assert status(f"{opened['far']}/stage", Host=host) == 403
    with pytest.raises(InvalidStatus), joined(opened["far"], additional_headers={"Origin": f"http://{host}"}):
        pass


def test_the_name_of_this_computer_is_one_of_its_names(opened):
    port = opened["far"].rpartition(":")[2]
    assert status(f"{opened['far']}/stage", Host=f"{socket.gethostname()}:{port}") == 200
