// Single keys that drive the page, for a facilitator who stands at the laptop or holds a presenter's clicker.
import { keys, lang, languages } from "../core/settings.js";
import { drives, predicted, room, send } from "../core/store.js";
import { AFTER_PREDICTION, ARC } from "../screens/index.js";

const PLAYED = new Set(["meet", "run", "compare", "sandbox"]);

function along(by) {
  const at = ARC.indexOf(room.value.screen);
  const next = ARC[at + by];
  if (at >= 0 && next && (predicted.value || !AFTER_PREDICTION.has(next))) send("go", { screen: next });
}

function played(name, args) {
  if (PLAYED.has(room.value.screen) && predicted.value) send(name, args);
}

/** Every shortcut: the keys as events name them, as the help shows them, and what they do. */
export const SHORTCUTS = [
  { name: "play", keys: [" "], shown: ["space"], act: () => played(room.value.transport.playing ? "pause" : "play") },
  { name: "step", keys: ["ArrowRight"], shown: ["right"], act: () => played("step") },
  { name: "month", keys: ["m"], shown: ["m"], act: () => played("month", { by: 1 }) },
  { name: "reset", keys: ["r"], shown: ["r"], act: () => played("reset") },
  { name: "speed", keys: ["1", "2", "3", "4", "5"], shown: ["1to5"], act: (key) => send("speed", { n: Number(key) }) },
  { name: "next", keys: ["n", "PageDown"], shown: ["n", "pagedown"], act: () => along(1) },
  { name: "back", keys: ["p", "PageUp"], shown: ["p", "pageup"], act: () => along(-1) },
  { name: "black", keys: ["b"], shown: ["b"], act: () => send("black", { on: !room.value.black }) },
  {
    name: "lang",
    keys: ["l"],
    shown: ["l"],
    anyone: true,
    act: () => (lang.value = languages[(languages.indexOf(lang.value) + 1) % languages.length]),
  },
  { name: "help", keys: ["?"], shown: ["question"], anyone: true, act: () => document.getElementById("help").click() },
];

/** Whether the key belongs to what has the focus: text, a slider, a button that Space presses. */
function taken(event) {
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest("dialog[open], textarea, select, [contenteditable]")) return true;
  if (target.closest("input")) return true;
  return event.key === " " && Boolean(target.closest("button, summary, a"));
}

function onKey(event) {
  if (keys.value === "off" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (!room.value || taken(event)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shortcut = SHORTCUTS.find((one) => one.keys.includes(key));
  if (!shortcut || !(drives.value || shortcut.anyone)) return;
  event.preventDefault();
  shortcut.act(key);
}

/** Begins to listen to keys; returns what ends it. */
export function listenToKeys() {
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}
