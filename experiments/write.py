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

import pandas as pd

from reciprocity.claims.border import share
from reciprocity.claims.claim import Claim, claims
from reciprocity.claims.figures import KINDS
from reciprocity.claims.study import opposite
from reciprocity.claims.write import save

HERE = Path(__file__).parent
RESULTS = HERE.parent / "results"
DOCS = HERE.parent / "docs" / "claims.md"
START, END = "<!-- verdicts: python experiments/write.py -->", "<!-- end of verdicts -->"
OLDER = """
**This verdict is of an older registration, `{old}`.** What is registered was changed after the run, and is now `{new}`;
it has not been played yet. The verdict, the figures and the numbers are those of the older one, the question and the
hypothesis those of today.
"""
VERDICTS = {"holds": "holds", "only_where": "holds only where", "fails": "fails", "undecided": "undecided"}


def folder(claim: Claim) -> Path:
    """Where the claim's text stands: C08-lone-fighters-do-not-fit."""
    return HERE / f"{claim.id}-{re.sub('[^a-z0-9]+', '-', claim.title.en.lower()).strip('-')}"


def held(claim: Claim) -> str:
    """The folder of results that holds the claim."""
    return "explanations" if claim.explains else "claims"


def text(claim: Claim, results: Path = RESULTS) -> str:
    """The whole text of one claim, from its file and its tables."""
    there = results / held(claim) / claim.id
    verdict = json.loads((there / "verdict.json").read_text(encoding="utf-8"))
    effects, elsewhere = (pd.read_csv(there / f"{name}.csv") for name in ("effects", "elsewhere"))
    sensitivity, border = (pd.read_csv(there / f"{name}.csv") for name in ("sensitivity", "border"))
    rows = [
        f"| {row.measure} | {row.world} | {_than(row)} | {row.direction} | {row.smallest:.3g} "
        f"| {row['mean']:.3g} | {row.low:.3g} to {row.high:.3g} | {row['size']:.2g} | {row.runs} |"
        for _, row in effects.iterrows()
    ]
    same = [row for row in elsewhere.to_dict("records") if row["mean"] == row["mean"] and not opposite(row)]
    right, interest = (share(border.to_dict("records"), least) for least in (0.0, 1.0))
    x, y = claim.plane
    said = claim.verdicts[verdict["verdict"]]
    benefits = ", ".join(f"{b:g}" for b in sorted(set(elsewhere["benefit"])))
    plane = f"`{x.key}` ({x.low:g} to {x.high:g}) and `{y.key}` ({y.low:g} to {y.high:g})"
    first, second = sensitivity["parameter"].iloc[:2]
    hypothesis, changed = f"**Hypothesis**, registered as `{claim.digest}` before the run", ""
    if verdict["registered"] != claim.digest:
        hypothesis = f"**Hypothesis**, registered as `{claim.digest}` since then"
        changed = OLDER.format(old=verdict["registered"], new=claim.digest)
    return f"""# {claim.id}: {claim.title.en}

**{VERDICTS[verdict["verdict"]]}**: {said.en}
{changed}
- **Reference**: `{claim.reference}` (see docs/model.md){f"; asked to explain {claim.explains}" if claim.explains else ""}
- **Question**: {claim.question.en}
- {hypothesis}: {claim.hypothesis.en}
- **Left out**: {claim.leaves_out.en}
- **What would change the verdict**: {claim.change.en}

{"".join(f'<img src="../../results/{held(claim)}/{claim.id}/{kind}.png" width="32%" alt="{kind}">' for kind in KINDS)}

Paired differences of runs with the same seed, in the direction of the claim:

| measure | world | than | claimed | smallest of interest | mean | 95 % interval | size (d) | pairs |
|---|---|---|---|---|---|---|---|---|
{chr(10).join(rows)}

Adjusted for the claims tested together (Holm): p = {verdict["p"]:.2g}. Elsewhere, {len(same)} of {len(elsewhere)} effects on
{elsewhere["network"].nunique()} networks at b/c of {benefits} point in the direction of the claim.
Over the plane of {plane}
the effect has the claimed direction on {right:.0%} and is of interest on {interest:.0%} ({len(border)} points). It hangs most on `{first}`, then on `{second}`.

Repeat it: `reciprocity claim={claim.id}`. The worlds stand in `configs/claim/{claim.id}.yaml`; change a line there and
run it again, or add `KEY=VALUE` to the command.
"""  # noqa: E501


def _than(row: pd.Series) -> str:
    return row.than if row.measure_than == row.measure else f"{row.than} ({row.measure_than})"


def verdicts(results: Path = RESULTS) -> str:
    """The table of all verdicts: a row a part of a claim."""
    lines = ["| claim | verdict | measure | effect, as claimed | smallest of interest |", "|---|---|---|---|---|"]
    for claim in [*claims("all"), *claims("explanations")]:
        there = results / held(claim) / claim.id
        record = json.loads((there / "verdict.json").read_text(encoding="utf-8"))
        verdict = record["verdict"]
        older = "" if record["registered"] == claim.digest else f" (of the older registration `{record['registered']}`)"
        for place, row in pd.read_csv(there / "effects.csv").iterrows():
            name = f"[{claim.id}](../experiments/{folder(claim).name}/README.md) {claim.title.en}"
            first = f"| {name} | {VERDICTS[verdict]}{older} |" if place == 0 else "| | |"
            world = f" in `{row.than}`" if row.world != row.than else ""
            measured = f" `{row.measure_than}`" if row.measure_than != row.measure else ""
            than = f" than{measured}{world}"
            lines.append(
                f"{first} `{row.measure}` {row.direction} in `{row.world}`{than} "
                f"| {row['mean']:.3g} ({row.low:.3g} to {row.high:.3g}) | {row.smallest:.3g} |"
            )
    return "\n".join(lines)


def docs(results: Path = RESULTS) -> str:
    """docs/claims.md with the table in its place."""
    before, _, rest = DOCS.read_text(encoding="utf-8").partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n{verdicts(results)}\n{END}{after}"


def main(check: bool) -> int:
    """Write or check all texts; return the exit code."""
    wrong = []
    texts = {folder(claim) / "README.md": text(claim) for claim in [*claims("all"), *claims("explanations")]}
    for path, wanted in (texts | {DOCS: docs()}).items():
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
