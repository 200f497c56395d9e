// One readout of the months as lines and as a table, a line an arm.
import { t } from "../core/words.js";
import { amount } from "./amounts.js";
import { ARM } from "./strokes.js";

export function monthly(scene, keys, names, key, unit) {
  const months = scene.arms[keys[0]].months.map((_, k) => k + 1);
  const series = keys.map((arm) => ({
    label: names[arm],
    stroke: ARM[arm],
    values: scene.arms[arm].months.map(({ readouts }) => readouts[key] ?? null),
  }));
  const rows = months.map((month, k) => [amount(month), ...series.map(({ values }) => amount(values[k], unit))]);
  return { months, series, table: { head: [t("chart.month"), ...series.map(({ label }) => label)], rows } };
}
