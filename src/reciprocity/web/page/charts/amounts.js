// Numbers of charts in the language's form. Units are those of presets ("percent": 0.25 is written 25 %; "number";
// "whole"), and "index" for a Gini coefficient.
import { num, percent, signed, t } from "../core/words.js";

/** Digits behind the point, so that small numbers say something and large ones stay short. */
function digits(value, unit) {
  const size = Math.abs(value ?? 0);
  return unit === "whole" || size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : 2;
}

export function amount(value, unit = "number") {
  if (unit === "percent") return percent(value);
  if (unit === "index") return num(value, 2, true);
  return value < 0 ? signed(value, digits(value, unit)) : num(value, digits(value, unit));
}

/** A difference with its sign and, between shares, in percentage points. */
export function spokenOffset(value, unit) {
  return unit === "percent" ? t("chart.points", { value: signed(100 * value, Math.abs(value) < 0.095 ? 1 : 0) }) : offset(value, unit);
}

/** A difference with its sign. Differences of shares are percentage points, as the axis says. */
export function offset(value, unit = "number") {
  const shown = unit === "percent" ? 100 * value : value;
  return signed(shown, unit === "percent" ? (Number.isInteger(Math.round(shown * 10) / 10) || Math.abs(shown) >= 10 ? 0 : 1) : digits(shown, unit));
}
