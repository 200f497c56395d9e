// The screens in the order of the arc, by the name that the room's state has for them.
import { BreakScreen } from "./break.js";
import { CompareScreen } from "./compare.js";
import { ExportScreen } from "./export.js";
import { LuckScreen } from "./luck.js";
import { MeetScreen } from "./meet.js";
import { PredictScreen } from "./predict.js";
import { RevealScreen } from "./reveal.js";
import { RunScreen } from "./run.js";
import { SandboxScreen } from "./sandbox.js";
import { StartScreen } from "./start.js";
import { TransferScreen } from "./transfer.js";

export const SCREENS = {
  start: { Screen: StartScreen },
  meet: { Screen: MeetScreen },
  predict: { Screen: PredictScreen },
  run: { Screen: RunScreen },
  compare: { Screen: CompareScreen },
  reveal: { Screen: RevealScreen },
  luck: { Screen: LuckScreen },
  break: { Screen: BreakScreen },
  transfer: { Screen: TransferScreen },
  export: { Screen: ExportScreen },
  sandbox: { Screen: SandboxScreen },
};

/** The arc of a preset, in order: what the steps at the top of the page lead through. */
export const ARC = ["meet", "predict", "run", "compare", "reveal", "luck", "break", "transfer", "export"];

/** Screens that show what a run came to, and are closed until the room has predicted (P1). */
export const AFTER_PREDICTION = new Set(["run", "compare", "reveal", "luck", "break", "transfer", "export"]);

/** The screen after this one in the arc, or null. */
export function after(screen) {
  return ARC[ARC.indexOf(screen) + 1] ?? null;
}
