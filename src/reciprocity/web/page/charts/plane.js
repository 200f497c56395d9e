// The plane a chart is drawn on: margins, a grid with the numbers of the y axis, and the numbers of the x axis.
// Everything is in CSS pixels at the size the chart is shown, so that text is as large as the page says.
import { html } from "htm/preact";

let canvas = null;

/** The width of a text in pixels, at a size and weight of the page's font. */
export function textWidth(text, size, weight = 400) {
  canvas ??= document.createElement("canvas").getContext("2d");
  canvas.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
  return canvas.measureText(text).width;
}

/** Lines of a text that are at most `width` pixels wide; a word that is longer stands alone on its line. */
export function wrapped(text, width, size, weight = 400) {
  const lines = [""];
  for (const word of String(text).split(" ")) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) && textWidth(line, size, weight) > width) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

/** A text in several lines; `y` is the middle of the block. */
export function Lines({ lines, x, y, size, anchor = "start", name = "label", halo = false }) {
  const top = y - ((lines.length - 1) * size * 1.15) / 2;
  return html`<text class=${halo ? `${name} halo` : name} text-anchor=${anchor} font-size=${size}>
    ${lines.map((line, k) => html`<tspan x=${x} y=${top + k * size * 1.15} dy="0.35em">${line}</tspan>`)}
  </text>`;
}

/** Ticks that do not touch each other: every second, third, ... of `ticks`, as `room` pixels allow. */
export function thinned(ticks, room, need) {
  const every = Math.max(1, Math.ceil((ticks.length * need) / Math.max(room, 1)));
  return ticks.filter((_, k) => k % every === 0);
}

/**
 * The grid and the axes. `x` and `y` are d3 scales in pixels; `xTicks`, `yTicks` = [[value, text], ...].
 * `zero` draws a stronger line at that value of y.
 */
export function Plane({ x, y, xTicks = [], yTicks = [], box, size, xLabel, yLabel, zero = null }) {
  return html`<g class="plane">
    ${yTicks.map(
      ([value, text]) => html`<g key=${`y${value}`}>
        <line class=${value === zero ? "axis" : "grid"} x1=${box.left} x2=${box.right} y1=${y(value)} y2=${y(value)} />
        <text class="tick" x=${box.left - size * 0.4} y=${y(value)} dy="0.35em" text-anchor="end" font-size=${size}>${text}</text>
      </g>`,
    )}
    ${xTicks.map(
      ([value, text]) => html`<text
        key=${`x${value}`}
        class="tick"
        x=${x(value)}
        y=${box.bottom + size * 1.25}
        text-anchor="middle"
        font-size=${size}
      >${text}</text>`,
    )}
    ${xLabel && html`<text class="tick" x=${(box.left + box.right) / 2} y=${box.bottom + size * 2.5} text-anchor="middle" font-size=${size}>${xLabel}</text>`}
    ${yLabel && html`<text class="label" x=${box.left - size * 0.4} y=${box.top - size * 0.9} text-anchor=${box.left > 120 ? "middle" : "start"} font-size=${size}>${yLabel}</text>`}
  </g>`;
}
