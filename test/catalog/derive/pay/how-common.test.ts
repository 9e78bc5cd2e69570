import { describe, expect, it } from "vitest";
import type { Catalog, Role } from "../../../../scripts/catalog/catalog.ts";
import { howCommon } from "../../../../scripts/catalog/derive/pay/how-common.ts";

const role = (code: string, fit: string) =>
  ({ title: `Role ${code} ${fit}`, occupations: { US: { code, fit } } }) as unknown as Role;

const roles = [
  role("29-1141", "close"),
  role("29-1141", "part"),
  role("25-3099", "residual"),
  role("47-2152", "close"),
];

function catalogWith(pay: Map<string, unknown>): Catalog {
  const occupation = (jobs: number) => ({ wages: [{}, { jobs }] });
  return {
    site: { country: "US" },
    pay,
    occupations: new Map([
      ["US/29-1141", occupation(3_000_000)],
      ["US/25-3099", occupation(140_000)],
    ]),
    rolesByOccupation: new Map([["US/29-1141", roles.slice(0, 2)]]),
  } as unknown as Catalog;
}

describe("how common a role is", () => {
  it("is how many people its occupation has: a part of them for a part, none for what has no other name", () => {
    expect(howCommon(catalogWith(new Map()), roles)).toEqual([3_000_000, 1_500_000, 0, 0]);
  });

  it("is how many filings hold its names, where there is a table of filings", () => {
    const filed = new Map([["Role 47-2152 close", [{ title: "Role 47-2152 close", filings: 12 }]]]);
    const table = { kind: "filings", country: "US", rows: filed, measure: "", source: "" };
    expect(howCommon(catalogWith(new Map([["filings", table]])), roles)).toEqual([0, 0, 0, 12]);
  });
});
