// How lines are told apart: a color and a dash pattern each, so that neither is needed alone.
export const STROKES = [
  { color: "var(--line-1)", dash: "" },
  { color: "var(--line-2)", dash: "14 8" },
  { color: "var(--line-5)", dash: "3 8" },
  { color: "var(--line-3)", dash: "22 7 4 7" },
  { color: "var(--line-4)", dash: "30 8" },
  { color: "var(--line-5)", dash: "14 6 3 6 3 6" },
];

/** A and B look the same in every chart. */
export const ARM = { a: STROKES[0], b: STROKES[1] };
