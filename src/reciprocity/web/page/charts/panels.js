// Several small charts in one drawing: beside each other where there is width, else one below the other.
import { html } from "htm/preact";

/** `parts` = [{key, title, draw(space)}]; at most `columns` beside each other, each at least `least` text sizes wide. */
export function panels(parts, { width, height, size }, columns = 2, least = 14) {
  const across = width > size * least * columns ? Math.min(columns, parts.length) : 1;
  const wide = Math.floor((width - (across - 1) * size * 1.5) / across);
  const tall = Math.floor(height / Math.ceil(parts.length / across));
  return html`<svg class="chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    ${parts.map(({ key, title, draw }, k) => html`<g
      key=${key}
      transform=${`translate(${(k % across) * (wide + size * 1.5)},${Math.floor(k / across) * tall})`}
    >
      <text class="end" x="0" y=${size * 0.8} dy="0.35em" font-size=${size}>${title}</text>
      <g transform=${`translate(0,${size * 1.5})`}>${draw({ width: wide, height: tall - size * 1.7, size })}</g>
    </g>`)}
  </svg>`;
}
