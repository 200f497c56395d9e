// S10: a world of one's own: mixed first, then shown as it runs.
import { html } from "htm/preact";

import { CHARTS, chartOf } from "../charts/catalog.js";
import { Figure } from "../charts/figure.js";
import { Mixing } from "../parts/mixing.js";
import { Captions } from "../stage/captions.js";
import { Loading } from "../stage/loading.js";
import { Network, looksOf } from "../stage/network.js";
import { shownTransport } from "../stage/pace.js";
import { Readouts } from "../stage/readouts.js";
import { Transport } from "../stage/transport.js";
import { Twin } from "../stage/twin.js";
import { WhoIsWho } from "../stage/who_is_who.js";

/** The network or one of the charts of the world that was run. */
function Views({ page, view, show }) {
  const { t } = page;
  return html`<fieldset class="choice charts">
    <legend class="hidden">${t("chart.choose")}</legend>
    ${["network", ...Object.keys(CHARTS)].map(
      (id) => html`<label key=${id}>
        <input type="radio" name="view" value=${id} checked=${id === view} disabled=${!page.driver} onChange=${() => show(id)} />
        <span>${id === "network" ? t("nav.meet") : t(`chart.${id}_short`)}</span>
      </label>`,
    )}
  </fieldset>`;
}

function World({ page, view, show }) {
  const { t, scene, who, driver } = page;
  const chart = scene && view !== "network" && chartOf(view, { scene, who });
  return html`
    ${scene
      ? html`<div class="one">
          <section class="picture" aria-label=${t("network.label")}>
            <${Views} page=${page} view=${view} show=${show} />
            ${chart
              ? html`<${Figure} key=${view} chart=${chart} />`
              : html`<${Network}
                  scene=${scene}
                  arm="a"
                  transport=${shownTransport(page)}
                  looks=${looksOf(who, "a")}
                  label=${t("network.label")}
                />`}
          </section>
          <section class="beside">
            <h1 tabindex="-1">${t("sandbox.title")}</h1>
            <${Readouts} page=${page} arm="a" />
            ${who && html`<${WhoIsWho} page=${page} />`}
            <${Captions} page=${page} arms=${["a"]} />
            <${Twin} page=${page} arms=${["a"]} />
          </section>
        </div>`
      : html`<${Loading} page=${page} title=${t("sandbox.title")} />`}
    <${Transport} page=${page}>
      ${driver && html`<button type="button" class="next" onClick=${() => show("mix")}>${t("sandbox.change")}</button>`}
    </${Transport}>
  `;
}

/** What is shown is the room's, so that every window shows the same. */
export function SandboxScreen({ page }) {
  const { view } = page.state;
  const show = (wanted) => page.send("sandbox_view", { view: wanted });
  if (view === "mix") return html`<${Mixing} page=${page} />`;
  return html`<${World} page=${page} view=${view} show=${show} />`;
}
