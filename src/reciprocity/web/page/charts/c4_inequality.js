// C4: benefits of all people in order, and their Gini. They come sorted from the server: nobody can be found in them.
import { t } from "../core/words.js";
import { amount } from "./amounts.js";
import { spreadBars } from "./spread_bars.js";

export function inequality({ scene, keys, names }) {
  const arms = keys.map((key) => ({
    key,
    label: names[key],
    values: [...scene.arms[key].benefits].sort((p, q) => p - q),
    gini: scene.arms[key].months.at(-1).readouts.gini,
  }));
  const list = arms.map(({ label, gini }) => t("chart.named_value", { name: label, value: amount(gini, "index") }));
  return {
    title: t("chart.C4"),
    sentence: t("chart.C4_sentence", { list: list.join("; ") }),
    draw: (space) => spreadBars({ ...space, arms }),
    table: {
      head: [t("chart.place"), ...arms.map(({ label }) => label)],
      rows: arms[0].values.map((_, k) => [amount(k + 1), ...arms.map(({ values }) => amount(values[k]))]),
    },
  };
}
