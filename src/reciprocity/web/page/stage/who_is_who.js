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
        <svg viewBox="-23 -23 46 46" aria-hidden="true"><${Mark} x=${0} y=${0} r=${13} /></svg>
        <span>${both(strategy)}</span> <span class="aside">${counts(k)}</span>
      </li>`;
    })}
  </ul>`;
}

/** The same in a box that is closed at first, for the screens of the stage; nothing before the reveal. */
export function WhoBox({ page }) {
  if (!page.who) return null;
  return html`<details class="who-box">
    <summary>${page.t("reveal.who_done")}</summary>
    <div class="who-list"><${WhoIsWho} page=${page} /></div>
  </details>`;
}
