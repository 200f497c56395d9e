// What only the facilitator's console shows: what to say now, how many pages are open, and the black-out. A window
// that may only watch shows none of it.
import { html } from "htm/preact";

import { t, tn } from "../core/words.js";
import { Icon } from "../parts/icon.js";

export function Notes({ page }) {
  const { screen, black, clients, driver } = page.state;
  if (!driver) return html`<aside class="notes" aria-label=${t("console.label")}><p>${t("console.no_key")}</p></aside>`;
  return html`<aside class="notes" aria-label=${t("console.label")}>
    <p>${t(`say.${screen}`)}</p>
    <div class="row">
      <span>${tn("console.clients", clients ?? 1)}</span>
      <button type="button" aria-pressed=${Boolean(black)} onClick=${() => page.send("black", { on: !black })}>
        <${Icon} name="dark" /> ${t(black ? "black.off" : "black.turn_on")}
      </button>
    </div>
  </aside>`;
}
