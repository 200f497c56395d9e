// The top of every page: where in the arc the room is, and how this window shows it.
import { html } from "htm/preact";

import { contrast, contrasts, lang, languages, size, sizes } from "../core/settings.js";
import { t } from "../core/words.js";
import { Icon } from "../parts/icon.js";
import { AFTER_PREDICTION, ARC } from "../screens/index.js";
import { Help } from "./help.js";

function Choice({ name, setting, values, label }) {
  return html`<fieldset class="choice">
    <legend class="hidden">${label}</legend>
    ${values.map(
      (value) => html`<label>
        <input
          type="radio"
          name=${name}
          value=${value}
          checked=${setting.value === value}
          onChange=${() => (setting.value = value)}
        />
        <span lang=${name === "lang" ? value : undefined} class=${`${name}-${value}`}>${t(`${name}.${value}`)}</span>
        <span class="hidden">${t(`${name}.${value}.long`)}</span>
      </label>`,
    )}
  </fieldset>`;
}

function Steps({ page }) {
  const { state, driver } = page;
  if (state.screen === "start" || state.screen === "sandbox") {
    return html`<p class="place">${t(`nav.${state.screen}`)}</p>`;
  }
  return html`<nav class="steps" aria-label=${t("nav.label")}>
    <ol>
      ${ARC.map((name) => {
        const here = name === state.screen;
        const closed = AFTER_PREDICTION.has(name) && !page.predicted;
        return html`<li key=${name} class=${here ? "here" : ""}>
          ${driver
            ? html`<button
                type="button"
                aria-current=${here ? "step" : undefined}
                disabled=${closed}
                title=${closed ? t("nav.closed") : undefined}
                onClick=${() => page.send("go", { screen: name })}
              >
                ${t(`nav.${name}`)}
              </button>`
            : html`<span aria-current=${here ? "step" : undefined}>${t(`nav.${name}`)}</span>`}
        </li>`;
      })}
    </ol>
  </nav>`;
}

/** Text size and theme: in the open on the first screen, later in a box, to leave the line to the steps. */
function Looks({ open }) {
  const choices = html`
    <${Choice} name="size" setting=${size} values=${sizes} label=${t("settings.size")} />
    <${Choice} name="contrast" setting=${contrast} values=${contrasts} label=${t("settings.contrast")} />
  `;
  if (open) return choices;
  return html`<details class="view">
    <summary>${t("settings.view")}</summary>
    <div class="popover below">${choices}</div>
  </details>`;
}

export function Header({ page }) {
  const atStart = page.state.screen === "start";
  return html`<header class="top">
    ${page.driver && !atStart
      ? html`<button type="button" class="quiet home" onClick=${() => page.send("home")}>
          <${Icon} name="home" /><span class="label">${t("nav.start")}</span>
        </button>`
      : html`<span class="brand">${t("app.title")}</span>`}
    ${!atStart && html`<${Steps} page=${page} />`}
    <div class="looks">
      <${Choice} name="lang" setting=${lang} values=${languages} label=${t("settings.lang")} />
      <${Looks} open=${atStart} />
      <${Help} page=${page} />
    </div>
  </header>`;
}
