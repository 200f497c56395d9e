import { html } from "htm/preact";

// Drawn in a square of 24, so that no font of symbols is needed on the facilitator's laptop.
const PATHS = {
  play: "M7 4.5v15l12.5-7.5z",
  pause: "M6.5 5h4v14h-4zM13.5 5h4v14h-4z",
  step: "M5 5v14l10-7zM16.5 5h3v14h-3z",
  month: "M3 5v14l8-7zM11 5v14l8-7zM19.5 5h2.5v14h-2.5z",
  reset: "M12 5V1.5L6.5 6 12 10.5V7.2a5.3 5.3 0 1 1-5.3 5.6H4.5A7.5 7.5 0 1 0 12 5z",
  dice: "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zm3 3.4a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm8 0a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm-4 3.9a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm-4 3.9a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zm8 0a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4z",
  next: "M8.5 4 16.5 12l-8 8-2-2 6-6-6-6z",
  check: "M9.5 18.5 3.5 12.5l2-2 4 4 9-9 2 2z",
  close: "M6 4 12 10l6-6 2 2-6 6 6 6-2 2-6-6-6 6-2-2 6-6-6-6z",
  home: "M12 3 2.5 11H5v9h5v-6h4v6h5v-9h2.5z",
  dark: "M3 4h18v16H3z",
};

/** A small picture beside a button's words; hidden from screen readers, which read the words. */
export function Icon({ name }) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${PATHS[name]} fill-rule="evenodd" />
  </svg>`;
}
