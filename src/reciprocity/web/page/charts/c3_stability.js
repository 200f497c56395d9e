// C3: how well the network holds, as four small charts: surviving ties, turnover, largest component, isolated people.
import { t } from "../core/words.js";
import { amount } from "./amounts.js";
import { lines } from "./lines.js";
import { monthly } from "./monthly.js";
import { panels } from "./panels.js";

const PARTS = [
  { key: "alive", unit: "percent", from: 0, to: 1 },
  { key: "churn", unit: "percent", from: 0 },
  { key: "largest", unit: "percent", from: 0, to: 1 },
  { key: "isolated", unit: "number", from: 0 },
];

export function stability({ scene, keys, names, now }) {
  const short = keys.length > 1 ? Object.fromEntries(keys.map((arm) => [arm, arm.toUpperCase()])) : names;
  const parts = PARTS.map(({ key, unit, from, to }) => {
    const { months, series } = monthly(scene, keys, short, key, unit);
    const draw = (space) => lines({ ...space, series, months, unit, from, to, now });
    return { key, unit, months, series, title: t(`chart.${key}`), draw };
  });
  const { months } = parts[0];
  const last = (key, unit) => {
    const said = (arm) => amount(scene.arms[arm].months.at(-1).readouts[key], unit);
    return keys.map((arm) => t("chart.named_value", { name: names[arm], value: said(arm) })).join("; ");
  };
  return {
    title: t("chart.C3"),
    sentence: t("chart.C3_sentence", { month: months.length, list: last("alive", "percent"), alone: last("isolated") }),
    draw: (space) => panels(parts, space),
    table: {
      head: [t("chart.month"), ...parts.flatMap(({ title, series }) => series.map(({ label }) => `${title} ${label}`))],
      rows: months.map((month, k) => [amount(month), ...parts.flatMap(({ series, unit }) => series.map(({ values }) => amount(values[k], unit)))]),
    },
  };
}
