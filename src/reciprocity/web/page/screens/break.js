// S7: one slider; where does the claim stop holding (or begin to)? The marker of the border stays on the chart.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { amount, offset, spokenOffset } from "../charts/amounts.js";
import { armNames } from "../charts/catalog.js";
import { fan } from "../charts/fan.js";
import { Fitted, Twin } from "../charts/figure.js";
import { asserted } from "../parts/asserted.js";
import { Job } from "../parts/job.js";
import { Next } from "../parts/next.js";

/** The scan of the slider as a chart and a table; `value` is where the slider stands. */
export function breakChart({ breaking, preset, value, t, both }) {
  const { unit, name } = preset.breaking;
  const { unit: measureUnit, smallest } = preset.outcome;
  const { values, difference, low, high, share = [], border } = breaking;
  const names = armNames(preset);
  return {
    draw: (space) =>
      fan({ ...space, values, difference, low, high, value, border, smallest: Math.abs(smallest), unit, measureUnit, label: both(name), names }),
    table: {
      head: [both(name), t("luck.difference"), t("break.low"), t("break.high"), t("break.holds")],
      rows: values.map((one, k) => [
        amount(one, unit),
        offset(difference[k], measureUnit),
        offset(low[k], measureUnit),
        offset(high[k], measureUnit),
        amount(share[k] ?? null, "percent"),
      ]),
    },
  };
}

/** A native slider over the values that the preset has; it answers at once and tells the room. */
function Slider({ page, values, value, change }) {
  const { both, preset, driver } = page;
  const { unit, name } = preset.breaking;
  return html`<label class="one-slider">
    <span>${both(name)}</span>
    <input
      type="range"
      min="0"
      max=${values.length - 1}
      step="1"
      value=${values.indexOf(value)}
      disabled=${!driver}
      aria-valuetext=${amount(value, unit)}
      onInput=${(event) => change(values[Number(event.currentTarget.value)])}
    />
    <output>${amount(value, unit)}</output>
  </label>`;
}

/** The value of the slider that lies nearest to what the room's state says. */
function nearest(values, wanted) {
  return values.reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best), values[0]);
}

export function BreakScreen({ page }) {
  const { t, both, preset, breaking, state } = page;
  const values = state.values ?? [];
  const told = state.breaking?.value ?? preset?.breaking.stands ?? values[0];
  const [value, setValue] = useState(told);
  useEffect(() => setValue(told), [told]);
  if (!preset) return html`<h1 tabindex="-1">${t("break.title")}</h1>`;
  const here = nearest(values, value ?? values[0]);
  const change = (wanted) => {
    setValue(wanted);
    page.send("break_at", { value: wanted });
  };
  const { unit } = preset.breaking;
  const at = values.indexOf(here);
  const known = breaking && breaking.difference[at] !== null;
  const said = known
    ? t("break.here", { value: amount(here, unit), difference: spokenOffset(breaking.difference[at], preset.outcome.unit) })
    : t("break.here_unknown", { value: amount(here, unit) });
  const chart = breaking && breakChart({ breaking, preset, value: here, t, both });
  return html`
    <div class="question">
      <h1 tabindex="-1">${t("break.title")}</h1>
      <p class="lead">${asserted(page)} ${t("break.lead")}</p>
      ${breaking?.sentence && html`<p class="verdict">${both(breaking.sentence)}</p>`}
    </div>
    <div class="breaking">
      <${Slider} page=${page} values=${values} value=${here} change=${change} />
      <p role="status" class="said">${said}</p>
      ${chart &&
      html`<figure class="figure" data-chart="break">
        <figcaption><h2>${t(`break.chart_${preset.outcome.unit}`)}</h2><p class="aside">${t("break.band")} ${t("luck.small")}</p></figcaption>
        <${Fitted} draw=${chart.draw} label=${`${t(`break.chart_${preset.outcome.unit}`)}. ${both(breaking.sentence)} ${said}`} />
        <${Twin} table=${chart.table} title=${t(`break.chart_${preset.outcome.unit}`)} />
      </figure>`}
      ${!chart && html`<p class="empty">${t("break.empty")}</p>`}
    </div>
    <div class="transport">
      <${Job} page=${page} job=${state.breaking} words="break" known=${Boolean(breaking?.sentence)} start=${() => page.send("break_scan")} />
      <${Next} page=${page} />
    </div>
  `;
}
