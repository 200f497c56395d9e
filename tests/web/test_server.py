"""The real server, with its two processes: killed, it comes back to where it was."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

import pytest
from helpers.workshop_room import room
from websockets.sync.client import connect

from reciprocity.web.state import Prediction, State, load, save

PATIENCE = 120
"""Seconds; a machine that is busy compiles slowly, and only a broken server needs as long."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def serving(folder, port):
    command = [sys.executable, "-m", "reciprocity.commands.workshop", "--no-browser", "--port", str(port)]
    command += ["--room", str(folder / "room.json")]
    with (folder / "said.txt").open("wb") as said:
        server = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)
    try:
        wait_for(lambda: health(port), server)
        yield server
    finally:
        if server.poll() is None:
            server.kill()
        server.wait(PATIENCE)


def health(port):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5) as answer:
            return json.load(answer)
    except OSError:
        return None


def wait_for(holds, server=None):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if found := holds():
            return found
        assert server is None or server.poll() is None, "the server ended"
        time.sleep(0.05)
    raise AssertionError("nothing came")


class Page:
    def __init__(self, socket):
        self.socket = socket

    def do(self, name, **arguments):
        self.socket.send(json.dumps({"type": "do", "name": name, "args": arguments}))

    def until(self, holds):
        while True:
            message = json.loads(self.socket.recv(PATIENCE))
            assert message["type"] == "state", message
            if holds(message["state"]):
                return message["state"]


@contextmanager
def joined(port):
    with connect(f"ws://127.0.0.1:{port}/room?role=console", origin=f"http://127.0.0.1:{port}") as socket:
        yield Page(socket)


def children(parent):
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True)
    return [int(word) for word in listed.stdout.split()]


def alive(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(os.name == "nt", reason="kills as Unix does")
def test_a_killed_server_restarts_into_the_same_room(tmp_path):
    port = free_port()
    with serving(tmp_path, port) as server, joined(port) as page:
        page.do("open", preset="d5")
        page.do("tally", option=2, by=9)
        page.do("lock")
        page.do("go", screen="compare")
        page.until(lambda state: state["scene"])
        page.do("month", by=4)
        before = page.until(lambda state: state["transport"]["month"] == 4)
        workers = children(server.pid)
        os.kill(server.pid, signal.SIGKILL)
        server.wait(PATIENCE)
    wait_for(lambda: not any(map(alive, workers)))  # nothing is left behind
    with serving(tmp_path, port) as server:
        with joined(port) as page:
            after = page.until(lambda state: state["scene"])
        for name in ("screen", "preset", "seed", "prediction", "scene"):
            assert after[name] == before[name], name
        assert after["transport"]["month"] == 4 and after["notice"] == "notice.restarted"
        os.kill(server.pid, signal.SIGINT)
        assert server.wait(PATIENCE) == 0
    said = (tmp_path / "said.txt").read_text()
    assert "Traceback" not in said and f"ended; the room is kept in {tmp_path / 'room.json'}" in said


def test_the_server_never_loads_the_compiler():
    loaded = "import sys, reciprocity.web.serve, reciprocity.commands.workshop as w; from reciprocity.web.preset import"
    loaded += (
        " presets; presets(); print(sorted({'numba', 'pandas', 'scipy', 'matplotlib', 'hydra'} & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "[]"


def test_a_room_is_kept_for_its_user_alone(tmp_path):
    path = tmp_path / "below" / "room.json"
    state = State(screen="run", preset="d5", prediction=Prediction(tally=[1, 2, 3], locked=True), key="k")
    state.transport.month, state.transport.playing = 5, True
    save(path, state)
    if os.name != "nt":
        assert path.stat().st_mode & 0o077 == 0
    found = load(path)
    assert found is not None and not found.transport.playing
    found.transport.playing = True
    assert found == state


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"screen": "nowhere"}', b'{"unknown": 1}', b"\xff"])
def test_a_room_that_cannot_be_read_is_begun_anew(tmp_path, content):
    path = tmp_path / "room.json"
    path.write_bytes(content)
    assert load(path) is None


def test_a_room_whose_preset_is_gone_is_begun_anew():
    assert room(state=State(screen="run", preset="gone")).state == State(key=room().state.key)
