"""The nodes of a scenario and their keys: the one list of what a scenario says in numbers and words.

From it follow what is accepted (ranges, errors), what compiled functions read (`model/records.py`: a key `growth` of a
node `bonds` is `w.rules[0].bonds_growth` there), the keys in `reciprocity --help`, and the table of `docs/model.md`, 9.
The reasons for defaults stand in `configs/<node>/*.yaml`.

Compiled code depends on this file: whoever changes it compiles everything anew.
"""

from __future__ import annotations

import math
from typing import Annotated

from pydantic import Field

from reciprocity.configs.bounds import (
    MOST_BUDGET,
    MOST_GIVEN_NOW,
    MOST_PEOPLE,
    MOST_ROUNDS,
    MOST_TRIES,
    NEVER,
    Amount,
    Chance,
    NoLimit,
    Power,
    Spread,
    key,
)
from reciprocity.configs.node import Node
from reciprocity.configs.vocabulary import AfterChange, Ending, LearnRule, LookedAt, Openness, OverTies

Names = Annotated[tuple[str, ...], Field(min_length=1)]


class Favors(Node):
    """What a favor is worth and when one is needed. Defaults and their reasons: `configs/favors/default.yaml`."""

    benefit: Amount = key(3.0, "worth of a favor to its receiver; below the cost is allowed and said")
    cost: Amount = key(1.0, "cost of a favor to its giver")
    need: Chance = key(0.5, "chance a round of needing a favor")
    specialized: Chance = key(0.25, "share of needs that only one field can meet")
    slip: Chance = key(0.02, "chance that an answer turns into its opposite")
    budget: Annotated[Annotated[int, Field(ge=0, le=MOST_BUDGET)] | None, NoLimit(MOST_GIVEN_NOW + 1)] = key(
        3, "favors one can give in a round"
    )
    spread: Chance = key(0.0, "how much the worth of a favor varies by person and field")
    tries: int = key(1, "contacts one asks for a favor at most, one after another", ge=1, le=MOST_TRIES)
    beyond: Annotated[Chance | None, NoLimit(-1)] = key(
        None, "chance a round of asking beyond need, alike for all; null: as `greed` says"
    )
    satiation: Chance = key(1.0, "factor on the worth of each further favor beyond need in a round")

    @property
    def uneven(self) -> bool:
        """Whether favors differ in worth."""
        return self.spread > 0 or self.satiation < 1


class Ties(Node):
    """How ties form and end. Defaults and their reasons: `configs/ties/changing.yaml`."""

    change: bool = key(True, "whether ties form and end at all")
    meet: Chance = key(0.9, "chance a round of going out, times `outreach`")
    closure: Chance = key(0.1, "share of meetings at a contact's side")
    mixing: Chance = key(0.95, "share of meetings with strangers that stay within one's circle, unless bridged")
    mixing_field: Chance = key(0.0, "share of the other ones that stay within one's field, unless bridged")
    choice: Chance = key(0.0, "how much a bad name counts when people choose with whom to have to do (with gossip)")
    stake: Chance = key(0.0, "how much the deeds of those whom one introduced count for trust in oneself")
    probation: int = key(26, "rounds for which a new tie counts for whoever introduced the two", ge=1, le=MOST_ROUNDS)
    habit: float = key(0.0, "how much favors got from a contact draw one to ask them again", ge=0, le=10)
    limit: int = key(150, "ties with which one forms no further ones", ge=0, le=1_000_000)
    idle: Annotated[Annotated[int, Field(ge=1, le=MOST_ROUNDS)] | None, NoLimit(NEVER)] = key(
        26, "rounds without a favor after which a tie has lapsed"
    )
    ending: Ending = key("hazard", "what ends a tie that nobody cares for: `idle` rounds, or a hazard (6.4)")
    hazard: Chance = key(0.37, "chance a round that a new, unused and unsupported tie ends by the hazard")
    hazard_age: Power = key(0.8, "by which power of 1 + its age in years the hazard of a tie falls")
    hazard_strength: Power = key(1.7, "by which power of 1 + the favors remembered the hazard of a tie falls")
    hazard_support: Power = key(0.97, "by which power of 1 + shared contacts the hazard of a tie falls")
    loss: Chance = key(0.002, "chance a round that a tie is lost for reasons outside the model")
    review: Chance = key(0.25, "chance a round of looking at one's ties")
    upkeep: Amount = key(0.01, "cost per tie and round")
    outing: Amount = key(0.02, "cost of going out")
    trust_prior: Chance = key(0.5, "trust in somebody new")
    learning_rate: Chance = key(0.25, "weight of the last answer in trust")


