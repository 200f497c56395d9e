// The charts of a scene by their name, C1 to C7. `who` is null until the reveal: then C1, C5, C6 and C7 are not there.
import { both, t } from "../core/words.js";
import { balance } from "./c5_balance.js";
import { benefit } from "./c1_benefit.js";
import { giving } from "./c6_giving.js";
import { helpRate } from "./c2_help_rate.js";
import { helpers } from "./c7_helpers.js";
import { inequality } from "./c4_inequality.js";
import { stability } from "./c3_stability.js";

export const CHARTS = { C1: benefit, C2: helpRate, C3: stability, C4: inequality, C5: balance, C6: giving, C7: helpers };

/** Charts that tell who plays which strategy, or what single people gave. */
export const AFTER_REVEAL = ["C1", "C5", "C6", "C7"];

/** {a, b}: what the arms are called, "A · with a tally". */
export function armNames(preset) {
  const name = (arm) => both(preset?.difference?.[arm]);
  const said = (arm) => (name(arm) ? t("chart.arm", { letter: arm.toUpperCase(), name: name(arm) }) : arm.toUpperCase());
  return { a: said("a"), b: said("b") };
}

/**
 * The chart of that name for one arm ("a", "b") or for both (null): {id, title, sentence, draw, table}, or null
 * if there is nothing to draw it from. `arms` of the scene that are missing (sandbox) are left out.
 */
export function chartOf(id, { scene, who, preset, only = null, now = null }) {
  if (!scene || (AFTER_REVEAL.includes(id) && !who)) return null;
  const keys = ["a", "b"].filter((arm) => scene.arms[arm] && (!only || arm === only));
  const names = scene.arms.b ? armNames(preset) : { a: t("chart.alone") };
  return { id, ...CHARTS[id]({ scene, who, keys, names, now }) };
}
