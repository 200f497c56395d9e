"""Share: people pass on ideas, and knowledge of who can do what. An idea is worth more if fewer people hold it."""

import numpy as np

from reciprocity.model.kernels.act_log import NO_ONE, note
from reciprocity.model.kernels.book_flags import has, mark, use
from reciprocity.model.kernels.books import thank
from reciprocity.model.kernels.compilation import inlined, kernel
from reciprocity.model.kernels.contact_choice import NO_SLOT, numbered, rank, slot_if_tied, slots
from reciprocity.model.kernels.payoff_streams import earn
from reciprocity.model.kernels.time_budget import busy, spend
from reciprocity.model.phases.look_ahead.share import LEAD, TEACHES, TELLS, look_ahead, taught, told
from reciprocity.model.phases.order import list_picked
from reciprocity.model.state import KNOWS, NO_NEED, TAUGHT_BY
from reciprocity.numerics.draws import IDEA, SHARE, STALE, TEACH, below, draw, uniform
from reciprocity.results.counters import KNOWLEDGE, SHARED, TAUGHT

_FINDS = 1  # in `pick`, beside the bits TELLS and TEACHES: the person finds an idea
_ONE, _BYTE = np.uint64(1), np.uint64(255)
_CROWD = 7  # in an entry of `crowds` the low 7 bits count ideas, and those above count how often these are held
_IDEAS = (1 << _CROWD) - 1


@kernel
def share(w, t, tally):
    """Play the phase; see `docs/model.md`, 6.8. Nobody who decides in Python is asked anything here."""
    rules = w.rules[0]
    if not rules.mechanisms_knowledge:
        return
    _go_stale(w)
    hours, count = rules.time_contact, _list_acts(w)
    for p in range(-LEAD, count):
        look_ahead(w, p, count)
        if p < 0:
            continue
        i = np.int64(w.acts[p])
        me, does = np.uint64(i), w.pick[i]
        if does & _FINDS:
            _hold(w, i, below(draw(w.keys[IDEA, 1], me), np.uint64(rules.knowledge_ideas)))
        if does & TELLS and not busy(w, tally, i, hours) and w.people[i].degree > 0:
            _pass_on_idea(w, t, tally, i, told(w, p))
        if does & TEACHES and not busy(w, tally, i, hours) and w.people[i].degree > 0:
            _teach(w, t, tally, i, taught(w, p))
    _enjoy(w, t)


@inlined
def _list_acts(w):
    """Note in `pick` what each person does by chance, and list in the order those who do anything. Return how many."""
    discovery = w.rules[0].knowledge_discovery
    for i in range(len(w.people)):
        me, chance = np.uint64(i), w.traits[w.people[i].strategy].share_knowledge
        does = (
            _FINDS * (uniform(draw(w.keys[IDEA, 0], me)) < discovery)
            | TELLS * (uniform(draw(w.keys[SHARE, 0], me)) < chance)
            | TEACHES * (uniform(draw(w.keys[TEACH, 0], me)) < chance)
        )
        w.pick[i] = np.uint32(does * (w.people[i].away == 0))
    return list_picked(w)


@inlined
def _go_stale(w):
    """Draw which ideas go stale, and take these from everybody who holds them."""
    stale = np.uint64(0)
    for x in range(w.rules[0].knowledge_ideas):
        if uniform(draw(w.keys[STALE, 0], np.uint64(x))) < w.rules[0].knowledge_stale:
            stale |= _ONE << np.uint64(x)
            w.holders[x] = 0
    if stale:
        for i in range(len(w.people)):
            w.more[i].ideas &= ~stale


@inlined
def _hold(w, i, x):
    """Let `i` hold idea `x`."""
    w.holders[x] += np.int64((~w.more[i].ideas >> x) & _ONE)
    w.more[i].ideas |= _ONE << x


