// A network of one's own: a CSV of who knows whom, dropped or chosen. Names stay on this laptop.
import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { recording } from "../core/recorded.js";

const MOST_BYTES = 200_000;

/** Sends the file as it is, for the server knows encodings; returns null, or why it was refused as {reason: word key, ...}. */
async function hand(file) {
  const key = new URLSearchParams(location.search).get("key");
  const answer = await fetch(`/network${key ? `?key=${encodeURIComponent(key)}` : ""}`, {
    method: "POST",
    headers: { "Content-Type": "text/csv" },
    body: file,
  });
  return answer.ok ? null : answer.json().catch(() => ({ reason: "network_own.unreadable", detail: answer.status }));
}

/** `folded` puts it into a box that is closed at first. */
export function OwnNetwork({ page, folded = false }) {
  const { t, number, state, driver } = page;
  const [said, setSaid] = useState("");
  if (!driver || recording()) return null;
  const take = async (file) => {
    if (!file) return;
    if (file.size > MOST_BYTES) return setSaid(t("network_own.too_large"));
    const refused = await hand(file).catch(() => ({ reason: "network_own.unreadable", detail: file.name }));
    return setSaid(refused === null ? "" : t(refused.reason, refused));
  };
  const onDrop = (event) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  const there = state.network && t("network_own.there", { people: number(state.network.people, "whole") });
  const [Box, Title] = folded ? ["details", "summary"] : ["section", "h2"];
  return html`<${Box} class="own-network" onDragOver=${(event) => event.preventDefault()} onDrop=${onDrop}>
    <${Title}>${t("network_own.title")}${folded && there ? `: ${there}` : ""}</${Title}>
    ${state.network
      ? html`<p>${there}</p>
          <label class="check">
            <input
              type="checkbox"
              checked=${state.network.letters}
              onChange=${(event) => page.send("letters", { on: event.currentTarget.checked })}
            />
            <span>${t("network_own.letters")}</span>
          </label>
          <button type="button" onClick=${() => page.send("forget_network")}>${t("network_own.forget")}</button>`
      : html`<p class="aside">${t("network_own.lead")}</p>
          <label class="file">
            <input type="file" accept=".csv,text/csv,text/plain" onChange=${(event) => take(event.currentTarget.files[0])} />
            <span>${t("network_own.choose")}</span>
          </label>`}
    <p role="status">${said}</p>
  </${Box}>`;
}
