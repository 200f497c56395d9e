// What the lines and badges mean.
import { html } from "htm/preact";

import { Badge } from "./marks.js";

const TIES = ["weak", "strong", "born", "gone"];
const SIGNS = ["granted", "refused", "unable", "offered"];

export function Legend({ page }) {
  return html`<ul class="legend" aria-label=${page.t("legend.label")}>
    ${SIGNS.map(
      (sign) => html`<li key=${sign}>
        <svg viewBox="-12 -12 24 24" aria-hidden="true"><${Badge} sign=${sign} radius=${10} /></svg>
        ${page.t(`legend.${sign}`)}
      </li>`,
    )}
    ${TIES.map(
      (kind) => html`<li key=${kind}>
        <svg viewBox="0 0 40 24" class="line" aria-hidden="true">
          <line class=${`tie still ${kind}`} x1="2" y1="12" x2="38" y2="12" pathLength="1" />
        </svg>
        ${page.t(`legend.${kind}`)}
      </li>`,
    )}
  </ul>`;
}
