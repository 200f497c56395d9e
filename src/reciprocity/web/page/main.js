import { render } from "preact";
import { html } from "htm/preact";

import { recordedSource, recording } from "./core/recorded.js";
import { applySettings, languages } from "./core/settings.js";
import { liveSource } from "./core/source.js";
import { start } from "./core/store.js";
import { loadWords } from "./core/words.js";
import { App } from "./shell/app.js";
import "./styles/main.css";

const recorded = recording();
const source = recorded ? recordedSource(recorded) : liveSource();
applySettings();
await loadWords(languages, source.load);
await start(source);
render(html`<${App} />`, document.getElementById("page"));
