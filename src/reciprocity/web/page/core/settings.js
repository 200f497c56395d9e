// How this window shows the page. It stands in the URL, so that a bookmark or a second window looks the same;
// what the room does (month, seed, prediction) is the server's and never stands here.
import { effect, signal } from "@preact/signals";

const CHOICES = {
  lang: ["de", "en"],
  contrast: ["light", "dark"],
  size: ["1", "2", "3"],
  keys: ["on", "off"],
};

const given = new URLSearchParams(location.search);

function initial(name, fallback) {
  const value = given.get(name);
  return CHOICES[name].includes(value) ? value : fallback;
}

export const languages = CHOICES.lang;
export const contrasts = CHOICES.contrast;
export const sizes = CHOICES.size;

/** The language of the address, of a recording as it was saved, or of the browser. */
const spoken = document.getElementById("recorded") ? document.documentElement.lang : navigator.language;
export const lang = signal(initial("lang", spoken.startsWith("de") ? "de" : "en"));
export const contrast = signal(initial("contrast", "light"));
export const size = signal(initial("size", "1"));
/** Whether single keys drive the page; the help dialog switches them off. */
export const keys = signal(initial("keys", "on"));

const still = matchMedia("(prefers-reduced-motion: reduce)");
/** Whether the viewer asked for no motion: then a playing run is shown in whole months. */
export const reducedMotion = signal(still.matches);
still.addEventListener("change", () => (reducedMotion.value = still.matches));

/** Writes the settings to the document and its URL, now and whenever one changes. */
export function applySettings() {
  effect(() => {
    const values = { lang: lang.value, contrast: contrast.value, size: size.value, keys: keys.value };
    const root = document.documentElement;
    root.lang = values.lang;
    root.dataset.contrast = values.contrast;
    root.dataset.size = values.size;
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(values)) query.set(name, value);
    try {
      history.replaceState(null, "", `${location.pathname}?${query}${location.hash}`);
    } catch {
      // A page opened from disk may not change its address in every browser; it works without.
    }
  });
}
