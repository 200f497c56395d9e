// The big numbers beside a network, readable from the last row.
import { html } from "htm/preact";

import { num, percent } from "../core/words.js";
import { readoutsAt } from "./playback.js";

const FORMS = { share: percent, imbalance: percent, gini: (value) => num(value, 2), ties: num, isolated: num, strong: num };
const USUAL = ["share", "ties", "isolated"];

/** The readouts of an arm after the months completed. Before the first month there is no share yet. */
export function Readouts({ page, arm, only = USUAL }) {
  const values = readoutsAt(page.scene.arms[arm], page.state.transport.month);
  return html`<dl class="readouts">
    ${only.map(
      (name) => html`<div key=${name} class=${name}>
        <dt>${page.t(`readout.${name}`)}</dt>
        <dd>${FORMS[name](values[name])}</dd>
      </div>`,
    )}
  </dl>`;
}
