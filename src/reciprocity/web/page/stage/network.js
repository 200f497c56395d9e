// The network on stage: people at their places, their ties, and what happens between them. It is a drawing of the
// acts that the engine wrote down; the text twin beside it (twin.js) says the same in words.
import { html } from "htm/preact";
import { useMemo, useRef } from "preact/hooks";

import { useSize } from "../core/measure.js";
import { lang } from "../core/settings.js";
import { t, tn } from "../core/words.js";
import { Mark, Pulses, Reach } from "./marks.js";
import { moment } from "./playback.js";
import { placesFor, radiusFor } from "./places.js";
import { LOOKS, outline } from "./shapes.js";

const UNUSED = 3; // months without a favor after which a tie is drawn paler
const READABLE = 12; // the smallest radius in pixels into which letters are written
const FULL = 22; // the radius from which on lines have their full width
/** How many of the latest acts are drawn at each speed, 1 to 5. */
const SHOWN_AT = [1, 2, 3, 5, 8, 12];
/** How long one act takes to be drawn at each speed, in milliseconds. */
const BEAT_AT = [900, 900, 700, 500, 400, 300];
/** At most so many acts are on their way at a time. */
const PULSES = 4;

function segments(ties, places) {
  return ties
    .map(({ i, j }) => [places[i], places[j]])
    .map(([a, b]) => `M${a.x.toFixed(1)},${a.y.toFixed(1)}L${b.x.toFixed(1)},${b.y.toFixed(1)}`)
    .join("");
}

const isNew = (tie, month) => tie.since >= 0 && tie.since === month;

function Line({ kind, tie, places }) {
  const [a, b] = [places[tie.i], places[tie.j]];
  return html`<line class=${`tie ${kind}`} x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} pathLength="1" />`;
}

/** The ties that last, as one path a kind. */
function lasting({ ties, month }, places) {
  const groups = { pale: [], weak: [], strong: [] };
  for (const tie of ties.values()) {
    if (isNew(tie, month)) continue;
    if (tie.strong) groups.strong.push(tie);
    else groups[month - tie.used >= UNUSED ? "pale" : "weak"].push(tie);
  }
  return html`<g class="ties">
    ${Object.entries(groups).map(
      ([kind, group]) => html`<path key=${kind} class=${`tie ${kind}`} d=${segments(group, places)} />`,
    )}
  </g>`;
}

/** The ties that have just come or gone, one line each. */
function changing({ ties, gone, month }, places) {
  const born = [...ties].filter(([, tie]) => isNew(tie, month));
  return html`<g class="changing">
    ${[...gone].map(([key, tie]) => html`<${Line} key=${`gone ${key}`} kind="gone" tie=${tie} places=${places} />`)}
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
 * The drawing of one arm, in four layers: lasting ties, what changes, people, badges. A layer is painted only when
 * something in it differs; an image of the stage is its layers one upon the other.
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
  const { ties, month } = picture;
  const ready = places.length > 0;
  // What stays as it is from act to act is drawn once: a projector's laptop has other things to do.
  const still = useMemo(() => ready && lasting(picture, places), [ties, month, places]);
  const moving = useMemo(() => ready && changing(picture, places), [ties, month, places]);
  const title = useMemo(() => `${label}. ${summaryOf(scene, ties)}`, [scene.id, ties, label, lang.value]);
  const view = { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" };
  const newest = picture.marks.length - 1;
  const drawn = (Part) =>
    picture.marks.map(
      ({ key, act }, index) =>
        html`<${Part} key=${key} act=${act} places=${places} radius=${radius} old=${index < newest} />`,
    );
  const style = {
    "--beat": `${BEAT_AT[speed]}ms`,
    "--letter": `${Math.min(24, radius * 1.25)}px`,
    "--fine": Math.max(0.55, Math.min(1, radius / FULL)).toFixed(2),
  };
  return html`<div class="network" ref=${frame} role="img" aria-label=${title} style=${style}>
    ${ready &&
    html`<svg ...${view}>${still}</svg>
      <svg ...${view}>${moving}${drawn(Reach)}</svg>
      <svg ...${view}>${crowd}</svg>
      <svg ...${view}>${drawn(Mark)}</svg>
      <div class="pulses">
        ${picture.marks
          .slice(-PULSES)
          .map(({ key, act }) => html`<${Pulses} key=${key} act=${act} places=${places} radius=${radius} />`)}
      </div>`}
  </div>`;
}

function summaryOf(scene, ties) {
  const strong = [...ties.values()].filter((tie) => tie.strong).length;
  return t("network.summary", {
    people: tn("network.people", scene.people.length),
    ties: tn("network.ties", ties.size),
    strong: tn("network.strong", strong),
  });
}

/** How the people of an arm look, from what was revealed about them; null before. */
export function looksOf(who, arm) {
  return who ? who.of[arm].map((strategy) => LOOKS[strategy % LOOKS.length]) : null;
}
