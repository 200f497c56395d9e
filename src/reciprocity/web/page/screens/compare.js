// S4: two worlds with one difference: the same people at the same places, with the same chance.
import { html } from "htm/preact";

import { Next } from "../parts/next.js";
import { Captions } from "../stage/captions.js";
import { Difference, readoutOf, sameChance } from "../stage/difference.js";
import { Legend } from "../stage/legend.js";
import { Loading } from "../stage/loading.js";
import { Network, looksOf } from "../stage/network.js";
import { shownTransport } from "../stage/pace.js";
import { Readouts } from "../stage/readouts.js";
import { Transport } from "../stage/transport.js";
import { Twin } from "../stage/twin.js";
import { WhoBox } from "../stage/who_is_who.js";

/** Two readouts a world: what the preset asks about first. */
function readouts(preset) {
  const first = readoutOf(preset);
  return [first, first === "share" ? "ties" : "share"];
}

function World({ page, arm, transport }) {
  const { t, both, preset, scene } = page;
  const name = both(preset?.difference?.[arm]);
  return html`<section class=${`world world-${arm}`} aria-labelledby=${`world-${arm}`}>
    <header>
      <h2 id=${`world-${arm}`}><b>${arm.toUpperCase()}</b> ${name}</h2>
      <${Readouts} page=${page} arm=${arm} only=${readouts(preset)} />
    </header>
    <${Network}
      scene=${scene}
      arm=${arm}
      transport=${transport}
      looks=${looksOf(page.who, arm)}
      label=${t("network.label_of", { arm: arm.toUpperCase(), name })}
    />
  </section>`;
}

export function CompareScreen({ page }) {
  const { t, both, preset, scene, state } = page;
  const transport = html`<${Transport} page=${page}><${Next} page=${page} /></${Transport}>`;
  if (!scene) return html`<${Loading} page=${page} title=${t("compare.title")} />${transport}`;
  const shown = shownTransport(page);
  return html`
    <div class="question">
      <h1 tabindex="-1">${t("compare.title")}</h1>
      ${preset &&
      html`<p class="single"><span>${t("compare.single")}</span> <b>${both(preset.difference?.name)}</b></p>`}
      <p class="same" title=${t("compare.same_long")}>
        ${t("compare.same", { seed: String(state.seed), share: sameChance(scene) })}
      </p>
    </div>
    <div class="two">
      <${World} page=${page} arm="a" transport=${shown} />
      <${World} page=${page} arm="b" transport=${shown} />
    </div>
    <div class="under">
      <${Captions} page=${page} arms=${["a", "b"]} />
      <${Difference} page=${page} />
    </div>
    <div class="twins">
      <${Legend} page=${page} />
      <${WhoBox} page=${page} />
      <${Twin} page=${page} arms=${["a", "b"]} />
    </div>
    ${transport}
  `;
}
