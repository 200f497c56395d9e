// How a world of one's own is mixed: who takes part, which norms hold, how long, how many misunderstandings.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { load } from "../core/store.js";
import { apportioned, resized } from "./mix.js";
import { MixRows } from "./mix_rows.js";
import { OwnNetwork } from "./own_network.js";

const LEAST = 4;
const MOST = 60;
const MOST_STRATEGIES = 6;
const MONTHS = [12, 24, 36, 60];
const NOISE = [0, 0.02, 0.05, 0.1, 0.2];
/** The mechanisms that a room can see at work; the others stay as the scenario has them. */
const SWITCHES = ["referral", "weaving", "gossip", "voice", "events", "bonds"];

/** The strategies with their names; none until they are here. */
function useStrategies() {
  const [strategies, setStrategies] = useState([]);
  useEffect(() => {
    load("/strategies.json").then(setStrategies, () => setStrategies([]));
  }, []);
  return strategies;
}

/** A row of radio buttons for one number. */
function Steps({ page, name, values, value, unit, set }) {
  return html`<fieldset class="choice framed">
    <legend>${page.t(`sandbox.${name}`)}</legend>
    ${values.map(
      (one) => html`<label key=${one}>
        <input type="radio" name=${name} value=${one} checked=${one === value} disabled=${!page.driver} onChange=${() => set(one)} />
        <span>${page.number(one, unit)}</span>
      </label>`,
    )}
  </fieldset>`;
}

function Switches({ page, switches, set }) {
  return html`<fieldset class="switches">
    <legend>${page.t("sandbox.switches")}</legend>
    ${SWITCHES.map(
      (name) => html`<label key=${name} class="check">
        <input
          type="checkbox"
          checked=${Boolean(switches[name])}
          disabled=${!page.driver}
          onChange=${(event) => set({ ...switches, [name]: event.currentTarget.checked })}
        />
        <span>${page.t(`switch.${name}`)}</span>
      </label>`,
    )}
  </fieldset>`;
}

/** Another strategy for the mix: it joins with nobody, and people are moved to it with its slider. */
function Add({ page, strategies, people, add }) {
  const open = strategies.filter(({ id }) => !(id in people));
  if (!page.driver || Object.keys(people).length >= MOST_STRATEGIES || open.length === 0) return null;
  return html`<label class="which">
    <span>${page.t("sandbox.add")}</span>
    <select value="" onChange=${(event) => event.currentTarget.value && add(event.currentTarget.value)}>
      <option value="">${page.t("sandbox.choose")}</option>
      ${open.map((one) => html`<option key=${one.id} value=${one.id}>${page.both(one)}</option>`)}
    </select>
  </label>`;
}

/** How many people there are; a network of one's own decides that itself. */
function Size({ page, total, resize }) {
  const change = (event) => {
    const wanted = Math.round(Number(event.currentTarget.value)) || total;
    resize(Math.max(LEAST, Math.min(MOST, wanted)));
  };
  const fixed = !page.driver || Boolean(page.state.network);
  return html`<label class="which">
    <span>${page.t("sandbox.size")}</span>
    <input type="number" min=${LEAST} max=${MOST} value=${total} disabled=${fixed} onChange=${change} />
  </label>`;
}

export function Mixing({ page }) {
  const { t, both, number, state, driver } = page;
  const strategies = useStrategies();
  if (!state.sandbox) return html`<h1 tabindex="-1">${t("sandbox.title")}</h1>`;
  const { people, locks, switches, noise, months } = state.sandbox;
  const given = Object.values(people);
  // A network of one's own has as many people as it has: the mix keeps its proportions, as the run does.
  const total = state.network?.people ?? given.reduce((sum, one) => sum + one, 0);
  const counts = apportioned(total, given);
  const rows = Object.keys(people).map((id, k) => ({
    id,
    count: counts[k],
    name: both(strategies.find((one) => one.id === id)) || id,
    locked: locks.includes(id),
  }));
  const set = (change) => page.send("sandbox_set", change);
  const setCounts = (now) => set({ people: Object.fromEntries(rows.map(({ id }, k) => [id, now[k]])) });
  const remove = (id) => {
    const { [id]: gone, ...rest } = people;
    set({ people: rest, locks: locks.filter((one) => one !== id) });
  };
  return html`
    <div class="question">
      <h1 tabindex="-1">${t("sandbox.title")}</h1>
      <p class="lead">${t("sandbox.lead")}</p>
    </div>
    <div class="sandbox">
      <section class="who-takes-part" aria-labelledby="mix">
        <h2 id="mix">${t("sandbox.mix", { total: number(total, "whole") })}</h2>
        <${MixRows} page=${page} rows=${rows} setCounts=${setCounts} setLocks=${(now) => set({ locks: now })} remove=${remove} />
        <div class="row">
          <${Add} page=${page} strategies=${strategies} people=${people} add=${(id) => set({ people: { ...people, [id]: 0 } })} />
          <${Size} page=${page} total=${total} resize=${(wanted) => setCounts(resized(counts, rows.map(({ locked }) => locked), wanted))} />
          ${driver &&
          html`<button type="button" onClick=${() => setCounts(apportioned(total, counts.map(() => 1)))}>${t("sandbox.even")}</button>`}
        </div>
      </section>
      <section class="rules" aria-labelledby="rules">
        <h2 id="rules">${t("sandbox.rules")}</h2>
        <${Switches} page=${page} switches=${switches} set=${(now) => set({ switches: now })} />
        <${Steps} page=${page} name="noise" values=${NOISE} value=${noise} unit="percent" set=${(one) => set({ noise: one })} />
        <${Steps} page=${page} name="months" values=${MONTHS} value=${months} unit="whole" set=${(one) => set({ months: one })} />
        <${OwnNetwork} page=${page} />
      </section>
    </div>
    <div class="transport">
      ${driver && html`<button type="button" class="primary" onClick=${() => page.send("sandbox_run")}>${t("sandbox.run")}</button>`}
    </div>
  `;
}
