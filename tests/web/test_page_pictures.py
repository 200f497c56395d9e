"""The pictures of the guide can be made anew, and are all that the guide shows."""

import re
from pathlib import Path

from helpers.workshop_page import Stage
from tools.workshop_pictures import SIZE, take

GUIDE = Path(__file__).parents[2] / "docs" / "workshop.md"


def test_the_pictures_of_the_guide_are_made_by_going_through_the_arc(browser, server, tmp_path):
    with Stage.opened(browser, server, lang="en", viewport=SIZE) as stage:
        stage.home()
        made = [path.name for path in take(stage, tmp_path, "en")]
        assert stage.errors == []
    shown = re.findall(r"\]\(figures/(workshop_\w+\.png)\)", GUIDE.read_text(encoding="utf-8"))
    assert sorted(made) == sorted(shown)
    assert all((tmp_path / name).stat().st_size > 20_000 for name in made), "a blank page is smaller"
