"""Who is let in, how much is taken, what a page may load."""

import pytest
from helpers.workshop_room import HERE, KEY, Page, client, join, room
from starlette.websockets import WebSocketDisconnect

FAR = "192.168.7.7"
NETWORK = "from,to\n" + "".join(f"<b>P{k}</b>,P{(k + 1) % 9}\nP{k},P{(k + 3) % 9}\n" for k in range(9))


@pytest.fixture(scope="module")
def made():
    return room()


@pytest.fixture(scope="module")
def server(made):
    with client(made) as connected:
        yield connected


def test_a_foreign_host_is_refused(server):
    """A name of somebody else's that is resolved to this computer."""
    for host in ("evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "localhost:80@evil.example", ""):
        answer = server.get("/presets.json", headers={"host": host})
        assert (answer.status_code, answer.text) == (403, "wrong host or origin\n"), host
    for host in ("localhost", "127.0.0.1", "[::1]", "localhost:80"):
        assert server.get("/health", headers={"host": host}).status_code == 200, host


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://localhost.evil.example", None])
def test_a_foreign_origin_is_refused(server, origin):
    headers = {} if origin is None else {"origin": origin}
    with pytest.raises(WebSocketDisconnect), server.websocket_connect("ws://localhost/room", headers=headers):
        pass
    assert server.post("/network", content=NETWORK, headers=headers).status_code == 403


def test_every_answer_has_the_policy(server):
    for address in ("/stage", "/presets.json", "/static/nothing.js", "/network"):
        policy = server.get(address).headers["content-security-policy"]
        assert "default-src 'self'" in policy and "unsafe" not in policy
        assert server.get(address).headers["x-content-type-options"] == "nosniff"


def test_the_page_has_no_script_in_it(server):
    page = server.get("/stage").text
    assert "<script" in page and all("src=" in part.split(">")[0] for part in page.split("<script")[1:])


def test_from_elsewhere_one_may_look_but_not_drive(made, server):
    outside = client(made, FAR)  # shares the room; the server runs already
    with join(outside) as session:
        page = Page(session)
        assert not page.until(lambda state: True)["driver"]
        page.do("open", preset="d5")
        assert page.refusal() == "refused.driver"
    assert outside.post("/network", content=NETWORK, headers={"origin": HERE}).status_code == 403


def test_with_the_key_one_drives_from_elsewhere(made, server):
    outside = client(made, FAR)
    with join(outside, query="&key=wrong") as session:
        assert not Page(session).until(lambda state: True)["driver"]
    with join(outside, "console", f"&key={KEY}") as session:
        assert Page(session).until(lambda state: True)["driver"]
    opened = outside.get(f"/console?key={KEY}")
    assert (
        "httponly" in opened.headers["set-cookie"].lower() and "samesite=strict" in opened.headers["set-cookie"].lower()
    )
    with join(outside, "console") as session:  # the cookie counts now
        assert Page(session).until(lambda state: True)["driver"]


def test_too_many_messages_are_refused_and_then_the_page_is_shown_out(server):
    with join(server) as session:
        for _ in range(150):
            session.send_json({"type": "do", "name": "speed", "args": {"n": 2}})
        page = Page(session)
        assert page.refusal() == "refused.too_fast"
        with pytest.raises(WebSocketDisconnect):
            for _ in range(1000):
                session.send_json({"type": "do", "name": "speed", "args": {"n": 2}})
            for _ in range(3000):
                page.next()


def test_a_network_of_ones_own(made, server):
    with join(server) as session:
        page = Page(session)
        page.do("open", preset="d1")
        page.until(lambda state: state["preset"] == "d1" and state["scene"])
        answer = server.post("/network", content=NETWORK, headers={"origin": HERE})
        assert (answer.status_code, answer.json()) == (200, {"people": 18})
        state = page.until(lambda state: state["network"] and state["scene"])
        assert state["network"] == {"people": 18, "letters": False}
        scene = server.get(f"/scene/{state['scene']}.json").json()
        assert len(scene["people"]) == 18 and "P1" not in str(scene["people"])
        names = server.get(f"/names/{state['scene']}.json")
        assert "<b>P0</b>" in names.json() and names.headers["content-type"] == "application/json"
        for elsewhere in ("", f"?key={KEY}"):  # names do not leave this computer, not even with the key
            assert client(made, FAR).get(f"/names/{state['scene']}.json{elsewhere}").status_code == 403
        page.do("letters", on=True)
        page.until(lambda state: state["network"]["letters"])
        assert server.get(f"/names/{state['scene']}.json").status_code == 404
        page.do("forget_network")
        page.until(lambda state: state["network"] is None and state["scene"])


TIES = "Person A;Person B\r\nJürgen Groß;Anaïs\r\nAnaïs;Zoë\r\nZoë;Müller, Eva\r\nMüller, Eva;Jürgen Groß\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_network_is_read_in_the_encoding_of_a_spreadsheet(server, encoding):
    """Excel writes "CSV" as Windows-1252 and "Unicode text" as UTF-16; names keep their umlauts."""
    with join(server) as session:
        page = Page(session)
        page.do("go", screen="sandbox")
        before = page.until(lambda state: state["screen"] == "sandbox" and state["scene"])
        answer = server.post("/network", content=TIES.encode(encoding), headers={"origin": HERE})
        assert (answer.status_code, answer.json()) == (200, {"people": 4})
        state = page.until(lambda state: state["network"] and state["scene"] not in (None, before["scene"]))
        names = server.get(f"/names/{state['scene']}.json").json()
        assert sorted(names) == ["Anaïs", "Jürgen Groß", "Müller, Eva", "Zoë"]
        page.do("forget_network")
        page.until(lambda state: state["network"] is None and state["scene"])
        page.do("home")


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (b"x" * 200_001, 413, {"reason": "network_own.too_large"}),
        (b"x" * 10_000_000, 413, {"reason": "network_own.too_large"}),
        (b"", 422, {"reason": "network_own.empty"}),
        (b"\xef\xbb\xbf\r\n", 422, {"reason": "network_own.empty"}),
        (b"PK\x03\x04[Content_Types].xml", 422, {"reason": "network_own.workbook"}),
        (b"from,to\na,b\n", 422, {"reason": "network_own.size", "people": 2, "fewest": 4, "most": 60}),
        (
            "".join(f"p{i},p{i + 1}\n" for i in range(80)).encode(),
            422,
            {"reason": "network_own.size", "people": 81, "fewest": 4, "most": 60},
        ),
    ],
)
def test_a_wrong_network_is_refused_with_its_reason(server, content, code, said):
    answer = server.post("/network", content=content, headers={"origin": HERE})
    assert (answer.status_code, answer.json()) == (code, said)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00bad", b"/etc/passwd", b"Ann\nBen\n", b"a,b\n\0"])
def test_an_unreadable_network_is_refused_in_one_line(server, content):
    answer = server.post("/network", content=content, headers={"origin": HERE})
    assert (answer.status_code, answer.json()["reason"]) == (422, "network_own.unreadable")
    assert answer.json()["detail"].startswith("network") and "\n" not in answer.json()["detail"]


@pytest.mark.parametrize("key", ["wrong", "%ff%fe", "a%3b%20Domain%3devil.example", ""])
def test_only_the_key_itself_becomes_a_cookie(server, key):
    answer = server.get(f"/stage?key={key}")
    assert answer.status_code == 200 and "set-cookie" not in answer.headers
    assert "set-cookie" in server.get(f"/stage?key={KEY}").headers


def test_bytes_are_no_message_and_the_page_stays(server):
    with join(server) as session:
        page = Page(session)
        session.send_bytes(b"\x00\xff")
        assert page.refusal() == "refused.unknown"
        page.do("speed", n=4)
        assert page.until(lambda state: state["transport"]["speed"] == 4)


def test_files_outside_the_page_are_not_served(server):
    for address in ("/static/../app.py", "/static/%2e%2e/app.py", "/words/..%2fen.json", "/words/fr.json"):
        assert server.get(address).status_code == 404, address
