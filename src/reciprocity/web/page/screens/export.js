// S9: what one can take along. Pictures are made by the browser, the other files by the server on the same laptop.
import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { armNames, chartOf } from "../charts/catalog.js";
import { recording } from "../core/recorded.js";
import { download, picture } from "../parts/picture.js";
import { Loading } from "../stage/loading.js";
import { Network, looksOf } from "../stage/network.js";
import { luckChart } from "./luck.js";
import { shownChart } from "./reveal.js";

/** Where a picture comes from, in one line. */
function origin({ t, both, preset, scene }) {
  const title = preset ? both(preset.title) : t("nav.sandbox");
  return t("export.origin", { title, seed: String(scene.seed), version: scene.version });
}

/** The network of each arm at the end of the run, or at the month that is on stage. */
function stagePicture(page) {
  const { t, both, preset, scene, state, who } = page;
  const names = armNames(preset);
  const month = state.transport.month || scene.months;
  const transport = { month, step: 0, steps: 0, playing: false, speed: 1 };
  return {
    title: preset ? both(preset.question) : t("nav.sandbox"),
    note: t("export.stage_note", { month, months: scene.months }),
    foot: origin(page),
    parts: ["a", "b"].filter((arm) => scene.arms[arm]).map((arm) => ({
      title: names[arm],
      content: () => html`<${Network} scene=${scene} arm=${arm} transport=${transport} looks=${looksOf(who, arm)} label=${names[arm]} />`,
    })),
  };
}

function chartPicture(page, id) {
  const { t, both, preset, scene, who, worlds } = page;
  const chart =
    id === "luck"
      ? { title: t("luck.chart"), ...luckChart({ worlds, preset, t }), sentence: both(worlds.sentence) }
      : chartOf(id, { scene, who, preset });
  return { title: chart.title, note: chart.sentence, foot: origin(page), parts: [{ content: chart.draw }] };
}

function Action({ title, note, children }) {
  return html`<li class="export-item"><h2>${title}</h2><p class="aside">${note}</p>${children}</li>`;
}

/** A picture that is made when its button is pressed. */
function Picture({ page, name, title, note, make, children }) {
  const { t } = page;
  const [said, setSaid] = useState("");
  const save = async () => {
    try {
      download(await picture(make()), name);
      setSaid(t("export.saved", { name }));
    } catch {
      setSaid(t("export.failed"));
    }
  };
  return html`<${Action} title=${title} note=${note}>
    ${children}
    <button type="button" class="primary" onClick=${save}>${t("export.save_png")}</button>
    <p role="status">${said}</p>
  </${Action}>`;
}

function File({ page, href, title, note, kind }) {
  const { t } = page;
  return html`<${Action} title=${title} note=${note}>
    <a class="button primary" href=${href} download>${t("export.save", { kind })}</a>
  </${Action}>`;
}

/** Which chart becomes a picture: any that may be shown now. */
function WhichChart({ page, chosen, choose }) {
  const { t, worlds, who } = page;
  const charts = ["C1", "C2", "C3", "C4", "C5", "C6", "C7"].filter((id) => chartOf(id, { ...page, who }));
  return html`<label class="which">
    <span>${t("export.which_chart")}</span>
    <select value=${chosen} onChange=${(event) => choose(event.currentTarget.value)}>
      ${charts.map((id) => html`<option key=${id} value=${id}>${t(`chart.${id}`)}</option>`)}
      ${worlds && html`<option value="luck">${t("luck.title")}</option>`}
    </select>
  </label>`;
}

export function ExportScreen({ page }) {
  const { t, scene, preset, lang } = page;
  const [id, setId] = useState(null);
  if (!scene) return html`<${Loading} page=${page} title=${t("export.title")} />`;
  const chosen = id ?? shownChart(page);
  const stem = `${preset?.id ?? "sandbox"}_${scene.seed}`;
  return html`
    <div class="question">
      <h1 tabindex="-1">${t("export.title")}</h1>
      <p class="lead">${t("export.lead")}</p>
    </div>
    <ul class="exports">
      <${Picture} page=${page} name=${`${stem}_${t("export.stage_file")}.png`} title=${t("export.stage_png")} note=${t("export.stage_png_note")} make=${() => stagePicture(page)} />
      <${Picture} page=${page} name=${`${stem}_${chosen}.png`} title=${t("export.chart_png")} note=${t("export.chart_png_note")} make=${() => chartPicture(page, chosen)}>
        <${WhichChart} page=${page} chosen=${chosen} choose=${setId} />
      </${Picture}>
      ${!recording() ? files(page, lang) : html`<li class="export-item aside">${t("export.not_recorded")}</li>`}
    </ul>
  `;
}

function files(page, lang) {
  const { t, preset, driver } = page;
  if (!driver) return null;
  return html`
    <${File} page=${page} href="/export/data.csv" kind="CSV" title=${t("export.data")} note=${t("export.data_note")} />
    ${preset && html`<${File} page=${page} href=${`/export/handout.pdf?lang=${lang}`} kind="PDF" title=${t("export.handout")} note=${t("export.handout_note")} />`}
    ${preset && html`<${File} page=${page} href=${`/export/replay.html?lang=${lang}`} kind="HTML" title=${t("export.replay")} note=${t("export.replay_note")} />`}
  `;
}
