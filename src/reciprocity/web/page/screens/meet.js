// S1: who these people are. Nothing moves before the room has predicted.
import { html } from "htm/preact";

import { Next } from "../parts/next.js";
import { Captions } from "../stage/captions.js";
import { Loading } from "../stage/loading.js";
import { Picture } from "../stage/picture.js";
import { Readouts } from "../stage/readouts.js";
import { Transport } from "../stage/transport.js";
import { Twin } from "../stage/twin.js";
import { WhoBox } from "../stage/who_is_who.js";

export function MeetScreen({ page }) {
  const { t, both, preset, scene, state } = page;
  const transport = html`<${Transport} page=${page}><${Next} page=${page} /></${Transport}>`;
  if (!scene) return html`<${Loading} page=${page} title=${t("meet.title")} />${transport}`;
  const arm = state.arm ?? "a";
  return html`
    <div class="one">
      <${Picture} page=${page} arm=${arm} />
      <section class="beside">
        <h1 tabindex="-1">${both(preset?.title) || t("meet.title")}</h1>
        <p class="lead">${both(preset?.lead, { people: scene.people.length }) || t("meet.lead")}</p>
        <${Readouts} page=${page} arm=${arm} />
        ${page.predicted && html`<${Captions} page=${page} arms=${[arm]} />`}
        <${WhoBox} page=${page} />
        <${Twin} page=${page} arms=${[arm]} />
      </section>
    </div>
    ${!page.predicted && page.driver && html`<p class="hint">${t("meet.closed")}</p>`}
    ${transport}
  `;
}
