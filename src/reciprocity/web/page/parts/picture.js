// A picture of 1920 by 1080 pixels from what the page draws, made in the browser: nothing leaves the laptop.
import { render } from "preact";
import { html } from "htm/preact";

import { Lines, wrapped } from "../charts/plane.js";

const WIDTH = 1920;
const HEIGHT = 1080;
const EDGE = 60;
const TITLE = 44;
const TEXT = 28;
const FOOT = 22;

/** What styles an SVG: each is copied from the page as an attribute, since a picture knows no style sheet. */
const LOOKS = [
  ...["fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-dashoffset"],
  ...["stroke-linecap", "stroke-linejoin", "opacity", "paint-order", "font-family", "font-size", "font-weight"],
  ...["text-anchor", "visibility", "display"],
];

/**
 * Draws a sheet and returns it as a PNG.
 *
 * @param title a headline
 * @param note one or two sentences under it
 * @param foot where it comes from: preset, seed, version
 * @param parts [{title, content}] beside each other; `content({width, height, size})` is drawn in that size
 * @returns a Promise of a Blob of type image/png
 */
export async function picture({ title, note, foot, parts }) {
  const sheet = document.createElement("div");
  sheet.className = "sheet";
  sheet.inert = true;
  document.body.append(sheet);
  try {
    render(html`<${Sheet} title=${title} note=${note} foot=${foot} parts=${parts} />`, sheet);
    await drawn();
    return await rasterized(joined(sheet));
  } finally {
    render(null, sheet);
    sheet.remove();
  }
}

function Sheet({ title, note, foot, parts }) {
  const across = WIDTH - 2 * EDGE;
  const heading = wrapped(title, across, TITLE, 650);
  const said = wrapped(note, across, TEXT);
  const under = EDGE + (heading.length - 0.5) * TITLE * 1.15;
  const top = under + said.length * TEXT * 1.15 + TEXT;
  const named = parts.some((part) => part.title) ? TEXT * 1.8 : 0;
  const wide = (across - (parts.length - 1) * EDGE) / parts.length;
  const tall = HEIGHT - top - named - EDGE - FOOT;
  const left = (k) => EDGE + k * (wide + EDGE);
  const head = (lines, y, size, name) => html`<${Lines} lines=${lines} x=${EDGE} y=${y} size=${size} name=${name} />`;
  return html`
    <svg class="chart outer" width=${WIDTH} height=${HEIGHT} viewBox=${`0 0 ${WIDTH} ${HEIGHT}`}>
      <rect class="ground" width=${WIDTH} height=${HEIGHT} />
      ${head(heading, EDGE + ((heading.length - 1) * TITLE * 1.15) / 2, TITLE, "end")}
      ${head(said, under + TEXT * 0.7 + ((said.length - 1) * TEXT * 1.15) / 2, TEXT, "label")}
      ${parts.map(
        (part, k) => part.title && html`<${Lines} key=${k} lines=${[part.title]} x=${left(k)} y=${top + TEXT * 0.7} size=${TEXT} name="end" />`,
      )}
      ${head([foot], HEIGHT - EDGE * 0.6, FOOT, "tick")}
    </svg>
    ${parts.map(
      (part, k) => html`<div
        key=${k}
        class="part"
        data-x=${left(k)}
        data-y=${top + named}
        style=${{ width: `${wide}px`, height: `${tall}px` }}
      >
        ${part.content({ width: Math.floor(wide), height: Math.floor(tall), size: TEXT })}
      </div>`,
    )}
  `;
}

/** One SVG that needs nothing else: the outer one, with copies of the SVGs of each part at its place, in their order. An SVG inside
 * another one comes with that. */
function joined(sheet) {
  const outer = plain(sheet.querySelector("svg.outer"));
  for (const part of sheet.querySelectorAll(".part")) {
    const drawn = [...part.querySelectorAll("svg")].filter((svg) => !svg.parentElement.closest("svg"));
    for (const svg of drawn) {
      const copy = plain(svg);
      copy.setAttribute("x", part.dataset.x);
      copy.setAttribute("y", part.dataset.y);
      outer.append(copy);
    }
  }
  return outer;
}

/** A copy of an SVG in which every style is an attribute. */
function plain(svg) {
  const copy = svg.cloneNode(true);
  const all = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((other, k) => {
    const style = getComputedStyle(all[k]);
    for (const name of LOOKS) other.setAttribute(name, style.getPropertyValue(name));
    other.removeAttribute("class");
    other.removeAttribute("style");
  });
  return copy;
}

async function rasterized(svg) {
  const text = new XMLSerializer().serializeToString(svg);
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image(WIDTH, HEIGHT);
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: WIDTH, height: HEIGHT });
    canvas.getContext("2d").drawImage(image, 0, 0, WIDTH, HEIGHT);
    return await new Promise((done, fail) => {
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("the browser made no picture"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Waits until the sheet is drawn: components measure themselves in one frame, and are drawn in the next. */
function drawn() {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))));
}

/** Hands a file to the browser's downloads. */
export function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
