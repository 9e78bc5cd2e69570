import { type Catalog, occupationId, type Role } from "../../catalog.ts";
import { filingsOf } from "./filings.ts";
import { homeCountry } from "./pay.ts";

/**
 * How common the names of each role are, in numbers that compare with one another only: how many filings hold them, where
 * there is a table of filings; else how many people or jobs the official occupations have that the roles are.
 */
export function howCommon(catalog: Catalog, roles: readonly Role[]): number[] {
  const filed = roles.map((role) => filingsOf(catalog, role)?.count ?? 0);
  return filed.some((count) => count > 0) ? filed : roles.map((role) => jobsOf(catalog, role));
}

/** The jobs of a role's occupation, shared out to the roles that are parts of it; an “all other” group is nobody's name. */
function jobsOf(catalog: Catalog, role: Role): number {
  const country = homeCountry(catalog, role);
  const occupation = country === undefined ? undefined : role.occupations?.[country];
  if (!country || !occupation || occupation.fit === "weak" || occupation.fit === "residual") return 0;
  const id = occupationId(country, occupation.code);
  const jobs = catalog.occupations.get(id)?.wages.find((wages) => wages.jobs !== undefined)?.jobs ?? 0;
  return occupation.fit === "close" ? jobs : jobs / Math.max(2, catalog.rolesByOccupation.get(id)?.length ?? 0);
}
