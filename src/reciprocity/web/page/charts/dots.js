// One dot a world (screen "luck or rule"): how far B is from A in each of them.
import { t } from "../core/words.js";
import { offset } from "./amounts.js";
import { scaleLinear } from "d3-scale";
import { html } from "htm/preact";
import { Lines, textWidth, wrapped } from "./plane.js";

/** Puts worlds into columns of equal width and stacks them: [{world, column, row, side}], side = -1, 0 or 1. */
export function stacked(differences, columns) {
  const far = Math.max(...differences.map(Math.abs), 1e-9);
  const width = (2 * far) / columns;
  const heights = new Map();
  const dots = differences
    .map((difference, world) => ({ difference, world }))
    .sort((p, q) => p.difference - q.difference || p.world - q.world)
    .map(({ difference, world }) => {
      const column = Math.min(columns - 1, Math.floor((difference + far) / width));
      const row = heights.get(column) ?? 0;
      heights.set(column, row + 1);
      return { world, column, row, difference, side: Math.sign(difference) };
    });
  return { dots, far, width, tallest: Math.max(...heights.values(), 1) };
}

/**
 * `pairs` = [[measure in A, measure in B], ...]; dots left of the line are worlds with more in A, right of it in B.
 * The band in the middle holds differences smaller than `smallest`, the least that counts.
 */
export function dots({ pairs, smallest, unit, names, width, height, size }) {
  const half = width / 2 - 2 * size;
  const said = { a: wrapped(t("luck.more", { name: names.a }), half, size), b: wrapped(t("luck.more", { name: names.b }), half, size) };
  const head = Math.max(said.a.length, said.b.length) * size * 1.15;
  const box = { left: size, right: width - size, top: head + size * 1.4, bottom: height - size * 3 };
  const across = box.right - box.left;
  const tall = box.bottom - box.top;
  // The number of columns at which the dots are largest.
  const differences = pairs.map(([a, b]) => b - a);
  let best = null;
  for (let columns = 11; columns <= 61; columns += 2) {
    const tried = stacked(differences, columns);
    const diameter = Math.min(across / columns, tall / tried.tallest);
    if (!best || diameter > best.diameter) best = { ...tried, columns, diameter };
  }
  const x = scaleLinear([-best.far, best.far], [box.left, box.right]);
  const small = Math.min(smallest, best.far);
  const middle = x(0);
  const radius = Math.max(2, Math.min(best.diameter * 0.44, size * 0.6));
  const step = Math.min(best.diameter, radius * 2.3);
  const ticks = aboutZero(x.ticks(7), across, textWidth(offset(-0.22, unit), size) * 1.3);
  return html`<svg class="chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    ${smallest > 0 && html`<rect class="small" x=${x(-small)} width=${x(small) - x(-small)} y=${box.top - size * 0.5} height=${box.bottom - box.top + size * 0.5} />`}
    <line class="axis" x1=${box.left} x2=${box.right} y1=${box.bottom} y2=${box.bottom} />
    <line class="axis" x1=${middle} x2=${middle} y1=${size * 0.3} y2=${box.bottom} />
    <${Lines} lines=${said.a} x=${middle - size * 0.8} y=${size * 0.3 + head / 2} size=${size} anchor="end" />
    <${Lines} lines=${said.b} x=${middle + size * 0.8} y=${size * 0.3 + head / 2} size=${size} />
    ${ticks.map((tick) => html`<text key=${tick} class="tick" x=${x(tick)} y=${box.bottom + size * 1.3} text-anchor="middle" font-size=${size}>${offset(tick, unit)}</text>`)}
    <text class="tick" x=${(box.left + box.right) / 2} y=${box.bottom + size * 2.6} text-anchor="middle" font-size=${size}>${t(`luck.axis_${unit}`)}</text>
    ${best.dots.map(({ world, column, row, side }) => {
      const at = x(-best.far + (column + 0.5) * best.width);
      return html`<${Dot} key=${world} x=${at} y=${box.bottom - radius - 2 - row * step} r=${radius} side=${side} />`;
    })}
  </svg>`;
}

/** Zero, and on both sides as many of the ticks as `room` pixels allow. */
function aboutZero(ticks, room, need) {
  const every = Math.max(1, Math.ceil((ticks.length * need) / Math.max(room, 1)));
  const middle = ticks.indexOf(0);
  return ticks.filter((_, k) => (k - middle) % every === 0);
}

/** More in B: a disk; more in A: a square; exactly the same: a ring. */
function Dot({ x, y, r, side }) {
  if (side > 0) return html`<circle class="dot dot-b" cx=${x} cy=${y} r=${r} />`;
  if (side < 0) return html`<rect class="dot dot-a" x=${x - r * 0.88} y=${y - r * 0.88} width=${r * 1.76} height=${r * 1.76} />`;
  return html`<circle class="dot dot-same" cx=${x} cy=${y} r=${r * 0.7} />`;
}
