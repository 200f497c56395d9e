// The shape and color of a strategy, as people have it on the stage.
import { html } from "htm/preact";
import { LOOKS, outline } from "../stage/shapes.js";

/** A component that draws the mark of the strategy at that place of the scene's list. */
export function StrategyMark(place) {
  const { shape, fill, ink, letter } = LOOKS[place % LOOKS.length];
  return ({ x, y, r }) => html`<g class=${`strategy-mark ${shape}`} transform=${`translate(${x},${y})`}>
    <path d=${outline(shape, r)} fill=${fill} />
    <text class="mark-letter" text-anchor="middle" dy="0.36em" font-size=${r * 1.62} style=${{ fill: ink }}>${letter}</text>
  </g>`;
}
