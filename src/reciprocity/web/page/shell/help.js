import { html } from "htm/preact";
import { useRef } from "preact/hooks";

import { keys } from "../core/settings.js";
import { t } from "../core/words.js";
import { SHORTCUTS } from "./shortcuts.js";

/** The button and dialog that say which keys do what, and switch them off. Escape closes it, as any dialog. */
export function Help() {
  const dialog = useRef(null);
  return html`
    <button
      type="button"
      class="quiet"
      id="help"
      aria-haspopup="dialog"
      title=${t("help.title")}
      onClick=${() => dialog.current.showModal()}
    >
      ?<span class="hidden"> ${t("help.title")}</span>
    </button>
    <dialog ref=${dialog} aria-labelledby="help-title" class="help">
      <h2 id="help-title">${t("help.title")}</h2>
      <p>${t("help.lead")}</p>
      <dl>
        ${SHORTCUTS.map(
          ({ shown, name }) => html`<div key=${name}>
            <dt>${shown.map((key) => html`<kbd>${t(`key.${key}`)}</kbd> `)}</dt>
            <dd>${t(`help.${name}`)}</dd>
          </div>`,
        )}
      </dl>
      <p>
        <label class="check">
          <input
            type="checkbox"
            checked=${keys.value === "on"}
            onChange=${(event) => (keys.value = event.currentTarget.checked ? "on" : "off")}
          />
          <span>${t("help.keys")}</span>
        </label>
      </p>
      <form method="dialog"><button class="primary">${t("help.close")}</button></form>
    </dialog>
  `;
}
