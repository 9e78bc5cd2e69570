import { describe, expect, it } from "vitest";
import { mustGet } from "../../../scripts/catalog/catalog.ts";
import { roadmapDiagram } from "../../../scripts/catalog/derive/box-diagram.ts";
import { roadmapOf } from "../../../scripts/catalog/derive/roadmap.ts";
import { catalogOf, role } from "../../support/roles-folder.ts";

async function drawn(...steps: string[]) {
  const catalog = await catalogOf({
    "data-engineer.md": role(`roadmap:\n${steps.map((each) => `  - ${each}`).join("\n")}`),
  });
  return roadmapDiagram(roadmapOf(catalog, mustGet(catalog.roles, "data-engineer")));
}
const textOf = ({ lines }: { lines: { text: string }[] }) => lines.map(({ text }) => text).join(" ");

describe("the diagram of a roadmap", () => {
  it("has a box for each step, below those that come before it, and an arrow from each of these", async () => {
    const { boxes, arrows } = await drawn(
      "{ id: a, title: Learn to query }",
      "{ id: b, title: Learn to write, after: [a] }",
      "{ title: Do both at once, after: [a, b] }",
    );
    expect(boxes.map(textOf)).toEqual(["1. Learn to query", "2. Learn to write", "3. Do both at once"]);
    const tops = boxes.map(({ y }) => y);
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
    expect(arrows).toHaveLength(3);
    for (const arrow of arrows) expect(arrow).toMatch(/^M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)+$/);
  });

  it("sets steps side by side that do not wait for one another", async () => {
    const { boxes } = await drawn(
      "{ id: a, title: Learn to query }",
      "{ id: b, title: Learn to write }",
      "{ title: Do both, after: [a, b] }",
    );
    expect(boxes[0]?.y).toBe(boxes[1]?.y);
    expect(boxes[0]?.x).not.toBe(boxes[1]?.x);
  });

  it("is a chain where no step names another", async () => {
    const { arrows, boxes } = await drawn("{ title: One }", "{ title: Two }", "{ title: Three }");
    expect(arrows).toHaveLength(2);
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(3);
  });

  it("breaks titles into lines that fit, and long words too, and holds everything within its bounds", async () => {
    const { boxes, width, height } = await drawn(
      "{ title: Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz lesen }",
      "{ title: Write a tool that checks and repairs a service }",
      "{ title: Three }",
    );
    for (const { lines } of boxes) for (const { text } of lines) expect(text.length).toBeLessThanOrEqual(18);
    expect(textOf(boxes[0] as (typeof boxes)[number]).replaceAll(/- |\s/g, "")).toContain("gesetzlesen");
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
  });
});
