// What the network looks like at one moment of a recorded arm: which ties there are, and what has just happened.
// It only reads the acts that the engine wrote down; the same moment always gives the same picture.

const cache = new WeakMap();

export const tieKey = (i, j) => (i < j ? `${i}-${j}` : `${j}-${i}`);

/** Kinds of acts that pass from one person to another and are drawn as a line with a mark. */
export const SHOWN = new Set(["ask", "unable", "offer", "pass", "introduce", "speak_up"]);

/** Kinds of acts that, when something comes of them, keep a tie in use. */
const HELP = new Set(["ask", "offer"]);

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

/** Adds and removes the ties that acts make and end. Leaves `ties` as it is and returns another map if any did. */
function changed(ties, acts, month) {
  let now = ties;
  for (const [kind, i, j] of acts) {
    if (kind !== "form" && kind !== "end") continue;
    if (now === ties) now = new Map(ties);
    if (kind === "form") now.set(tieKey(i, j), { i, j, since: month, used: month, strong: false });
    else now.delete(tieKey(i, j));
  }
  return now;
}

/** The ties at the end of a month: which are strong then, and when each was last of use. */
function settled(ties, { acts, strong = [] }, month) {
  const now = changed(ties, acts, month);
  const used = new Set(acts.filter(([kind, , , ok]) => HELP.has(kind) && ok).map(([, i, j]) => tieKey(i, j)));
  const firm = new Set(strong.map(([i, j]) => tieKey(i, j)));
  return new Map(
    [...now].map(([key, tie]) => [key, { ...tie, used: used.has(key) ? month : tie.used, strong: firm.has(key) }]),
  );
}

/** The ties at the end of every month, from the start on; worked out once for an arm. */
function tiesByMonth(arm) {
  if (cache.has(arm)) return cache.get(arm).months;
  const firm = new Set((arm.strong ?? []).map(([i, j]) => tieKey(i, j)));
  const start = arm.ties.map(([i, j]) => [tieKey(i, j), { i, j, since: -1, used: 0, strong: firm.has(tieKey(i, j)) }]);
  const months = [new Map(start)];
  arm.months.forEach((month, m) => months.push(settled(months[m], month, m)));
  cache.set(arm, { months, latest: {} });
  return months;
}

/** The ties within a month; the same map as long as none is made or ends, so that nothing is drawn in vain. */
function tiesWithin(arm, now, done) {
  const months = tiesByMonth(arm);
  const { latest } = cache.get(arm);
  const acts = arm.months[now].acts.slice(0, done).filter(([kind]) => kind === "form" || kind === "end");
  const name = `${now}:${acts.length}`;
  if (latest.name !== name) Object.assign(latest, { name, ties: changed(months[now], acts, now) });
  return latest.ties;
}

/**
 * The picture of an arm at a moment.
 *
 * @param arm the arm of a scene
 * @param at {month: months completed, step: steps done of the month under way, steps: of so many}
 * @param shown at most so many of the latest acts are drawn
 * @returns ties (a Map by key), gone (ties that ended in the month that counts as now), marks (acts, oldest first),
 *   month (the number from 0 of the month that counts as now; -1 at the start)
 */
export function moment(arm, { month, step, steps }, shown) {
  const months = tiesByMonth(arm);
  const now = Math.min(month, months.length - 1);
  const done = actsDone(arm.months[now], step, steps);
  if (done === 0) {
    const gone = now > 0 ? [...months[now - 1]].filter(([key]) => !months[now].has(key)) : [];
    return { ties: months[now], gone: new Map(gone), marks: [], month: now - 1 };
  }
  const ties = tiesWithin(arm, now, done);
  const gone = [...months[now]].filter(([key]) => !ties.has(key));
  const marks = [];
  for (let index = done - 1; index >= 0 && marks.length < shown; index -= 1) {
    const act = arm.months[now].acts[index];
    if (SHOWN.has(act[0]) && act[2] >= 0) marks.unshift({ key: `${now}:${index}`, act });
  }
  return { ties, gone: new Map(gone), marks, month: now };
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
