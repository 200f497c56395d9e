"""The order of a round: the one list of its phases, and the compiled functions that play whole rounds of them.

From `PHASES` follow what `Model.step` does and says, the compiled rounds, and the list in `docs/model.md`, 3.
"""

from __future__ import annotations

import inspect
from collections.abc import Collection
from functools import cache
from typing import Any, NamedTuple

from reciprocity.model.kernels.compilation import kernel
from reciprocity.model.phases.ask import ask
from reciprocity.model.phases.bonds import bonds
from reciprocity.model.phases.circles import circles
from reciprocity.model.phases.events import events
from reciprocity.model.phases.forgive import forgive
from reciprocity.model.phases.gossip import gossip
from reciprocity.model.phases.join import join
from reciprocity.model.phases.learn import learn
from reciprocity.model.phases.meet import meet
from reciprocity.model.phases.observe import observe
from reciprocity.model.phases.offer import offer
from reciprocity.model.phases.order import order
from reciprocity.model.phases.remember import remember
from reciprocity.model.phases.review import review
from reciprocity.model.phases.share import share
from reciprocity.model.phases.weave import weave
from reciprocity.model.records import numbers_of
from reciprocity.scenario.nodes import Nodes


@cache
def _parameters(function: Any) -> tuple[str, ...]:
    return tuple(inspect.signature(function).parameters)


class Phase(NamedTuple):
    """A phase of a round.

    Attributes:
        name: What it is called in the documents.
        play: The compiled function that plays it. It takes, in this order and by these names, what it needs of the
            world `w`, the round `t`, this round's counts `tally`, and `start`: where to go on. One that takes `start`
            may have to ask a person who decides in Python: it then returns where to go on, and -1 when it is done.
        does: What happens, as half a sentence; empty for what only prepares the others.
        when: Rules of which one must be other than 0, or there is nothing to do; none if it always is played.
        instead_of: The phase whose place it takes when it is played; it has to stand right before that one.
        rare: Whether it is compiled only where somebody needs it.
    """

    name: str
    play: Any
    does: str = ""
    when: tuple[str, ...] = ()
    instead_of: str = ""
    rare: bool = False

    @property
    def takes(self) -> tuple[str, ...]:
        """Names of what `play` takes: some of w, t, tally, start."""
        return _parameters(self.play.py_func)

    def is_due(self, rules: Any) -> bool:
        """Return whether there is anything to do by these rules (a record RULES)."""
        return not self.when or any(rules[rule] for rule in self.when)


PHASES = (
    Phase("order", order),
    Phase("events", events, when=("mechanisms_events",), instead_of="meet", rare=True),
    Phase("meet", meet, "people go out and come to know others; ties form where both want", when=("ties_change",)),
    Phase("ask", ask, "needs arise; whoever has one asks a contact; the contact grants or refuses; books are written"),
    Phase("offer", offer, "those who give unasked help a contact whose need is still unmet", when=("offers",)),
    Phase("share", share, "knowledge is passed on, or kept", when=("mechanisms_knowledge",), rare=True),
    Phase(
        "join",
        join,
        "tied people pool tasks and start projects",
        when=("mechanisms_tasks", "mechanisms_projects"),
        rare=True,
    ),
    Phase("weave", weave, "people introduce two of their contacts to each other", when=("mechanisms_weaving",)),
    Phase("gossip", gossip, "opinions about people travel along ties", when=("mechanisms_gossip",), rare=True),
    Phase(
        "bonds",
        bonds,
        "warmth between people fades, and friends are worth something",
        when=("mechanisms_bonds",),
        rare=True,
    ),
    Phase("forgive", forgive, "now and then two people set their accounts to zero", when=("books_forgive",)),
    Phase("remember", remember, "memories of favors fade, where something hangs on them", when=("remembers",)),
    Phase(
        "review",
        review,
        "each side looks at its ties; unused and unbalanced ones end, if speaking up does not help",
        when=("ties_change",),
    ),
    Phase(
        "circles",
        circles,
        "members put out whom they do not trust, and people leave",
        when=("mechanisms_circles",),
        rare=True,
    ),
    Phase("observe", observe, "counts are taken"),
    Phase("learn", learn, "people take up strategies of others who fare better", when=("learn_rule",), rare=True),
)
"""All phases, in the order in which they are played."""

SWITCHES = tuple(dict.fromkeys(rule for phase in PHASES if phase.rare for rule in phase.when))
"""The rules for which a rare phase is played."""


_PATHS = {number.name: number.path for number in numbers_of(Nodes)}


def described(form: str = "{number}. {name}: {does}{when}") -> str:
    """List the phases, a line each.

    Args:
        form: How a line is written: with the phase's `number` from 1 and its `name`, with what it `does`, and `when`:
            by which keys of a scenario it is played, in brackets; empty for one that is always played.
    """
    shown, lines = [phase for phase in PHASES if phase.does], []
    for number, phase in enumerate(shown, 1):
        keys = [_PATHS[rule] for rule in phase.when if rule in _PATHS]
        when = f" (if {' or '.join(f'`{key}`' for key in keys)})" if keys else ""
        lines.append(form.format(number=number, name=phase.name, does=phase.does, when=when))
    return "\n".join(lines)


def phases_in(features: Collection[str]) -> tuple[Phase, ...]:
    """Return the phases that a compiled round has.

    Compiling a phase takes long, and so does compiling one more round: there are two of them, one with the rare phases
    and one without.

    Args:
        features: Those of `SWITCHES` that are on.
    """
    return tuple(phase for phase in PHASES if features or not phase.rare)


def round_of(features: Collection[str]) -> Any:
    """Return a compiled function that plays whole rounds for people who all decide by their rows.

    It is called as `play(w, first, last, counts)` with the world, which it changes in place; the first round to play,
    >= 1; the last one; and counts, (rounds, strategies, counters) int32, of which round t adds to `counts[t - 1]`.

    Args:
        features: Those of `SWITCHES` that are on in the world.
    """
    return _compiled(phases_in(features))


def source_of(phases: Collection[Phase], name: str) -> str:
    """Write the function of Python that `round_of` compiles."""
    lines = [
        f"def {name}(w, first, last, counts):",
        "    for t in range(first, last + 1):",
        "        tally = counts[t - 1]",
    ]
    replaced = ""  # the phase that comes now and is played only if the one before it was not
    for phase in phases:
        call = f"{phase.play.__name__}({', '.join(phase.takes)})".replace("start", "0")
        # The condition is tested here and not in the phase, because a call costs as much as ten people's requests.
        when = " or ".join(f"w.rules[0].{rule} != 0" for rule in phase.when)
        word = "elif" if phase.name == replaced else "if"
        lines += [f"        {word} {when}:", f"            {call}"] if when else [f"        {call}"]
        replaced = phase.instead_of
    return "\n".join([*lines, ""])


@cache
def _compiled(phases: tuple[Phase, ...]) -> Any:
    # The name says what it consists of, because compiled code is kept by the name (and by this module's digest).
    name = "_".join(["play", *(phase.name for phase in phases)])
    made: dict[str, Any] = {}
    exec(compile(source_of(phases, name), __file__, "exec"), globals(), made)
    return kernel(made[name])
