// Several small charts in one drawing: beside each other where there is width, else one below the other.
import { html } from "htm/preact";

import { Lines, wrapped } from "./plane.js";

/** `parts` = [{key, title, draw(space)}]; at most `columns` beside each other, each at least `least` text sizes wide. */
export function panels(parts, { width, height, size }, columns = 2, least = 14) {
  const across = width > size * least * columns ? Math.min(columns, parts.length) : 1;
  const wide = Math.floor((width - (across - 1) * size * 1.5) / across);
  const tall = Math.floor(height / Math.ceil(parts.length / across));
  const titles = parts.map(({ title }) => wrapped(title, wide, size, 600));
  const head = size * (0.35 + 1.15 * Math.max(...titles.map((lines) => lines.length)));
  return html`<svg class="chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    ${parts.map(({ key, draw }, k) => html`<g
      key=${key}
      transform=${`translate(${(k % across) * (wide + size * 1.5)},${Math.floor(k / across) * tall})`}
    >
      <${Lines} lines=${titles[k]} x=${0} y=${head / 2} size=${size} name="end" />
      <g transform=${`translate(0,${head})`}>${draw({ width: wide, height: tall - head - size * 0.2, size })}</g>
    </g>`)}
  </svg>`;
}
