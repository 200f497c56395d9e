"""What may be taken home: numbers, handout, recording."""

import csv
import io
import json
import re

import pypdf
import pytest
from helpers.workshop_room import HERE, Page, client, join, room

from reciprocity.web.readouts import READOUTS

NAMES = [f"Name{k}" for k in range(12)]
NETWORK = "from,to\n" + "".join(
    f"{NAMES[k]},{NAMES[(k + 1) % 12]}\n{NAMES[k]},{NAMES[(k + 4) % 12]}\n" for k in range(12)
)


@pytest.fixture(scope="module")
def server():
    with client(room()) as connected, join(connected, "console") as session:
        page = Page(session)
        page.do("open", preset="d1")
        page.until(lambda state: state["scene"])
        connected.post("/network", content=NETWORK, headers={"origin": HERE})
        page.until(lambda state: state["network"] and state["scene"])
        page.do("tally", option=0, by=7)
        page.do("tally", option=1, by=11)
        page.do("confidence", n=2)
        page.do("lock")
        page.do("worlds")
        page.until(lambda state: state["worlds"]["state"] == "done")
        page.do("reveal")
        connected.state = page.until(lambda state: state["revealed"])
        yield connected


def test_the_table_has_a_row_for_each_arm_month_and_readout(server):
    text = server.get("/export/data.csv").text
    head = dict(line[2:].split(": ", 1) for line in text.splitlines() if line.startswith("# "))
    assert json.loads(head["scenario"])["preset"] == "d1" and json.loads(head["scenario"])["key"]
    assert head["seed"] == "42" and re.fullmatch(r"[\d.]+", head["version"])
    scene = server.get(f"/scene/{server.state['scene']}.json").json()
    assert [head["acts_sha256_a"], head["acts_sha256_b"]] == [scene["hash"]["a"], scene["hash"]["b"]]
    rows = list(csv.DictReader(line for line in io.StringIO(text) if not line.startswith("#")))
    assert len(rows) == 2 * 36 * len(READOUTS)
    of = {(row["arm"], int(row["month"]), row["readout"]): row["value"] for row in rows}
    assert len(of) == len(rows)
    for arm in "ab":
        assert float(of[arm, 36, "ties"]) == scene["arms"][arm]["months"][-1]["readouts"]["ties"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ("Was wir vorhergesagt haben", "Für Montag", "100 Welten", "Diese 12 Menschen")),
        ("en", ("What we predicted", "For Monday", "100 worlds", "These 12 people")),
    ],
)
def test_the_handout_has_two_pages_in_the_language(server, language, words):
    answer = server.get(f"/export/handout.pdf?lang={language}")
    assert answer.headers["content-type"] == "application/pdf"
    pages = pypdf.PdfReader(io.BytesIO(answer.content)).pages
    assert len(pages) == 2 and all(abs(page.mediabox.height - 841.89) < 1 for page in pages)
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    preset = next(one for one in server.get("/presets.json").json() if one["id"] == "d1")
    said = [preset["question"][language], preset["difference"]["name"][language], server.state["outcome"][language]]
    said += [one[language] for one in preset["transfer"]]
    for part in (*words, *said):
        assert " ".join(part.replace("\N{NO-BREAK SPACE}", " ").split()) in text.replace("\N{NO-BREAK SPACE}", " "), (
            part
        )
    assert ": 7" in text and ": 11" in text
    assert not [name for name in NAMES if name in text] and "⟦" not in text and "{" not in text


def test_the_recording_is_one_file_without_an_address(server):
    text = server.get("/export/replay.html?lang=de").text
    assert '<html lang="de"' in text
    assert not re.search(r"<(script|link|img)[^>]+(src|href)=[\"']?/", text)
    found = re.search(r'<script type="application/json" id="recorded">(.*?)</script>', text, re.S)
    recording = json.loads(found[1])
    files, state = recording["files"], recording["state"]
    assert {"/presets.json", "/words/de.json", "/words/en.json"} < set(files)
    for address in (
        f"/scene/{state['scene']}.json",
        f"/who/{state['scene']}.json",
        f"/worlds/{state['worlds']['id']}.json",
    ):
        assert files[address] == server.get(address).json()
    assert not [name for name in NAMES if name in text]
    assert "<" not in found[1] and text.count("</script>") == 2


def test_a_language_that_is_not_there_is_refused(server):
    for name in ("handout.pdf", "replay.html"):
        assert server.get(f"/export/{name}?lang=fr").status_code == 422
