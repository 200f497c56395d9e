// S2: what the room expects, before it has seen anything. Hands are counted; nobody sees the count before it is locked.
import { html } from "htm/preact";

import { num, tn } from "../core/words.js";
import { Next } from "../parts/next.js";

const CONFIDENCE = [1, 2, 3];

/** Votes for one answer: buttons for a show of hands, and arrow keys while one of them has the focus. */
function Answer({ page, index, text, count, add }) {
  const { t, driver, state } = page;
  const closed = state.prediction.locked || state.prediction.skipped;
  const onKeyDown = (event) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    add(by);
  };
  return html`<li class="answer">
    <span class="letter" aria-hidden="true">${index}</span>
    <span class="text">${text}</span>
    ${count !== null && html`<span class="count">${num(count)}</span>`}
    ${driver &&
    !closed &&
    html`<span class="hands" onKeyDown=${onKeyDown}>
      <button type="button" aria-label=${t("predict.minus_of", { text })} onClick=${() => add(-1)}>−</button>
      <button type="button" aria-label=${t("predict.plus_of", { text })} onClick=${() => add(1)}>+</button>
    </span>`}
  </li>`;
}

function Confidence({ page }) {
  const { t, state, driver } = page;
  return html`<fieldset class="choice confidence">
    <legend>${t("predict.confidence")}</legend>
    ${CONFIDENCE.map(
      (n) => html`<label>
        <input
          type="radio"
          name="confidence"
          value=${n}
          checked=${state.prediction.confidence === n}
          disabled=${!driver || state.prediction.locked}
          onChange=${() => page.send("confidence", { n })}
        />
        <span>${t(`predict.confidence_${n}`)}</span>
      </label>`,
    )}
  </fieldset>`;
}

export function PredictScreen({ page }) {
  const { t, both, preset, state, role, driver } = page;
  const { prediction } = state;
  const closed = prediction.locked || prediction.skipped;
  const onward = (decision) => {
    page.send(decision);
    page.send("go", { screen: "run" });
  };
  const options = preset?.prediction.options ?? [];
  // On the projected stage the count is hidden until it is locked; the facilitator's console shows it.
  const visible = prediction.tally && (prediction.locked || role === "console");
  return html`
    <div class="predict">
      <p class="eyebrow">${t("predict.title")}</p>
      <h1 tabindex="-1">${both(preset?.prediction.question)}</h1>
      <ol class="answers">
        ${options.map(
          (option, index) => html`<${Answer}
            key=${index}
            page=${page}
            index=${String.fromCharCode(65 + index)}
            text=${both(option.text)}
            count=${visible ? prediction.tally[index] : null}
            add=${(by) => page.send("tally", { option: index, by })}
          />`,
        )}
        <${Answer}
          page=${page}
          index="?"
          text=${t("predict.unsure")}
          count=${visible ? prediction.unsure : null}
          add=${(by) => page.send("unsure", { by })}
        />
      </ol>
      <div class="row">
        <p class="total" role="status">
          ${prediction.locked
            ? tn("predict.locked", prediction.total ?? 0)
            : prediction.skipped
              ? t("predict.skipped")
              : tn("predict.total", prediction.total ?? 0)}
        </p>
        <${Confidence} page=${page} />
      </div>
    </div>
    <div class="transport">
      ${driver &&
      !closed &&
      html`<button type="button" class="primary" onClick=${() => onward("lock")}>${t("predict.lock")}</button>
        <button type="button" onClick=${() => onward("skip")}>${t("predict.skip")}</button>`}
      ${!driver && html`<span>${t("predict.hands")}</span>`}
      ${closed && html`<${Next} page=${page} />`}
    </div>
  `;
}
