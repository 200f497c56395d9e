// The big numbers beside a network, readable from the last row.
import { html } from "htm/preact";

import { num, percent } from "../core/words.js";
import { readoutsAt } from "./playback.js";

const SHOWN = [
  ["share", percent],
  ["ties", num],
  ["isolated", num],
];

/** The readouts of an arm after the months completed. Before the first month there is no share yet. */
export function Readouts({ page, arm, only = SHOWN.map(([name]) => name) }) {
  const values = readoutsAt(page.scene.arms[arm], page.state.transport.month);
  return html`<dl class="readouts">
    ${SHOWN.filter(([name]) => only.includes(name)).map(
      ([name, form]) => html`<div key=${name} class=${name}>
        <dt>${page.t(`readout.${name}`)}</dt>
        <dd>${form(values[name])}</dd>
      </div>`,
    )}
  </dl>`;
}
