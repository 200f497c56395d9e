// The network on stage: people at their places, their ties, and what happens between them. It is a drawing of the
// acts that the engine wrote down; the text twin beside it (twin.js) says the same in words.
import { html } from "htm/preact";
import { useMemo, useRef } from "preact/hooks";

import { useSize } from "../core/measure.js";
import { t, tn } from "../core/words.js";
import { Mark } from "./marks.js";
import { moment } from "./playback.js";
import { placesFor, radiusFor } from "./places.js";
import { LOOKS, outline } from "./shapes.js";

const UNUSED = 3; // months without a favor after which a tie is drawn paler
const READABLE = 12; // the smallest radius in pixels into which letters are written
/** How many of the latest acts are drawn at each speed; at the highest, whole months go by. */
const SHOWN_AT = [1, 1, 3, 6, 10, 0];
/** How long one act takes to be drawn at each speed, in milliseconds. */
const BEAT_AT = [900, 900, 800, 600, 300, 300];

function segments(ties, places) {
  return ties
    .map(({ i, j }) => [places[i], places[j]])
    .map(([a, b]) => `M${a.x.toFixed(1)},${a.y.toFixed(1)}L${b.x.toFixed(1)},${b.y.toFixed(1)}`)
    .join("");
}

function Line({ kind, tie, places }) {
  const [a, b] = [places[tie.i], places[tie.j]];
  return html`<line class=${`tie ${kind}`} x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} pathLength="1" />`;
}

function Ties({ picture, places }) {
  const groups = { weak: [], pale: [], strong: [] };
  const born = [];
  for (const [key, tie] of picture.ties) {
    if (tie.since >= 0 && tie.since === picture.month) born.push([key, tie]);
    else if (tie.strong) groups.strong.push(tie);
    else groups[picture.month - tie.used >= UNUSED ? "pale" : "weak"].push(tie);
  }
  return html`<g class="ties">
    ${["pale", "weak", "strong"].map((kind) => html`<path class=${`tie ${kind}`} d=${segments(groups[kind], places)} />`)}
    ${[...picture.gone].map(([key, tie]) => html`<${Line} key=${`gone ${key}`} kind="gone" tie=${tie} places=${places} />`)}
    ${born.map(([key, tie]) => html`<${Line} key=${`born ${key}`} kind="born" tie=${tie} places=${places} />`)}
  </g>`;
}

/** People by their number; once they are revealed, by the shape, color and letter of their strategy. */
function people(scene, places, radius, looks) {
  return html`<g class="people">
    ${scene.people.map((person, i) => {
      const look = looks?.[i];
      const letter = look ? look.letter : person.letter;
      return html`<g
        class="person"
        style=${look && { "--fill": look.fill, "--on-fill": look.ink }}
        transform=${`translate(${places[i].x.toFixed(1)},${places[i].y.toFixed(1)})`}
      >
        <path d=${outline(look?.shape ?? "circle", radius)} />
        ${look?.shape === "ring" && html`<circle class="ring" r=${radius * 0.78} />`}
        ${radius >= READABLE &&
        html`<text dy="0.36em" class=${String(letter).length > 2 ? "long" : ""}>${letter}</text>`}
      </g>`;
    })}
  </g>`;
}

/**
 * The drawing of one arm.
 *
 * @param scene the scene
 * @param arm "a" or "b"
 * @param transport {month, step, steps, playing, speed}
 * @param looks of each person {shape, fill, ink, letter}, or null before the reveal
 * @param label what a screen reader calls the drawing
 */
export function Network({ scene, arm, transport, looks = null, label }) {
  const frame = useRef(null);
  const [width, height] = useSize(frame);
  const radius = radiusFor(scene.people.length, width, height);
  const places = useMemo(
    () => (width ? placesFor(scene.people, width, height, radius) : []),
    [scene.id, width, height, radius],
  );
  const crowd = useMemo(
    () => (places.length ? people(scene, places, radius, looks) : null),
    [scene.id, places, radius, looks],
  );
  const { playing, speed } = transport;
  const picture = moment(scene.arms[arm], transport, playing ? SHOWN_AT[speed] : 1);
  const strong = [...picture.ties.values()].filter((tie) => tie.strong).length;
  const summary = t("network.summary", {
    people: tn("network.people", scene.people.length),
    ties: tn("network.ties", picture.ties.size),
    strong: tn("network.strong", strong),
  });
  return html`<div class="network" ref=${frame}>
    ${places.length > 0 &&
    html`<svg
      role="img"
      aria-label=${`${label}. ${summary}`}
      width=${width}
      height=${height}
      viewBox=${`0 0 ${width} ${height}`}
      style=${{ "--beat": `${BEAT_AT[speed]}ms`, "--letter": `${Math.min(24, radius * 1.12)}px` }}
    >
      <${Ties} picture=${picture} places=${places} />
      ${crowd}
      <g class="marks">
        ${picture.marks.map(
          ({ key, act }, index) =>
            html`<${Mark} key=${key} act=${act} places=${places} radius=${radius} old=${index < picture.marks.length - 1} />`,
        )}
      </g>
    </svg>`}
  </div>`;
}

/** How the people of an arm look, from what was revealed about them; null before. */
export function looksOf(who, arm) {
  return who ? who.of[arm].map((strategy) => LOOKS[strategy % LOOKS.length]) : null;
}
