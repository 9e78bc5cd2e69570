import { Graph, layout } from "@dagrejs/dagre";
import type { Roadmap } from "./roadmap.ts";

/** Boxes with arrows between them as a drawing, in units of which one is a pixel where nothing scales it. */
export interface BoxDiagram {
  width: number;
  height: number;
  /** Each with its lines of text, whose `x` is their middle. */
  boxes: { x: number; y: number; width: number; height: number; lines: { text: string; x: number; y: number }[] }[];
  /** The arrows from a box to those that come after it, as SVG path data. */
  arrows: string[];
}

/** Two boxes beside each other, with the gap and the margins, are as wide as the text on a screen of 320 pixels. */
const BOX_WIDTH = 136;
const GAP = 10;
const PADDING = 9;
const LINE_HEIGHT = 17;
/** How many letters of 13 units fit into a box, wide ones too. */
const LINE_LETTERS = 16;
const MARGIN = 3;

/** Draws the steps of a roadmap. Where no step names another, each comes after the one before it in the list. */
export function roadmapDiagram({ steps }: Pick<Roadmap, "steps">): BoxDiagram {
  const isList = steps.every(({ after }) => after.length === 0);
  return boxDiagram(
    steps.map(({ number, title, after }) => ({
      id: String(number),
      text: `${number}. ${title}`,
      after: isList ? (number > 1 ? [String(number - 1)] : []) : after.map((step) => String(step.number)),
    })),
  );
}

/** Draws boxes from top to bottom, each below those that come before it. The layout is dagre's. */
export function boxDiagram(nodes: readonly { id: string; text: string; after: readonly string[] }[]): BoxDiagram {
  const graph = new Graph();
  graph.setGraph({ rankdir: "TB", nodesep: GAP, ranksep: 30, marginx: MARGIN, marginy: MARGIN });
  const texts = nodes.map(({ text }) => wrapped(text));
  nodes.forEach(({ id }, at) => {
    const height = (texts[at]?.length ?? 0) * LINE_HEIGHT + 2 * PADDING;
    graph.setNode(id, { width: BOX_WIDTH, height });
  });
  for (const { id, after } of nodes) for (const earlier of after) graph.setEdge(earlier, id, {});
  layout(graph);
  const boxes = nodes.map(({ id }, at) => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(id);
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
