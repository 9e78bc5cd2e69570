import { type Catalog, type Occupation, occupationId, type PayTable, type Role } from "../../catalog.ts";
import { onceEach } from "../../once-each.ts";
import { type CitedOccupation, citedOccupation, homeCountry, salariesAt } from "./pay.ts";
import { type OccupationPay, occupationPay } from "./pay-elsewhere.ts";

/** How often employers gave an occupation to a role's titles. */
export interface FiledCode {
  code: string;
  /** Its title; null where the vocabulary does not have it. */
  title: string | null;
  /** Percent of all filings, whole. */
  share: number;
}

/** How employers classify a role in visa applications. */
export interface RoleFilings {
  /** How many filings name the role by its title or one of its aliases. */
  count: number;
  /** Whether there are too few for their shares to say anything. */
  isFew: boolean;
  /** The codes with more than a tenth of them, the most frequent first; none where there are few. */
  leading: FiledCode[];
  /** The share of the occupation whose figures the role shows; null where it is among the leading ones, or none is shown. */
  cited: FiledCode | null;
  measure: string;
  source: string;
}

/** An occupation whose pay stands beside that of another. */
export interface RivalOccupation extends FiledCode {
  pay: OccupationPay;
}

/** Why a role shows the figures of one occupation, or none. */
export interface WhyOccupation {
  /** Its title, and how well it fits; null where no figure is shown. */
  shown: { title: string; fit: CitedOccupation["fit"] } | null;
  why: string | null;
  filings: RoleFilings | null;
  /** The cited occupation and others that hold the role's title about as often; empty where there is none. */
  rivals: RivalOccupation[];
  /** The other roles that show the same figures: the first of them, and how many more there are. */
  sharing: { slug: string; title: string }[];
  more: number;
}

/** Under so many filings a share is chance. */
const FEW = 50;
/** Percent of the filings from which a code is named, and from which its pay stands beside the cited one's. */
const LEADING = 10;
const RIVAL = 20;
const MOST_SHARING = 8;

/**
 * Why a role shows the figures of its occupation in the home country, or why it shows none; null where it has figures of
 * its own, or where nothing is known.
 */
export function whyOccupation(catalog: Catalog, role: Role): WhyOccupation | null {
  if (!needsReason(catalog, role)) return null;
  const filings = filingsOf(catalog, role);
  const occupation = citedOccupation(catalog, role);
  if (!occupation) {
    const home = homeCountry(catalog, role);
    const why = (home !== undefined && role.occupations?.[home]?.why) || null;
    return why || filings ? { shown: null, why, filings, rivals: [], sharing: [], more: 0 } : null;
  }
  const { title, fit, why } = occupation;
  const sharing = catalog.rolesByOccupation.get(occupationId(occupation.country, occupation.code)) ?? [];
  const others = sharing.filter(({ slug }) => slug !== role.slug);
  return {
    shown: { title, fit },
    why,
    filings,
    rivals: filings ? rivalsOf(catalog, occupation, filings) : [],
    sharing: others.slice(0, MOST_SHARING).map(({ slug, title }) => ({ slug, title })),
    more: Math.max(0, others.length - MOST_SHARING),
  };
}

/** Whether a role's figures are those of an occupation, or it has none. */
function needsReason(catalog: Catalog, role: Role): boolean {
  const levels = Object.keys(role.levels ?? {});
  return (
    citedOccupation(catalog, role) !== undefined ||
    levels.every((level) => salariesAt(catalog, role, level).length === 0)
  );
}

/** The table of filings that a role's page names, if any. */
export function filingsBehind(catalog: Catalog, role: Role): PayTable | undefined {
  return needsReason(catalog, role) ? filingsTable(catalog, role) : undefined;
}

/** The home country's table of filings, if there is one. */
function filingsTable(catalog: Catalog, role: Role): PayTable | undefined {
  const home = homeCountry(catalog, role);
  return [...catalog.pay.values()].find(({ kind, country }) => kind === "filings" && country === home);
}

/** What the home country's table of filings says of a role; null where the country has no such table. */
export function filingsOf(catalog: Catalog, role: Role): RoleFilings | null {
  const table = filingsTable(catalog, role);
  if (!table) return null;
  const titles = rowsByTitle(table);
  const names = new Set([role.title, ...(role.aliases ?? [])].map(plainTitle));
  let count = 0;
  const byCode = new Map<string, number>();
  for (const { code, filings = 0 } of [...names].flatMap((name) => titles.get(name) ?? [])) {
    // The row without a code holds all filings of a title; rare codes have no row.
    if (code === undefined) count += filings;
    else byCode.set(code, (byCode.get(code) ?? 0) + filings);
  }
  const isFew = count < FEW;
  const filed = (code: string): FiledCode => ({
    code,
    title: catalog.occupations.get(occupationId(table.country, code))?.title ?? null,
    share: Math.round(((byCode.get(code) ?? 0) / count) * 100),
  });
  const leading = isFew
    ? []
    : [...byCode]
        .filter(([, filings]) => filings / count > LEADING / 100)
        .sort(([, a], [, b]) => b - a)
        .map(([code]) => filed(code));
  const cited = isFew ? undefined : citedOccupation(catalog, role)?.code;
  return {
    count,
    isFew,
    leading,
    cited: cited === undefined || leading.some(({ code }) => code === cited) ? null : filed(cited),
    measure: table.measure,
    source: table.source,
  };
}

function rivalsOf(catalog: Catalog, { country, code, title }: Occupation, filings: RoleFilings): RivalOccupation[] {
  const own = filings.leading.find((each) => each.code === code) ?? filings.cited;
  const others = filings.leading.filter((each) => each.code !== code && each.share >= RIVAL);
  const found = [{ share: 0, ...own, code, title }, ...others].flatMap((each) => {
    const pay = occupationPay(catalog.occupations.get(occupationId(country, each.code)));
    return pay ? [{ ...each, pay }] : [];
  });
  return found.length > 1 ? found : [];
}

/** The rows of a table of filings by their titles as `plainTitle` writes them. */
const rowsByTitle = onceEach((table: PayTable) => {
  const rows: Map<string, PayTable["rows"] extends ReadonlyMap<string, infer Rows> ? Rows : never> = new Map();
  for (const [title, own] of table.rows) rows.set(plainTitle(title), [...(rows.get(plainTitle(title)) ?? []), ...own]);
  return rows;
});

/** A title without its case, and with its punctuation as blanks: filers write "BACK END DEVELOPER". */
function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
}
