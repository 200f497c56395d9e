// S1: who these people are. Nothing moves before the room has predicted.
import { html } from "htm/preact";

import { Next } from "../parts/next.js";
import { Captions } from "../stage/captions.js";
import { Legend } from "../stage/legend.js";
import { Loading } from "../stage/loading.js";
import { Network, looksOf } from "../stage/network.js";
import { Readouts } from "../stage/readouts.js";
import { Transport } from "../stage/transport.js";
import { Twin } from "../stage/twin.js";
import { WhoBox } from "../stage/who_is_who.js";
import { shownTransport } from "../stage/pace.js";

export function MeetScreen({ page }) {
  const { t, both, preset, scene, state } = page;
  if (!scene) return html`<${Loading} page=${page} title=${t("meet.title")} />`;
  const arm = state.arm ?? "a";
  return html`
    <div class="one">
      <section class="picture" aria-label=${t("network.label")}>
        <${Network}
          scene=${scene}
          arm=${arm}
          transport=${shownTransport(page)}
          looks=${looksOf(page.who, arm)}
          label=${t("network.label")}
        />
        <${Legend} page=${page} />
      </section>
      <section class="beside">
        <h1 tabindex="-1">${both(preset?.title) || t("meet.title")}</h1>
        <p class="lead">${both(preset?.lead) || t("meet.lead")}</p>
        <${Readouts} page=${page} arm=${arm} />
        ${page.predicted && html`<${Captions} page=${page} arms=${[arm]} />`}
        <${WhoBox} page=${page} />
        <${Twin} page=${page} arms=${[arm]} />
      </section>
    </div>
    ${!page.predicted && page.driver && html`<p class="hint">${t("meet.closed")}</p>`}
    <${Transport} page=${page}><${Next} page=${page} /></${Transport}>
  `;
}
