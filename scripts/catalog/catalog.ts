import type { Problem } from "../diagnostics/problem.ts";
import type { RoleData } from "../schema/own-fields.ts";
import type { PageFields } from "../schema/page.ts";
import type { PayPeriod, PayTableFields } from "../schema/pay.ts";
import type { PercentileKey } from "../schema/percentiles.ts";
import type { Site } from "../schema/site.ts";
import type { Words } from "../schema/strings.ts";
import type { RoleTranslation } from "../schema/translation.ts";
import type {
  Domain,
  LadderLevel,
  OccupationFields,
  ProficiencyStage,
  Skill,
  Source,
  Trait,
} from "../schema/vocabularies.ts";
import type { Citation } from "./source/citations.ts";

/** A role: its validated front matter, and its text as Markdown. */
export interface Role extends RoleData {
  slug: string;
  /** The file it was read from, as named in messages. */
  file: string;
  /** The file's path below the roles folder, with forward slashes. */
  path: string;
  body: string;
  /** What its text cites, in order. */
  citations: readonly Citation[];
  /** Of a role in another language than the original's: how it is translated. */
  translation?: RoleInTranslation;
}

/** How a role is translated. Where it is not, its title and summary alone are in the original's language. */
export interface RoleInTranslation {
  state: "whole" | "partial" | "outdated" | "missing";
  /** What the original says in words and the translation does not: keys of the role, and `body`. */
  lacks: readonly string[];
  /** The day of the original's review that the translation rests on. */
  translated: string | null;
  /** What the translation says itself; null where there is none. */
  words: RoleTranslation | null;
}

/** A role that stands beside another, with the reason in one sentence. */
export interface RelatedRole {
  slug: string;
  why: string;
}

/** The roles that list a skill, each list in the order of the catalog. */
export interface SkillUse {
  core: readonly Role[];
  useful: readonly Role[];
}

/** What amounts are counted in: `currency` per `period` in `area`. */
export interface PayUnit {
  area: string;
  currency: string;
  period: PayPeriod;
}

/** Figures of a table, as far as they are published. Amounts are in the table's currency per its period. */
export interface Figures extends Partial<Record<PercentileKey | "mean" | "low" | "high", number>> {
  /** How many people or jobs the figures are about. */
  jobs?: number;
  note?: string;
}

/** A row of a table. */
export interface PayRow extends Figures {
  code?: string;
  place?: string;
  level?: string;
  /** A price level; that of the whole country is 100. */
  index?: number;
  /** A job title, and how many filings name it. */
  title?: string;
  filings?: number;
}

/** A part of a country that figures are about. Coordinates are in degrees. */
export interface Place {
  name: string;
  region?: string;
  latitude?: number;
  longitude?: number;
}

/** A table of _pay.yaml with its figures. */
export interface PayTable extends PayTableFields {
  id: string;
  /** By code; of price levels by place, of filings by title. */
  rows: ReadonlyMap<string, readonly PayRow[]>;
  /** By id, in the order of their list. */
  listed: ReadonlyMap<string, Place>;
}

/** What one table says people in an occupation earn, over a whole country. */
export interface Wages extends Figures, PayUnit {
  /** The id of the table. */
  table: string;
  reference: string;
  status: PayTableFields["status"];
  measure: string;
  source: string;
}

/** An official occupation, and what is published of it. */
export interface Occupation extends OccupationFields {
  country: string;
  code: string;
  /** The classification that the code is from. */
  classification: string;
  /** One record for each table that holds the code, in the order of the tables: the first is shown. */
  wages: readonly Wages[];
}

/** What an occupation is known by over all countries. */
export const occupationId = (country: string, code: string) => `${country}/${code}`;

/** The ids of the occupations that a role names. */
export function occupationIds({ occupations = {} }: Role): string[] {
  return Object.entries(occupations).map(([country, { code }]) => occupationId(country, code));
}

/** A file of `_assets/`. */
export interface Asset {
  name: string;
  /** Its bytes, in base64. */
  content: string;
  /** A few characters that are others once the content is. */
  version: string;
  /** In pixels, of an image. */
  width?: number;
  height?: number;
}

