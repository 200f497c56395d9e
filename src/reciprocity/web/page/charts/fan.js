// The difference between B and A along the slider of "break it", with the band of its seeds.
import { t } from "../core/words.js";
import { amount, offset } from "./amounts.js";
import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { html } from "htm/preact";
import { Lines, Plane, textWidth, thinned, wrapped } from "./plane.js";

/** The margins beside the plane in text sizes, as the slider above it has them too (results.css). */
const LEFT = 4.4;
const RIGHT = 1.2;

/**
 * `values` of the slider, `difference` (mean), `low` and `high` (band) a value; null where nothing is known yet.
 * `value` = where the slider stands, `border` = where the claim stops holding, or null. The shaded strip along the
 * zero line holds differences smaller than `smallest`, the least that counts: there the claim turns, not at zero.
 */
export function fan({ values, difference, low, high, value, border, smallest, unit, measureUnit, label, names, width, height, size }) {
  const known = [...low, ...high, 0].filter((one) => one !== null);
  const y = scaleLinear([Math.min(...known), Math.max(...known)], [0, 1]).nice(5);
  const yTicks = y.ticks(height < 300 ? 3 : 5).map((one) => [one, offset(one, measureUnit)]);
  const left = Math.max(LEFT * size, ...yTicks.map(([, text]) => textWidth(text, size) + size * 0.8));
  const box = { left, right: width - size * RIGHT, top: size * (border === null ? 1 : 3), bottom: height - size * 2.9 };
  y.range([box.bottom, box.top]);
  const x = scaleLinear([values[0], values.at(-1)], [box.left, box.right]);
  const [least, most] = y.domain();
  const strip = [y(Math.min(smallest, most)), y(Math.max(-smallest, least))];
  const defined = (_, k) => difference[k] !== null;
  const band = area((_, k) => x(values[k]), (_, k) => y(low[k]), (_, k) => y(high[k])).defined(defined);
  const path = line((_, k) => x(values[k]), (_, k) => y(difference[k])).defined(defined);
  const xTicks = thinned(values, box.right - box.left, textWidth(amount(values.at(-1), unit), size) * 1.5).map((one) => [one, amount(one, unit)]);
  const here = values.indexOf(value);
  const fits = textWidth(label, size) / 2 <= width - (box.left + box.right) / 2; // the slider above says it too
  return html`<svg class="chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    <rect class="small" x=${box.left} width=${box.right - box.left} y=${strip[0]} height=${strip[1] - strip[0]} />
    <${Plane} x=${x} y=${y} xTicks=${xTicks} yTicks=${yTicks} box=${box} size=${size} xLabel=${fits ? label : null} zero=${0} />
    <path class="band" d=${band(values) ?? ""} />
    <path class="line" d=${path(values) ?? ""} stroke="var(--line-1)" />
    ${values.map((one, k) => difference[k] !== null && html`<circle key=${one} class="point" cx=${x(one)} cy=${y(difference[k])} r=${size * 0.22} />`)}
    ${border !== null && html`<${Flag} x=${x(border)} text=${t("break.border", { value: amount(border, unit) })} box=${box} size=${size} />`}
    ${here >= 0 &&
    html`<g class="here">
      <line x1=${x(value)} x2=${x(value)} y1=${box.top} y2=${box.bottom} />
      <path d=${`M${x(value)},${box.bottom} l${size * 0.4},${size * 0.4} h${size * -0.8} z`} />
      ${difference[here] !== null && html`<circle cx=${x(value)} cy=${y(difference[here])} r=${size * 0.45} />`}
    </g>`}
    <${Side} above=${true} name=${names.b} edge=${high.map((one) => y(one ?? 0) - box.top)} box=${box} y=${y} size=${size} />
    <${Side} above=${false} name=${names.a} edge=${low.map((one) => box.bottom - y(one ?? 0))} box=${box} y=${y} size=${size} />
  </svg>`;
}

/**
 * On which side of the zero line which arm has more: at the end where `edge`, the room beside the band, is larger.
 * It is drawn last, so that no marker goes through the words.
 */
function Side({ above, name, edge, box, y, size }) {
  const space = above ? y(0) - box.top : box.bottom - y(0);
  const broken = (text) => wrapped(t("luck.more", { name: text }), (box.right - box.left) * 0.6, size);
  const whole = broken(name);
  const lines = whole.length > 2 ? broken(name[0]) : whole; // the letter says it, half of a name does not
  if (space < (lines.length + 0.4) * size) return null;
  const at = above ? box.top + lines.length * size * 0.6 : box.bottom - size * (0.2 + lines.length * 0.6);
  const [x, anchor] = edge[0] > edge.at(-1) ? [box.left + size * 0.6, "start"] : [box.right, "end"];
  return html`<${Lines} lines=${lines} x=${x} y=${at} size=${size} anchor=${anchor} name="tick" halo=${true} />`;
}

/** The marker that stays: a flag at the border of the claim. */
function Flag({ x, text, box, size }) {
  const wide = textWidth(text, size, 600) + size;
  const to = x + wide > box.right ? -1 : 1;
  return html`<g class="flag">
    <line x1=${x} x2=${x} y1=${size * 0.4} y2=${box.bottom} />
    <rect x=${to > 0 ? x : x - wide} y=${size * 0.4} width=${wide} height=${size * 1.7} />
    <text x=${x + (to * wide) / 2} y=${size * 1.25} dy="0.35em" text-anchor="middle" font-size=${size}>${text}</text>
  </g>`;
}
