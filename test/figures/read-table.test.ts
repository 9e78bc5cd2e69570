import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSheets } from "../../scripts/figures/read-table.ts";
import { folderForTest } from "../support/folders.ts";
import { csv, DEVELOPERS, PUBLISHED_COLUMNS, publishedTable, workbook, zip } from "./publishers-file.ts";

async function read(content: string | Buffer, name = "file") {
  const path = join(folderForTest(), name);
  writeFileSync(path, content);
  return readSheets(path);
}

const faultOf = async (content: string | Buffer) => {
  const result = await read(content);
  return "fault" in result ? `${result.fault.message} ${result.fault.hint}` : "no fault";
};

describe("a workbook", () => {
  it("gives every sheet with its numbers, texts and empty cells", async () => {
    const table = publishedTable([{ ...DEVELOPERS, TOT_EMP: "1,600,000", A_PCT90: "#", H_PCT90: "*" }]);
    const result = await read(workbook({ national_M2026_dl: table, "Field Descriptions": [["Field", "Description"]] }));
    expect(result).toEqual({
      sheets: [
        { name: "national_M2026_dl", rows: table },
        { name: "Field Descriptions", rows: [["Field", "Description"]] },
      ],
    });
    expect(table[0]).toHaveLength(PUBLISHED_COLUMNS.length);
  });

  it("is known by its content, whatever its name", async () => {
    expect(await read(workbook({ a: [["x", 1]] }), "wages.csv")).toEqual({ sheets: [{ name: "a", rows: [["x", 1]] }] });
  });

  it("may hold a sheet without rows", async () => {
    expect(await read(workbook({ a: [] }))).toEqual({ sheets: [{ name: "a", rows: [] }] });
  });

  it("that was not wholly downloaded is a fault", async () => {
    const whole = workbook({ a: publishedTable([DEVELOPERS]) });
    expect(await faultOf(whole.subarray(0, whole.length - 40))).toMatch(/cannot be read as a workbook .*load it again/);
  });

  it("whose parts are broken is a fault", async () => {
    const broken = zip({ "xl/workbook.xml": "<workbook>", "xl/_rels/workbook.xml.rels": "<Relationships/>" });
    expect(await faultOf(broken)).toMatch(/cannot be read as a workbook/);
  });
});

describe("a CSV file", () => {
  it("gives one sheet, with quoted cells, empty cells and a byte order mark understood", async () => {
    const text = `\ufeff${csv([
      ["occ_code", "occ_title", "tot_emp", "notes"],
      ["27-2099", "Entertainers, All Other", "16,550", null],
    ])}`;
    expect(await read(text.replaceAll("\n", "\r\n"))).toEqual({
      sheets: [
        {
          name: "CSV",
          rows: [
            ["occ_code", "occ_title", "tot_emp", "notes"],
            ["27-2099", "Entertainers, All Other", "16,550", null],
          ],
        },
      ],
    });
  });

  it("keeps rows of different lengths, for whoever reads them to judge", async () => {
    expect(await read("a,b\n1\n2,3,4\n")).toEqual({
      sheets: [{ name: "CSV", rows: [["a", "b"], ["1"], ["2", "3", "4"]] }],
    });
  });

  it("with a quote that is never closed is a fault", async () => {
    expect(await faultOf('a,b\n"1,2\n')).toMatch(/cannot be read as a CSV file/);
  });
});

describe("a file of another kind", () => {
  it.each<[string, string | Buffer, RegExp]>([
    ["nothing", "", /^It is empty\./],
    ["blank lines", "\n \n", /^It is empty\./],
    ["a PDF document", "%PDF-1.7\n…", /^It is a PDF document/],
    ["a web page", "\n<!DOCTYPE html><html><body>Access denied</body></html>", /web page.*in a browser/],
    ["an old workbook", Buffer.from("d0cf11e0a1b11ae10000", "hex"), /old \.xls workbook.*save it as \.xlsx/],
    ["the publisher's zip", zip({ "oesm26nat/national_M2026_dl.xlsx": "…" }), /unpack it and name the \.xlsx or \.csv/],
    ["a gzip file", Buffer.from("1f8b0800000000000003", "hex"), /archive/],
    ["an image", Buffer.from("89504e470d0a1a0a0000000d", "hex"), /neither a workbook nor text in UTF-8/],
    ["text in another encoding", Buffer.from("occ_code,\xe9\n", "latin1"), /encoding UTF-8/],
    ["text in UTF-16", Buffer.from("\ufeffocc_code,occ_title\n", "utf16le"), /encoding UTF-8/],
  ])("such as %s is a fault that says so", async (_, content, expected) => {
    expect(await faultOf(content)).toMatch(expected);
  });

  it("that is far too large is not even read", async () => {
    expect(await faultOf(Buffer.alloc(65 * 1024 * 1024, "a"))).toMatch(/^It has 65 MiB.*OFLC/);
  });

  it("that cannot be opened is an error of the disk", async () => {
    const folder = join(folderForTest(), "folder");
    mkdirSync(folder);
    await expect(readSheets(folder)).rejects.toThrow();
    await expect(readSheets(join(folder, "none"))).rejects.toThrow(/ENOENT/);
  });
});

describe("a workbook that would not fit into memory", () => {
  it("is refused before it is unpacked, whatever it says of its size", async () => {
    const bomb = zip({ "xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": " ".repeat(300 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const lying = Buffer.from(bomb);
    // Sizes stand behind the sums, in each header.
    for (let at = lying.indexOf("xl/worksheets"); at !== -1; at = lying.indexOf("xl/worksheets", at + 1))
      for (const back of [8, 22])
        if (lying.readUInt32LE(at - back) === 300 * 1024 * 1024) lying.writeUInt32LE(10, at - back);
    for (const file of [bomb, lying]) expect(await faultOf(file)).toContain("more than 256 MiB");
  });
});

describe("a text with other separators", () => {
  it("is read by the one that its first line has most of", async () => {
    const path = join(folderForTest(), "file.csv");
    const readable = { hint: "It reads sheets.", delimiters: [",", ";", "\t"] };
    for (const [text, cells] of [
      ["a;b, c;d\n", ["a", "b, c", "d"]],
      ["a\tb\n", ["a", "b"]],
      ["a,b\n", ["a", "b"]],
    ] as const) {
      writeFileSync(path, text);
      expect(await readSheets(path, readable)).toMatchObject({ sheets: [{ rows: [cells] }] });
    }
    writeFileSync(path, "%PDF-1.7");
    expect(await readSheets(path, readable)).toMatchObject({ fault: { hint: "It reads sheets." } });
  });
});
