// The mix as sliders: a row a strategy, with a lock and a field for the number. Their sum never changes.
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { StrategyMark } from "../charts/strategy_mark.js";
import { mixed } from "./mix.js";

const STEP = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 };

/**
 * `rows` = [{id, name, count, locked}]. A moved slider shows at once and is told to the room; while it is held, the
 * others keep the proportions that they had when it was grabbed.
 */
export function MixRows({ page, rows, setCounts, setLocks, remove }) {
  const told = rows.map(({ count }) => count);
  const [counts, setOwn] = useState(told);
  const grabbed = useRef(null);
  useEffect(() => setOwn(told), [told.join()]);
  const locked = rows.map((row) => row.locked);
  const total = told.reduce((sum, one) => sum + one, 0);

  const grab = (k) => {
    if (grabbed.current?.row !== k) grabbed.current = { row: k, counts };
  };
  const release = () => (grabbed.current = null);
  const move = (k, wanted) => {
    const now = mixed(grabbed.current?.row === k ? grabbed.current.counts : counts, locked, k, wanted);
    setOwn(now);
    setCounts(now);
  };
  const onKeyDown = (k) => (event) => {
    const by = STEP[event.key];
    if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    grab(k);
    move(k, counts[k] + by);
  };
  const toggle = ({ id }) => setLocks(rows.filter((row) => (row.id === id) !== row.locked).map((row) => row.id));

  return html`<ul class="mix-rows">
    ${rows.map((row, k) => {
      const Mark = StrategyMark(k);
      const off = !page.driver || row.locked;
      return html`<li key=${row.id} data-strategy=${row.id}>
        <svg viewBox="-23 -23 46 46" aria-hidden="true"><${Mark} x=${0} y=${0} r=${13} /></svg>
        <span class="name" id=${`mix-${row.id}`}>${row.name}</span>
        <input
          type="range"
          min="0"
          max=${total}
          step="1"
          value=${counts[k]}
          disabled=${off}
          aria-labelledby=${`mix-${row.id}`}
          onPointerDown=${() => grab(k)}
          onPointerUp=${release}
          onBlur=${release}
          onKeyDown=${onKeyDown(k)}
          onInput=${(event) => move(k, Number(event.currentTarget.value))}
        />
        <input
          type="number"
          min="0"
          max=${total}
          value=${counts[k]}
          disabled=${off}
          aria-labelledby=${`mix-${row.id}`}
          onKeyDown=${onKeyDown(k)}
          onBlur=${release}
          onChange=${(event) => {
            release();
            move(k, Number(event.currentTarget.value) || 0);
            event.currentTarget.value = counts[k];
          }}
        />
        <label class="lock">
          <input type="checkbox" checked=${row.locked} disabled=${!page.driver} onChange=${() => toggle(row)} />
          <span>${page.t("sandbox.lock")}</span>
        </label>
        <span class="zero">${counts[k] === 0 ? page.t("sandbox.zero") : ""}</span>
        ${counts[k] === 0 && page.driver && rows.length > 1 && html`<button type="button" onClick=${() => remove(row.id)}>${page.t("sandbox.remove")}</button>`}
      </li>`;
    })}
  </ul>`;
}
