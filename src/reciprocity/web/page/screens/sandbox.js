// S10: a world of one's own: who takes part, which norms hold, how long, how many misunderstandings.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { load } from "../core/store.js";
import { MixRows } from "../parts/mix_rows.js";
import { apportioned, resized } from "../parts/mix.js";
import { OwnNetwork } from "../parts/own_network.js";

const LEAST = 4;
const MOST = 60;
const MOST_STRATEGIES = 6;
const MONTHS = [12, 24, 36, 60];
const NOISE = [0, 0.02, 0.05, 0.1, 0.2];
/** The mechanisms that a room can see at work; the others stay as the scenario has them. */
const SWITCHES = ["referral", "weaving", "gossip", "voice", "events", "bonds"];

/** The strategies by id with their names; empty until they are here. */
function useStrategies() {
  const [strategies, setStrategies] = useState([]);
  useEffect(() => {
    load("/strategies.json").then(setStrategies, () => setStrategies([]));
  }, []);
  return strategies;
}

/** A row of radio buttons for one number. */
function Steps({ page, name, values, value, show, set }) {
  return html`<fieldset class="choice framed">
    <legend>${page.t(`sandbox.${name}`)}</legend>
    ${values.map(
      (one) => html`<label key=${one}>
        <input type="radio" name=${name} value=${one} checked=${one === value} disabled=${!page.driver} onChange=${() => set(one)} />
        <span>${show(one)}</span>
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

export function SandboxScreen({ page }) {
  const { t, both, number, state, driver } = page;
  const strategies = useStrategies();
  const { people, locks, switches, noise, months } = state.sandbox;
  const names = Object.keys(people);
  const counts = Object.values(people);
  const total = counts.reduce((sum, one) => sum + one, 0);
  const set = (change) => page.send("sandbox_set", change);
  const setCounts = (now) => set({ people: Object.fromEntries(names.map((name, k) => [name, now[k]])) });
  const label = (id) => both(strategies.find((one) => one.id === id)) || id;
  const even = () => setCounts(apportioned(total, counts.map(() => 1)));
  return html`
    <div class="question">
      <h1 tabindex="-1">${t("sandbox.title")}</h1>
      <p class="lead">${t("sandbox.lead")}</p>
    </div>
    <div class="sandbox">
      <section class="mix" aria-labelledby="mix">
        <h2 id="mix">${t("sandbox.mix", { total: number(total, "whole") })}</h2>
        <${MixRows}
          page=${page}
          rows=${names.map((id, k) => ({ id, name: label(id), count: counts[k], locked: locks.includes(id) }))}
          setCounts=${setCounts}
          setLocks=${(now) => set({ locks: now })}
          remove=${(id) => set({ people: Object.fromEntries(Object.entries(people).filter(([name]) => name !== id)), locks: locks.filter((name) => name !== id) })}
        />
        <div class="row">
          <${Add} page=${page} strategies=${strategies} people=${people} add=${(id) => set({ people: { ...people, [id]: 0 } })} />
          ${driver && html`<button type="button" onClick=${even}>${t("sandbox.even")}</button>`}
          <label class="which">
            <span>${t("sandbox.size")}</span>
            <input
              type="number"
              min=${LEAST}
              max=${MOST}
              value=${total}
              disabled=${!driver || Boolean(state.network)}
              onChange=${(event) => {
                const wanted = Math.max(LEAST, Math.min(MOST, Math.round(Number(event.currentTarget.value) || total)));
                setCounts(resized(counts, names.map((id) => locks.includes(id)), wanted));
              }}
            />
          </label>
        </div>
      </section>
      <section class="rules" aria-labelledby="rules">
        <h2 id="rules">${t("sandbox.rules")}</h2>
        <${Switches} page=${page} switches=${switches} set=${(now) => set({ switches: now })} />
        <${Steps} page=${page} name="noise" values=${NOISE} value=${noise} show=${(one) => number(one, "percent")} set=${(one) => set({ noise: one })} />
        <${Steps} page=${page} name="months" values=${MONTHS} value=${months} show=${(one) => number(one, "whole")} set=${(one) => set({ months: one })} />
        <${OwnNetwork} page=${page} />
      </section>
    </div>
    <div class="transport">
      ${driver && html`<button type="button" class="primary" onClick=${() => page.send("sandbox_run")}>${t("sandbox.run")}</button>`}
    </div>
  `;
}
