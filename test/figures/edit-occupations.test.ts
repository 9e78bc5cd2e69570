import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { editOccupations, type WageEdit } from "../../scripts/figures/edit-occupations.ts";

const BLOCK = `# Figures of the national file.
15-1252: # the largest of them
  title: Software Developers
  wages:
    area: US
    currency: USD
    period: year
    reference: 2025-05
    p10: 80000
    p25: 100000 # rounded by the publisher
    # The median is what most pages show.
    p50: 130000
    p75: 170000
    p90: 210000
    mean: 140000
    employment: 1600000
    source: "oews-2025"

  outlook: { from: 2025, to: 2035, growth: 10.2, openings: 95300, source: ep-2025 }
`;

const FLOW = `15-1252:
  title: Software Developers
  wages:
    { area: US, currency: USD, period: year, reference: 2025-05, p10: 80000, p25: 100000, p50: 130000, p75: 170000,
      p90: 210000, employment: 1600000, source: oews-2025 } # one record
  outlook: { from: 2025, to: 2035, growth: 10.2, openings: 95300, source: ep-2025 }
`;

const NEXT: WageEdit = {
  reference: "2026-05",
  p10: 82000,
  p25: 103000,
  p50: 134000,
  p75: 175000,
  p90: 216000,
  mean: 144000,
  employment: 1650000,
  source: "oews-2026",
};

const edit = (text: string, wanted: WageEdit, code = "15-1252") => editOccupations(text, new Map([[code, wanted]]));

