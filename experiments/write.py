"""Writes experiments/ID-name/README.md, and the table in docs/claims.md, from the claims' files and results' tables.

usage: python experiments/write.py [--check]

With --check nothing is written; texts that do not say what their tables say are named, and the exit code is 1.
No number in these texts is typed by hand.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from reciprocity.claims.claim import Claim, claims
from reciprocity.claims.figures import KINDS
from reciprocity.claims.interests import interests
from reciprocity.claims.judging import Share
from reciprocity.claims.plausible import box
from reciprocity.claims.study import Study
from reciprocity.claims.tables import read
from reciprocity.claims.words import percent, says, sentence, where, with_interval
from reciprocity.claims.write import save

HERE = Path(__file__).parent
RESULTS = HERE.parent / "results" / "claims"
DOCS = HERE.parent / "docs" / "claims.md"
START, END = "<!-- verdicts: python experiments/write.py -->", "<!-- end of verdicts -->"
SAY = says("en")


def folder(claim: Claim) -> Path:
    """Where the claim's text stands: C08-lone-fighters-do-not-fit."""
    return HERE / f"{claim.id}-{re.sub('[^a-z0-9]+', '-', claim.title.en.lower()).strip('-')}"


def span(share: Share) -> str:
    """A share with its interval."""
    return with_interval(share, "en")


def text(study: Study, record: dict[str, Any]) -> str:
    """The whole text of one claim, from its file and its tables."""
    claim, of, came = study.claim, box(), SAY["came_out"]
    parts = [
        f"| {k}. {one.part.says.en} | {SAY[one.word]} | {SAY[one.part.claimed]} | {span(one.as_claimed)} "
        f"| {percent(one.share('higher').at)} | {percent(one.share('same').at)} | {percent(one.share('lower').at)} "
        f"| `{one.part.measure}`, {one.smallest:g} |"
        for k, one in enumerate(study.judged, 1)
    ]
    single = [_effect(k, one, study.control[k - 1]) for k, one in enumerate(study.single, 1)]
    came_out = [row["effect"] > 1 for row in study.specifications if row["effect"] == row["effect"]]
    idle = [one.share("same") for one in study.placebo]
    placebo = ", ".join(percent(one.at) if one.worlds else "not defined" for one in idle)
    register = record["registration"]
    known = register["registered"]
    told = f"registered as `{known}` on {register['day']}" if known else "not registered"
    played = f"; what was played differs in {', '.join(register['differs'])}" if register["differs"] else ""
    notes = [f"{one['day']}: {', '.join(one['changed'])}. {one['why']}" for one in register["deviations"]]
    log = "".join(f"\n- Changed on {note}" for note in notes)
    hangs = ", ".join(f"`{row['key']}` ({percent(max(0.0, row['share']))})" for row in study.hangs_on[:3])
    there = f"../../results/claims/{claim.id}"
    pictures = "".join(f'<img src="{there}/{kind}.png" width="48%" alt="{SAY[f"{kind}_title"]}">' for kind in KINDS)
    control = claim.control.why.en
    depends = f"\n\n{where(study, of, 'en')}" if study.verdict == "depends" else ""
    return f"""# {claim.id}: {claim.title.en}

**{SAY[study.verdict]}**: {sentence(study, "en")} {came.format(share=span(study.share))}{depends}

- **Question**: {claim.question.en}
- **What the document says** (`{claim.reference}`): {claim.document.en}
- **What we make of it**: {claim.hypothesis.en}
- **Left out**: {claim.leaves_out.en}

| part | it is | claimed | as claimed in | higher | same | lower | measure, smallest effect |
|---|---|---|---|---|---|---|---|
{chr(10).join(parts)}

{pictures}

In the default world alone, and in that of the positive control ({control[0].lower()}{control[1:-1]}):

| part | default world | 95 % interval | control | 95 % interval | control passed |
|---|---|---|---|---|---|
{chr(10).join(single)}

- **Placebo** (an act that only marks ties as used): the measure stays the same in {placebo} of worlds.
- **Luck**: {percent(study.luck.at)} of {study.luck.worlds} worlds come out alike on other seeds.
- **Ways to ask**: of {len(came_out)}, {percent(sum(came_out) / max(1, len(came_out)))} come out as claimed.
- **It hangs most on** {hangs}, in shares of the variance of the effect's rank.
- **Expected before the run**: {SAY[claim.predicted]}; {told}{played}.{log}

Repeat it: `reciprocity claim={claim.id}`. The worlds stand in `configs/claim/{claim.id}.yaml`, the plausible ranges in
`configs/plausible.yaml`, what matters in `configs/smallest_effects.yaml`; change a line and run it again.
"""


def _effect(number: int, one: Any, control: Any) -> str:
    said = [f"{at.mean:.3g} | {at.low:.3g} to {at.high:.3g}" for at in (one, control)]
    return f"| {number} | {' | '.join(said)} | {'yes' if control.as_claimed else 'no'} |"


def verdicts(studies: list[Study]) -> str:
    """The table of all verdicts: a row a part of a claim."""
    table = interests()
    lines = ["| claim | verdict | comes out in | part | it is | as claimed in |", "|---|---|---|---|---|---|"]
    for study in studies:
        claim = study.claim
        for place, one in enumerate(study.judged):
            name = f"[{claim.id}](../experiments/{folder(claim).name}/README.md) {claim.title.en}"
            first = f"| {name} | {SAY[study.verdict]} | {span(study.share)} |" if place == 0 else "| | | |"
            lines.append(f"{first} {one.part.says.en} | {SAY[one.word]} | {span(one.as_claimed)} |")
    depends = [f"- **{one.claim.id}** {where(one, box(), 'en')}" for one in studies if one.verdict == "depends"]
    rows = [f"| {one.name.en} | {one.smallest:g} | {one.a_year:g} | {one.why.en} |" for one in table.values()]
    measures = ["| measure | smallest effect | favors a year in a unit | why |", "|---|---|---|---|", *rows]
    return "\n".join(
        [*lines, "", "On what those depend that depend:", "", *depends, "", "### What matters", "", *measures]
    )


def docs(studies: list[Study]) -> str:
    """docs/claims.md with the tables in their place."""
    before, _, rest = DOCS.read_text(encoding="utf-8").partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n{verdicts(studies)}\n{END}{after}"


def main(check: bool) -> int:
    """Write or check all texts; return the exit code."""
    wrong, texts, studies = [], {}, []
    for claim in claims("all"):
        there = RESULTS / claim.id
        studies.append(read(claim, there))
        record = json.loads((there / "verdict.json").read_text(encoding="utf-8"))
        texts[folder(claim) / "README.md"] = text(studies[-1], record)
    for path, wanted in (texts | {DOCS: docs(studies)}).items():
        if check:
            if not path.is_file() or path.read_text(encoding="utf-8") != wanted:
                wrong.append(str(path.relative_to(HERE.parent)))
        else:
            save(path, wanted)
    for path in wrong:
        print(f"{path}: does not say what its tables say; run python experiments/write.py")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
