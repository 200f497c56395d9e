// S5: what the room predicted, what came of it in this run, and the charts; who is who on the facilitator's word.
import { html } from "htm/preact";

import { AFTER_REVEAL, CHARTS, chartOf } from "../charts/catalog.js";
import { Figure, Fitted } from "../charts/figure.js";
import { guesses } from "../charts/guesses.js";
import { Next } from "../parts/next.js";
import { Loading } from "../stage/loading.js";
import { WhoIsWho } from "../stage/who_is_who.js";

/** The locked prediction of the room, or why there is none. */
function Room({ page }) {
  const { t, both, number, preset, state } = page;
  const { prediction } = state;
  if (!preset) return null;
  const options = preset.prediction.options.map(({ text }, k) => ({ label: both(text), count: prediction.tally?.[k] ?? 0 }));
  const outcome = state.outcome?.answer ?? null;
  const list = options.map(({ label, count }) => t("reveal.option_count", { option: label, count }));
  const said = t("reveal.room_sentence", { list: list.join("; "), unsure: prediction.unsure ?? 0 });
  const known = prediction.locked && (prediction.total ?? 0) > 0;
  return html`<section class="room">
    <h2>${t("reveal.room")}</h2>
    ${prediction.skipped && html`<p>${t("reveal.skipped")}</p>`}
    ${prediction.locked && !known && html`<p>${t("reveal.nobody")}</p>`}
    <${Fitted} draw=${(space) => guesses({ ...space, options, outcome })} label=${said} />
    ${known &&
    html`<p class="aside">
      ${t("reveal.unsure", { count: number(prediction.unsure ?? 0, "whole") })}
      ${prediction.confidence && html` · ${t("reveal.confidence", { value: prediction.confidence })}`}
    </p>`}
  </section>`;
}

/** Which chart is shown: shared by the room, so that the stage shows what the console chose. */
export function ChartChoice({ page, chosen, charts, choose }) {
  const { t } = page;
  return html`<fieldset class="choice charts">
    <legend class="hidden">${t("chart.choose")}</legend>
    ${charts.map(
      (id) => html`<label key=${id}>
        <input
          type="radio"
          name="chart"
          value=${id}
          checked=${id === chosen}
          disabled=${!page.driver || (AFTER_REVEAL.includes(id) && !page.who)}
          onChange=${() => choose(id)}
        />
        <span>${t(`chart.${id}_short`)}</span>
      </label>`,
    )}
  </fieldset>`;
}

/** The chart of the room's choice that can be shown, the preset's first one by default. */
export function shownChart({ state, preset, who }) {
  const possible = (id) => id in CHARTS && (who || !AFTER_REVEAL.includes(id));
  return [state.chart, ...(preset?.charts ?? []), "C2"].find((id) => id && possible(id));
}

export function RevealScreen({ page }) {
  const { t, both, scene, state, preset, who, driver } = page;
  if (!scene) return html`<${Loading} page=${page} title=${t("reveal.title")} />`;
  const chosen = shownChart(page);
  const chart = chartOf(chosen, { scene, who, preset });
  return html`
    <div class="question">
      <h1 tabindex="-1">${t("reveal.title")}</h1>
      ${state.outcome && html`<p class=${`verdict verdict-${state.outcome.variant}`}>${both(state.outcome)}</p>`}
    </div>
    <div class="reveal">
      <div class="told">
        <${Room} page=${page} />
        ${who ? html`<${WhoIsWho} page=${page} />` : html`<p class="hint">${t("reveal.hidden")}</p>`}
      </div>
      <section class="charted" aria-label=${t("chart.choose")}>
        <${ChartChoice} page=${page} chosen=${chosen} charts=${Object.keys(CHARTS)} choose=${(id) => page.send("chart", { id })} />
        ${chart && html`<${Figure} key=${chosen} chart=${chart} />`}
      </section>
    </div>
    <div class="transport">
      ${driver &&
      !state.revealed &&
      html`<button type="button" class="primary" onClick=${() => page.send("reveal")}>${t("reveal.who")}</button>`}
      <span class="hint">${t("reveal.one_run")}</span>
      <${Next} page=${page} />
    </div>
  `;
}
