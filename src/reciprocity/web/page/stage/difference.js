// The strip under two networks: month by month, how far B is from A in what the preset asks about.
import { html } from "htm/preact";
import { max } from "d3-array";
import { useRef } from "preact/hooks";

import { useSize } from "../core/measure.js";
import { number, percent, t, tn } from "../core/words.js";

const UNIT_OF = { share: "percent", imbalance: "percent", gini: "number", strong: "whole", ties: "whole", isolated: "whole" };

/** The name of the readout that a comparison is about: what the preset asks, or the share of fulfilled requests. */
export function readoutOf(preset) {
  return preset?.outcome?.readout ?? "share";
}

/** A difference in the steps in which it is told: points of a percentage, hundredths, or whole ones. */
function steps(value, name) {
  return Math.round(Math.abs(value) * (UNIT_OF[name] === "whole" ? 1 : 100));
}

function written(value, name) {
  if (UNIT_OF[name] === "percent") return tn("difference.points", steps(value, name));
  return number(Math.abs(value), UNIT_OF[name], 2);
}

/** B minus A after each completed month. */
export function differences(scene, name, month) {
  return scene.arms.a.months.slice(0, month).map((one, index) => {
    const [a, b] = [one.readouts[name], scene.arms.b.months[index].readouts[name]];
    return a === null || b === null || a === undefined || b === undefined ? null : b - a;
  });
}

export function Difference({ page }) {
  const { scene, state, preset } = page;
  const frame = useRef(null);
  const [width, height] = useSize(frame);
  const name = readoutOf(preset);
  const values = differences(scene, name, state.transport.month);
  const all = differences(scene, name, scene.months);
  const most = max(all, (value) => Math.abs(value ?? 0)) || 1;
  const last = values.at(-1) ?? null;
  const side = last === null ? "none" : steps(last, name) === 0 ? "same" : last > 0 ? "more" : "less";
  const sentence = t(`difference.${side}`, {
    readout: t(`readout.${name}`),
    by: last === null ? "" : written(last, name),
    month: state.transport.month,
  });
  const slot = width / scene.months;
  return html`<section class="difference" aria-label=${t("difference.title")}>
    <p>${sentence}</p>
    <div class="strip">
      <div class="bars" ref=${frame}>
      ${width > 0 &&
      html`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
        ${values.map((value, index) => {
          const tall = (Math.abs(value ?? 0) / most) * (height / 2 - 2);
          return html`<rect
            key=${index}
            class=${value > 0 ? "more" : "less"}
            x=${index * slot + slot * 0.12}
            width=${slot * 0.76}
            y=${value > 0 ? height / 2 - tall : height / 2}
            height=${tall}
          />`;
        })}
        <line x1="0" x2=${width} y1=${height / 2} y2=${height / 2} />
      </svg>`}
      </div>
      <div class="sides"><span>${t("difference.b_more")}</span><span>${t("difference.a_more")}</span></div>
    </div>
  </section>`;
}

/** The share in words: "100 %". */
export const sameChance = (scene) => percent(scene.same_requests);
