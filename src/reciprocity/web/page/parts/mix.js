// How many people have each strategy: whole numbers that always add up to the same. A pure function, so that a test
// can try it without a page.

/**
 * What the mix is when one row is moved.
 *
 * @param grabbed the counts when the row was grabbed; the others keep their proportions from then
 * @param locked whether each row is locked; a locked row never changes
 * @param row the row that is moved
 * @param wanted what it is moved to; it goes as far as the unlocked others can give or take
 * @returns the new counts, with the sum of `grabbed`
 */
export function mixed(grabbed, locked, row, wanted) {
  const others = grabbed.map((_, k) => k).filter((k) => k !== row && !locked[k]);
  if (locked[row] || others.length === 0) return [...grabbed];
  const free = grabbed[row] + others.reduce((sum, k) => sum + grabbed[k], 0);
  const now = [...grabbed];
  now[row] = Math.max(0, Math.min(free, Math.round(wanted)));
  const shares = apportioned(free - now[row], others.map((k) => grabbed[k]));
  others.forEach((k, at) => (now[k] = shares[at]));
  return now;
}

/** Divides `total` people by weights, with the largest remainders rounded up; equal weights if all are zero. */
export function apportioned(total, weights) {
  const sum = weights.reduce((so, one) => so + one, 0);
  const exact = weights.map((one) => (sum > 0 ? (total * one) / sum : total / weights.length));
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((so, one) => so + one, 0);
  const order = exact.map((one, k) => [one - whole[k], k]).sort(([p, k], [q, l]) => q - p || k - l);
  for (const [, k] of order.slice(0, left)) whole[k] += 1;
  return whole;
}

/** The mix of another number of people, in the same proportions; locked rows keep theirs as far as they fit. */
export function resized(counts, locked, total) {
  const kept = counts.reduce((sum, one, k) => sum + (locked[k] ? one : 0), 0);
  const open = counts.map((_, k) => k).filter((k) => !locked[k]);
  if (kept > total || open.length === 0) return [...counts];
  const shares = apportioned(total - kept, open.map((k) => counts[k]));
  const now = [...counts];
  open.forEach((k, at) => (now[k] = shares[at]));
  return now;
}
