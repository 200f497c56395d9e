// Who helped whom (C7): a square a pair of people, darker the more often; people of one strategy beside each other.
import { t } from "../core/words.js";
import { html } from "htm/preact";
import { spread } from "./ends.js";
import { Lines, textWidth, wrapped } from "./plane.js";

/** `helped` = [[helper, helped, times]]; `of` = the group of each person, an index into `groups` = [{label}]. */
export function whoHelped({ helped, of, groups, width, height, size }) {
  const order = of.map((_, person) => person).sort((p, q) => of[p] - of[q] || p - q);
  const place = new Map(order.map((person, at) => [person, at]));
  const room = Math.min(width * 0.4, Math.max(...groups.map(({ label }) => textWidth(label, size))) + size * 1.2);
  const said = t("chart.helped_axis");
  const aside = room + textWidth(said, size) < width;
  const heading = wrapped(said, aside ? width - room : width, size);
  const head = size * (0.75 + 1.15 * heading.length);
  const side = Math.max(size * 5, Math.min(height - head - size * 0.5, width - room - size));
  const cell = side / of.length;
  const most = Math.max(1, ...helped.map(([, , times]) => times));
  const blocks = groups.map(({ label }, group) => {
    const members = order.filter((person) => of[person] === group);
    return { label, from: members.length ? place.get(members[0]) : 0, count: members.length };
  }).filter(({ count }) => count);
  const middle = (from, count) => head + (from + count / 2) * cell;
  const lines = blocks.map(({ label }) => wrapped(label, room - size, size));
  const at = spread(blocks.map(({ from, count }) => middle(from, count)), lines.map((one) => one.length * size * 1.2), head, height);
  return html`<svg class="chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    <${Lines} lines=${heading} x=${aside ? room : 0} y=${head / 2 - size * 0.2} size=${size} name="tick" />
    <rect class="ground" x=${room} y=${head} width=${side} height=${side} />
    ${helped.map(([from, to, times]) => html`<rect
      key=${`${from}-${to}`}
      class="cell"
      x=${room + place.get(to) * cell}
      y=${head + place.get(from) * cell}
      width=${Math.max(1, cell - 0.5)}
      height=${Math.max(1, cell - 0.5)}
      fill-opacity=${0.25 + (0.75 * times) / most}
    />`)}
    ${blocks.map(({ label, from, count }, k) => html`<g key=${label}>
      <line class="axis" x1=${room - size * 0.4} x2=${room + side} y1=${head + from * cell} y2=${head + from * cell} />
      <line class="axis" x1=${room + from * cell} x2=${room + from * cell} y1=${head} y2=${head + side} />
      <polyline class="leader" points=${`${room - size * 0.6},${at[k]} ${room - size * 0.1},${middle(from, count)}`} stroke="currentColor" />
      <${Lines} lines=${lines[k]} x=${room - size * 0.8} y=${at[k]} size=${size} anchor="end" />
    </g>`)}
    <rect class="frame" x=${room} y=${head} width=${side} height=${side} />
  </svg>`;
}
