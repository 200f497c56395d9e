"""What `reciprocity --help` says."""

from __future__ import annotations

import re
from pathlib import Path

from reciprocity.configs import CONFIGS, GROUPS

TEXT = """\
reciprocity: how people give and take in professional networks, simulated. (--cite: how to cite it)
  reciprocity                                      the default experiment; experiment=small, switches=all: others
  reciprocity experiment=small rounds=200 favors.benefit=5 intervention.round=150 intervention.arrive.lone_fighter=12
  reciprocity network=file network.path=ties.csv   your own network
  reciprocity population.playful=2 focal=ledger focal_share=0.3 strategies.ledger.threshold=1
  reciprocity sweep.focal_share=0,0.2,0.4 replicates=30 results=results/mine
  reciprocity -m ties=fixed,changing               one job, and one results folder, each
  reciprocity scenario=RESULTS                     what a results folder holds, run again, the same to the last byte
  reciprocity claims=all                           the networkers' claims, tested (claim=C08: one; docs/claims.md)
  reciprocity-plot RESULTS                         figures of a results folder, again or others
  reciprocity-watch RESULTS                        how far a sweep is, from another terminal
  reciprocity-explain RESULTS --person 12          why one person fared so
  reciprocity-evolve WORDS                         which strategies take over whom, where mutants are rare
  reciprocity-compare WORDS --to ties=fixed        two worlds on the same seeds
  reciprocity-workshop                             a page that plays two worlds side by side, for a group
  reciprocity-fit WORDS                            do the networks that come about look like one that was observed?
  reciprocity-calibrate WORDS box.favors.need=0,1  which parameters agree with an observed network
The same command resumes what was stopped, and only makes figures anew when all is done.
keys         {keys}
groups (choose a file with GROUP=NAME, change a value with GROUP.KEY=VALUE)
{groups}
experiments (experiment=NAME)
{experiments}
strategies   {strategies}
Files in ./configs/ count too; --config-dir DIR adds a folder, --trust-configs runs its code, --cfg job shows all keys.
Exit code: 0 done, 1 some runs or figures failed, 2 wrong input, 130 stopped by Ctrl-C. More in docs/running.md."""

KEYS = (
    "rounds burn_in seed focal focal_share intervention.KEY "
    "replicates workers executor results shard keep log csv sweep.KEY"
)


def manual(folder: Path | None = None) -> str:
    """Write the help, with the files that are there: the shipped ones and those of ./configs."""
    folders = [CONFIGS, folder or Path.cwd() / "configs"]
    width = 12
    options = {group: _names(folders, group) for group in GROUPS}
    groups = [f"  {group:<{width}} {' '.join(names)}" for group, names in options.items() if len(names) > 2]
    groups.append(f"  two each: {', '.join(_either(*pair) for pair in options.items() if len(pair[1]) == 2)}")
    values = [group for group, names in options.items() if len(names) == 1]
    groups.append(f"  values only: {' '.join([*values, *_without_files()])}")
    experiments = [f"  {name:<{width}} {_headline(path)}" for name, path in _files(folders, "experiment").items()]
    return TEXT.format(
        keys=KEYS,
        groups=_wrapped(groups, width + 3),
        experiments="\n".join(experiments),
        strategies=_wrapped([" ".join(_names(folders, "strategies"))], width + 1),
    )


def _either(group: str, names: list[str]) -> str:
    return f"{group} ({' or '.join(names)})"


def _files(folders: list[Path], group: str) -> dict[str, Path]:
    return {path.stem: path for folder in reversed(folders) for path in sorted((folder / group).glob("*.yaml"))}


def _names(folders: list[Path], group: str) -> list[str]:
    return sorted(_files(folders, group))


def _without_files() -> list[str]:
    """Groups of values that have no files to choose from and stand in `config.yaml` itself."""
    text = (CONFIGS / "config.yaml").read_text(encoding="utf-8")
    return [group for group in re.findall(r"^(\w+):(?: +#.*)?\n  \w+:", text, re.MULTILINE) if group != "hydra"]


def _headline(path: Path) -> str:
    """The first comment of a config file that says what it is."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    comments = [line.lstrip("# ").strip() for line in lines if line.startswith("#")]
    return next((line for line in comments if line and not line.startswith("@")), "")


def _wrapped(lines: list[str], indent: int) -> str:
    import textwrap

    return "\n".join(textwrap.fill(line, 118, subsequent_indent=" " * indent, break_on_hyphens=False) for line in lines)
