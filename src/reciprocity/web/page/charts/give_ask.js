// Who gives and who asks (C6): small dots for people, a large named mark for the middle of each strategy.
import { t } from "../core/words.js";
import { amount } from "./amounts.js";
import { mean } from "d3-array";
import { scaleLinear } from "d3-scale";
import { html } from "htm/preact";
import { labelRoom, spread } from "./ends.js";
import { Lines, Plane, textWidth } from "./plane.js";

/** `people` = [{asked, given, group}]; `groups` = [{label, Mark}] where Mark draws the strategy's shape in a node's size. */
export function giveAsk({ people, groups, width, height, size }) {
  const middles = groups.map((_, group) => {
    const members = people.filter((one) => one.group === group);
    return members.length ? { x: mean(members, ({ asked }) => asked), y: mean(members, ({ given }) => given) } : null;
  });
  const most = (key) => Math.max(1, ...people.map((one) => one[key]));
  const y = scaleLinear([0, most("given")], [0, 1]).nice(5);
  const yTicks = y.ticks(5).map((value) => [value, amount(value)]);
  const left = Math.max(...yTicks.map(([, text]) => textWidth(text, size))) + size * 0.8;
  const { room, lines: labels } = labelRoom(groups.map(({ label }) => label), { width, size }, 0.36);
  const box = { left, right: width - room, top: size * 1.9, bottom: height - size * 2.9 };
  y.range([box.bottom, box.top]);
  const x = scaleLinear([0, most("asked")], [box.left, box.right - size]).nice(5);
  const there = groups.map((_, k) => k).filter((k) => middles[k]);
  const at = spread(there.map((k) => y(middles[k].y)), there.map((k) => labels[k].length * size * 1.2), 0, box.bottom);
  const equal = Math.min(x.domain()[1], y.domain()[1]);
  return html`<svg class="chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    <${Plane} x=${x} y=${y} xTicks=${x.ticks(width < 500 ? 4 : 6).map((value) => [value, amount(value)])} yTicks=${yTicks} box=${box} size=${size} xLabel=${t("chart.asked_axis")} yLabel=${t("chart.given_axis")} zero=${0} />
    <line class="now" x1=${x(0)} y1=${y(0)} x2=${x(equal)} y2=${y(equal)} />
    ${people.map(({ asked, given }, k) => html`<circle key=${k} class="person" cx=${x(asked)} cy=${y(given)} r=${size * 0.22} />`)}
    ${there.map((k, order) => {
      const { x: asked, y: given } = middles[k];
      const { Mark } = groups[k];
      return html`<g key=${k}>
        <polyline class="leader" points=${`${x(asked)},${y(given)} ${box.right + size * 0.2},${at[order]} ${box.right + size * 0.5},${at[order]}`} stroke="currentColor" />
        <${Mark} x=${x(asked)} y=${y(given)} r=${size * 0.8} />
        <${Lines} lines=${labels[k]} x=${box.right + size * 0.7} y=${at[order]} size=${size} name="end" />
      </g>`;
    })}
  </svg>`;
}
