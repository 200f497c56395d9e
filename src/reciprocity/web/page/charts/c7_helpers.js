// C7: who helped whom, people without names in the order of their strategies; after the reveal only.
import { both, t } from "../core/words.js";
import { amount } from "./amounts.js";
import { whoHelped } from "./who_helped.js";

export function helpers({ who, keys, names }) {
  const arm = keys.at(-1);
  const of = who.of[arm];
  const helped = who.helped[arm];
  const groups = who.strategies.map((strategy) => ({ label: both(strategy) }));
  const there = groups.map((_, k) => k).filter((k) => of.includes(k));
  const times = (from, to) => helped.filter(([i, j]) => of[i] === from && of[j] === to).reduce((sum, [, , count]) => sum + count, 0);
  const all = helped.reduce((sum, [, , count]) => sum + count, 0);
  const within = there.reduce((sum, k) => sum + times(k, k), 0);
  return {
    title: `${t("chart.C7")} (${names[arm]})`,
    sentence: t("chart.C7_sentence", { all: amount(all), within: amount(within / Math.max(1, all), "percent") }),
    draw: (space) => whoHelped({ ...space, helped, of, groups }),
    table: {
      head: [t("chart.helper"), ...there.map((k) => groups[k].label)],
      rows: there.map((from) => [groups[from].label, ...there.map((to) => amount(times(from, to)))]),
    },
  };
}
