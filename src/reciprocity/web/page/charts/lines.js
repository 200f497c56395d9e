// Lines over months (C1, C2, C3): each named at its end.
import { amount } from "./amounts.js";
import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { html } from "htm/preact";
import { labelRoom, spread } from "./ends.js";
import { Lines, Plane, textWidth, thinned } from "./plane.js";

/**
 * `series` = [{label, values: [one a month, null where there is none], stroke: {color, dash}}]; `months` = [1, 2, ...].
 * `unit` is "share" or "number"; `now` a month that is marked, or null.
 */
export function lines({ series, months, unit, width, height, size, now = null, from = null, to = null, xLabel }) {
  const { room, lines: labels } = labelRoom(series.map(({ label }) => label), { width, size }, 0.34);
  const [least, most] = domain(series, unit, from, to);
  const y = scaleLinear([least, most], [0, 1]).nice(5);
  const [top, bottom] = [size * 0.9, height - size * (xLabel ? 2.9 : 1.8)];
  const yTicks = thinned(y.ticks(height < 260 ? 3 : 5), bottom - top, size * 1.3).map((value) => [value, amount(value, unit)]);
  const left = Math.max(...yTicks.map(([, text]) => textWidth(text, size))) + size * 0.8;
  const box = { left, right: width - room, top, bottom };
  y.range([box.bottom, box.top]);
  const x = scaleLinear([months[0], months.at(-1)], [box.left, box.right]);
  const path = line((value, k) => x(months[k]), (value) => y(value)).defined((value) => value !== null && value !== undefined);
  const last = series.map(({ values }) => values.findLastIndex((value) => value !== null && value !== undefined));
  const wanted = series.map(({ values }, k) => (last[k] < 0 ? box.bottom : y(values[last[k]])));
  const at = spread(wanted, labels.map((one) => one.length * size * 1.2), box.top - size * 0.8, box.bottom + size * 0.8);
  const xTicks = thinned(months.filter((month) => month % 6 === 0 || months.length < 12), box.right - box.left, size * 2).map((month) => [month, amount(month)]);
  return html`<svg class="chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    <${Plane} x=${x} y=${y} xTicks=${xTicks} yTicks=${yTicks} box=${box} size=${size} xLabel=${xLabel} zero=${0} />
    ${now !== null && html`<line class="now" x1=${x(now)} x2=${x(now)} y1=${box.top} y2=${box.bottom} />`}
    ${series.map(
      ({ label, values, stroke }, k) => html`<g key=${label}>
        <path class="line" d=${path(values) ?? ""} stroke=${stroke.color} stroke-dasharray=${stroke.dash || "none"} />
        <polyline
          class="leader"
          points=${`${x(months[Math.max(last[k], 0)]) + 4},${wanted[k]} ${box.right + size * 0.35},${at[k]} ${box.right + size * 0.6},${at[k]}`}
          stroke=${stroke.color}
        />
        <${Lines} lines=${labels[k]} x=${box.right + size * 0.8} y=${at[k]} size=${size} name="end" />
      </g>`,
    )}
  </svg>`;
}

function domain(series, unit, from, to) {
  const [least = 0, most = 1] = extent(series.flatMap(({ values }) => values.filter((value) => value !== null)));
  const low = from ?? Math.min(0, least);
  const high = to ?? (unit === "percent" && most > 0.6 ? 1 : most);
  return low === high ? [low, low + 1] : [low, high];
}
