import { describe, expect, it } from "vitest";
import { type PublishedRow, rowId } from "../../scripts/figures/read-figures.ts";
import { updateTable } from "../../scripts/figures/update-table.ts";

const TEXT = `code,place,p50,mean,note
1,,10.0,,"Of 2024, all."
1,B,11,,
3,,30,31,
`;
const LISTED = new Map(["B", "A", "C"].map((id) => [id, { name: id }]));

type Given = Partial<PublishedRow> & Pick<PublishedRow, "code">;

function update(rows: readonly Given[], text = TEXT) {
  const whole = rows.map((row) => ({ place: "", level: "", title: "", figures: {}, note: undefined, ...row }));
  return updateTable(text, { listed: LISTED }, new Map(whole.map((row) => [rowId(row), row])));
}

describe("a table with the file's figures", () => {
  it("stays to the character where these are the ones that it holds, however they are written", () => {
    expect(update([{ code: "1", figures: { p50: 10 } }]).text).toBe(TEXT);
    const unusual = "code, p50\n\n1 , 10\n2,20";
    expect(update([{ code: "1", figures: { p50: 10 } }], unusual).text).toBe(unusual);
  });

  it("has other text only in the rows that change", () => {
    const { text, changes } = update([{ code: "3", figures: { p50: 30, mean: 32.5 } }]);
    expect(text).toBe(TEXT.replace("30,31,", "30,32.5,"));
    expect(changes.map(({ code, fields }) => [code, fields])).toEqual([
      ["1", []],
      ["3", [{ place: "", level: "", key: "mean", before: 31, after: 32.5 }]],
    ]);
  });

  it("has no figure where the file has none, and tells why", () => {
    const { text, changes } = update([{ code: "3", figures: { p50: "not-published", mean: "top-coded" } }]);
    expect(text).toBe(TEXT.replace("30,31,", ",,"));
    expect(changes[1]?.absent).toEqual([
      { place: "", key: "p50", why: "not-published" },
      { place: "", key: "mean", why: "top-coded" },
    ]);
  });

  it("keeps rows that the file lacks, and figures that it has no column for", () => {
    const { text, changes } = update([{ code: "1", figures: { p50: 12, p90: 99 } }]);
    expect(text).toContain("\n1,B,11,,\n3,,30,31,\n");
    expect(changes.map(({ rows }) => [rows.read, rows.kept])).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it("gains rows that only the file has, in the order of codes and of the list of places", () => {
    const figures = { p50: 5 };
    const { text, changes } = update([
      { code: "4", figures },
      { code: "2", place: "C", figures },
      { code: "2", figures, note: "Of 2025, all." },
      { code: "1", place: "A", figures },
      { code: "1", place: "C", figures: { p50: "not-published" } },
    ]);
    expect(text.split("\n").slice(1, -1)).toEqual([
      '1,,10.0,,"Of 2024, all."',
      "1,B,11,,",
      "1,A,5,,",
      '2,,5,,"Of 2025, all."',
      "2,C,5,,",
      "3,,30,31,",
      "4,,5,,",
    ]);
    expect(changes.map(({ code, rows }) => [code, rows.added])).toEqual([
      ["1", 1],
      ["2", 2],
      ["3", 0],
      ["4", 1],
    ]);
  });

  it("has the file's words on its figures, and none on figures that went", () => {
    const note = 'Of 2025, "all".';
    const { text, changes } = update([{ code: "1", figures: { p50: 10 }, note }]);
    expect(text).toBe(TEXT.replace('"Of 2024, all."', '"Of 2025, ""all""."'));
    expect(changes[0]?.rows.renoted).toBe(1);
    expect(update([{ code: "1", figures: { p50: 10 }, note: "" }]).text).toBe(TEXT);
    const gone = update([{ code: "1", figures: { p50: 11 }, note: "" }]);
    expect(gone.text).toBe(TEXT.replace('10.0,,"Of 2024, all."', "11,,"));
    expect(gone.changes[0]?.rows.unnoted).toBe(1);
  });
});
