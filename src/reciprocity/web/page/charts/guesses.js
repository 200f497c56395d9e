// How the room predicted: a bar an option, and which of them this run agrees with.
import { t } from "../core/words.js";
import { amount } from "./amounts.js";
import { html } from "htm/preact";
import { Lines, textWidth, wrapped } from "./plane.js";

/** `options` = [{label, count}]; `outcome` = index of the option that came true, or null. */
export function guesses({ options, outcome, width, height, size }) {
  const most = Math.max(1, ...options.map(({ count }) => count));
  const mark = t("reveal.outcome");
  const row = height / options.length;
  const right = textWidth(`${amount(most)}  ✓ ${mark}`, size, 600) + size * 1.2;
  return html`<svg class="chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    ${options.map(({ label, count }, k) => {
      const lines = wrapped(label, width - size, size, k === outcome ? 600 : 400).slice(0, 2);
      const high = lines.length * size * 1.15;
      const bar = Math.max(size * 0.6, Math.min(size * 1.3, row - high - size * 0.7));
      const top = k * row + (row - high - bar - size * 0.2) / 2;
      const long = Math.max(2, (count / most) * (width - right));
      return html`<g key=${label} class=${k === outcome ? "guess came-true" : "guess"}>
        <${Lines} lines=${lines} x=${2} y=${top + high / 2} size=${size} name=${k === outcome ? "end" : "label"} />
        <rect x=${2} y=${top + high + size * 0.2} width=${long} height=${bar} />
        <text class="end" x=${long + size * 0.6} y=${top + high + size * 0.2 + bar / 2} dy="0.35em" font-size=${size}>
          ${amount(count)}${k === outcome ? `  ✓ ${mark}` : ""}
        </text>
      </g>`;
    })}
  </svg>`;
}
