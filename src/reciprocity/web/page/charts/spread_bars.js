// How unequal benefits are (C4): a bar a person, from the least to the most, A and B beside each other.
import { t } from "../core/words.js";
import { amount } from "./amounts.js";
import { scaleLinear } from "d3-scale";
import { html } from "htm/preact";
import { ARM } from "./strokes.js";
import { Lines, Plane, textWidth, wrapped } from "./plane.js";

/** `arms` = [{key: "a" | "b", label, values: sorted ascending, gini}]. */
export function spreadBars({ arms, width, height, size }) {
  const all = arms.flatMap(({ values }) => values);
  const y = scaleLinear([Math.min(0, ...all), Math.max(1e-9, ...all)], [0, 1]).nice(4);
  const yTicks = y.ticks(4).map((value) => [value, amount(value)]);
  const left = Math.max(...yTicks.map(([, text]) => textWidth(text, size))) + size * 0.8;
  const gap = size * 1.5;
  const wide = (width - left - gap * (arms.length - 1) - size * 0.3) / arms.length;
  const fits = textWidth(`${t("chart.least_benefit")} ${t("chart.most_benefit")}`, size) < wide;
  const heads = arms.map(({ label }) => wrapped(label, wide, size, 600));
  const head = Math.max(...heads.map(({ length }) => length)) * size * 1.15 + size * 1.6;
  const box = { left, right: width - size * 0.3, top: head, bottom: height - size * 1.9 };
  y.range([box.bottom, box.top]);
  return html`<svg class="chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    <${Plane} x=${(value) => value} y=${y} yTicks=${yTicks} box=${box} size=${size} zero=${0} />
    ${arms.map(({ key, values, gini }, k) => {
      const start = left + k * (wide + gap);
      const bar = wide / values.length;
      return html`<g key=${key} class=${`bars bars-${key}`}>
        <${Lines} lines=${heads[k]} x=${start} y=${(heads[k].length * size * 1.15) / 2} size=${size} name="end" />
        <text class="label" x=${start} y=${head - size * 0.9} dy="0.35em" font-size=${size}>${t("chart.gini", { value: amount(gini, "index") })}</text>
        ${values.map((value, person) => html`<rect
          key=${person}
          x=${start + person * bar}
          width=${Math.max(1, bar * 0.78)}
          y=${Math.min(y(value), y(0))}
          height=${Math.max(1, Math.abs(y(value) - y(0)))}
          fill=${ARM[key].color}
        />`)}
        <text class="tick" x=${start} y=${height - size * 0.7} font-size=${size}>${fits && t("chart.least_benefit")}</text>
        <text class="tick" x=${start + wide} y=${height - size * 0.7} text-anchor="end" font-size=${size}>${fits && t("chart.most_benefit")}</text>
      </g>`;
    })}
  </svg>`;
}
