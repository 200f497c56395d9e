import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";

import { lang, reducedMotion } from "../core/settings.js";
import { role } from "../core/source.js";
import {
  breaking, connection, drives, nameOf, names, predicted, preset, presets, room, scene, send, who, worlds,
} from "../core/store.js";
import { both, number, t, tn } from "../core/words.js";
import { SCREENS } from "../screens/index.js";
import { Black } from "./black.js";
import { Header } from "./header.js";
import { Notes } from "./notes.js";
import { Notices } from "./notices.js";
import { listenToKeys } from "./shortcuts.js";

/** What every screen is given: the state of the room, what was loaded for it, and ways to speak and act. */
function contents() {
  return {
    state: room.value,
    preset: preset.value,
    presets: presets.value,
    scene: scene.value,
    who: who.value,
    worlds: worlds.value,
    breaking: breaking.value,
    driver: drives.value,
    predicted: predicted.value,
    reducedMotion: reducedMotion.value,
    lang: lang.value,
    names: names.value,
    role, t, tn, both, number, send, nameOf,
  };
}

export function App() {
  const page = contents();
  const main = useRef(null);
  const screen = page.state?.screen ?? null;
  useEffect(listenToKeys, []);
  // A new screen begins at its heading, for the eye and for a screen reader.
  const before = useRef(null);
  useEffect(() => {
    if (before.current && screen !== before.current) {
      scrollTo(0, 0);
      main.current?.querySelector("h1")?.focus({ preventScroll: true });
    }
    before.current = screen;
    document.title = screen && page.preset ? `${t(`nav.${screen}`)} · ${both(page.preset.title)}` : t("app.title");
  }, [screen, page.preset, page.lang]);
  if (!page.state) {
    const waiting = connection.value === "lost" ? "connection.lost" : "connection.waiting";
    return html`<main class="waiting"><h1>${t("app.title")}</h1><p role="status">${t(waiting)}</p></main>`;
  }
  const { Screen } = SCREENS[screen] ?? SCREENS.start;
  return html`
    <a class="skip-link" href="#main">${t("app.skip")}</a>
    <${Header} page=${page} />
    <${Notices} page=${page} />
    ${role === "console" && html`<${Notes} page=${page} />`}
    <main id="main" ref=${main} tabindex="-1" class=${`screen screen-${screen}`}>
      <${Screen} page=${page} key=${screen} />
    </main>
    <${Black} page=${page} />
  `;
}
