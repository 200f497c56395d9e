// What happens, in words: the latest act to look at, and a line a month that screen readers speak.
import { html } from "htm/preact";

import { t, tn } from "../core/words.js";
import { latestAct, readoutsAt } from "./playback.js";

/** Kinds of acts that come in two forms, by whether they came to something. */
const EITHER = new Set(["ask", "speak_up", "project"]);
const NAMED = new Set([
  ...EITHER, "unable", "alone", "offer", "form", "end", "introduce", "pass", "tell", "task",
]);

/** An act as a sentence. */
export function sentenceOf(act, nameOf) {
  const [kind, i, j, ok, third] = act;
  if (!NAMED.has(kind)) return "";
  const key = EITHER.has(kind) ? `act.${kind}.${ok ? "yes" : "no"}` : `act.${kind}`;
  return t(key, { i: nameOf(i), j: nameOf(j), k: nameOf(third) });
}

function monthLine(scene, arms, month) {
  if (month === 0) return t("caption.start");
  const counted = arms.map((arm) => {
    const { asked, granted } = readoutsAt(scene.arms[arm], month);
    return tn("caption.fulfilled", asked ?? 0, { granted: granted ?? 0 });
  });
  const text = counted.length === 1 ? counted[0] : t("caption.two", { a: counted[0], b: counted[1] });
  return t("caption.month", { month, text });
}

/** The caption under a stage, and the log for screen readers: one entry for each month that is completed. */
export function Captions({ page, arms }) {
  const { scene, state } = page;
  const { transport } = state;
  const line = monthLine(scene, arms, transport.month);
  const acts = transport.playing && transport.speed > 2 ? [] : arms.map((arm) => latestAct(scene.arms[arm], transport));
  const sentences = acts.map((act) => (act ? sentenceOf(act, page.nameOf) : ""));
  const paused = !transport.playing && sentences.some(Boolean);
  return html`<div class="captions">
    <div role="log" aria-live="polite" aria-label=${t("caption.label")}><p key=${transport.month}>${line}</p></div>
    <div class="acts" role=${paused ? "status" : undefined} aria-hidden=${paused ? undefined : "true"}>
      ${sentences.map((sentence, index) =>
        arms.length > 1
          ? html`<p>${sentence && html`<b>${arms[index].toUpperCase()}</b> ${sentence}`}</p>`
          : html`<p>${sentence}</p>`,
      )}
    </div>
  </div>`;
}
