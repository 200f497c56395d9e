// One line under the header for what the room must know: no connection, compiling, a refused command.
import { html } from "htm/preact";

import { connection, refused } from "../core/store.js";
import { t } from "../core/words.js";

function lines({ state }) {
  const all = [];
  if (connection.value === "lost") all.push(t("connection.lost"));
  if (refused.value) all.push([t(refused.value.reason), refused.value.detail].filter(Boolean).join(" "));
  if (state.notice) all.push(t(state.notice));
  if (state.compile?.state === "failed") all.push(t("compile.failed"));
  return all;
}

export function Notices({ page }) {
  const { compile, recorded } = page.state;
  const compiling = compile?.state === "compiling";
  return html`<div class="notices" role="status">
    ${lines(page).map((line) => html`<p key=${line}>${line}</p>`)}
    ${compiling &&
    page.driver &&
    html`<p>
      <label>
        ${t("compile.running")}
        <progress max=${compile.total || 1} value=${compile.done ?? 0}></progress>
      </label>
      ${recorded && html`<span> ${t("compile.recorded")}</span>`}
    </p>`}
  </div>`;
}
