// C1: mean benefit a strategy so far, by month; a small chart an arm, on the same scale.
import { cumsum, max, min } from "d3-array";
import { both, t } from "../core/words.js";
import { amount } from "./amounts.js";
import { lines } from "./lines.js";
import { panels } from "./panels.js";
import { STROKES } from "./strokes.js";

export function benefit({ scene, who, keys, names, now }) {
  const months = scene.arms[keys[0]].months.map((_, k) => k + 1);
  const arms = keys.map((arm) => ({ arm, series: seriesOf(who, arm) }));
  const all = arms.flatMap(({ series }) => series.flatMap(({ values }) => values.filter((value) => value !== null)));
  const [from, to] = [Math.min(0, min(all) ?? 0), max(all) ?? 1];
  const said = arms.map(({ arm, series }) => {
    const list = series.map(({ label, values }) => t("chart.named_value", { name: label, value: amount(values.at(-1)) }));
    return t("chart.arm_list", { name: names[arm], list: list.join("; ") });
  });
  const parts = arms.map(({ arm, series }) => ({
    key: arm,
    title: names[arm],
    draw: (space) => lines({ ...space, series, months, unit: "number", from, to, now, xLabel: t("chart.month") }),
  }));
  return {
    title: t("chart.C1"),
    sentence: t("chart.C1_sentence", { month: months.length, list: said.join(" ") }),
    draw: (space) => panels(parts, space, 2, 20),
    table: {
      head: [t("chart.month"), ...arms.flatMap(({ arm, series }) => series.map(({ label }) => `${arm.toUpperCase()}: ${label}`))],
      rows: months.map((month, k) => [amount(month), ...arms.flatMap(({ series }) => series.map(({ values }) => amount(values[k] ?? null)))]),
    },
  };
}

/** A line a strategy that somebody plays; a strategy has the same line in both arms. */
function seriesOf(who, arm) {
  return who.strategies
    .map((strategy, k) => ({ label: both(strategy), values: [...cumsum(who.benefit[arm][k] ?? [])], stroke: STROKES[k % STROKES.length] }))
    .filter(({ values }) => values.length > 0);
}
