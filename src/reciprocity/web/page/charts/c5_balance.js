// C5: how many people gave more than they received, and how much; after the reveal only.
import { t, tn } from "../core/words.js";
import { amount } from "./amounts.js";
import { aroundZero, histograms } from "./histogram.js";

export function balance({ who, keys, names }) {
  const arms = keys.map((key) => ({ key, label: names[key], values: who.balance[key] }));
  const edges = aroundZero(arms.flatMap(({ values }) => values));
  const even = (values) => values.filter((value) => Math.abs(value) < edges.at(-1) / (edges.length - 1)).length;
  const list = arms.map(({ label, values }) => t("chart.named_value", { name: label, value: tn("chart.people", even(values)) }));
  return {
    title: t("chart.C5"),
    sentence: t("chart.C5_sentence", { range: amount(edges[edges.length / 2] - 0.5), list: list.join("; ") }),
    draw: (space) => histograms({ ...space, arms }),
    table: {
      head: [t("chart.balance_axis"), ...arms.map(({ label }) => label)],
      rows: edges.slice(0, -1).map((edge, k) => [
        t("chart.from_to", { from: amount(edge + 0.5), to: amount(edges[k + 1] - 0.5) }),
        ...arms.map(({ values }) => amount(values.filter((value) => value > edge && value < edges[k + 1]).length)),
      ]),
    },
  };
}
