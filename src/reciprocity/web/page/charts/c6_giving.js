// C6: who asks and who gives, one arm at a time (the last of `keys`); after the reveal only.
import { mean } from "d3-array";
import { both, t } from "../core/words.js";
import { amount } from "./amounts.js";
import { giveAsk } from "./give_ask.js";
import { StrategyMark } from "./strategy_mark.js";

export function giving({ who, keys, names }) {
  const arm = keys.at(-1);
  const people = who.of[arm].map((group, person) => ({ group, asked: who.asked[arm][person], given: who.given[arm][person] }));
  const groups = who.strategies.map((strategy, k) => ({ label: both(strategy), Mark: StrategyMark(k) }));
  const middle = (key, group) => mean(people.filter((one) => one.group === group), (one) => one[key]);
  const there = groups.map((_, k) => k).filter((k) => people.some(({ group }) => group === k));
  const list = there.map((k) => t("chart.asks_gives", { name: groups[k].label, asked: amount(middle("asked", k), "whole"), given: amount(middle("given", k), "whole") }));
  return {
    title: `${t("chart.C6")} (${names[arm]})`,
    sentence: t("chart.C6_sentence", { list: list.join("; ") }),
    draw: (space) => giveAsk({ ...space, people, groups }),
    table: {
      head: [t("chart.strategy"), t("chart.asked_axis"), t("chart.given_axis")],
      rows: there.map((k) => [groups[k].label, amount(middle("asked", k)), amount(middle("given", k))]),
    },
  };
}
