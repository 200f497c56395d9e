// What the network looks like at one moment of a recorded arm: which ties there are, and what has just happened.
// It only reads the acts that the engine wrote down; the same moment always gives the same picture.

const cache = new WeakMap();

export const tieKey = (i, j) => (i < j ? `${i}-${j}` : `${j}-${i}`);

/** Kinds of acts that pass from one person to another and are drawn as a line with a mark. */
export const SHOWN = new Set(["ask", "offer", "pass", "introduce", "speak_up"]);

/** How many acts of a month are done at a step (see `beats` in the scene). */
export function actsDone(month, step, steps) {
  if (!month || step <= 0) return 0;
  const { acts, beats } = month;
  if (step >= steps) return acts.length;
  if (!beats) return Math.min(acts.length, acts.length >= steps ? step : Math.round((step / steps) * acts.length));
  let done = 0;
  while (done < beats.length && beats[done] <= step) done += 1;
  return done;
}

function apply(ties, act, month) {
  const [kind, i, j, ok] = act;
  const key = tieKey(i, j);
  if (kind === "form") ties.set(key, { i, j, since: month, used: month, strong: false });
  if (kind === "end") ties.delete(key);
  if ((kind === "ask" || kind === "offer") && ok && ties.has(key)) {
    ties.set(key, { ...ties.get(key), used: month });
  }
}

/** The ties at the end of every month, from the start on; worked out once for an arm. */
function tiesByMonth(arm) {
  if (cache.has(arm)) return cache.get(arm);
  let ties = new Map(arm.ties.map(([i, j]) => [tieKey(i, j), { i, j, since: -1, used: 0, strong: false }]));
  for (const [i, j] of arm.strong ?? []) if (ties.has(tieKey(i, j))) ties.get(tieKey(i, j)).strong = true;
  const all = [ties];
  arm.months.forEach((month, m) => {
    ties = new Map(ties);
    for (const act of month.acts) apply(ties, act, m);
    const strong = new Set((month.strong ?? []).map(([i, j]) => tieKey(i, j)));
    for (const [key, tie] of ties) if (tie.strong !== strong.has(key)) ties.set(key, { ...tie, strong: strong.has(key) });
    all.push(ties);
  });
  cache.set(arm, all);
  return all;
}

/**
 * The picture of an arm at a moment.
 *
 * @param arm the arm of a scene
 * @param month months completed
 * @param step steps done of the month under way, of `steps`
 * @param shown at most so many of the latest acts are drawn
 * @returns ties (a Map by key), gone (ties that ended in the month that counts as now), marks (acts, oldest first)
 */
export function moment(arm, { month, step, steps }, shown) {
  const months = tiesByMonth(arm);
  const now = Math.min(month, months.length - 1);
  const under = arm.months[now];
  const done = actsDone(under, step, steps);
  if (done === 0) {
    const gone = now > 0 ? [...months[now - 1]].filter(([key]) => !months[now].has(key)) : [];
    return { ties: months[now], gone: new Map(gone), marks: [], month: now - 1 };
  }
  const ties = new Map(months[now]);
  const gone = new Map();
  const marks = [];
  under.acts.slice(0, done).forEach((act, index) => {
    const key = tieKey(act[1], act[2]);
    if (act[0] === "end" && ties.has(key)) gone.set(key, ties.get(key));
    if (act[0] === "form") gone.delete(key);
    apply(ties, act, now);
    if (SHOWN.has(act[0]) && act[2] >= 0) marks.push({ key: `${now}:${index}`, act });
  });
  return { ties, gone, marks: marks.slice(-shown), month: now };
}

/** The latest act of an arm at a moment, or null at the beginning of a month. */
export function latestAct(arm, { month, step, steps }) {
  const under = arm.months[month];
  const done = actsDone(under, step, steps);
  return done > 0 ? under.acts[done - 1] : null;
}

/** The readouts after so many completed months; those of the start for none. */
export function readoutsAt(arm, month) {
  return (month > 0 ? arm.months[Math.min(month, arm.months.length) - 1]?.readouts : arm.start?.readouts) ?? {};
}
