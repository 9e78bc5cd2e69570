import { describe, expect, it } from "vitest";
import { mustGet } from "../../../../scripts/catalog/catalog.ts";
import { whyOccupation } from "../../../../scripts/catalog/derive/pay/filings.ts";
import { sourcesOf } from "../../../../scripts/catalog/derive/sources.ts";
import { catalogOf, payFiles, role } from "../../../support/roles-folder.ts";

const FILINGS = `title,code,filings
DATA ENGINEER,,700
DATA ENGINEER,15-1252,400
DATA ENGINEER,15-1243,200
ETL DEVELOPER,,300
ETL DEVELOPER,15-1252,80
ETL DEVELOPER,15-2051,90
SOMEBODY ELSE,,5000
SOMEBODY ELSE,15-1254,5000
`;

async function why(filings: string, code: string | null = "15-1243", fit = "part", levels = "") {
  const named = (more: string) => (code === null ? "" : `occupations: { US: { code: ${code}, ${more} } }`);
  const { "_pay.yaml": tables, ...files } = payFiles({
    US: "code,p25,p50,p75\n15-1243,1,2,3\n15-1252,4,5,6\n15-2051,,,\n",
  });
  const catalog = await catalogOf({
    ...files,
    "_site.yaml": "title: Test Guide\ncountry: US\n",
    "_pay.yaml": `${tables}us-filings:
  { file: us-filings.csv, country: US, kind: filings, reference: "2025", measure: Visa applications of some years.,
    source: projections }
`,
    "_pay/us-filings.csv": filings,
    "backend-developer.md": role(named("fit: part"), "", "Backend Developer"),
    "data-engineer.md": role(`aliases: [E.T.L. Developer, ETL-Developer]
${named(`fit: ${fit}, why: It covers this work.`)}
${levels}`),
  });
  const engineer = mustGet(catalog.roles, "data-engineer");
  return { found: whyOccupation(catalog, engineer), sources: sourcesOf(catalog, engineer) };
}

describe("why an occupation", () => {
  it("counts the filings under a role's title and aliases, each title once, and their codes", async () => {
    const { found, sources } = await why(FILINGS);
    expect(found?.filings).toEqual({
      count: 1000,
      isFew: false,
      leading: [
        { code: "15-1252", title: "Software Developers", share: 48 },
        { code: "15-1243", title: "Software Developers", share: 20 },
      ],
      cited: null,
      measure: "Visa applications of some years.",
      source: "projections",
    });
    expect(sources).toContain("projections");
  });

  it("names the share of the cited occupation though it is small", async () => {
    const { found } = await why(FILINGS, "15-2051");
    expect(found?.filings?.cited).toEqual({ code: "15-2051", title: "Software Developers", share: 9 });
  });

  it("sets the pay of another occupation beside the cited one's where it holds a fifth of the filings", async () => {
    const { found } = await why(FILINGS);
    expect(found?.rivals.map(({ code, share, pay }) => [code, share, pay.median])).toEqual([
      ["15-1243", 20, 2],
      ["15-1252", 48, 5],
    ]);
    expect((await why(FILINGS, "15-1252")).found?.rivals.map(({ code }) => code)).toEqual(["15-1252", "15-1243"]);
    const oneLeads = "title,code,filings\nDATA ENGINEER,,100\nDATA ENGINEER,15-1243,81\nDATA ENGINEER,15-1252,19\n";
    expect((await why(oneLeads)).found?.rivals).toEqual([]);
  });

  it("draws nothing from fewer than fifty filings, or from none", async () => {
    const few = await why("title,code,filings\nDATA ENGINEER,,49\nDATA ENGINEER,15-1252,49\n");
    expect(few.found?.filings).toMatchObject({ count: 49, isFew: true, leading: [], cited: null });
    expect(few.found?.rivals).toEqual([]);
    const none = await why("title,code,filings\nSOMEBODY,,49\n");
    expect(none.found?.filings).toMatchObject({ count: 0, isFew: true });
  });

  it("names the other roles that show the same figures", async () => {
    const { found } = await why(FILINGS);
    expect(found).toMatchObject({
      shown: { title: "Software Developers", fit: "part" },
      why: "It covers this work.",
      sharing: [{ slug: "backend-developer", title: "Backend Developer" }],
      more: 0,
    });
  });
});

describe("why no figure", () => {
  it("is told by the editors' sentence and the filings where no occupation fits well enough", async () => {
    const { found, sources } = await why(FILINGS, "15-1243", "weak");
    expect(found).toMatchObject({
      shown: null,
      why: "It covers this work.",
      filings: { count: 1000, leading: [{ share: 48 }, { share: 20 }], cited: null },
      rivals: [],
      sharing: [],
    });
    expect(sources).toContain("projections");
  });

  it("is told by the filings where the role names no occupation", async () => {
    const { found } = await why(FILINGS, null);
    expect(found).toMatchObject({ shown: null, why: null, filings: { count: 1000 } });
  });

  it("is not asked where a level has a figure of its own", async () => {
    const levels =
      "levels: { junior: { salary: { low: 1, high: 2, area: US, currency: USD, period: year, source: projections } } }";
    expect((await why(FILINGS, "15-1243", "weak", levels)).found).toBeNull();
  });

  it("is not asked where neither a sentence nor a table of filings says anything", async () => {
    const catalog = await catalogOf({ "data-engineer.md": role() });
    expect(whyOccupation(catalog, mustGet(catalog.roles, "data-engineer"))).toBeNull();
  });
});
