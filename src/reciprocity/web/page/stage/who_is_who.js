// Who is who, after the reveal: the strategies by name, with their mark and how many people have them.
import { html } from "htm/preact";

import { StrategyMark } from "../charts/strategy_mark.js";

export function WhoIsWho({ page }) {
  const { t, both, number, who, scene } = page;
  const arms = ["a", "b"].filter((arm) => scene.arms[arm]);
  const people = (arm, k) => number(who.of[arm].filter((one) => one === k).length, "whole");
  const counts = (k) => (arms.length > 1 ? arms.map((arm) => `${arm.toUpperCase()} ${people(arm, k)}`).join(" · ") : people("a", k));
  return html`<ul class="who" aria-label=${t("reveal.who_done")}>
    ${who.strategies.map((strategy, k) => {
      const Mark = StrategyMark(k);
      return html`<li key=${strategy.id}>
        <svg viewBox="-20 -20 40 40" aria-hidden="true"><${Mark} x=${0} y=${0} r=${13} /></svg>
        <span>${both(strategy)}</span> <span class="aside">${counts(k)}</span>
      </li>`;
    })}
  </ul>`;
}
