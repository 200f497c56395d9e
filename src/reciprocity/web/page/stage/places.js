// Where people stand on a drawing of a given size: the places that came with the scene, moved apart just so much
// that nobody covers anybody.
import { forceCollide, forceSimulation, forceX, forceY } from "d3-force";

const FILLED = 0.15; // of the drawing's area is people
const LARGEST = 26;
const SMALLEST = 7;
const ROUNDS = 60;
/** How far the largest shape, a triangle, reaches from its middle, in radii. Places are the same before the reveal. */
const REACH = 1.75;

/** The radius of a person, in pixels, on a drawing of so many pixels. */
export function radiusFor(count, width, height) {
  const fitting = Math.sqrt((FILLED * width * height) / (Math.PI * Math.max(count, 1)));
  return Math.max(SMALLEST, Math.min(LARGEST, fitting));
}

/** The places in pixels, one a person, in the order of the people. The same size gives the same places. */
export function placesFor(people, width, height, radius) {
  const margin = radius * REACH + 3;
  const across = (x) => margin + x * (width - 2 * margin);
  const down = (y) => margin + y * (height - 2 * margin);
  const nodes = people.map(({ x, y }) => ({ x: across(x), y: down(y), home: [across(x), down(y)] }));
  forceSimulation(nodes)
    .force("home-x", forceX((node) => node.home[0]).strength(0.2))
    .force("home-y", forceY((node) => node.home[1]).strength(0.2))
    .force("apart", forceCollide(radius + 3).iterations(3))
    .stop()
    .tick(ROUNDS);
  const inside = (value, size) => Math.max(margin, Math.min(size - margin, value));
  return nodes.map(({ x, y }) => ({ x: inside(x, width), y: inside(y, height) }));
}
