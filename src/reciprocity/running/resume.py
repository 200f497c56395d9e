"""Whose results a folder holds: ours to resume, to extend or to mend, or somebody else's.

A folder is ours by its `provenance.json` only: where there is none, nothing that is there is touched.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reciprocity.errors import InputError
from reciprocity.numerics.progress import say
from reciprocity.results import inputs
from reciprocity.results.provenance import changed, provenance
from reciprocity.running.plan import Plan
from reciprocity.running.settings import Settings
from reciprocity.running.stored_scenario import OTHER, read_mapping, scenario_there, wanted

if TYPE_CHECKING:
    from reciprocity.results.folder import Folder


@dataclass(frozen=True)
class FolderState:
    """What a folder holds of a plan.

    Attributes:
        about: Provenance, that of the first start.
        base: How many runs the finished tables have that can be used.
        failed: Numbers of those of them that failed and are to be played again.
        stamp: What parts of this plan say they belong to.
        notes: What is done about the folder that somebody may not expect, a line each.
        new: Whether the folder was not ours before.
        stale: Whether `scenario.yaml` is to be written.
        bad: Tables that cannot be used.
        inputs: Where the runs read their files from.
    """

    about: dict[str, Any]
    base: int = 0
    failed: tuple[int, ...] = ()
    stamp: str = ""
    notes: tuple[str, ...] = ()
    new: bool = False
    stale: bool = False
    bad: tuple[str, ...] = ()
    inputs: dict[str, inputs.Input] = field(default_factory=dict)

    def chunks(self, plan: Plan) -> list[tuple[int, int]]:
        """The runs that are not in finished tables, cut into [start, stop); a run that failed is one by itself."""
        return [*((number, number + 1) for number in self.failed), *plan.chunks(self.base)]


@contextmanager
def hold(folder: Folder, plan: Plan, settings: Settings) -> Iterator[FolderState]:
    """See what a folder holds; if something is to be done, make it ours and keep others out of it meanwhile.

    Shards of one plan share a folder. One that was made here and has nothing to keep is gone after an InputError.

    Raises:
        InputError: It holds another scenario or somebody's own files, was begun with other versions or more replicates,
            or another process is writing to it.
    """
    from reciprocity.results.lock import clear, locked

    found = _look(folder, plan, settings)
    if not found.chunks(plan):
        folder.tidy()
        clear(folder.path)  # of one that was killed when all was in its place
        yield found
        return
    made = folder.prepare()
    with ExitStack() as stack:
        stack.callback(_drop, made)  # after the lock is given back
        if settings.shard is None:
            stack.enter_context(locked(folder.path))
            found = _look(folder, plan, settings)  # whoever held it may have gone on
            if not found.chunks(plan):
                folder.tidy()
        try:
            yield _begun(folder, plan, settings, found) if found.chunks(plan) else found
        except InputError:
            if found.new and not any(map(folder.done, found.chunks(plan))):
                _undo(folder, plan)
            raise


def _drop(made: list[Path]) -> None:
    """Take away folders that were made and are empty."""
    for path in made:
        with suppress(OSError):
            path.rmdir()


def _undo(folder: Folder, plan: Plan) -> None:
    """Take away what `_begun` writes."""
    names = ["scenario.yaml", "provenance.json", *inputs.copy_names(plan.files).values()]
    with suppress(OSError):
        for name in names:
            (folder.path / name).unlink(missing_ok=True)
        if plan.files:
            (folder.path / inputs.FOLDER).rmdir()
    folder.tidy()


def _look(folder: Folder, plan: Plan, settings: Settings) -> FolderState:
    """See what a folder holds, and change nothing."""
    about = provenance() | {"scenario": plan.digest()}
    if (said := folder.read_text("provenance.json")) is None:
        if foreign := folder.foreign():
            raise InputError(
                f"results: {folder.path} holds {', '.join(foreign)} and no provenance.json, so it is not a results "
                "folder; give results=ANOTHER_FOLDER"
            )
        return FolderState(about, stamp=_stamp(about, settings), new=True, stale=True)
    made = read_mapping(folder, "provenance.json", said)
    there = scenario_there(folder, plan, settings, made, about)
    had = plan.replicates if there is None else there["replicates"]
    base, bad = (0, ()) if there is None else _finished(folder, settings, str(made.get("scenario")), len(plan))
    if had < plan.replicates and base != had * plan.points:
        raise InputError(f"{folder.path} is unfinished; finish it with replicates={had} first, then add more")
    notes = [
        f"{folder.path / name}.parquet {'cannot be used' if _there(folder, name) else 'is missing'}; "
        "what it is made of is played again"
        for name in bad
    ]
    failed = _failed(folder) if base else ()
    if changed(made):
        if base < len(plan):
            lost = f"{notes[0].partition(';')[0]}, and " if notes else ""
            raise InputError(f"{lost}{folder.path} was begun with another version: {changed(made)}; {OTHER}")
        failed = ()  # other code is not mixed in
    stale = there is None or had < plan.replicates
    return FolderState(made, base, failed, _stamp(made, settings), tuple(notes), False, stale, bad)


def _there(folder: Folder, name: str) -> bool:
    return (folder.path / f"{name}.parquet").exists()


def _finished(folder: Folder, settings: Settings, scenario: str, total: int) -> tuple[int, tuple[str, ...]]:
    """How many runs the finished tables have, and which tables are missing or cannot be used: then 0."""
    names = ("runs", *settings.tables)
    made_of = {name: folder.made_of(name, scenario) for name in names}
    base = made_of["runs"]
    if base is None and not _there(folder, "runs"):
        return 0, tuple(name for name in names if made_of[name] is None and _there(folder, name))
    # A process that was killed while it put tables in place leaves some that have more runs than `runs`.
    bad = tuple(name for name in names if made_of[name] is None or made_of[name] not in (base, total))
    return (0, bad) if bad or base is None else (base, ())


def _failed(folder: Folder) -> tuple[int, ...]:
    try:
        return tuple(folder.failed())
    except Exception as error:  # whatever a reader makes of damaged bytes
        reason = str(error).partition("\n")[0]
        raise InputError(f"{folder.path / 'runs.parquet'}: not a readable table ({reason}); {OTHER}") from None


def _stamp(about: dict[str, Any], settings: Settings) -> str:
    """Name what the parts of a folder depend on: the scenario, the code, and the tables that are kept."""
    content = json.dumps([about, settings.tables], sort_keys=True, default=str)
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def _begun(folder: Folder, plan: Plan, settings: Settings, found: FolderState) -> FolderState:
    """Write what is missing of a folder's own files; set aside tables that cannot be used."""
    import yaml

    about = found.about
    if found.new and not folder.write_first("provenance.json", json.dumps(about, indent=2, sort_keys=True) + "\n"):
        # Another command has begun here at the same moment: its plan must be ours.
        about = read_mapping(folder, "provenance.json", folder.read_text("provenance.json") or "")
        if about != found.about:
            raise InputError(f"{folder.path} holds another scenario (begun just now by another command); {OTHER}")
    for line in found.notes:
        say(f"note: {line}")
    for name in found.bad:
        folder.set_aside(folder.path / f"{name}.parquet")
    copies = inputs.copied(plan.files, folder.path)
    if found.stale:
        content = wanted(plan, settings)
        folder.write_text("scenario.yaml", yaml.safe_dump(content, sort_keys=False, allow_unicode=True))
    return replace(found, about=about, inputs=copies)