/** A page of the site's own, from `_pages/`. */
export interface OwnPage extends PageFields {
  slug: string;
  /** The file it was read from, as named in messages. */
  file: string;
  body: string;
  /** The language that it is in, where that is not the site's. */
  language?: string;
}

/** The vocabularies of a site, each read from its `_*.yaml`. */
export interface Vocabularies {
  site: Site;
  words: Words;
  domains: ReadonlyMap<string, Domain>;
  skills: ReadonlyMap<string, Skill>;
  /** Levels by ladder, lowest first. */
  ladders: ReadonlyMap<string, readonly LadderLevel[]>;
  /** What ladders are called, those that have a name of their own. */
  ladderNames: ReadonlyMap<string, string>;
  /** The scale of proficiency, lowest first. */
  proficiency: readonly ProficiencyStage[];
  /** By `occupationId`. */
  occupations: ReadonlyMap<string, Occupation>;
  /** The tables of pay, by id and in the order of _pay.yaml. */
  pay: ReadonlyMap<string, PayTable>;
  /** What readers ask of any job. */
  traits: ReadonlyMap<string, Trait>;
  /** How the roles' traits were judged, in the editors' words. */
  judged: string | null;
  /** What jobs are called in other languages: by language tag, and in it by a role's slug. */
  titles: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  sources: ReadonlyMap<string, Source>;
  /** The site's own images, style sheet and typefaces, by name. */
  assets: ReadonlyMap<string, Asset>;
  /** The site's own pages, by their addresses. */
  pages: ReadonlyMap<string, OwnPage>;
}

/**
 * Everything a site says, linked and frozen. Every id in it names something in it, so nothing that reads
 * a catalog needs to doubt it.
 */
export interface Catalog extends Vocabularies {
  /** Whether anything is known of what any role pays. A site that knows no figure is silent about pay. */
  hasPay: boolean;
  /** Whether any role has a roadmap. A site without any promises none. */
  hasRoadmaps: boolean;
  /** Whether readers can be asked what fits them: only where the roles say what a job is like, and there is a choice. */
  hasFit: boolean;
  /** By slug, in the alphabetical order of their titles. */
  roles: ReadonlyMap<string, Role>;
  /** Roles by their old slugs. */
  moved: ReadonlyMap<string, Role>;
  rolesByDomain: ReadonlyMap<string, readonly Role[]>;
  rolesBySkill: ReadonlyMap<string, SkillUse>;
  /** The roles that an occupation lends its figures to, by `occupationId`, in the order of the catalog. */
  rolesByOccupation: ReadonlyMap<string, readonly Role[]>;
  /** Related roles by slug, in both directions: a role's own list first, then those that name it. */
  related: ReadonlyMap<string, readonly RelatedRole[]>;
  /** The same site in other languages, by their tags; of a translation, none. */
  translations: ReadonlyMap<string, Catalog>;
  /** The language of the original, where this is a translation. */
  translatedFrom?: string;
  /** What pages show in the language of the original, as it is not translated: names, and what fields of the site's own say. */
  untranslated?: ReadonlySet<string>;
}

/**
 * What stands under an id that the catalog has been linked to hold.
 *
 * @throws Error when it does not: a fault of the program, not of the content
 */
export function mustGet<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`the catalog has no \`${id}\``);
  return value;
}

/** What a role says of a level, by its id: every object has a `constructor`, but no role says anything of that. */
export function levelOf<Level>(
  { levels }: { levels?: Record<string, Level> | undefined },
  id: string,
): Level | undefined {
  return levels && Object.hasOwn(levels, id) ? levels[id] : undefined;
}

/** The ids that a list of skill entries names, alternatives included, each once. */
export function skillIds(entries: readonly (string | { any: string[] })[]): string[] {
  return [...new Set(entries.flatMap((entry) => (typeof entry === "string" ? [entry] : entry.any)))];
}

/** What loading a roles folder gives: a catalog unless there are errors, and everything to be said about it. */
export interface LoadResult {
  catalog: Catalog | undefined;
  /** What could be read in spite of errors: an id in it may name nothing, and files may be missing. */
  readable: Catalog | undefined;
  problems: Problem[];
  /** How many files were read. */
  checked: number;
  /** The text of the files, by their name in the problems. */
  sources: Map<string, string>;
}