/** The lines that differ, as `old => new`; an added or removed line stands alone. */
function difference(before: string, after: string): string[] {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  const removed = old.filter((line) => !fresh.includes(line)).map((line) => `- ${line.trim()}`);
  return [...removed, ...fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`)];
}

describe("new figures", () => {
  it("take the place of the old ones and leave comments, order, quotes and blank lines", () => {
    expect(edit(BLOCK, NEXT)).toBe(`# Figures of the national file.
15-1252: # the largest of them
  title: Software Developers
  wages:
    area: US
    currency: USD
    period: year
    reference: 2026-05
    p10: 82000
    p25: 103000 # rounded by the publisher
    # The median is what most pages show.
    p50: 134000
    p75: 175000
    p90: 216000
    mean: 144000
    employment: 1650000
    source: "oews-2026"

  outlook: { from: 2025, to: 2035, growth: 10.2, openings: 95300, source: ep-2025 }
`);
  });

  it("take the place of the old ones in braces", () => {
    const { mean: _, ...withoutMean } = NEXT;
    expect(edit(FLOW, withoutMean)).toBe(`15-1252:
  title: Software Developers
  wages:
    { area: US, currency: USD, period: year, reference: 2026-05, p10: 82000, p25: 103000, p50: 134000, p75: 175000,
      p90: 216000, employment: 1650000, source: oews-2026 } # one record
  outlook: { from: 2025, to: 2035, growth: 10.2, openings: 95300, source: ep-2025 }
`);
  });

  it("that are the old ones change no character", () => {
    const same: WageEdit = { reference: "2025-05", p10: 80000, p25: 100000, p50: 130000, p75: 170000, p90: 210000 };
    for (const text of [BLOCK, FLOW]) expect(edit(text, { ...same, source: "oews-2025" })).toBe(text);
  });

  it("of a code that is not there change no character", () => {
    expect(edit(BLOCK, NEXT, "15-1254")).toBe(BLOCK);
    expect(editOccupations(BLOCK, new Map())).toBe(BLOCK);
  });

  it("touch one occupation and not its neighbours", () => {
    const both = `${BLOCK}15-1254:\n  title: Web Developers\n${BLOCK.slice(BLOCK.indexOf("  wages"))}`;
    const after = edit(both, { p50: 1 + 130000 }, "15-1254");
    expect(after.slice(0, BLOCK.length)).toBe(BLOCK);
    expect(difference(both, after)).toEqual(["+ p50: 130001"]);
  });

  it.each([
    ["line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["line ends of old Macs", (text: string) => text.replaceAll("\n", "\r")],
    ["a byte order mark", (text: string) => `\ufeff${text}`],
    ["no line end at its end", (text: string) => text.trimEnd()],
  ])("keep %s", (_, written) => {
    for (const text of [BLOCK, FLOW]) {
      expect(edit(written(text), NEXT)).toBe(written(edit(text, NEXT)));
      const added = written(edit(text, { p25: null }));
      expect(edit(written(text), { p25: null })).toBe(added);
      expect(edit(added, { p25: 99000 })).toBe(written(edit(edit(text, { p25: null }), { p25: 99000 })));
    }
  });

  it("keep the quotes of a reference or source, and need none where there were none", () => {
    const quoted = BLOCK.replace("2025-05", "'2025-05'");
    expect(difference(quoted, edit(quoted, { reference: "2026-05", source: "oews-2026" }))).toEqual([
      "- reference: '2025-05'",
      '- source: "oews-2025"',
      "+ reference: '2026-05'",
      '+ source: "oews-2026"',
    ]);
  });

  it("put quotes around a source that would be read as a number, and understand a year that is one", () => {
    const year = FLOW.replace("2025-05", "2025");
    expect(edit(year, { reference: "2025" })).toBe(year);
    expect(edit(year, { reference: "2026-05", source: "2026" })).toMatch(/reference: 2026-05,[\s\S]*source: "2026" }/);
  });

  it("replace a text that was folded over lines", () => {
    const folded = BLOCK.replace('"oews-2025"\n\n', ">-\n      oews-2025\n\n");
    expect(parse(edit(folded, NEXT))["15-1252"].wages.source).toBe("oews-2026");
    expect(edit(folded, NEXT)).toContain("    source: oews-2026\n\n  outlook");
  });
});

describe("a figure that is no longer published", () => {
  it("goes with its line", () => {
    expect(difference(BLOCK, edit(BLOCK, { p90: null }))).toEqual(["- p90: 210000"]);
    expect(edit(BLOCK, { p90: null })).toContain("    p75: 170000\n    mean: 140000\n");
  });

  it("leaves the comments beside and above it", () => {
    const after = edit(BLOCK, { p25: null, p50: null });
    expect(after).toContain(
      "    p10: 80000\n    # rounded by the publisher\n    # The median is what most pages show.\n    p75: 170000\n",
    );
  });

  it("goes from braces with its comma, first on a line, last on a line and in between", () => {
    expect(edit(FLOW, { p10: null })).toBe(FLOW.replace(" p10: 80000,", ""));
    expect(edit(FLOW, { p75: null })).toBe(FLOW.replace(" p75: 170000,", ""));
    expect(edit(FLOW, { p90: null })).toBe(FLOW.replace("p90: 210000, ", ""));
  });

  it("goes from the end of braces, with or without a comma behind it", () => {
    const record = "{ area: US, currency: USD, period: year, reference: 2025-05, source: x, p75: 2, p90: 3";
    const text = (end: string) => `a:\n  wages: ${record}${end}\n`;
    expect(edit(text(" }"), { p90: null }, "a")).toBe(text(" }").replace(", p90: 3", ""));
    expect(edit(text("}"), { p75: null, p90: null }, "a")).toBe(text("}").replace(", p75: 2, p90: 3", ""));
    expect(edit(text(", }"), { p90: null }, "a")).toBe(text(", }").replace(" p90: 3,", ""));
  });

  it("goes from braces that have comments, which stay", () => {
    const text = `a:
  wages: {
    area: US, currency: USD, period: year, reference: 2025-05, source: x,
    p75: 2, # three quarters
    p90: 3 # nine tenths
    , mean: 2
  }
`;
    const after = edit(text, { p75: null, p90: null }, "a");
    expect(after).toContain("# three quarters\n");
    expect(after).toContain("# nine tenths\n");
    expect(Object.keys(parse(after).a.wages)).toEqual(["area", "currency", "period", "reference", "source", "mean"]);
  });

  it("goes from the beginning of braces, past a comment before its comma", () => {
    const text = `a:
  wages: { p90: 3 # nine tenths
    , area: US, currency: USD, period: year, reference: 2025-05, source: x }
`;
    const after = edit(text, { p90: null }, "a");
    expect(after).toBe(text.replace("p90: 3 ", " ").replace(", area", " area"));
  });

  it("goes from a line of its own in braces with that line", () => {
    const text =
      "a:\n  wages: {\n    area: US, currency: USD, period: year, reference: 2025-05,\n    p90: 3,\n    source: x }\n";
    expect(edit(text, { p90: null }, "a")).toBe(text.replace("    p90: 3,\n", ""));
  });

  it("may be all of them", () => {
    const none: WageEdit = { p10: null, p25: null, p50: null, p75: null, p90: null, mean: null, employment: null };
    for (const text of [BLOCK, FLOW]) {
      expect(Object.keys(parse(edit(text, none))["15-1252"].wages)).toEqual([
        "area",
        "currency",
        "period",
        "reference",
        "source",
      ]);
    }
  });

  it("may be the last line of the file", () => {
    const text =
      "a:\n  wages:\n    area: US\n    currency: USD\n    period: year\n    reference: 2025-05\n    source: x\n    p90: 3";
    expect(edit(text, { p90: null }, "a")).toBe(text.slice(0, text.lastIndexOf("\n")));
    expect(edit(`${text}\n`, { p90: null }, "a")).toBe(text.slice(0, text.lastIndexOf("\n") + 1));
  });
});

describe("a figure that is newly published", () => {
  it("comes behind the one below it, on a line of its own", () => {
    const without = edit(BLOCK, { p90: null });
    expect(edit(without, { p90: 210000 })).toBe(BLOCK);
  });

  it("comes behind the one below it in braces", () => {
    expect(edit(FLOW, { mean: 140000 })).toBe(FLOW.replace("p90: 210000,", "p90: 210000, mean: 140000,"));
  });

  it("comes behind a comment at the end of a line, not into it", () => {
    const without = edit(BLOCK, { p50: null });
    expect(edit(without, { p50: 130000 })).toContain("    p25: 100000 # rounded by the publisher\n    p50: 130000\n");
  });

  it("comes behind the reference when it is the first", () => {
    const none = { p10: null, p25: null, p50: null, p75: null, p90: null, mean: null, employment: null };
    const all = { p10: 1, p25: 2, p50: 3, p75: 4, p90: 5, mean: 6, employment: 7 };
    const after = edit(edit(BLOCK, none), all);
    expect(Object.keys(parse(after)["15-1252"].wages)).toEqual(Object.keys(parse(BLOCK)["15-1252"].wages));
  });

  it("comes and goes and changes at once", () => {
    const start = edit(BLOCK, { p10: null, mean: null });
    const wages = parse(edit(start, { p10: 1, p25: 2, p90: null, mean: 3, source: "oews-2026" }))["15-1252"].wages;
    expect(wages).toEqual({
      ...parse(BLOCK)["15-1252"].wages,
      p10: 1,
      p25: 2,
      p90: undefined,
      mean: 3,
      source: "oews-2026",
    });
  });

  it("comes as the last line of a file that has no line end there", () => {
    const text =
      "a:\r\n  wages:\r\n    area: US\r\n    currency: USD\r\n    period: year\r\n    source: x\r\n    reference: 2025-05";
    expect(edit(text, { p10: 1 }, "a")).toBe(`${text}\r\n    p10: 1`);
  });
});

describe("wages of several areas", () => {
  const LIST = `15-1252:
  title: Software Developers
  wages:
    - p10: 30000
      area: GB
      currency: GBP
      period: year
      reference: 2025
      source: ons
    - p10: 80000
      area: US
      currency: USD
      period: year
      reference: 2025-05
      source: oews-2025
    - { area: US, currency: USD, period: hour, reference: 2025-05, p10: 38, source: oews-2025 }
`;

  it("change only where they are the United States' yearly ones", () => {
    expect(difference(LIST, edit(LIST, { p10: 82000, reference: "2026-05" }))).toEqual([
      "- - p10: 80000",
      "- reference: 2025-05",
      "+ - p10: 82000",
      "+ reference: 2026-05",
    ]);
  });

  it("lose a figure behind the dash, and keep a comment beside it", () => {
    expect(edit(LIST, { p10: null })).toBe(LIST.replace("- p10: 80000\n      area: US", "- area: US"));
    const commented = LIST.replace("80000\n", "80000 # low\n");
    expect(edit(commented, { p10: null })).toContain("    - # low\n      area: US\n");
  });

  it("gain a figure in line with the others", () => {
    expect(edit(LIST, { p25: 99000 })).toBe(LIST.replace("80000\n", "80000\n      p25: 99000\n"));
  });

  it("gain none where no area is the United States'", () => {
    const abroad = LIST.replaceAll("area: US", "area: CA");
    expect(edit(abroad, NEXT)).toBe(abroad);
  });
});
