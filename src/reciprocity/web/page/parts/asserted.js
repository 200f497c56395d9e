/** The claim that holds or fails, in a sentence that says so; the question where a preset has no such sentence. */
export function asserted({ t, both, preset }) {
  if (preset?.assertion) return t("claim.is", { text: both(preset.assertion) });
  return both(preset?.question);
}
