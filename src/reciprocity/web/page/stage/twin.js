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

function Table({ page, arm }) {
  const { scene, state, t, who, lang } = page;
  const contacts = contactsOf(scene, arm, { ...state.transport, step: 0 });
  const list = (all, strong) =>
    all
      .filter((one) => one.strong === strong)
      .map((one) => page.nameOf(one.other))
      .join(", ") || "–";
  return html`<table>
    <caption>
      ${t("twin.caption", { month: state.transport.month })}
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

/** A closed box that opens to the network as a table; `name` says which network where there are two. */
export function Twin({ page, arm, name }) {
  const [open, setOpen] = useState(false);
  return html`<details class="twin" onToggle=${(event) => setOpen(event.currentTarget.open)}>
    <summary>${name ? page.t("twin.title_of", { name }) : page.t("twin.title")}</summary>
    ${open && html`<div class="table" tabindex="0" role="region" aria-label=${page.t("twin.title")}>
      <${Table} page=${page} arm=${arm} />
    </div>`}
  </details>`;
}
