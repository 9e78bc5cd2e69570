import { describe, expect, it } from "vitest";
import { mustGet } from "../../../scripts/catalog/catalog.ts";
import { catalogOf, DEFAULT_FILES, load, rolesFolder, told } from "../../support/roles-folder.ts";

const CSV = "_pay/us-wages.csv";
const table = (text: string) => ({ [CSV]: text });

const FLOORS = {
  "_pay.yaml": `${DEFAULT_FILES["_pay.yaml"]}us-floors:
  { file: us-floors.csv, country: US, kind: floors, currency: USD, period: hour, reference: 2025-07, places: places.csv,
    levels: { 1: Entry, 2: Qualified }, measure: The least that an employer may offer., source: wage-statistics }
`,
  "_pay/places.csv": "id,name,region,latitude,longitude\n42660,Seattle,WA,47.6,-122.3\n12420,Austin,TX,,\n",
};

describe("a table of pay", () => {
  it("gives an occupation what it says of the whole country, and keeps every row", async () => {
    const catalog = await catalogOf(table('code,place,p50,mean,note\n15-1252,,130000,,"Rounded, as printed"\n'));
    expect(mustGet(catalog.occupations, "US/15-1252").wages).toEqual([
      {
        table: "us-wages",
        area: "US",
        currency: "USD",
        period: "year",
        reference: "2025-05",
        status: "final",
        measure: "Yearly pay of employees without overtime.",
        source: "wage-statistics",
        p50: 130000,
        note: "Rounded, as printed",
      },
    ]);
    expect(mustGet(catalog.pay, "us-wages").rows.get("15-1252")).toHaveLength(1);
  });

  it("may hold legal minimum pay, by level and place", async () => {
    const catalog = await catalogOf({
      ...FLOORS,
      "_pay/us-floors.csv": "code,place,level,low\n15-1252,42660,1,46.5\n15-1252,42660,2,58.25\n",
    });
    const { rows, listed } = mustGet(catalog.pay, "us-floors");
    expect(rows.get("15-1252")).toEqual([
      { code: "15-1252", place: "42660", level: "1", low: 46.5 },
      { code: "15-1252", place: "42660", level: "2", low: 58.25 },
    ]);
    expect([...listed]).toEqual([
      ["42660", { name: "Seattle", region: "WA", latitude: 47.6, longitude: -122.3 }],
      ["12420", { name: "Austin", region: "TX" }],
    ]);
    // Floors are no pay of the whole country.
    expect(mustGet(catalog.occupations, "US/15-1252").wages).toHaveLength(1);
  });

  it("has columns that are known, and those that it cannot do without", async () => {
    expect(await told(table("code,median\n15-1252,130000\n"))).toEqual([
      `error[unknown-column] roles/${CSV} 1:6-1:12`,
      "`median` is no column of this table.",
      "Did you mean `p50`? The columns are `code`, `place`, `level`, `p10`, `p25`, `p50`, `p75`, `p90`, `mean`, `low`, `high`, `jobs` and `note`.",
    ]);
    expect(await told(table("p50\n130000\n"))).toEqual([
      `error[missing-field] roles/${CSV} 1:1-1:4`,
      "The column `code` is missing.",
      "Add it to the first line: `code`.",
    ]);
  });

  it("has numbers without signs, and as many cells in each row as there are columns", async () => {
    expect(await told(table('code,p50\n15-1252,"130,000"\n'))).toEqual([
      `error[bad-cell] roles/${CSV} 2:9-2:16`,
      "`p50` is `130,000`, which is no amount of money.",
      "Write digits, and at most two behind a point, without commas between them and without signs; leave the cell empty where nothing is published.",
    ]);
    expect(await told(table("code,p50\n15-1252,130,000\n"))).toEqual([
      `error[bad-format] roles/${CSV} 2:1-2:8`,
      "The row has 3 cells, and the first line has 2.",
      "Leave a cell empty where nothing is published, and put a text with a comma in it between double quotes.",
    ]);
  });

  it.each([
    ['code,p50\n15-1252,"1', "a quote is never closed"],
    ['code,p50\n15-1252,1"0\n', "a quote stands in the middle of a cell"],
    ['code,p50\n15-1252,"1"0\n', "something stands behind the quote that ends a cell"],
  ])("has quotes only around whole cells: %j", async (text, fault) => {
    expect(await told(table(text))).toEqual([
      `error[bad-format] roles/${CSV} 2:1-2:1`,
      `This cannot be read as CSV: ${fault}.`,
      "Put a text with a comma or a quote in it between double quotes, and double the quotes inside.",
    ]);
  });

  it("has percentiles that do not fall, over one that is missing neither", async () => {
    expect(await told(table("code,p10,p25,p50\n15-1252,50000,,40000\n"))).toEqual([
      `error[bad-order] roles/${CSV} 2:16-2:21`,
      "`p50` is 40000, which is below `p10` (50000).",
      "Check both figures against the source.",
    ]);
    expect((await load(table("code,p10,p25\n15-1252,50000,50000\n"))).problems).toEqual([]);
  });

  it("has each code once for a place and level", async () => {
    expect(await told(table("code,p50\n15-1252,1\n\n15-1252,2\n"))).toEqual([
      `error[duplicate-id] roles/${CSV} 4:1-4:8`,
      "`15-1252` stands in this table a second time for the same `place` and `level`.",
      "The first is in line 2: remove the one that is wrong.",
    ]);
  });

  it("names places and levels that are listed", async () => {
    const rows = "code,place,level,low\n15-1252,42661,1,46.5\n15-1252,42660,3,58.25\n";
    expect(await told({ ...FLOORS, "_pay/us-floors.csv": rows })).toEqual([
      "error[unknown-id] roles/_pay/us-floors.csv 2:9-2:14",
      "The place `42661` is not listed.",
      "Did you mean `42660`? Add it to the list of places, or correct it.",
      "error[unknown-id] roles/_pay/us-floors.csv 3:15-3:16",
      "`3` is no level of this table.",
      "The levels in _pay.yaml are `1` and `2`.",
    ]);
  });

  it("is a file that is there, and the folder holds no other", async () => {
    expect(await told({ [CSV]: null })).toEqual([
      "error[missing-file] roles/_pay.yaml 2:11-2:23",
      "There is no file `us-wages.csv` in `_pay/`.",
      "Put the file there.",
    ]);
    expect(await told({ "_pay/us-pay.csv": "code,p50\n" })).toEqual([
      "warning[foreign-file] roles/_pay/us-pay.csv 1:1-1:1",
      "No table in _pay.yaml names roles/_pay/us-pay.csv.",
      "Say in _pay.yaml what it is, or remove it.",
    ]);
    expect(await told({ "_pay/wages.xlsx": "PK" })).toEqual([
      "error[foreign-file] roles/_pay/wages.xlsx 1:1-1:1",
      "roles/_pay/wages.xlsx is no table of pay.",
      "Save the table as CSV, with a name that ends in `.csv`; move anything else out of the folder.",
    ]);
  });

  it("has a currency, a country and a source that exist", async () => {
    const text = `${DEFAULT_FILES["_pay.yaml"]}`;
    expect(await told({ "_pay.yaml": text.replace("USD", "USB") })).toEqual([
      "error[bad-format] roles/_pay.yaml 2:93-2:96",
      "`us-wages.currency` is `USB`, which is not the code of a currency.",
      "Write its three capital letters, such as `USD` or `EUR`.",
    ]);
    const [place, ...words] = await told({ "_pay.yaml": text.replace("currency: USD, ", "") });
    expect(place).toMatch(/^error\[missing-field\]/);
    expect(words[0]).toBe("`currency` is missing in `us-wages`.");
    expect(await told({ "_pay.yaml": text.replace("source: wage-statistics", "source: wage-statistic") })).toEqual([
      expect.stringMatching(/^error\[unknown-id\] roles\/_pay\.yaml 3:/),
      "`wage-statistic` is no source.",
      "Did you mean `wage-statistics`? The sources are `wage-statistics` and `projections`.",
    ]);
  });

  it("needs a source whose terms are known, which is a warning", async () => {
    const sources = `${DEFAULT_FILES["_sources.yaml"]}`.replace(", published: 2025-05, licence: CC0", "");
    expect(await told({ "_sources.yaml": sources })).toEqual([
      "warning[incomplete-source] roles/_sources.yaml 1:1-1:16",
      "Figures rest on the source `wage-statistics`, which has no `licence`.",
      "Add `licence:` with the terms under which the figures may be used.",
    ]);
  });

  it("is read again when its file changes", async () => {
    const folder = rolesFolder();
    const median = async () =>
      mustGet((await folder.load(new Map())).catalog?.occupations ?? new Map(), "US/15-1252").wages[0].p50;
    expect(await median()).toBe(130000);
    folder.write(CSV, "code,p50\n15-1252,140000\n");
    expect(await median()).toBe(140000);
  });
});
