// Something that takes a while in the background: a button that starts it, a bar, and a button that ends it.
import { html } from "htm/preact";

/**
 * `job` = {state: none | running | done | canceled | failed, done, total}; its texts are `words`.start and .progress.
 * Once all is `known` there is nothing to start: the same chance brings the same again.
 */
export function Job({ page, job, words, known, start }) {
  const { t, number, driver } = page;
  const { state = "none", done = 0, total = 0 } = job ?? {};
  const progress = t(`${words}.progress`, { done: number(done, "whole"), total: number(total, "whole") });
  if (state === "running") {
    return html`<div class="job">
      <progress max=${total || 1} value=${done} aria-label=${progress}></progress>
      <span>${progress}</span>
      ${driver && html`<button type="button" onClick=${() => page.send("cancel")}>${t("job.cancel")}</button>`}
    </div>`;
  }
  return html`<div class="job">
    ${(state === "canceled" || state === "failed") && html`<span role="status">${t(state === "failed" ? "job.failed" : "job.canceled", { progress })}</span>`}
    ${driver && !known && html`<button type="button" class="primary" onClick=${start}>${t(`${words}.start`)}</button>`}
  </div>`;
}
