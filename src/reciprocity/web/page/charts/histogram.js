// How many people have given more than they received (C5), A above B.
import { t } from "../core/words.js";
import { amount } from "./amounts.js";
import { bin } from "d3-array";
import { scaleLinear } from "d3-scale";
import { html } from "htm/preact";
import { ARM } from "./strokes.js";
import { Plane, textWidth, thinned } from "./plane.js";

/** Bins of whole numbers that have one bin around zero: edges at -1.5w, -0.5w, 0.5w, 1.5w, ... */
export function aroundZero(values, columns = 15) {
  const far = Math.max(1, ...values.map(Math.abs));
  let wide = Math.max(1, Math.ceil((2 * far + 1) / columns));
  if (wide % 2 === 0) wide += 1; // an odd number of whole numbers has a middle
  const side = Math.max(1, Math.ceil((far - wide / 2) / wide));
  return Array.from({ length: 2 * side + 2 }, (_, k) => (k - side - 0.5) * wide);
}

/** `arms` = [{key, label, values}]: given minus received, one a person. */
export function histograms({ arms, width, height, size }) {
  const edges = aroundZero(arms.flatMap(({ values }) => values), width < 500 ? 9 : 15);
  const counts = arms.map(({ values }) => bin().domain([edges[0], edges.at(-1)]).thresholds(edges.slice(1, -1))(values));
  const most = Math.max(1, ...counts.flat().map(({ length }) => length));
  const left = textWidth(amount(most), size) + size;
  const x = scaleLinear([edges[0], edges.at(-1)], [left, width - size * 0.3]);
  const foot = size * 2.9;
  const each = (height - foot) / arms.length;
  return html`<svg class="chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    ${arms.map(({ key, label }, k) => {
      const box = { left, right: width - size * 0.3, top: k * each + size * 2, bottom: (k + 1) * each - size * 0.5 };
      const y = scaleLinear([0, most], [box.bottom, box.top]);
      const centers = edges.slice(0, -1).map((edge, at) => (edge + edges[at + 1]) / 2);
      const last = k === arms.length - 1;
      const xTicks = last ? shown(centers, box, size) : [];
      return html`<g key=${key} class=${`bars bars-${key}`}>
        <${Plane} x=${x} y=${y} yTicks=${[0, most].map((value) => [value, amount(value)])} xTicks=${xTicks} box=${box} size=${size} zero=${0} xLabel=${last ? t("chart.balance_axis") : null} />
        <text class="end" x=${left} y=${k * each + size * 0.9} dy="0.35em" font-size=${size}>${label}</text>
        ${counts[k].map((people, at) => html`<rect
          key=${at}
          class=${at === (edges.length - 2) / 2 ? "even" : ""}
          x=${x(edges[at]) + 1}
          width=${Math.max(1, x(edges[at + 1]) - x(edges[at]) - 2)}
          y=${y(people.length)}
          height=${box.bottom - y(people.length)}
          fill=${ARM[key].color}
        />`)}
      </g>`;
    })}
  </svg>`;
}

function shown(centers, box, size) {
  const middle = (centers.length - 1) / 2;
  const every = (box.right - box.left) / centers.length < size * 2.2 ? 2 : 1;
  return centers.filter((_, k) => (k - middle) % every === 0).map((value) => [value, value > 0 ? `+${amount(value)}` : amount(value)]);
}
