"""The room: what everybody looks at, and the commands that change it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError

from reciprocity.errors import first_error
from reciprocity.web.commands import Refused, call, command
from reciprocity.web.played_room import By, PlayedRoom
from reciprocity.web.preset import Chart
from reciprocity.web.sandbox import Sandbox
from reciprocity.web.state import AFTER_PREDICTION, OwnNetwork, Prediction, SandboxView, Screen


class Room(PlayedRoom):
    """One room, which all pages of a server show. What pages may ask are the methods with `@command`."""

    def do(self, name: Any, arguments: Any) -> None:
        """Follow a command of a page that may drive.

        Raises:
            Refused: It is not followed.
        """
        call(self, name, arguments)
        self.keep()
        self.changed()

    @command
    def open(self, preset: str) -> None:
        """Open a preset: nothing is predicted yet, and nothing moves."""
        if preset not in self.presets:
            raise Refused("refused.value", f"open: preset: there is no preset {preset[:40]}")
        chosen = self.presets[preset]
        self.studies.forget()
        state = self.state
        state.preset, state.seed, state.arm, state.screen = preset, chosen.seed, "a", "meet"
        state.prediction = Prediction(tally=[0] * len(chosen.prediction.options))
        state.revealed, state.black, state.notice = False, False, None
        state.value, state.chart = None, None
        self._rewind()
        self.studies.stage()

    @command
    def go(self, screen: Screen) -> None:
        """Show another screen."""
        if screen == "start":
            self.home()
            return
        if screen == "sandbox":
            self._to_sandbox()
            return
        _ = self.open_preset
        if screen in AFTER_PREDICTION:
            self._predicted()
        self.state.transport.playing = False
        self.state.screen, self.state.notice = screen, None

    @command
    def home(self) -> None:
        """Go back to the start; the preset is closed."""
        self.studies.forget()
        self.state.preset, self.state.screen, self.state.revealed = None, "start", False
        self.state.prediction = Prediction()
        self.state.black, self.state.value, self.state.notice = False, None, None
        self._rewind()

    @command
    def arm(self, arm: Literal["a", "b"]) -> None:
        """Choose the arm that screens with one network show."""
        self.state.arm = arm

    @command
    def chart(self, id: Chart) -> None:
        """Choose the chart of the reveal, in all windows."""
        self.state.chart = id

    @command
    def tally(self, option: Annotated[int, Field(ge=0)], by: By) -> None:
        """Count hands for an option."""
        hands = self._open_tally().tally
        if option >= len(hands):
            raise Refused("refused.value", f"tally: option: there are {len(hands)}")
        hands[option] = max(0, min(999, hands[option] + by))

    @command
    def unsure(self, by: By) -> None:
        """Count hands for "I do not know"."""
        prediction = self._open_tally()
        prediction.unsure = max(0, min(999, prediction.unsure + by))

    @command
    def confidence(self, n: Annotated[int, Field(ge=1, le=3)] | None) -> None:
        """Say how sure the room is; None takes it back."""
        self._open_tally().confidence = n

    @command
    def lock(self) -> None:
        """Lock the prediction."""
        self._open_tally().locked = True

    @command
    def skip(self) -> None:
        """Go on without a prediction, consciously."""
        self._open_tally().skipped = True

    @command
    def black(self, on: bool) -> None:
        """Black out the stage, or show it again."""
        self.state.black = on
        if on:
            self.state.transport.playing = False

    @command
    def reveal(self) -> None:
        """Show who is who and what came out."""
        _ = self.open_preset
        self._predicted()
        self.state.revealed, self.state.screen = True, "reveal"
        self.state.transport.playing = False

    @command
    def worlds(self) -> None:
        """Play 100 worlds."""
        _ = self.open_preset
        self._predicted()
        self.studies.play_worlds()

    @command
    def break_at(self, value: float) -> None:
        """Put the slider of "break it" to a value and play there."""
        preset = self.open_preset
        self._predicted()
        nearest = min(preset.breaking.values, key=lambda one: abs(one - value))
        self.state.value = nearest
        self.studies.play_values([nearest])

    @command
    def break_scan(self) -> None:
        """Play at all values of the slider."""
        preset = self.open_preset
        self._predicted()
        self.studies.play_values(preset.breaking.values)

    @command
    def cancel(self) -> None:
        """Stop what is being computed for the worlds and the slider."""
        self.studies.cancel()

    @command
    def sandbox_set(
        self,
        people: dict[str, int] | None = None,
        locks: list[str] | None = None,
        switches: dict[str, bool] | None = None,
        noise: float | None = None,
        months: int | None = None,
    ) -> None:
        """Change the mix; what is not named stays."""
        given = {"people": people, "locks": locks, "switches": switches, "noise": noise, "months": months}
        changes = {name: value for name, value in given.items() if value is not None}
        try:
            self.state.sandbox = Sandbox.model_validate(self.state.sandbox.model_dump() | changes)
        except ValidationError as error:
            raise Refused("refused.value", first_error(error, Sandbox)) from None

    @command
    def sandbox_run(self) -> None:
        """Play the mix, and show its world in all windows."""
        self.sandbox_view("network")
        self._rewind()
        self.studies.stage()

    @command
    def sandbox_view(self, view: SandboxView) -> None:
        """Choose what all windows show of the sandbox: the mix, or a view of its world."""
        if self.state.screen != "sandbox":
            raise Refused("refused.no_scene")
        self.state.view = view

    @command
    def letters(self, on: bool) -> None:
        """Show letters in the place of names, or the names of a network of one's own."""
        if self.state.network is None:
            raise Refused("refused.no_scene")
        self.state.network.letters = on

    @command
    def forget_network(self) -> None:
        """Forget the network of one's own, names included."""
        self.state.network = None
        self._other_network()

    def use_network(self, ties: str, people: int) -> None:
        """Play on a network of one's own from now on."""
        self.state.network = OwnNetwork(ties=ties, people=people)
        self._other_network()
        self.keep()
        self.changed()

    def _to_sandbox(self) -> None:
        self.home()
        self.state.screen, self.state.arm, self.state.view = "sandbox", "a", "mix"
        self.studies.stage()

    def _other_network(self) -> None:
        self._rewind()
        self.state.view = "network"
        if self.state.preset is not None or self.state.screen == "sandbox":
            self.studies.forget()
            self.studies.stage()
