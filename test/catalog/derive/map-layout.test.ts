import { describe, expect, it } from "vitest";
import {
  lineWeight,
  type MapContent,
  type MapDrawing,
  type MappedRole,
  turnedMap,
  wideMap,
} from "../../../scripts/catalog/derive/map-layout.ts";

const roles: MappedRole[] = Array.from({ length: 60 }, (_, at) => ({
  position: at,
  slug: `role-${at}`,
  title: `Senior Specialist of Number ${at}`,
  domain: `d-${at % 6}`,
  band: at % 5 === 0 ? 1 : at === 59 ? 2 : 0,
}));
const CONTENT: MapContent = {
  domains: Array.from({ length: 6 }, (_, at) => ({ id: `d-${at}`, name: `Domain Number ${at}`, hue: at + 1 })),
  bands: ["Junior", "Senior", null],
  roles,
  ways: roles.slice(1).map(({ position }) => ({ from: position >> 1, to: position, shared: 4, text: 0 })),
  isMirrored: false,
};
const drawn = (drawing: MapDrawing | null) => {
  if (!drawing) throw new Error("nothing was drawn");
  return drawing;
};
const wide = (more: Partial<MapContent> = {}) => drawn(wideMap({ ...CONTENT, ...more }));
const turned = (more: Partial<MapContent> = {}) => drawn(turnedMap({ ...CONTENT, ...more }));
const rolesOf = ({ domains }: MapDrawing) => domains.flatMap((domain) => domain.roles);
const linesOf = ({ ways }: MapDrawing) => ways.flatMap(({ hue, lines }) => lines.map((line) => ({ hue, ...line })));

describe("the whole map", () => {
  it("has each role below its domain, in the band of its level", () => {
    const drawing = wide();
    expect(rolesOf(drawing)).toHaveLength(60);
    for (const [column, { roles: own }] of drawing.domains.entries())
      for (const { position, dot } of own) {
        expect(dot.x).toBe(column * 200 + 14);
        const { domain, band } = roles[position] as MappedRole;
        expect(domain).toBe(`d-${column}`);
        expect(dot.y).toBeGreaterThan(drawing.rules[band] ?? 0);
        expect(dot.y).toBeLessThan(drawing.rules[band + 1] ?? drawing.height);
      }
  });

  it("lets no name run into the next, nor out of its column", () => {
    for (const { roles: own } of wide().domains) {
      const lines = own.flatMap((role) => role.lines);
      const heights = lines.map(({ y }) => y).sort((a, b) => a - b);
      for (const [at, y] of heights.slice(1).entries()) expect(y - (heights[at] ?? 0)).toBeGreaterThanOrEqual(15);
      for (const { text } of lines) expect(text.length).toBeLessThanOrEqual(26);
    }
    expect(rolesOf(wide())[0]?.lines.map(({ text }) => text)).toEqual(["Senior Specialist of", "Number 0"]);
  });

  it("is left out where it would show nothing, or too much", () => {
    const { domains } = CONTENT;
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ ...(roles[at % 60] as MappedRole) }));
    expect(wideMap({ ...CONTENT, ways: [] })).toBeNull();
    expect(wideMap({ ...CONTENT, domains: domains.slice(0, 1) })).toBeNull();
    expect(wideMap({ ...CONTENT, domains: [...domains, ...domains, ...domains] })).toBeNull();
    expect(wideMap({ ...CONTENT, roles: many(151) })).toBeNull();
    expect(wideMap({ ...CONTENT, roles: many(150) })).not.toBeNull();
  });
});

