// The shape and color of a strategy, as people have it on the stage.
import { html } from "htm/preact";
import { LOOKS, outline } from "../stage/shapes.js";

/** A component that draws the mark of the strategy at that place of the scene's list. */
export function StrategyMark(place) {
  const { shape, fill } = LOOKS[place % LOOKS.length];
  return ({ x, y, r }) => html`<path class=${`strategy-mark ${shape}`} d=${outline(shape, r)} transform=${`translate(${x},${y})`} fill=${fill} />`;
}
