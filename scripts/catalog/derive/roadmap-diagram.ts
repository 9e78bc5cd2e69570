import { Graph, layout } from "@dagrejs/dagre";
import type { Roadmap } from "./roadmap.ts";

/** A roadmap as a drawing, in units of which one is a pixel where nothing scales it. */
export interface RoadmapDiagram {
  width: number;
  height: number;
  /** Each with its lines of text, whose `x` is their middle. */
  boxes: { x: number; y: number; width: number; height: number; lines: { text: string; x: number; y: number }[] }[];
  /** The arrows from a step to those that come after it, as SVG path data. */
  arrows: string[];
}

const BOX_WIDTH = 150;
const PADDING = 9;
const LINE_HEIGHT = 17;
/** How many letters of 13 units fit into a box, wide ones too. */
const LINE_LETTERS = 18;
const MARGIN = 3;

/**
 * Draws the steps of a roadmap from top to bottom, each below those that come before it. Where no step names
 * another, each comes after the one before it in the list. The layout is dagre's.
 */
export function roadmapDiagram({ steps }: Pick<Roadmap, "steps">): RoadmapDiagram {
  const graph = new Graph();
  graph.setGraph({ rankdir: "TB", nodesep: 16, ranksep: 30, marginx: MARGIN, marginy: MARGIN });
  const texts = steps.map(({ number, title }) => wrapped(`${number}. ${title}`));
  steps.forEach(({ number }, at) => {
    const height = (texts[at]?.length ?? 0) * LINE_HEIGHT + 2 * PADDING;
    graph.setNode(String(number), { width: BOX_WIDTH, height });
  });
  const isList = steps.every(({ after }) => after.length === 0);
  for (const { number, after } of steps) {
    const before = isList ? (number > 1 ? [number - 1] : []) : after.map((step) => step.number);
    for (const earlier of before) graph.setEdge(String(earlier), String(number), {});
  }
  layout(graph);
  const boxes = steps.map(({ number }, at) => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(String(number));
    const [left, top] = [rounded(x - width / 2), rounded(y - height / 2)];
    const lines = (texts[at] ?? []).map((text, line) => ({
      text,
      x: rounded(x),
      y: rounded(top + PADDING + (line + 0.75) * LINE_HEIGHT),
    }));
    return { x: left, y: top, width, height, lines };
  });
  const arrows = graph.edges().map((edge: { v: string; w: string }) => {
    const { points = [] } = graph.edge(edge);
    return `M${points.map(({ x, y }: { x: number; y: number }) => `${rounded(x)} ${rounded(y)}`).join("L")}`;
  });
  const { width = 0, height = 0 } = graph.graph();
  return { width: Math.ceil(width), height: Math.ceil(height), boxes, arrows };
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** A text in lines that fit into a box; a word that does not fit into a line is cut. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap(pieces)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= LINE_LETTERS) line = longer;
    else {
      if (line !== "") lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string): string[] {
  const letters = [...word];
  if (letters.length <= LINE_LETTERS) return [word];
  const most = LINE_LETTERS - 1;
  return Array.from({ length: Math.ceil(letters.length / most) }, (_, at) => {
    const piece = letters.slice(at * most, (at + 1) * most).join("");
    return (at + 1) * most < letters.length ? `${piece}-` : piece;
  });
}