class Books(Node):
    """How people experience and remember what passes. Reasons: `configs/books/default.yaml`."""

    misperception: Chance = key(0.0, "perception error, as a share of what passed")
    bias: Amount = key(0.0, "by how much one's own giving is felt more than one's receiving")
    forget: Chance = key(0.0, "chance that the receiver forgets to book a favor")
    forgive: Chance = key(0.0, "chance a round that the two sides of a tie start their balances anew")
    attention: Amount = key(0.0, "cost per tie and round of keeping accounts")
    fade: Chance = key(0.02, "share of the favors that one remembers to have got that fades a round (6.3c)")


class People(Node):
    """How much people differ, lastingly (`docs/model.md`, 6.0a). Reasons: `configs/people/default.yaml`."""

    sociability: Spread = key(0.0, "how unequally people go out: standard deviation of the log of a factor on it")
    need: Spread = key(0.0, "how unequally people need favors: coefficient of variation of a factor on `favors.need`")
    ties: Spread = key(0.0, "how unequally many ties people keep: standard deviation of the log of a factor")
    standing: Spread = key(0.0, "how unequally attractive people are: standard deviation of the log of a weight")
    together: Chance = key(0.0, "how closely need goes with sociability")
    sociability_from_start: Power = key(0.52, "power of contacts at the start by which people go out and are met")
    need_from_start: Amount = key(1.45, "favors needed, in those it takes to name so many; 0: all need alike")
    standing_from_start: Power = key(2.2, "power of the share of contacts naming somebody by which they attract")
    ties_from_start: Amount = key(1.22, "ties one keeps, in contacts at the start; 0: `ties.limit` for all")

    @property
    def go_out_unequally(self) -> bool:
        """Whether some go out more than others."""
        return bool(self.sociability or self.sociability_from_start)

    @property
    def need_unequally(self) -> bool:
        """Whether some need more favors than others."""
        return bool(self.need or self.need_from_start)

    @property
    def keep_unequally(self) -> bool:
        """Whether some keep more ties than others."""
        return bool(self.ties or self.ties_from_start)

    @property
    def attract_unequally(self) -> bool:
        """Whether some are asked more than others, whatever they do."""
        return bool(self.standing or self.standing_from_start)

    @property
    def differ(self) -> bool:
        """Whether people differ in anything."""
        return self.go_out_unequally or self.need_unequally or self.keep_unequally or self.attract_unequally


class Mechanisms(Node):
    """What people may do beyond asking, helping and leaving; all off by default."""

    referral: bool = key(False, "whether people refer whom they cannot help (6.2.1)")
    weaving: bool = key(False, "whether people introduce their contacts to each other (6.3a)")
    voice: bool = key(False, "whether people speak up before they drop a tie (6.4)")
    obliging: bool = key(False, "whether people help for a contact's sake (6.7)")
    knowledge: bool = key(False, "whether people have ideas and tell who knows what (6.8)")
    tasks: bool = key(False, "whether people pool recurring tasks (6.9)")
    projects: bool = key(False, "whether people start projects (6.10)")
    bonds: bool = key(False, "whether there is warmth between people (6.11)")
    gossip: bool = key(False, "whether opinions travel (6.12)")
    goals: bool = key(False, "whether people look for somebody (6.13)")
    events: bool = key(False, "whether circles hold events (6.14)")
    circles: bool = key(False, "whether circles have rules; needs events (6.14)")


class Knowledge(Node):
    """Ideas that are copied, and knowing who knows what (M03, M04, M11)."""

    ideas: int = key(32, "ideas there are", ge=1, le=64)
    start: Chance = key(0.1, "chance to hold an idea at the start")
    stale: Chance = key(0.01, "chance a round that an idea is worth nothing any more")
    discovery: Chance = key(0.02, "chance a round of having an idea")
    telling: Amount = key(0.1, "cost of passing something on")
    credit: Amount = key(0.5, "what passing something on counts in the books")
    worth: Amount = key(0.05, "worth of an idea a round")
    exclusive: Chance = key(0.5, "share of that worth that is lost once everybody holds it")


class Tasks(Node):
    """Recurring tasks that tied people can pool (M06)."""

    kinds: int = key(4, "kinds of recurring tasks", ge=1, le=1_000_000)
    cost: Amount = key(0.5, "what one's task costs a round")
    saving: Chance = key(0.4, "share of it that pooling spares each")
    min_trust: Chance = key(0.3, "trust that pooling takes")


class Projects(Node):
    """Joint innovation: effort of two, a chance of success, a gain that is shared (M05)."""

    chance: Chance = key(0.1, "chance a round of looking for a partner")
    effort: Amount = key(1.0, "what it costs each who works")
    gain: Amount = key(6.0, "what a success brings both together")
    success: Chance = key(0.8, "chance with full effort and trust and different fields")
    same: Chance = key(0.5, "factor of equal fields")
    min_trust: Chance = key(0.4, "trust that a project takes")
    seen: Chance = key(0.8, "chance that a shirker is seen")


