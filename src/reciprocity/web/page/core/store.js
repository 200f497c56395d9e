// What the page knows, as signals: a component that reads one is drawn anew when it changes.
// Nothing here works out a result: all of it comes from the server (or from a recording).
import { batch, computed, effect, signal } from "@preact/signals";

/** The room's state as the server last told it; null until the first message. */
export const room = signal(null);
/** "connecting", "open" or "lost". */
export const connection = signal("connecting");
/** Why the server refused the last command, {reason: word key, detail: text or null}, or null. */
export const refused = signal(null);

export const presets = signal([]);
export const scene = signal(null);
export const who = signal(null);
export const worlds = signal(null);
export const breaking = signal(null);
/** The names of people in a network of the facilitator's own, where this page may show them; else null. */
export const names = signal(null);

export const preset = computed(() => presets.value.find((one) => one.id === room.value?.preset) ?? null);
export const drives = computed(() => room.value?.driver === true && connection.value === "open");
/** Whether the room has predicted, or has consciously skipped it: before that nothing runs (P1).
 * The sandbox asks nothing, so nothing is predicted there. */
export const predicted = computed(() => {
  const { screen, prediction } = room.value ?? {};
  return screen === "sandbox" || Boolean(prediction?.locked || prediction?.skipped);
});

let source = null;

/** Sends a command to the room; the answer is the next state, or a refusal. */
export function send(name, args = {}) {
  refused.value = null;
  source?.send({ type: "do", name, args });
}

/** How a person is called: by letter and number, and by name where this page may show it. */
export function nameOf(person) {
  const letter = scene.value?.people[person]?.letter ?? "";
  const name = names.value?.[person];
  return name ? `${letter} (${name})` : letter;
}

/** Loads a file from the server, or from the recording; rejects if there is none. */
export function load(path) {
  return source.load(path);
}

function receive(message) {
  batch(() => {
    if (message.type === "state") room.value = message.state;
    if (message.type === "refused") refused.value = message;
    if (message.type === "connection") connection.value = message.state;
  });
}

/** Keeps `target` at the file that `path()` names, and at null while there is none. */
function follow(target, path) {
  let shown = null;
  effect(() => {
    const wanted = path();
    if (wanted === shown) return;
    shown = wanted;
    if (!wanted) {
      target.value = null;
      return;
    }
    load(wanted).then(
      (content) => {
        if (shown === wanted) target.value = content;
      },
      () => {
        if (shown === wanted) [shown, target.value] = [null, null];
      },
    );
  });
}

/** Begins to listen to the room. */
export async function start(from) {
  source = from;
  presets.value = await load("/presets.json");
  follow(scene, () => room.value?.scene && `/scene/${room.value.scene}.json`);
  follow(who, () => room.value?.who);
  follow(worlds, () => room.value?.worlds?.id && `/worlds/${room.value.worlds.id}.json`);
  follow(breaking, () => room.value?.breaking?.id && `/break/${room.value.breaking.id}.json`);
  follow(names, () => {
    const { network, local, driver, scene: id } = room.value ?? {};
    return network && !network.letters && local && driver && id && `/names/${id}.json`;
  });
  source.open(receive);
}
