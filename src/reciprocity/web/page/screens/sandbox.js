// S10: a world of one's own: mixed first, then shown as it runs.
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { CHARTS, chartOf } from "../charts/catalog.js";
import { Figure } from "../charts/figure.js";
import { Mixing } from "../parts/mixing.js";
import { Captions } from "../stage/captions.js";
import { Network, looksOf } from "../stage/network.js";
import { shownTransport } from "../stage/pace.js";
import { Readouts } from "../stage/readouts.js";
import { Transport } from "../stage/transport.js";
import { Twin } from "../stage/twin.js";
import { WhoIsWho } from "../stage/who_is_who.js";

/** The network or one of the charts of the world that was run. */
function Views({ page, view, setView }) {
  const { t } = page;
  return html`<fieldset class="choice charts">
    <legend class="hidden">${t("chart.choose")}</legend>
    ${["network", ...Object.keys(CHARTS)].map(
      (id) => html`<label key=${id}>
        <input type="radio" name="view" value=${id} checked=${id === view} onChange=${() => setView(id)} />
        <span>${id === "network" ? t("nav.meet") : t(`chart.${id}_short`)}</span>
      </label>`,
    )}
  </fieldset>`;
}

function World({ page, mix }) {
  const { t, scene, who, driver } = page;
  const [view, setView] = useState("network");
  const chart = view !== "network" && chartOf(view, { scene, who });
  return html`
    <div class="one">
      <section class="picture" aria-label=${t("network.label")}>
        <${Views} page=${page} view=${view} setView=${setView} />
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
    </div>
    <${Transport} page=${page}>
      ${driver && html`<button type="button" class="next" onClick=${mix}>${t("sandbox.change")}</button>`}
    </${Transport}>
  `;
}

export function SandboxScreen({ page }) {
  const { scene } = page;
  const [mixing, setMixing] = useState(true);
  const shown = useRef(scene?.id);
  // A world that was just run is shown, in every window.
  useEffect(() => {
    if (scene && shown.current && scene.id !== shown.current) setMixing(false);
    shown.current = scene?.id ?? shown.current;
  }, [scene?.id]);
  if (scene && !mixing) return html`<${World} page=${page} mix=${() => setMixing(true)} />`;
  return html`<${Mixing} page=${page} show=${() => setMixing(false)} />`;
}
