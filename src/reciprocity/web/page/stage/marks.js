// One act on the drawing: a line from who acts to whom, and a badge at its end that says by its form what came of it.
import { html } from "htm/preact";

// What a badge shows, drawn in a square from -5 to 5.
const SIGNS = {
  granted: "M-4.5,0.5 L-1.5,3.5 L4.5,-3.5",
  refused: "M-3.5,-3.5 L3.5,3.5 M3.5,-3.5 L-3.5,3.5",
  unable: "M-3.8,0 L3.8,0",
  offered: "M-4.5,0 L4.5,0 M0,-4.5 L0,4.5",
  passed: "M-4.5,0 L4,0 M0.5,-3.5 L4,0 L0.5,3.5",
  introduced: "M-4,0 A2,2 0 1 1 0,0 A2,2 0 1 1 -4,0 M0,0 A2,2 0 1 0 4,0 A2,2 0 1 0 0,0",
  spoken: "M0,-4.5 L0,1 M0,4 L0,4.4",
};

const SIGN_OF = { unable: "unable", offer: "offered", pass: "passed", introduce: "introduced", speak_up: "spoken" };

/** What an act looks like: the name of its sign, which is its style too. */
export function signOf([kind, , , ok]) {
  if (kind === "ask") return ok ? "granted" : "refused";
  return SIGN_OF[kind];
}

/** The badge of a sign, of a radius, around 0,0; on the drawing and in its legend alike. */
export function Badge({ sign, radius }) {
  return html`<g class=${`badge ${sign}`}>
    <circle r=${radius} />
    <path d=${SIGNS[sign]} transform=${`scale(${(radius * 0.62) / 4.5})`} />
  </g>`;
}

/** Where the line of an act begins and ends, at the rims of two people, and the direction it takes. */
function lineOf([, i, j], places, radius) {
  const [from, to] = [places[i], places[j]];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const gap = Math.min(radius, length / 2);
  const badge = Math.max(8, radius * 0.62);
  const inset = gap + Math.min(badge, length / 2 - gap);
  return {
    from,
    start: { x: from.x + dx * gap, y: from.y + dy * gap },
    end: { x: to.x - dx * gap, y: to.y - dy * gap },
    at: { x: to.x - dx * inset, y: to.y - dy * inset },
    badge,
  };
}

/** The line of an act, under the people. The newest is the strongest. */
export function Reach({ act, places, radius, old }) {
  const { from, start, end } = lineOf(act, places, radius);
  const third = places[act[4]];
  return html`<g class=${`mark ${signOf(act)} ${old ? "old" : "new"}`}>
    ${third && html`<line class="about" x1=${from.x} y1=${from.y} x2=${third.x} y2=${third.y} />`}
    <line class="reach" x1=${start.x} y1=${start.y} x2=${end.x} y2=${end.y} />
  </g>`;
}

/** Over the people: who acts is ringed, and a badge stands where the act arrives. */
export function Mark({ act, places, radius, old }) {
  const { from, at, badge } = lineOf(act, places, radius);
  const sign = signOf(act);
  return html`<g class=${`mark ${sign} ${old ? "old" : "new"}`}>
    <circle class="halo" cx=${from.x} cy=${from.y} r=${radius + 5} />
    <g class="arrived" transform=${`translate(${at.x},${at.y})`}><${Badge} sign=${sign} radius=${badge} /></g>
  </g>`;
}

/** What travels: the act from who acts to whom, and, if it was a request that is fulfilled, the favor back. */
export function Pulses({ act, places, radius }) {
  const { start, end, badge } = lineOf(act, places, radius);
  const sign = signOf(act);
  const style = {
    "--x0": `${start.x}px`,
    "--y0": `${start.y}px`,
    "--x1": `${end.x}px`,
    "--y1": `${end.y}px`,
    "--wide": `${badge * 1.3}px`,
  };
  return html`<div class=${`pulses-of ${sign}`} style=${style}>
    <i class="pulse there"></i>
    ${sign === "granted" && html`<i class="pulse back"></i>`}
  </div>`;
}
