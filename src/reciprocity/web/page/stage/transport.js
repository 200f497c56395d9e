// Play, step, and where the run is. The server keeps the time; these buttons only ask it to move.
import { html } from "htm/preact";
import { useRef } from "preact/hooks";

import { Icon } from "../parts/icon.js";

const SPEEDS = 5;

function Move({ page, name, args, disabled }) {
  return html`<button type="button" disabled=${disabled} onClick=${() => page.send(name, args)}>
    <${Icon} name=${name} /><span>${page.t(`transport.${name}`)}</span>
  </button>`;
}

function Seed({ page }) {
  const field = useRef(null);
  const { seed } = page.state;
  const change = (event) => {
    event.preventDefault();
    const wanted = Number(field.current.value);
    if (field.current.validity.valid && Number.isInteger(wanted)) page.send("seed", { n: wanted });
    event.currentTarget.closest("details").open = false;
  };
  return html`<details class="seed">
    <summary>${page.t("transport.seed", { seed: String(seed) })}</summary>
    <form onSubmit=${change} class="popover">
      <label>
        ${page.t("transport.seed_field")}
        <input ref=${field} type="number" min="0" max="999999" step="1" required value=${seed} />
      </label>
      <button>${page.t("transport.seed_take")}</button>
      <button type="button" onClick=${() => page.send("dice")}>
        <${Icon} name="dice" /> ${page.t("transport.dice")}
      </button>
    </form>
  </details>`;
}

/** Which month it is, as words and as a bar. */
export function MonthCounter({ page }) {
  const { month, months } = page.state.transport;
  const { step, steps } = page.state.transport;
  const total = page.scene ? (months ?? page.scene.months) : 0;
  if (!total) return null; // nothing is on stage yet, even if the server has it already
  const done = month + (steps ? step / steps : 0);
  return html`<div class="month">
    <span>${page.t("transport.month_of", { month: Math.min(total, month + (step > 0 ? 1 : 0)), months: total })}</span>
    <progress max=${total || 1} value=${done} aria-label=${page.t("transport.progress")}></progress>
  </div>`;
}

/** The bar under a stage that moves. People who may not drive see the month only. */
export function Transport({ page, children }) {
  const { transport } = page.state;
  if (!page.driver) return html`<div class="transport"><${MonthCounter} page=${page} />${children}</div>`;
  const ended = page.scene && transport.month >= page.scene.months;
  const closed = !page.predicted || !page.scene;
  return html`<div class="transport" role="group" aria-label=${page.t("transport.label")}>
    <button
      type="button"
      class="play"
      disabled=${closed || ended}
      onClick=${() => page.send(transport.playing ? "pause" : "play")}
    >
      <${Icon} name=${transport.playing ? "pause" : "play"} />
      <span>${page.t(transport.playing ? "transport.pause" : "transport.play")}</span>
    </button>
    <${Move} page=${page} name="step" disabled=${closed || ended} />
    <${Move} page=${page} name="month" args=${{ by: 1 }} disabled=${closed || ended} />
    <${Move} page=${page} name="reset" disabled=${closed} />
    <${MonthCounter} page=${page} />
    <label class="speed">
      <span>${page.t("transport.speed")}</span>
      <input
        type="range"
        min="1"
        max=${SPEEDS}
        step="1"
        value=${transport.speed}
        aria-valuetext=${page.t("transport.speed_of", { speed: transport.speed, speeds: SPEEDS })}
        onInput=${(event) => page.send("speed", { n: Number(event.currentTarget.value) })}
      />
    </label>
    <${Seed} page=${page} />
    ${children}
  </div>`;
}
