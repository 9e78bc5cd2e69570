import { z } from "zod";

/**
 * What a redline may hold at most. A workflow that is trusted reads redlines that a stranger's code wrote, so
 * every part has an end; `toFit` cuts a redline of our own down to it.
 */
export const MOST = { entries: 200, pieces: 400, letters: 2_000, name: 300 } as const;

const name = z.string().max(MOST.name);
const letters = z.string().max(MOST.letters);
const count = z.int().min(0).max(1_000_000);
const entries = <Shape extends z.ZodType>(shape: Shape) => z.array(shape).max(MOST.entries);

/** A run of words that stayed, came or went. */
const piece = z.strictObject({ mark: z.enum(["same", "added", "removed"]), text: letters });

export type Piece = z.output<typeof piece>;

const pieces = z.array(piece).max(MOST.pieces);

/** What a reviewer should look at twice. */
export const WARNINGS = [
  "source-unchanged",
  "source-older",
  "source-undated",
  "reference-older",
  "address-lost",
  "rename-unsaid",
] as const;

export type Warning = (typeof WARNINGS)[number];

const warnings = z.array(z.enum(WARNINGS)).max(WARNINGS.length);

/** `field` says where, in words; `meaning` what the schema says of it. */
const place = { field: name, meaning: letters };

const change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("value"), ...place, before: letters.nullable(), after: letters.nullable() }),
  z.strictObject({ kind: z.literal("wording"), ...place, pieces }),
  z.strictObject({
    kind: z.literal("list"),
    ...place,
    added: entries(letters),
    removed: entries(letters),
    moved: entries(letters),
    reworded: entries(pieces),
  }),
  z.strictObject({
    kind: z.literal("figures"),
    ...place,
    /** What follows an amount: "USD a year in US", "%". */
    unit: name,
    figures: z.array(z.strictObject({ name, before: z.number().nullable(), after: z.number().nullable() })).max(20),
    source: z.strictObject({ before: name.nullable(), after: name.nullable() }),
    warnings,
  }),
]);

export type Change = z.output<typeof change>;
export type FigureChange = Extract<Change, { kind: "figures" }>;
export type ListChange = Extract<Change, { kind: "list" }>;

/** How a role's place among all roles moves, ordered by what they pay at one level; 1 pays most. */
const ranking = z.strictObject({
  level: name,
  before: count.nullable(),
  after: count.nullable(),
  of: count,
});

export type Ranking = z.output<typeof ranking>;

const KINDS = ["added", "removed", "renamed", "changed"] as const;

const roleRemark = z.strictObject({
  kind: z.enum(KINDS),
  slug: name,
  title: name,
  /** The old slug of a role that was renamed. */
  from: name.nullable(),
  domain: name,
  /** One line on what came or went; null for a role that stays. */
  about: letters.nullable(),
  changes: entries(change),
  warnings,
  /** How many pages that compare it with a related role show what changed. */
  comparisons: count,
  rankings: entries(ranking),
});

export type RoleRemark = z.output<typeof roleRemark>;

/** What sort of thing a remark on a shared file is about. */
export const SORTS = ["occupation", "source", "skill", "domain", "trait", "ladder", "language", "site"] as const;

const vocabularyRemark = z.strictObject({
  kind: z.enum(["added", "removed", "changed"]),
  sort: z.enum(SORTS),
  id: name,
  title: name,
  changes: entries(change),
  /** Titles of the roles that use it. */
  roles: entries(name),
  roleCount: count,
});

export type VocabularyRemark = z.output<typeof vocabularyRemark>;

const translationRemark = z.strictObject({
  kind: z.enum(["added", "removed", "changed"]),
  language: name,
  sort: z.enum(["role", ...SORTS]),
  /** The slug of a role, else an id. */
  id: name,
  title: name,
  /** What the role is called in the original; null for what is no role. */
  original: name.nullable(),
  changes: entries(change),
});

export type TranslationRemark = z.output<typeof translationRemark>;

const newLink = z.strictObject({ url: z.string().max(500), host: name, where: name, newHost: z.boolean() });

export type NewLink = z.output<typeof newLink>;

const fault = z.strictObject({ file: name, line: count, message: letters });

/** What differs between two states of a roles folder, and what follows from it. */
export const redlineSchema = z.strictObject({
  version: z.literal(1),
  base: name,
  /** The errors that kept files of either state from being compared. */
  unread: z.strictObject({ base: entries(fault), head: entries(fault) }),
  roles: entries(roleRemark),
  vocabularies: entries(vocabularyRemark),
  /** What differs in the words of other languages. */
  translations: entries(translationRemark),
  links: entries(newLink),
  /** How many pages show something of what changed; null where errors keep it from being known. */
  pages: z.strictObject({ roles: count, domains: count, skills: count, comparisons: count }).nullable(),
  /** Domains that a changed role belongs to. */
  domains: entries(name),
  /** Whether something had to be left out to keep within the limits. */
  cut: z.boolean(),
});

export type Redline = z.output<typeof redlineSchema>;

/** The redline cut down to what the schema allows, with `cut` set where that took something away. */
export function toFit(redline: Redline): Redline {
  const tooLong = tooLongIn(redline);
  if (tooLong.length === 0) return redline;
  const fitted = { ...structuredClone(redline), cut: true };
  for (const { path, maximum } of tooLong) shorten(fitted, path, Number(maximum));
  // Of what lies in a list that is too long, the schema says nothing before that is cut.
  return toFit(fitted);
}

function tooLongIn(redline: Redline) {
  const issues = redlineSchema.safeParse(redline).error?.issues ?? [];
  const long = issues.flatMap((issue) =>
    issue.code === "too_big" && (issue.origin === "string" || issue.origin === "array") ? [issue] : [],
  );
  // What lies inside comes first: it may be gone when what it lies in has been cut.
  return long.toSorted((a, b) => b.path.length - a.path.length);
}

/** Shortens the text or the list at a path. */
function shorten(within: object, path: readonly PropertyKey[], most: number): void {
  const holder = path.slice(0, -1).reduce((at, key) => Reflect.get(at, key), within);
  const [key = ""] = path.slice(-1);
  const value: string | unknown[] = Reflect.get(holder, key);
  Reflect.set(holder, key, typeof value === "string" ? `${value.slice(0, most - 1)}…` : value.slice(0, most));
}
