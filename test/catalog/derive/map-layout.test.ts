import { describe, expect, it } from "vitest";
import {
  drawMaps,
  type MapContent,
  type MapDrawing,
  type MappedRole,
} from "../../../scripts/catalog/derive/map-layout.ts";
import { lineWeight } from "../../../scripts/catalog/derive/map-lines.ts";

const roles: MappedRole[] = Array.from({ length: 60 }, (_, at) => ({
  position: at,
  slug: `role-${at}`,
  title: `Senior Specialist of Number ${at}`,
  domain: `d-${at % 6}`,
  band: at % 5 === 0 ? 1 : at === 59 ? 2 : 0,
}));
const CONTENT: MapContent = {
  domains: Array.from({ length: 6 }, (_, at) => ({ id: `d-${at}`, name: `Domain Number ${at}`, hue: at + 1 })),
  bands: ["Starts at Junior", "Starts at Senior", "No levels named"],
  roles,
  ways: roles.slice(1).map(({ position }) => ({ from: position >> 1, to: position, shared: 4, text: 0 })),
  isMirrored: false,
};
const maps = (more: Partial<MapContent> = {}) => drawMaps({ ...CONTENT, ...more });
const framed = (frame: string, more: Partial<MapContent> = {}): MapDrawing => {
  const drawing = maps(more).find((map) => map.frame === frame);
  if (!drawing) throw new Error(`nothing was drawn that is ${frame}`);
  return drawing;
};
const rolesOf = ({ domains }: MapDrawing) => domains.flatMap((domain) => domain.roles);
const linesOf = ({ ways }: MapDrawing) => ways.flatMap(({ hue, lines }) => lines.map((line) => ({ hue, ...line })));
/** The points that a line runs through, with the corner of each bend. */
const pointsOf = ({ path }: { path: string }) => {
  const points: [number, number][] = [];
  for (const [, command, values = ""] of path.matchAll(/([MHVq])([^MHVq]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0] = values.split(" ").map(Number);
    const [x, y] = points.at(-1) ?? [0, 0];
    if (command === "M") points.push([a, b]);
    else if (command === "H") points.push([a, y]);
    else if (command === "V") points.push([x, a]);
    else points.push([x + a, y + b], [x + c, y + d]);
  }
  return points.map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const);
};
/** Where the lines of a drawing run, between the corners. */
const runsOf = (line: { path: string }) => {
  const points = pointsOf(line);
  return points.slice(1).map((end, at) => [...(points[at] ?? []), ...end] as [number, number, number, number]);
};

describe("the map", () => {
  it("has each role below its domain, in the band of its level", () => {
    const drawing = framed("wide");
    expect(rolesOf(drawing)).toHaveLength(60);
    for (const { roles: own, bar } of drawing.domains)
      for (const { position, dot } of own) {
        expect(dot.x).toBeGreaterThanOrEqual(bar.from);
        expect(dot.x).toBeLessThan(bar.to);
        const { band } = roles[position] as MappedRole;
        expect(dot.y).toBeGreaterThan([bar.y, ...drawing.rules][band] ?? Number.POSITIVE_INFINITY);
        expect(dot.y).toBeLessThan(drawing.rules[band] ?? drawing.height);
      }
  });

  it("has the domains in tiers where they have no room beside one another", () => {
    const tiersIn = (drawing: MapDrawing) => [...new Set(drawing.domains.map(({ bar }) => bar.y))].length;
    expect(["narrow", "middle", "wide"].map((frame) => tiersIn(framed(frame)))).toEqual([6, 2, 1]);
    const domains = Array.from({ length: 40 }, (_, at) => ({ id: `e-${at}`, name: `Trade ${at}`, hue: 1 }));
    const many = framed("wide", { domains, roles: roles.map((role, at) => ({ ...role, domain: `e-${at % 40}` })) });
    expect(rolesOf(many)).toHaveLength(60);
    expect(tiersIn(many)).toBe(7);
  });

  it("gives the longest domains what columns are left, and a short one no more than one", () => {
    const [first, second] = CONTENT.domains as [MapContent["domains"][0], MapContent["domains"][0]];
    const columnsOf = (drawing: MapDrawing) =>
      drawing.domains.map((domain) => new Set(domain.roles.map(({ dot }) => dot.x)).size);
    const uneven = roles.map((role, at) => ({ ...role, domain: at < 4 ? first.id : second.id, band: 0 }));
    expect(columnsOf(framed("wide", { domains: [first, second], roles: uneven }))).toEqual([1, 5]);
    const one = roles.map((role) => ({ ...role, domain: first.id }));
    expect(columnsOf(framed("wide", { domains: [first], roles: one }))).toEqual([6]);
    // Where more room would show nothing else, there is one drawing for all screens.
    expect(maps({ domains: [first], roles: one.slice(0, 5) }).map(({ frame }) => frame)).toEqual(["narrow"]);
  });

  it("says nothing of levels where roles name none, and leaves no place for it", () => {
    const bare = framed("wide", { bands: [""], roles: roles.map((role) => ({ ...role, band: 0 })) });
    expect([bare.levels, bare.rules, bare.domains[0]?.bar.from]).toEqual([[], [], 31]);
  });

  it("puts behind a role those of its domain that it leads to", () => {
    const own = ["Nurse", "Porter", "Ward Manager"].map((title, position) => ({
      ...{ position, slug: title, title, domain: "d-0", band: 0 },
    }));
    const ways = [
      { from: 1, to: 0, shared: 3, text: 0 },
      { from: 0, to: 2, shared: 3, text: 0 },
    ];
    const order = (more: Partial<MapContent>) => rolesOf(framed("narrow", more)).map(({ slug }) => slug);
    expect(order({ roles: own, ways })).toEqual(["Porter", "Nurse", "Ward Manager"]);
    // In a circle the first is the one that most lead away from.
    const circle = [...ways, { from: 0, to: 1, shared: 3, text: 0 }];
    expect(order({ roles: own, ways: circle })).toEqual(["Nurse", "Porter", "Ward Manager"]);
  });

  it("is left out where it would show nothing, or too much", () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ ...(roles[at % 60] as MappedRole) }));
    expect(maps({ ways: [] })).toEqual([]);
    expect(maps({ ways: [{ from: 70, to: 71, shared: 1, text: 0 }] })).toEqual([]);
    expect(maps({ roles: many(151) })).toEqual([]);
    expect(maps({ roles: many(150) })).toHaveLength(3);
  });
});

