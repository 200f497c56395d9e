// A chart as the page shows it: title, one sentence, the drawing at the size there is, and the same as a table.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "htm/preact";
import { t } from "../core/words.js";

/** Draws `draw({width, height, size})` as large as the box around it; `size` is the box's text size in pixels. */
export function Fitted({ draw, label }) {
  const box = useRef(null);
  const [space, setSpace] = useState(null);
  useLayoutEffect(() => {
    const measure = () => {
      const { width, height } = box.current.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(box.current).fontSize);
      setSpace((old) => (old && old.width === width && old.height === height && old.size === size ? old : { width, height, size }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return html`<div class="chart-box" ref=${box} role="img" aria-label=${label}>
    ${space && space.width > 0 && draw({ width: Math.floor(space.width), height: Math.floor(space.height), size: space.size })}
  </div>`;
}

/**
 * `chart` = {id, title, sentence, draw, table: {head: [...], rows: [[...], ...]}}. The drawing is named by its sentence,
 * so that it says the same to those who do not see it.
 */
export function Figure({ chart }) {
  return html`<figure class="figure" data-chart=${chart.id}>
    <figcaption><h3>${chart.title}</h3><p>${chart.sentence}</p></figcaption>
    <${Fitted} draw=${chart.draw} label=${`${chart.title}. ${chart.sentence}`} />
    <${Twin} table=${chart.table} title=${chart.title} />
  </figure>`;
}

/** The table twin of a chart, closed until it is wanted. */
export function Twin({ table, title }) {
  return html`<details class="twin">
    <summary>${t("chart.table")}</summary>
    <div class="twin-scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption class="hidden">${title}</caption>
        <thead><tr>${table.head.map((name) => html`<th key=${name} scope="col">${name}</th>`)}</tr></thead>
        <tbody>
          ${table.rows.map(([first, ...rest]) => html`<tr key=${first}><th scope="row">${first}</th>${rest.map((cell, k) => html`<td key=${k}>${cell}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>
  </details>`;
}
