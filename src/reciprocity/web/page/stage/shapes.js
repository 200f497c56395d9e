// Shapes, fills and letters of people. A strategy has all three, so that no one needs to tell colors apart.
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from "d3-shape";

const hexagon = {
  draw(context, area) {
    const side = Math.sqrt((2 * area) / (3 * Math.sqrt(3)));
    for (let corner = 0; corner < 6; corner += 1) {
      const angle = (corner * Math.PI) / 3;
      const [x, y] = [side * Math.cos(angle), side * Math.sin(angle)];
      if (corner === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.closePath();
  },
};

// How much larger than a circle of that radius a shape is drawn, so that a letter fits into each.
const KINDS = {
  circle: [symbolCircle, 1],
  square: [symbolSquare, 1.05],
  triangle: [symbolTriangle, 1.12],
  diamond: [symbolDiamond, 1.08],
  hexagon: [hexagon, 1.05],
  cross: [symbolCross, 1.25],
  star: [symbolStar, 1.2],
  ring: [symbolCircle, 1],
};

/** How each strategy looks, in the order in which /who lists them: fills by Okabe and Ito, and the color of the letter on them. */
export const LOOKS = [
  { letter: "K", shape: "circle", fill: "#E69F00", ink: "#1A1A1A" },
  { letter: "L", shape: "square", fill: "#56B4E9", ink: "#1A1A1A" },
  { letter: "M", shape: "triangle", fill: "#009E73", ink: "#1A1A1A" },
  { letter: "N", shape: "diamond", fill: "#F0E442", ink: "#1A1A1A" },
  { letter: "P", shape: "hexagon", fill: "#0072B2", ink: "#FFFFFF" },
  { letter: "R", shape: "cross", fill: "#D55E00", ink: "#1A1A1A" },
  { letter: "S", shape: "star", fill: "#CC79A7", ink: "#1A1A1A" },
  { letter: "T", shape: "ring", fill: "#1A1A1A", ink: "#FFFFFF" },
];

/** The outline of a shape around 0,0 as an SVG path; `radius` is that of a circle of the same weight. */
export function outline(shape, radius) {
  const [type, factor] = KINDS[shape];
  return symbol(type, Math.PI * (radius * factor) ** 2)();
}