describe("the map turned", () => {
  it("has the domains below one another, and the levels the farther in the higher they are", () => {
    const drawing = turned();
    expect(rolesOf(drawing)).toHaveLength(60);
    for (const [at, { roles: own, lines }] of drawing.domains.entries()) {
      for (const { position, dot } of own) {
        expect(dot.x).toBe(54 + 16 * (roles[position] as MappedRole).band);
        expect(dot.y).toBeGreaterThan(lines.at(-1)?.y ?? Number.POSITIVE_INFINITY);
        expect(dot.y).toBeLessThan(drawing.rules[at + 1] ?? drawing.height);
      }
    }
    // Each domain names its own levels, in their order.
    expect(drawing.levels.slice(0, 2).map(({ level }) => level)).toEqual(["Junior", "Senior"]);
    expect(drawing.levels.at(-1)?.level).toBeNull();
  });

  it("fits the narrowest screen, however many levels and however long a name there is", () => {
    const bands = Array.from({ length: 20 }, (_, at) => `Grade ${at}`);
    const last = { ...(roles[0] as MappedRole), band: 19, title: "Geographic Information Systems Analyst" };
    for (const isMirrored of [false, true]) {
      const [role] = rolesOf(turned({ bands, roles: [last, ...roles.slice(1)], isMirrored }));
      expect(role?.lines.length).toBeGreaterThan(1);
      const length = Math.max(...(role?.lines ?? []).map(({ text }) => text.length)) * 6.6;
      expect(isMirrored ? (role?.x ?? 0) - length : (role?.x ?? 0) + length).toSatisfy((x) => x >= 0 && x <= 288);
    }
  });

  it("is drawn of one domain too, without a word on levels where no role names any", () => {
    const one = turned({ domains: CONTENT.domains.slice(0, 1), bands: [null], roles: [roles[0], roles[1]].map(bare) });
    expect(one.domains).toHaveLength(1);
    expect(one.levels).toEqual([]);
    expect(turnedMap({ ...CONTENT, ways: [] })).toBeNull();
  });
  const bare = (role: MappedRole | undefined) => ({ ...(role as MappedRole), domain: "d-0", band: 0 });
});

describe.each([
  ["wide", wide],
  ["turned", turned],
])("either map: %s", (_, draw) => {
  it("leads each line from dot to dot, with the domain that it comes from", () => {
    const drawing = draw();
    const dots = new Map(rolesOf(drawing).map(({ position, dot }) => [position, `${dot.x} ${Math.round(dot.y)}`]));
    const lines = linesOf(drawing);
    expect(lines).toHaveLength(59);
    for (const { hue, from, to, path } of lines) {
      expect(hue).toBe((from % 6) + 1);
      expect(path.startsWith(`M${dots.get(from)}C`)).toBe(true);
      expect(path.endsWith(` ${dots.get(to)}`)).toBe(true);
    }
  });

  it("shows into each role the way on which most skills carry over, the first of several", () => {
    const ways = [
      { from: 1, to: 0, shared: 2, text: 0 },
      { from: 2, to: 0, shared: 5, text: 0 },
      { from: 3, to: 0, shared: 5, text: 0 },
      { from: 0, to: 4, shared: 0, text: 0 },
    ];
    const main = linesOf(draw({ ways })).filter(({ isMain }) => isMain);
    expect(main.map(({ from, to }) => [from, to]).sort()).toEqual([
      [0, 4],
      [2, 0],
    ]);
  });

  it("gives a finger at least 24 pixels for each role, within the picture, and none of another's", () => {
    for (const isMirrored of [false, true]) {
      const drawing = draw({ isMirrored });
      const boxes = rolesOf(drawing).map(({ box }) => box);
      for (const [at, { x, y, width, height }] of boxes.entries()) {
        expect(height).toBeGreaterThanOrEqual(24);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(drawing.width);
        const over = boxes.filter(
          (other, position) =>
            position !== at &&
            other.x < x + width &&
            x < other.x + other.width &&
            other.y < y + height &&
            y < other.y + other.height,
        );
        expect(over).toEqual([]);
      }
    }
  });

  it("is turned round for those who begin at the right", () => {
    const [plain, mirrored] = [draw(), draw({ isMirrored: true })];
    expect(rolesOf(mirrored).map(({ dot }) => dot.x)).toEqual(rolesOf(plain).map(({ dot }) => plain.width - dot.x));
    expect(rolesOf(mirrored).map(({ x }) => x)).toEqual(rolesOf(plain).map(({ x }) => plain.width - x));
    expect(rolesOf(mirrored).map(({ dot }) => dot.y)).toEqual(rolesOf(plain).map(({ dot }) => dot.y));
  });
});

it("a line is the thicker the more skills carry over", () => {
  expect([0, 2, 3, 8, 14, 40].map(lineWeight)).toEqual([1, 1, 2, 3, 5, 5]);
});
