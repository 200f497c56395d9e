// C2: the share of requests that were fulfilled, by month.
import { percent, t } from "../core/words.js";
import { monthly } from "./monthly.js";
import { lines } from "./lines.js";

export function helpRate({ scene, keys, names, now }) {
  const { months, series, table } = monthly(scene, keys, names, "share", "percent");
  const asked = (arm) => total(scene, arm, "granted") / Math.max(1, total(scene, arm, "asked"));
  const ends = keys.map((arm) => t("chart.named_value", { name: names[arm], value: percent(asked(arm)) }));
  return {
    title: t("chart.C2"),
    sentence: t("chart.C2_sentence", { months: months.length, list: ends.join("; ") }),
    draw: (space) => lines({ ...space, series, months, unit: "percent", from: 0, to: 1, now, xLabel: t("chart.month") }),
    table,
  };
}

function total(scene, arm, key) {
  return scene.arms[arm].months.reduce((sum, { readouts }) => sum + (readouts[key] ?? 0), 0);
}
