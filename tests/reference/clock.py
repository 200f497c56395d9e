"""The hours of a round and what acts take of them (docs/model.md, 6.15), and who can still help.

Written from docs/model.md alone, never from src/; a part of the Reference in model.py.
"""

from reference.state import single


class Timekeeping:
    def has_time(self, person, act):
        """Whether the hours are left that an act of this kind takes."""
        budget = self.node["time"]["budget"]
        return budget is None or person.hours + self.node["time"][act] <= budget

    def too_busy(self, person, act):
        """Whether somebody who would begin an act lacks the time: then it falls, and counts."""
        if self.has_time(person, act):
            return False
        self.count(person, "busy")
        return True

    def spend(self, person, act):
        if self.node["time"]["budget"] is not None:
            person.hours = single(person.hours + self.node["time"][act])

    def spent_up(self, person):
        """Whether a person can give no favor any more in this round, for want of budget or of time."""
        return person.given_this_round >= self.budget or not self.has_time(person, "favor")
