// The network as text: everybody with their contacts. Nobody needs to see the drawing to follow.
import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { moment } from "./playback.js";

function contactsOf(scene, arm, transport) {
  const contacts = scene.people.map(() => []);
  for (const { i, j, strong } of moment(scene.arms[arm], transport, 0).ties.values()) {
    contacts[i].push({ other: j, strong });
    contacts[j].push({ other: i, strong });
  }
  return contacts.map((all) => all.sort((a, b) => a.other - b.other));
}

function Table({ page, arm, name }) {
  const { scene, state, t, who, lang } = page;
  const contacts = contactsOf(scene, arm, { ...state.transport, step: 0 });
  const list = (all, strong) =>
    all
      .filter((one) => one.strong === strong)
      .map((one) => page.nameOf(one.other))
      .join(", ") || "–";
  return html`<table>
    <caption>
      ${name && html`<b>${name}</b> `}${t("twin.caption", { month: state.transport.month })}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t("twin.person")}</th>
        ${who && html`<th scope="col">${t("twin.strategy")}</th>`}
        <th scope="col">${t("twin.strong")}</th>
        <th scope="col">${t("twin.weak")}</th>
      </tr>
    </thead>
    <tbody>
      ${scene.people.map(
        (_, i) => html`<tr key=${i}>
          <th scope="row">${page.nameOf(i)}</th>
          ${who && html`<td>${who.strategies[who.of[arm][i]][lang]}</td>`}
          <td>${list(contacts[i], true)}</td>
          <td>${list(contacts[i], false)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A closed box that opens to the network, or the two networks of a comparison, as tables. */
export function Twin({ page, arms }) {
  const [open, setOpen] = useState(false);
  return html`<details class="twin" onToggle=${(event) => setOpen(event.currentTarget.open)}>
    <summary>${page.t("twin.title")}</summary>
    ${open &&
    html`<div class="tables">
      ${arms.map((arm) => {
        const name = arms.length > 1 ? page.t("twin.title_of", { name: arm.toUpperCase() }) : page.t("twin.title");
        return html`<div key=${arm} class="table" tabindex="0" role="region" aria-label=${name}>
          <${Table} page=${page} arm=${arm} name=${arms.length > 1 ? arm.toUpperCase() : null} />
        </div>`;
      })}
    </div>`}
  </details>`;
}