describe("the names on a map", () => {
  const titled = (title: string) => roles.map((role, at) => (at === 0 ? { ...role, title } : role));
  const lines = (frame: string, title: string, more: Partial<MapContent> = {}) => {
    const role = rolesOf(framed(frame, { ...more, roles: titled(title) })).find(({ position }) => position === 0);
    return role?.lines.map(({ text }) => text);
  };

  it("stand in as many lines as they need", () => {
    expect(lines("narrow", "Geographic Information Systems Analyst")).toEqual([
      "Geographic Information Systems",
      "Analyst",
    ]);
    expect(lines("wide", "看護師長補佐候補生教育担当者")).toEqual(["看護師長補佐候補生教", "育担当者"]);
  });

  it("leave room for the longest word, which is cut only where no column is wide enough", () => {
    const scientist = "Leitende Geriatrische Gesundheitswissenschaftlerin";
    expect(framed("wide", { roles: titled(scientist) }).columns).toBe(3);
    expect(lines("wide", scientist)).toEqual(["Leitende Geriatrische", "Gesundheitswissenschaftlerin"]);
    expect(lines("narrow", "x".repeat(80))?.map(({ length }) => length)).toEqual([35, 35, 10]);
  });
});

describe.each(["narrow", "middle", "wide"])("each map: %s", (frame) => {
  const draw = (more: Partial<MapContent> = {}) => framed(frame, more);

  it("lets no line pass through a name", () => {
    for (const isMirrored of [false, true]) {
      const drawing = draw({ isMirrored });
      const names = [...rolesOf(drawing), ...drawing.levels, ...drawing.domains].flatMap(({ x, lines }) =>
        lines.map(({ text, y }) => {
          const width = text.length * 6.4;
          return { left: isMirrored ? x - width : x, right: isMirrored ? x : x + width, top: y - 10, end: y + 3 };
        }),
      );
      const through = linesOf(drawing).flatMap((line) =>
        runsOf(line).filter(([x1, y1, x2, y2]) =>
          names.some(
            ({ left, right, top, end }) =>
              Math.max(x1, x2) > left && Math.min(x1, x2) < right && Math.max(y1, y2) > top && Math.min(y1, y2) < end,
          ),
        ),
      );
      expect(through).toEqual([]);
      for (const { left, right } of names) expect([left >= 0, right <= drawing.width]).toEqual([true, true]);
    }
  });

  it("draws the lines into one column side by side", () => {
    const stems = linesOf(draw())
      .filter(({ isMain }) => isMain)
      .flatMap((line) =>
        runsOf(line)
          .filter(([x1, , x2]) => x1 === x2)
          .map((run) => ({ from: line.from, run })),
      )
      .filter(({ run: [, y1, , y2] }) => Math.abs(y1 - y2) > 20);
    const over = stems.flatMap(({ from, run: [x, y1, , y2] }) =>
      stems.filter(
        ({ from: other, run: [x3, y3, , y4] }) =>
          other !== from && x3 === x && Math.min(y3, y4) < Math.max(y1, y2) && Math.min(y1, y2) < Math.max(y3, y4),
      ),
    );
    expect(over).toEqual([]);
  });

  it("leads each line from dot to dot, with the domain that it comes from", () => {
    const drawing = draw();
    const dots = new Map(rolesOf(drawing).map(({ position, dot }) => [position, `${dot.x} ${dot.y}`]));
    const lines = linesOf(drawing);
    expect(lines).toHaveLength(59);
    for (const { hue, from, to, path } of lines) {
      expect(hue).toBe((from % 6) + 1);
      const points = pointsOf({ path });
      expect(points[0]?.join(" ")).toBe(dots.get(from));
      expect(points.at(-1)?.join(" ")).toBe(dots.get(to));
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
