// One act on the drawing: a line from who acts to whom, and a badge at its end that says by its form what came of it.
import { html } from "htm/preact";

// What a badge shows, drawn in a square from -5 to 5.
const SIGNS = {
  granted: "M-4.5,0.5 L-1.5,3.5 L4.5,-3.5",
  refused: "M-3.5,-3.5 L3.5,3.5 M3.5,-3.5 L-3.5,3.5",
  offered: "M-4.5,0 L4.5,0 M0,-4.5 L0,4.5",
  passed: "M-4.5,0 L4,0 M0.5,-3.5 L4,0 L0.5,3.5",
  introduced: "M-4,0 A2,2 0 1 1 0,0 A2,2 0 1 1 -4,0 M0,0 A2,2 0 1 0 4,0 A2,2 0 1 0 0,0",
  spoken: "M0,-4.5 L0,1 M0,4 L0,4.4",
};

/** What an act looks like: the name of its sign, which is its style too. */
export function signOf([kind, , , ok]) {
  if (kind === "ask") return ok ? "granted" : "refused";
  return { offer: "offered", pass: "passed", introduce: "introduced", speak_up: "spoken" }[kind];
}

/** The badge of a sign, of a radius, around 0,0; on the drawing and in its legend alike. */
export function Badge({ sign, radius }) {
  return html`<g class=${`badge ${sign}`}>
    <circle r=${radius} />
    <path d=${SIGNS[sign]} transform=${`scale(${(radius * 0.62) / 4.5})`} />
  </g>`;
}

/** An act between two places, newest in full strength. */
export function Mark({ act, places, radius, old }) {
  const [, i, j, ok, third] = act;
  const [from, to] = [places[i], places[j]];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const gap = Math.min(radius, length / 2);
  const start = { x: from.x + dx * gap, y: from.y + dy * gap };
  const end = { x: to.x - dx * gap, y: to.y - dy * gap };
  const badge = Math.max(8, radius * 0.62);
  const inset = Math.min(badge, (length - 2 * gap) / 2);
  const sign = signOf(act);
  const style = {
    "--x0": `${start.x}px`,
    "--y0": `${start.y}px`,
    "--x1": `${end.x}px`,
    "--y1": `${end.y}px`,
  };
  return html`<g class=${`mark ${sign} ${old ? "old" : "new"}`} style=${style}>
    ${third >= 0 && html`<line class="about" x1=${from.x} y1=${from.y} x2=${places[third].x} y2=${places[third].y} />`}
    <circle class="halo" cx=${from.x} cy=${from.y} r=${radius + 5} />
    <line class="reach" x1=${start.x} y1=${start.y} x2=${end.x} y2=${end.y} />
    <circle class="pulse there" r=${badge * 0.6} />
    ${(sign === "granted" || sign === "passed") && ok !== 0 && html`<circle class="pulse back" r=${badge * 0.6} />`}
    <g transform=${`translate(${end.x - dx * inset},${end.y - dy * inset})`}>
      <g class="pop"><${Badge} sign=${sign} radius=${badge} /></g>
    </g>
  </g>`;
}
