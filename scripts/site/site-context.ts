import type { Catalog } from "../catalog/catalog.ts";
import { type PayBands, payBands } from "../catalog/derive/pay-bands.ts";
import { UNKNOWN_BASE_URL } from "../config.ts";

/** What pages are made from: one catalog, at one address. */
export interface SiteContext {
  catalog: Catalog;
  /** The full address of the site's root. */
  baseUrl: string;
  /** The path of the roles folder in the repository, for links to its files. */
  rolesPath: string;
  /** The bands of pay over all roles, worked out once. */
  payBands(): PayBands;
}

export function siteContext(
  catalog: Catalog,
  options: { baseUrl: string | undefined; rolesPath: string },
): SiteContext {
  let bands: PayBands | undefined;
  return {
    catalog,
    baseUrl: options.baseUrl ?? catalog.site["base-url"] ?? UNKNOWN_BASE_URL,
    rolesPath: options.rolesPath,
    payBands() {
      bands ??= payBands(catalog);
      return bands;
    },
  };
}
