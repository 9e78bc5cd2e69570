import { describe, expect, it } from "vitest";
import { mustGet } from "../../../scripts/catalog/catalog.ts";
import { breadcrumbList, occupationData } from "../../../scripts/catalog/derive/structured-data.ts";
import { catalogOf, type Files, NO_PAY, payFiles, role } from "../../support/roles-folder.ts";

const URL_OF_PAGE = "https://example.org/careers/roles/data-engineer/";

async function data(more: string, files: Files = {}) {
  const catalog = await catalogOf({ ...files, "data-engineer.md": role(more) });
  return occupationData(catalog, mustGet(catalog.roles, "data-engineer"), URL_OF_PAGE);
}

const unit = "area: Berlin, currency: EUR, source: projections";

describe("the structured data of a role", () => {
  it("says what the page shows and nothing else", async () => {
    expect(await data("")).toEqual({
      "@context": "https://schema.org",
      "@type": "Occupation",
      name: "Data Engineer",
      description: "Builds what brings data from where it arises to the people who need it.",
      url: URL_OF_PAGE,
    });
  });

  it("gives the median and those percentiles that a level shows, as figures of the occupation", async () => {
    expect(
      await data(
        "aliases: [Data Plumber]\noccupations: { US: { code: 15-1252, fit: part } }\nlevels: { junior: {}, lead: {} }",
      ),
    ).toMatchObject({
      alternateName: ["Data Plumber"],
      occupationalCategory: "15-1252",
      occupationLocation: [{ "@type": "Country", name: "US" }],
      estimatedSalary: [
        {
          "@type": "MonetaryAmountDistribution",
          name: "Software Developers",
          currency: "USD",
          duration: "P1Y",
          percentile10: 80_000,
          percentile25: 100_000,
          median: 130_000,
          percentile75: 170_000,
          percentile90: 210_000,
        },
      ],
    });
  });

  it("gives no percentile that no level shows", async () => {
    const { estimatedSalary } = (await data(
      "occupations: { US: { code: 15-1252, fit: part } }\nlevels: { junior: {} }",
    )) as {
      estimatedSalary: object[];
    };
    expect(Object.keys(estimatedSalary[0] ?? {}).filter((key) => /^(percentile|median)/.test(key))).toEqual([
      "percentile10",
      "percentile25",
      "median",
    ]);
  });

  it("gives no percentile of a level whose estimate lacks one of its two", async () => {
    const occupations = payFiles({ US: "code,p10,p50\n15-1252,1,3\n" });
    expect(
      await data("occupations: { US: { code: 15-1252, fit: part } }\nlevels: { junior: {} }", occupations),
    ).toMatchObject({ estimatedSalary: [{ median: 3 }] });
    const text = JSON.stringify(
      await data("occupations: { US: { code: 15-1252, fit: part } }\nlevels: { junior: {} }", occupations),
    );
    expect(text).not.toContain("percentile");
  });

  it("gives no figures of a group of all others, which says nothing about one role", async () => {
    const found = await data("occupations: { US: { code: 15-1252, fit: residual } }\nlevels: { junior: {} }");
    expect(found).toHaveProperty("occupationalCategory", "15-1252");
    expect(found).not.toHaveProperty("estimatedSalary");
  });

  it("gives no figures of an occupation that stands for the role weakly", async () => {
    const text = JSON.stringify(
      await data("occupations: { US: { code: 15-1252, fit: weak } }\nlevels: { junior: {} }"),
    );
    expect(text).not.toMatch(/15-1252|Salary|130000/);
  });

  it.each([
    ["year", "P1Y"],
    ["month", "P1M"],
    ["day", "P1D"],
    ["hour", "PT1H"],
  ])("gives a published median per %s as %s", async (period, duration) => {
    const pay = `{ low: 1, median: 2, high: 3, period: ${period}, ${unit} }`;
    expect(await data(`levels: { junior: { salary: ${pay} } }`)).toMatchObject({
      estimatedSalary: [{ name: "Junior Data Engineer", currency: "EUR", duration, median: 2 }],
    });
  });

  it("makes no median of a published range without one, or of an estimate of the role's own", async () => {
    const without = await data(`levels: { junior: { salary: { low: 1, high: 3, period: year, ${unit} } } }`);
    expect(without).not.toHaveProperty("estimatedSalary");
    const estimate = `{ low: 1, median: 2, high: 3, period: year, basis: estimate, ${unit} }`;
    expect(await data(`levels: { junior: { salary: ${estimate} } }`)).not.toHaveProperty("estimatedSalary");
  });

  it("names the required skills and the education", async () => {
    const occupations =
      "GB: { classification: SOC 2020, codes: { 2134: { title: Developers, entry: { education: A degree, source: projections } } } }\n";
    expect(
      await data(
        "skills: { core: [sql, git, { any: [java, python] }] }\noccupations: { GB: { code: '2134', fit: close } }",
        {
          ...NO_PAY,
          "_occupations.yaml": occupations,
        },
      ),
    ).toMatchObject({
      skills: ["SQL", "Git", "Java", "Python"],
      educationRequirements: "A degree",
      occupationLocation: [{ "@type": "Country", name: "GB" }],
    });
  });
});

describe("the structured data of a trail", () => {
  it("numbers its pages and gives their full addresses", () => {
    expect(
      breadcrumbList(
        [
          { name: "Home", url: "/" },
          { name: "Data", url: "/domains/data/" },
        ],
        (path) => `https://example.org/careers${path}`,
      ),
    ).toEqual({
      "@context": "https://schema.org",
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "Home", item: "https://example.org/careers/" },
        { "@type": "ListItem", position: 2, name: "Data", item: "https://example.org/careers/domains/data/" },
      ],
    });
  });
});
