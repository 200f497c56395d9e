import { html } from "htm/preact";

/** Stands where a stage will be as soon as its runs are there. */
export function Loading({ page, title }) {
  return html`<div class="loading">
    <h1 tabindex="-1">${title}</h1>
    <p role="status">${page.t(page.preset ? "loading.scene" : "loading.world")}</p>
  </div>`;
}
