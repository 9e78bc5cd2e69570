import type { PayPeriod } from "../../schema/pay.ts";
import { PERCENTILE_KEYS } from "../../schema/percentiles.ts";
import { type Catalog, type Role, skillIds, type Wages } from "../catalog.ts";
import { levelsOf } from "./levels.ts";
import { type MEANT, type OwnFact, ownFacts } from "./own-facts.ts";
import { citedOccupation } from "./pay/pay.ts";

/** ISO 8601 durations for the periods that amounts are paid per. */
const DURATIONS: Record<PayPeriod, string> = { year: "P1Y", month: "P1M", week: "P1W", day: "P1D", hour: "PT1H" };

/** A page on the way from the home page to this one. */
export interface Crumb {
  name: string;
  url: string;
}

/**
 * schema.org `BreadcrumbList` of the trail that a page shows.
 *
 * @param address how the page names the site's addresses
 */
export function breadcrumbList(trail: readonly Crumb[], address: (path: string) => string): object {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: address(url),
    })),
  };
}

/**
 * schema.org `Occupation` of a role: what its page shows and nothing else. Percentiles are given only where
 * a level's estimate shows them, and only as percentiles of the occupation.
 *
 * @param url the page's address
 */
export function occupationData(catalog: Catalog, role: Role, url: string): object {
  const occupation = citedOccupation(catalog, role);
  const salaries = [...occupationSalary(catalog, role), ...publishedSalaries(catalog, role)];
  const area = occupation?.country;
  return {
    "@context": "https://schema.org",
    "@type": "Occupation",
    name: role.title,
    description: role.summary,
    url,
    ...(role.aliases.length > 0 ? { alternateName: role.aliases } : {}),
    ...(occupation ? { occupationalCategory: occupation.code } : {}),
    ...(area ? { occupationLocation: [{ "@type": "Country", name: area }] } : {}),
    ...(role.skills ? { skills: skillIds(role.skills.core).map((id) => catalog.skills.get(id)?.name) } : {}),
    ...(occupation?.entry ? { educationRequirements: occupation.entry.education } : {}),
    ...(salaries.length > 0 ? { estimatedSalary: salaries } : {}),
  };
}

/**
 * schema.org `JobPosting` of a role that is an open vacancy: only where the role has all that one needs, in the fields
 * `posted` (a date), `employer` and `location` of the site's own, and a text. After the day in `closes` there is none.
 *
 * @param url the page's address
 * @param text the paragraphs of the role's text, as plain text
 * @param today YYYY-MM-DD
 */
export function jobPosting(
  catalog: Catalog,
  role: Role,
  { url, text, today }: { url: string; text: readonly string[]; today: string },
): object[] {
  const facts = new Map(ownFacts(catalog, role).map((fact) => [fact.id, fact]));
  const said = (id: keyof typeof MEANT, ...types: OwnFact["type"][]) => {
    const fact = facts.get(id);
    return fact && types.includes(fact.type) ? fact.value : undefined;
  };
  const posted = said("posted", "date");
  const employer = said("employer", "text");
  const places = [said("location", "text", "list") ?? []].flat();
  const closes = said("closes", "date");
  const description = [role.summary, ...text].join("\n\n");
  if (!posted || !employer || places.length === 0 || text.length === 0) return [];
  if (String(posted) > today || (closes && String(closes) < today)) return [];
  const country = catalog.site.country;
  return [
    {
      "@context": "https://schema.org",
      "@type": "JobPosting",
      title: role.title,
      description,
      url,
      datePosted: posted,
      ...(closes ? { validThrough: closes } : {}),
      hiringOrganization: { "@type": "Organization", name: employer },
      jobLocation: places.map((place) => ({
        "@type": "Place",
        address: {
          "@type": "PostalAddress",
          addressLocality: place,
          ...(country ? { addressCountry: country } : {}),
        },
      })),
    },
  ];
}

function occupationSalary(catalog: Catalog, role: Role): object[] {
  const occupation = citedOccupation(catalog, role);
  const wages = occupation?.wages[0];
  // An “all other” group says nothing about one role, and a program cannot be told so.
  if (!occupation || !wages || occupation.fit === "residual") return [];
  const shown = new Set<string>(wages.p50 === undefined ? [] : ["p50"]);
  for (const level of levelsOf(catalog, role))
    for (const percentile of level.salaries[0]?.percentiles ?? []) shown.add(`p${percentile}`);
  const figures = PERCENTILE_KEYS.filter((key) => shown.has(key)).flatMap((key) => distributionEntry(key, wages));
  if (figures.length === 0) return [];
  return [distribution(occupation.title, wages.currency, wages.period, Object.fromEntries(figures))];
}

function distributionEntry(key: (typeof PERCENTILE_KEYS)[number], wages: Wages): [string, number][] {
  const amount = wages[key];
  if (amount === undefined) return [];
  return [[key === "p50" ? "median" : `percentile${key.slice(1)}`, amount]];
}

function publishedSalaries(catalog: Catalog, role: Role): object[] {
  return levelsOf(catalog, role).flatMap(({ title, salaries }) => {
    const pay = salaries[0];
    if (pay?.basis !== "published" || pay.median === null) return [];
    return [distribution(title, pay.currency, pay.period, { median: pay.median })];
  });
}

function distribution(name: string, currency: string, period: PayPeriod, figures: Record<string, number>): object {
  return { "@type": "MonetaryAmountDistribution", name, currency, duration: DURATIONS[period], ...figures };
}
