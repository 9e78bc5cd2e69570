import { describe, expect, it } from "vitest";
import { lineWeight, type MappedRole, mapDrawing } from "../../../scripts/catalog/derive/map-layout.ts";
import type { Way } from "../../../scripts/catalog/derive/role-map.ts";

const domains = Array.from({ length: 6 }, (_, at) => ({ id: `d-${at}`, name: `Domain Number ${at}`, hue: at + 1 }));
const bands = ["Junior", "Senior", null];
const roles: MappedRole[] = Array.from({ length: 60 }, (_, at) => ({
  position: at,
  slug: `role-${at}`,
  title: `Senior Specialist of Number ${at}`,
  domain: `d-${at % 6}`,
  band: at % 5 === 0 ? 1 : at === 59 ? 2 : 0,
}));
const ways: Way[] = roles.slice(1).map(({ position }) => ({ from: position >> 1, to: position, shared: 4, text: 0 }));
const draw = (isMirrored = false) => {
  const drawing = mapDrawing(domains, bands, roles, ways, isMirrored);
  if (!drawing) throw new Error("nothing was drawn");
  return drawing;
};
const rolesOf = ({ columns }: ReturnType<typeof draw>) => columns.flatMap((column) => column.roles);

describe("the whole map", () => {
  it("has each role below its domain, in the band of its level", () => {
    const drawing = draw();
    expect(rolesOf(drawing)).toHaveLength(60);
    for (const [column, { roles: own }] of drawing.columns.entries())
      for (const { position, dot } of own) {
        expect(dot.x).toBe(column * 200 + 14);
        const { domain, band } = roles[position] as MappedRole;
        expect(domain).toBe(`d-${column}`);
        expect(dot.y).toBeGreaterThan(drawing.bands[band]?.y ?? 0);
        expect(dot.y).toBeLessThan(drawing.bands[band + 1]?.y ?? drawing.height);
      }
  });

  it("lets no name run into the next, nor out of its column", () => {
    for (const { roles: own } of draw().columns) {
      const lines = own.flatMap((role) => role.lines);
      const heights = lines.map(({ y }) => y).sort((a, b) => a - b);
      for (const [at, y] of heights.slice(1).entries()) expect(y - (heights[at] ?? 0)).toBeGreaterThanOrEqual(15);
      for (const { text } of lines) expect(text.length).toBeLessThanOrEqual(26);
    }
    expect(rolesOf(draw())[0]?.lines.map(({ text }) => text)).toEqual(["Senior Specialist of", "Number 0"]);
  });

  it("leads each line from dot to dot, with the domain that it comes from", () => {
    const drawing = draw();
    const dots = new Map(rolesOf(drawing).map(({ position, dot }) => [position, `${dot.x} ${Math.round(dot.y)}`]));
    const lines = drawing.ways.flatMap(({ hue, lines }) => lines.map((line) => ({ hue, ...line })));
    expect(lines).toHaveLength(59);
    for (const { hue, from, to, path } of lines) {
      expect(hue).toBe((from % 6) + 1);
      expect(path.startsWith(`M${dots.get(from)}C`)).toBe(true);
      expect(path.endsWith(` ${dots.get(to)}`)).toBe(true);
    }
  });

  it("is turned round for those who begin at the right", () => {
    const [plain, mirrored] = [rolesOf(draw()), rolesOf(draw(true))];
    expect(mirrored.map(({ dot }) => dot.x)).toEqual(plain.map(({ dot }) => 1200 - dot.x));
    expect(mirrored.map(({ x }) => x)).toEqual(plain.map(({ x }) => 1200 - x));
    expect(mirrored.map(({ dot }) => dot.y)).toEqual(plain.map(({ dot }) => dot.y));
  });

  it("is left out where it would show nothing, or too much", () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ ...(roles[at % 60] as MappedRole) }));
    expect(mapDrawing(domains, bands, roles, [], false)).toBeNull();
    expect(mapDrawing(domains.slice(0, 1), bands, roles, ways, false)).toBeNull();
    expect(mapDrawing([...domains, ...domains, ...domains], bands, roles, ways, false)).toBeNull();
    expect(mapDrawing(domains, bands, many(151), ways, false)).toBeNull();
    expect(mapDrawing(domains, bands, many(150), ways, false)).not.toBeNull();
  });
});

it("a line is the thicker the more skills carry over", () => {
  expect([0, 2, 3, 8, 14, 40].map(lineWeight)).toEqual([1, 1, 2, 3, 5, 5]);
});
