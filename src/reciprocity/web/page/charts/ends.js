// Labels at the ends of lines: moved apart until none covers another, and kept inside the chart.
import { textWidth, wrapped } from "./plane.js";

const EDGE = 0.9;

/**
 * The room for labels at the right of a chart, and their lines: at most `share` of the width, but never less than the
 * longest word needs, for half a word names nobody.
 */
export function labelRoom(labels, { width, size }, share) {
  const widest = (texts) => Math.max(0, ...texts.map((text) => textWidth(text, size, 600))) + size * EDGE;
  const room = Math.max(Math.min(width * share, widest(labels)), widest(labels.flatMap((label) => label.split(" "))));
  return { room, lines: labels.map((label) => wrapped(label, room - size * EDGE, size, 600)) };
}

/**
 * Where labels stand. `wanted` are the y at which their lines end, `heights` how tall they are; both in pixels.
 * Returns a y for each, in the order of `wanted`: no two overlap, all lie in [top, bottom] if they fit, and the
 * distances moved are small (labels that touch move as one block, centered on where they wanted to be).
 */
export function spread(wanted, heights, top, bottom) {
  const order = wanted.map((_, k) => k).sort((p, q) => wanted[p] - wanted[q] || p - q);
  let blocks = [];
  for (const k of order) {
    blocks.push({ members: [k], height: heights[k], sum: wanted[k] });
    while (blocks.length > 1) {
      const [above, below] = blocks.slice(-2);
      if (middle(above) + above.height / 2 <= middle(below) - below.height / 2) break;
      blocks = [
        ...blocks.slice(0, -2),
        { members: [...above.members, ...below.members], height: above.height + below.height, sum: above.sum + below.sum },
      ];
    }
  }
  const placed = Array(wanted.length).fill(0);
  for (const block of blocks) {
    let at = middle(block) - block.height / 2;
    for (const k of block.members) {
      placed[k] = at + heights[k] / 2;
      at += heights[k];
    }
  }
  return inside(placed, heights, order, top, bottom);

  function middle(block) {
    return block.sum / block.members.length;
  }
}

function inside(placed, heights, order, top, bottom) {
  let least = top;
  for (const k of order) {
    placed[k] = Math.max(placed[k], least + heights[k] / 2);
    least = placed[k] + heights[k] / 2;
  }
  let most = bottom;
  for (const k of [...order].reverse()) {
    placed[k] = Math.min(placed[k], most - heights[k] / 2);
    most = placed[k] - heights[k] / 2;
  }
  return placed;
}