class Bonds(Node):
    """Warmth that grows with pleasant contacts, and friendship (M20)."""

    growth: Chance = key(0.1, "how much of the way to 1 a pleasant contact takes a bond")
    fade: Chance = key(0.01, "share of a bond that fades a round")
    friend: Chance = key(0.5, "bond that makes a friend")
    worth: Amount = key(0.05, "what a friend is worth a round")


class Gossip(Node):
    """Opinions about people, their travel along ties, and how they fade."""

    memory: int = key(64, "places for opinions", ge=1, le=65_536)
    chance: Chance = key(0.25, "chance a round to tell a contact about somebody")
    witness: Chance = key(0.25, "chance that a contact of who answers sees it")
    learning_rate: Chance = key(0.5, "weight of what is new against what one thinks")
    misperception: Chance = key(0.1, "by how much at most what is told comes out wrong")
    lifetime: int = key(52, "rounds until an opinion that nothing touches is gone", ge=1, le=1_000_000)


class Goals(Node):
    """What people look for: fields, and perhaps circles (M10)."""

    fields: int = key(1, "how many fields one looks for", ge=1, le=64)
    focus: Chance = key(0.8, "share of needs for a certain field that are for one of these")
    seek: Names | None = key(None, "fields that all look for instead")
    circles: Names | None = key(None, "circles to which whom they look for must belong")


class Events(Node):
    """Events of circles: where those who go out meet (M15, M21)."""

    chance: Chance = key(0.5, "chance a round that a circle holds an event")
    room: Annotated[Annotated[int, Field(ge=2, le=MOST_PEOPLE)] | None, NoLimit(2**62)] = key(30, "people at most")
    fee: Amount = key(0.1, "cost of attending, beside `ties.outing`")
    talks: int = key(3, "conversations an event has time for", ge=1, le=8)
    parting: float = key(0.25, "what of a conversation's time one polite leave takes", gt=0, le=1)
    trial: Chance = key(0.1, "share of events chosen for trial")
    learning_rate: Chance = key(0.2, "weight of the last event in a liking")
    team: Chance = key(0.0, "chance to bring one's team along")


class Circles(Node):
    """Who may join a circle, and when its members expel somebody (M11, M13)."""

    openness: Openness = key("referral", "who may attend")
    min_trust: Chance = key(0.2, "trust below which members vote against somebody")
    quorum: Chance = key(0.5, "share of votes against that must be exceeded")
    voters: int = key(3, "voters it takes", ge=1, le=MOST_PEOPLE)


class Time(Node):
    """Hours a round, and what an act takes of them; no limit by default (M14)."""

    budget: Annotated[Amount | None, NoLimit(math.inf)] = key(None, "hours a round for one's network")
    outing: Amount = key(2.0, "hours of going out (6.15)")
    favor: Amount = key(1.0, "hours of giving a favor")
    ask: Amount = key(0.25, "hours of asking")
    contact: Amount = key(0.25, "hours of passing on, introducing, gossip")
    project: Amount = key(2.0, "hours of a project, for each partner")


class Learn(Node):
    """Strategies that spread: people take up the strategy of who fares better; off by default (6.17)."""

    rule: LearnRule = key("none", "how strategies spread")
    among: LookedAt = key("contacts", "at whom one looks: at one's contacts, or at anybody")
    payoff: OverTies = key("summed", "whether payoffs are summed over one's ties, or averaged over them")
    window: int = key(13, "rounds after which people look, and whose payoffs count", ge=1, le=MOST_ROUNDS)
    rate: Annotated[Chance | None, NoLimit(-1)] = key(0.1, "chance of looking then; null: one person does, by chance")
    selection: Annotated[float, Field(ge=0, le=1000)] = key(1.0, "how much payoffs count (intensity of selection)")
    mutation: Chance = key(0.0, "chance that who looks takes any other of the strategies in use instead")
    books: AfterChange = key("kept", "what becomes of the books of the ties of who changes strategy")

    @property
    def on(self) -> bool:
        """Whether strategies spread at all."""
        return self.rule != "none"


class Nodes(Node):
    """All nodes, in the order in which they are written. `Scenario` has these fields."""

    favors: Favors = Field(default_factory=lambda: Favors())
    ties: Ties = Field(default_factory=lambda: Ties())
    books: Books = Field(default_factory=lambda: Books())
    people: People = People()
    mechanisms: Mechanisms = Mechanisms()
    knowledge: Knowledge = Knowledge()
    tasks: Tasks = Tasks()
    projects: Projects = Projects()
    bonds: Bonds = Bonds()
    gossip: Gossip = Gossip()
    goals: Goals = Goals()
    events: Events = Events()
    circles: Circles = Circles()
    time: Time = Time()
    learn: Learn = Learn()
