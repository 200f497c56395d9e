// S8: what does it mean on Monday? Up to three questions to think about; nothing is typed, nothing is kept.
import { html } from "htm/preact";

import { Next } from "../parts/next.js";

export function TransferScreen({ page }) {
  const { t, both, preset } = page;
  return html`
    <div class="question">
      <h1 tabindex="-1">${t("transfer.title")}</h1>
      <p class="lead">${t("transfer.lead")}</p>
    </div>
    <ol class="prompts">
      ${(preset?.transfer ?? []).map((prompt, k) => html`<li key=${k}><span class="letter" aria-hidden="true">${k + 1}</span><p>${both(prompt)}</p></li>`)}
    </ol>
    <div class="transport"><${Next} page=${page} /></div>
  `;
}
