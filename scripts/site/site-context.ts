import type { Catalog, Role } from "../catalog/catalog.ts";
import { type ChangeHistory, NO_HISTORY } from "../catalog/derive/change-history.ts";
import { type ComparedRole, comparedRole } from "../catalog/derive/compare/compared-role.ts";
import { type PayBands, payBands } from "../catalog/derive/pay/pay-bands.ts";
import { placesOf } from "../catalog/derive/pay/places.ts";
import { type Overdue, overdueSources } from "../catalog/derive/sources.ts";
import type { ExplainedCodes } from "../catalog/explain/explained-code.ts";
import type { Keep } from "../catalog/source/keep.ts";
import type { Messages } from "../diagnostics/messages.ts";
import { type Formats, formatsFor } from "./filters.ts";

/** An image by its path from the site's root, and what it says. */
export interface SocialImage {
  url: string;
  alt: string;
}

/** What an image is of: the site as a whole where nothing is said. */
export interface Depicted {
  role?: Role | undefined;
  pair?: [Role, Role];
  domain?: string;
}

/** A link to the page at hand, or to what is nearest to it, in some language. */
export interface LanguageLink {
  language: string;
  direction: "ltr" | "rtl";
  /** What the language is called in itself. */
  name: string;
  /** From the root of the original. */
  path: string;
  /** Whether it leads to the same page, and not to the nearest there is. */
  isSame: boolean;
  isCurrent: boolean;
}

/** One language of a site, as the others know it. */
export interface SiteLanguage extends Pick<LanguageLink, "language" | "direction" | "name"> {
  /** Below the root of the original; empty for that. */
  folder: string;
  words: Catalog["words"];
}

/** What the pages of one language know of the others. */
export interface Languages {
  /** All that there are, that at hand included, the original first. */
  all: readonly SiteLanguage[];
  /** The same page in every language, that at hand included. */
  linksFrom(url: string): LanguageLink[];
  /** The full addresses of a page that is there in several languages, by their tags; `x-default` is the original. */
  alternatesOf(url: string): { language: string; href: string }[];
  /** Whether a page is in the language of its edition, so that search engines should list it. */
  isInLanguage(url: string): boolean;
  /** The full address of a page in the original. */
  inOriginal(url: string): string | undefined;
}

/** What pages are made from: one catalog, at one address. */
export interface SiteContext {
  catalog: Catalog;
  /** The full address of the site's root; undefined where nobody says it, and then the site claims none. */
  baseUrl: string | undefined;
  /** The path of the roles folder in the repository, for links to its files. */
  rolesPath: string;
  /** The bands of pay over all roles, worked out once. */
  payBands(): PayBands;
  /** A role as it is compared, worked out once: it stands on a page with each role that it is related to. */
  comparedRole(role: Role): ComparedRole;
  /** Amounts, dates and lists as the site's readers write them. */
  formats: Formats;
  /** The image that stands for a page where it is shared; null where there is none. */
  socialImage(of: Depicted): SocialImage | null;
  /** The country whose pay pages show, where a reader can choose another one or a place; else null. */
  payCountry: string | null;
  /** The sources whose figures may be out of date, by id. */
  overdue: Overdue;
  /** The day that the site is built for, as YYYY-MM-DD. */
  today: string;
  /** The problem codes with their examples; empty where their pages are not asked for. */
  explained: ExplainedCodes;
  /** What the check says, in the site's language; undefined for English, and where it is not known in that language. */
  messages: Messages | undefined;
  /** The texts of the documentation, by the names of its pages; empty where it is no part of the site. */
  docs: ReadonlyMap<string, string>;
  /** Whether the roles lie in the repository of the program, so that its files can be read there too. */
  isInProgram: boolean;
  /** What became of the roles, as far as that is known. */
  history: ChangeHistory;
  /** What is known of the same site in other languages; null where there is none. */
  languages: Languages | null;
  /** Keeps drawings and the like between runs. */
  keep: Keep;
}

/** What a site may be made with beside its catalog. */
type SiteOptions = Partial<
  Pick<SiteContext, "baseUrl" | "explained" | "messages" | "history" | "docs" | "isInProgram" | "keep">
> & {
  languages?: Languages | undefined;
};

/** @param options the address to publish at, where it is not the one in the site's settings, among others */
export function siteContext(
  catalog: Catalog,
  options: Pick<SiteContext, "rolesPath" | "today"> & SiteOptions,
): SiteContext {
  let bands: PayBands | undefined;
  const compared = new Map<Role, ComparedRole>();
  return {
    explained: new Map(),
    messages: undefined,
    history: NO_HISTORY,
    docs: new Map(),
    isInProgram: false,
    keep: (_, make) => make(),
    ...options,
    languages: options.languages ?? null,
    catalog,
    baseUrl: options.baseUrl ?? catalog.site["base-url"],
    formats: formatsFor(catalog.site.language, catalog.words),
    socialImage: () => null,
    payCountry: catalog.hasPay && placesOf(catalog).length > 1 ? (catalog.site.country ?? null) : null,
    overdue: overdueSources(catalog, options.today),
    payBands() {
      bands ??= payBands(catalog);
      return bands;
    },
    comparedRole(role) {
      const known = compared.get(role) ?? comparedRole(catalog, role);
      compared.set(role, known);
      return known;
    },
  };
}
