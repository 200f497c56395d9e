// S0: five questions to choose from, the sandbox, and a check that the projector shows what is needed.
import { html } from "htm/preact";

import { OwnNetwork } from "../parts/own_network.js";
import { Badge } from "../stage/marks.js";
import { LOOKS, outline } from "../stage/shapes.js";

function Card({ page, preset }) {
  const { both, driver } = page;
  const content = html`<span class="title">${both(preset.title)}</span>
    <span class="question">${both(preset.question)}</span>`;
  return html`<li>
    ${driver
      ? html`<button type="button" class="card" onClick=${() => page.send("open", { preset: preset.id })}>
          ${content}
        </button>`
      : html`<div class="card">${content}</div>`}
  </li>`;
}

/** Every shape, badge and size of text that the stage will use, to be looked at from the last row. */
function Check({ page }) {
  const { t } = page;
  return html`<details class="check">
    <summary>${t("check.title")}</summary>
    <p>${t("check.lead")}</p>
    <ul class="shapes">
      ${LOOKS.map(
        ({ shape, fill, ink, letter }) => html`<li key=${shape}>
          <svg viewBox="-46 -46 92 92" role="img" aria-label=${t(`shape.${shape}`)}>
            <g class="person" style=${{ "--fill": fill, "--on-fill": ink }}>
              <path d=${outline(shape, 24)} />
              ${shape === "ring" && html`<circle class="ring" r="19" />`}
              <text dy="0.36em">${letter}</text>
            </g>
          </svg>
        </li>`,
      )}
    </ul>
    <ul class="signs">
      ${["granted", "refused", "unable", "offered"].map(
        (sign) => html`<li key=${sign}>
          <svg viewBox="-12 -12 24 24" aria-hidden="true"><${Badge} sign=${sign} radius=${10} /></svg>
          ${t(`legend.${sign}`)}
        </li>`,
      )}
    </ul>
    <p class="huge">${t("check.number")}</p>
    <ul>
      ${["browser", "sound", "screen", "keys"].map((name) => html`<li key=${name}>${t(`check.${name}`)}</li>`)}
    </ul>
  </details>`;
}

export function StartScreen({ page }) {
  const { t, presets, driver } = page;
  return html`
    <div class="opening">
      <h1 tabindex="-1">${t("start.title")}</h1>
      <p class="lead">${t(driver ? "start.lead" : "start.waiting")}</p>
    </div>
    <ul class="cards">
      ${presets.map((preset) => html`<${Card} key=${preset.id} page=${page} preset=${preset} />`)}
      <li>
        ${driver
          ? html`<button type="button" class="card mix" onClick=${() => page.send("go", { screen: "sandbox" })}>
              <span class="title">${t("start.sandbox")}</span>
              <span class="question">${t("start.sandbox_lead")}</span>
            </button>`
          : html`<div class="card mix">
              <span class="title">${t("start.sandbox")}</span>
              <span class="question">${t("start.sandbox_lead")}</span>
            </div>`}
      </li>
    </ul>
    <${OwnNetwork} page=${page} folded />
    <${Check} page=${page} />
  `;
}