@inlined
def _pass_on_idea(w, t, tally, i, slot):
    """Let `i` tell the contact at `slot` one of the ideas that `i` holds and the contact lacks."""
    j = np.int64(w.other[slot])
    lacking = w.more[i].ideas & ~w.more[j].ideas
    if lacking == 0 or w.people[j].away:
        return
    base, best = draw(w.keys[SHARE, 2], np.uint64(j)), np.uint64(0)
    for x in range(np.uint64(w.rules[0].knowledge_ideas)):  # without a branch on `lacking`, which would be mispredicted
        place = rank(base, x) & (np.uint64(0) - ((lacking >> x) & _ONE))
        best = place if place > best else best
    _hold(w, j, np.uint64(numbered(best)))
    _be_thanked(w, t, i, slot)
    if len(w.log):
        note(w, t, SHARED, i, j, NO_ONE, NO_NEED, 1, 0.0, 0.0)
    tally[w.people[i].strategy, SHARED] += 1


@inlined
def _teach(w, t, tally, i, slot):
    """Let `i` tell the contact at `slot` what somebody can do whom `i` knows to do it and with whom both are tied."""
    j = np.int64(w.other[slot])
    if w.people[j].away:
        return
    base, best, told = draw(w.keys[TEACH, 2], np.uint64(j)), np.uint64(0), np.int64(NO_SLOT)
    count = np.uint64(0)
    # Those whom `i` knows are listed first, without a branch: the branch predictor cannot guess who is among them.
    for at in slots(w, i):
        w.scratch[1, count] = w.other[at]
        count += np.uint64(has(w, at, KNOWS) & (w.other[at] != np.uint32(j)))
    for q in range(count):
        h = np.int64(w.scratch[1, q])
        place = rank(base, h)
        if place > best:
            theirs = slot_if_tied(w, j, h)
            if theirs != NO_SLOT and not has(w, theirs, KNOWS):
                best, told = place, theirs
    if told == NO_SLOT:
        return
    mark(w, told, KNOWS)
    mark(w, np.int64(w.book[slot].twin), TAUGHT_BY)
    _be_thanked(w, t, i, slot)
    if len(w.log):
        note(w, t, TAUGHT, i, j, np.int64(w.other[told]), NO_NEED, 1, 0.0, 0.0)
    tally[w.people[i].strategy, TAUGHT] += 1


@inlined
def _be_thanked(w, t, i, slot):
    """Note in both books what follows when `i` has passed something on over the tie at `slot`."""
    book, twin, credit = w.book, np.int64(w.book[slot].twin), w.rules[0].knowledge_credit
    book[slot].balance = np.float32(np.float64(book[slot].balance) + credit)
    book[twin].balance = np.float32(np.float64(book[twin].balance) - credit)
    use(w, t, slot)
    use(w, t, twin)
    thank(w, twin)
    spend(w, i, w.rules[0].time_contact)
    earn(w, t, i, KNOWLEDGE, -w.rules[0].knowledge_telling)


@inlined
def _count_crowds(w, pieces):
    """Fill `crowds`: for each byte that eight ideas can make, how many ideas these are and how often they are held."""
    for b in range(pieces):
        w.crowds[b, 0] = 0
        for x in range(8):
            one, first = (w.holders[8 * b + np.uint64(x)] << _CROWD) | 1, 1 << x
            for rest in range(first):
                w.crowds[b, first + rest] = w.crowds[b, rest] + one


@inlined
def _enjoy(w, t):
    """Let everybody earn what the ideas that they hold are worth."""
    rules, n = w.rules[0], len(w.people)
    pieces = np.uint64(rules.knowledge_ideas + 7) >> np.uint64(3)
    _count_crowds(w, pieces)
    for i in range(n):
        ideas, both = w.more[i].ideas, np.int64(0)
        for b in range(pieces):
            both += w.crowds[b, (ideas >> (b << np.uint64(3))) & _BYTE]
        held, crowd = both & _IDEAS, both >> _CROWD
        if held:
            # Whoever holds all their ideas alone loses nothing, for then `crowd` equals `held`.
            lost = rules.knowledge_exclusive * (crowd - held) / max(n - 1, 1)
            earn(w, t, i, KNOWLEDGE, rules.knowledge_worth * (held - lost))
