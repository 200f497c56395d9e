import { html } from "htm/preact";

import { AFTER_PREDICTION, after } from "../screens/index.js";
import { Icon } from "./icon.js";

/** The button that leads on in the arc: one on each screen, always in the same corner. */
export function Next({ page }) {
  const next = after(page.state.screen);
  if (!page.driver || !next) return null;
  return html`<button
    type="button"
    class="primary next"
    disabled=${AFTER_PREDICTION.has(next) && !page.predicted}
    onClick=${() => page.send("go", { screen: next })}
  >
    <span>${page.t("nav.on", { screen: page.t(`nav.${next}`) })}</span><${Icon} name="next" />
  </button>`;
}
