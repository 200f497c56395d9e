"""The page in `web/static` is built from `web/page`, and goes without anything from elsewhere."""

import hashlib
import re
from pathlib import Path

import pytest

WEB = Path(__file__).parents[2] / "src" / "reciprocity" / "web"
PAGE, STATIC = WEB / "page", WEB / "static"


def test_the_built_page_is_that_of_the_sources():
    digest = hashlib.sha256()
    names = sorted(file.relative_to(PAGE).as_posix() for file in PAGE.rglob("*") if file.is_file())
    for name in names:
        digest.update(f"{name}\0".encode() + (PAGE / name).read_bytes() + b"\0")
    assert (STATIC / "BUILT_FROM.txt").read_text() == digest.hexdigest() + "\n", "run: python3 dev.py page"


def test_the_page_has_no_inline_script_or_style_and_asks_nobody_else():
    page = (STATIC / "page.html").read_text()
    assert re.findall(r"<script(?![^>]*\bsrc=)", page) == []
    assert "<style" not in page and " style=" not in page and " onclick=" not in page
    sources = re.findall(r"""(?:src|href)="([^"]+)\"""", page)
    assert {source for source in sources if not source.startswith("data:")} == {
        "/static/workshop.js",
        "/static/workshop.css",
    }
    assert "url(" not in (STATIC / "workshop.css").read_text()
    # In the script stand names of XML's languages, which nobody is asked for, and what messages of libraries point to.
    hosts = set(re.findall(r"https?://([\w.-]+)", (STATIC / "workshop.js").read_text()))
    assert hosts <= {"www.w3.org"}


def test_what_is_inside_is_named_with_its_version_and_license():
    licenses = (STATIC / "LICENSES.txt").read_text()
    for name in ("preact", "htm", "@preact/signals", "d3-force", "d3-shape", "d3-scale"):
        assert re.search(rf"^{re.escape(name)} \d+\.\d+\.\d+ \((MIT|ISC|Apache-2\.0)\)$", licenses, re.MULTILINE), name


@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_text_that_the_page_asks_for_by_name_is_there(lang):
    import yaml

    words = yaml.safe_load((WEB / "words" / f"{lang}.yaml").read_text(encoding="utf-8"))
    code = "\n".join(file.read_text(encoding="utf-8") for file in PAGE.rglob("*.js"))
    plain = set(re.findall(r"""\bt\(\s*"([\w.]+)\"""", code))
    counted = set(re.findall(r"""\btn\(\s*"([\w.]+)\"""", code))
    assert len(plain) > 40 and len(counted) > 5
    assert plain - set(words) == set()
    assert {f"{key}_{form}" for key in counted for form in ("one", "other")} - set(words) == set()
