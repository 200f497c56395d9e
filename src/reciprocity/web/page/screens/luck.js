// S6: was it luck? The same two norms in a hundred worlds that differ in their chance alone.
import { html } from "htm/preact";

import { amount, offset } from "../charts/amounts.js";
import { armNames } from "../charts/catalog.js";
import { dots } from "../charts/dots.js";
import { Fitted, Twin } from "../charts/figure.js";
import { asserted } from "../parts/asserted.js";
import { Job } from "../parts/job.js";
import { Next } from "../parts/next.js";

/** The worlds as the page shows them: chart, counts, sentence and table; also what the exported picture draws. */
export function luckChart({ worlds, preset, t }) {
  const { unit = "number", smallest = 0 } = preset?.outcome ?? {};
  const { a, b } = worlds;
  const both = a.map((value, k) => [value, b[k]]).filter(([one, other]) => one !== null && other !== null);
  const higher = both.filter(([one, other]) => other > one).length;
  const lower = both.filter(([one, other]) => other < one).length;
  const counts = { a: lower, b: higher, same: both.length - higher - lower };
  const names = armNames(preset);
  return {
    counts,
    sentence: t("luck.counts", counts),
    draw: (space) => dots({ ...space, pairs: both, smallest: Math.abs(smallest), unit, names }),
    table: {
      head: [t("luck.world"), t("luck.seed"), names.a, names.b, t("luck.difference")],
      rows: a.map((value, k) => [
        amount(k + 1),
        String(worlds.seeds?.[k] ?? ""),
        amount(value, unit),
        amount(b[k], unit),
        value === null || b[k] === null ? "–" : offset(b[k] - value, unit),
      ]),
    },
  };
}

function Count({ name, value }) {
  return html`<div class="readout"><dt>${name}</dt><dd>${value}</dd></div>`;
}

export function LuckScreen({ page }) {
  const { t, both, number, worlds, preset, state } = page;
  const chart = worlds && luckChart({ worlds, preset, t });
  return html`
    <div class="question">
      <h1 tabindex="-1">${t("luck.title")}</h1>
      <p class="lead">${asserted(page)} ${t("luck.lead")}</p>
      ${worlds && html`<p class=${`verdict verdict-${worlds.sentence?.variant}`}>${both(worlds.sentence)}</p>`}
    </div>
    ${!chart && html`<p class="empty">${t("luck.empty")}</p>`}
    ${chart &&
    html`<div class="luck">
        <figure class="figure" data-chart="luck">
          <figcaption><h2>${t("luck.chart")}</h2><p class="aside">${t("luck.small")}</p></figcaption>
          <${Fitted} draw=${chart.draw} label=${`${t("luck.chart")}. ${chart.sentence}`} />
          <${Twin} table=${chart.table} title=${t("luck.chart")} />
        </figure>
        <dl class="readouts column">
          <${Count} name=${t("luck.b_more")} value=${number(chart.counts.b, "whole")} />
          <${Count} name=${t("luck.a_more")} value=${number(chart.counts.a, "whole")} />
          ${chart.counts.same > 0 && html`<${Count} name=${t("luck.same")} value=${number(chart.counts.same, "whole")} />`}
        </dl>
      </div>`}
    <div class="transport">
      <${Job} page=${page} job=${state.worlds} words="luck" known=${state.worlds?.state === "done"} start=${() => page.send("worlds")} />
      <${Next} page=${page} />
    </div>
  `;
}
