// S3: the run of one world, with what happens in words.
import { html } from "htm/preact";

import { Next } from "../parts/next.js";
import { Captions } from "../stage/captions.js";
import { Loading } from "../stage/loading.js";
import { Picture } from "../stage/picture.js";
import { Readouts } from "../stage/readouts.js";
import { Transport } from "../stage/transport.js";
import { Twin } from "../stage/twin.js";
import { WhoBox } from "../stage/who_is_who.js";

function Arms({ page, arm }) {
  const { t, both, preset } = page;
  return html`<fieldset class="choice arms">
    <legend>${t("run.world")}</legend>
    ${["a", "b"].map(
      (one) => html`<label>
        <input
          type="radio"
          name="arm"
          value=${one}
          checked=${arm === one}
          disabled=${!page.driver}
          onChange=${() => page.send("arm", { arm: one })}
        />
        <span>${one.toUpperCase()} · ${both(preset?.difference?.[one])}</span>
      </label>`,
    )}
  </fieldset>`;
}

export function RunScreen({ page }) {
  const { t, scene, state } = page;
  const transport = html`<${Transport} page=${page}><${Next} page=${page} /></${Transport}>`;
  if (!scene) return html`<${Loading} page=${page} title=${t("run.title")} />${transport}`;
  const arm = state.arm ?? "a";
  return html`
    <div class="one">
      <${Picture} page=${page} arm=${arm} />
      <section class="beside">
        <h1 tabindex="-1">${t("run.title")}</h1>
        ${page.preset && html`<${Arms} page=${page} arm=${arm} />`}
        <${Readouts} page=${page} arm=${arm} />
        <${Captions} page=${page} arms=${[arm]} />
        <${WhoBox} page=${page} />
        <${Twin} page=${page} arms=${[arm]} />
      </section>
    </div>
    ${transport}
  `;
}
