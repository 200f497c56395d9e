import { html } from "htm/preact";

import { t } from "../core/words.js";

/** Blacks the stage out, so that the room looks at the facilitator. The console stays readable and says so. */
export function Black({ page }) {
  if (!page.state.black || page.role === "console") return null;
  return html`<div class="black">
    <p class="hidden" role="status">${t("black.on")}</p>
    ${page.driver &&
    html`<button type="button" class="quiet" onClick=${() => page.send("black", { on: false })}>
      ${t("black.off")}
    </button>`}
  </div>`;
}
