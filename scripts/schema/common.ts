import { z } from "zod";
import { invisibleIn, mixedWordIn } from "./characters.ts";
import { isHttpsUrl } from "./links.ts";
import { unmarked } from "./unmarked.ts";

/** What a slug or an id may look like: lower-case words joined by single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const ID_MAX_LENGTH = 120;

/** Names that Windows keeps for devices; a file or folder of that name cannot exist there. */
const WINDOWS_RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Whether `text` can be a slug or an id. */
export function isId(text: string): boolean {
  return text.length <= ID_MAX_LENGTH && ID_PATTERN.test(text) && !WINDOWS_RESERVED.test(text);
}

/** The nearest thing to `text` that is written as a slug; empty when nothing of it can be kept. */
export function slugFrom(text: string): string {
  return unmarked(text.normalize("NFKD").toLowerCase())
    .replace(/[\u0300-\u036f'’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** The annotation that says what an id is a name of, for forms and editors. */
export const NAMES = "x-names";

/**
 * The identifier of a role, skill, domain, level, ladder, step or source.
 * @param names what the id is a name of, in the editor's words: "skill", "role", ...
 */
export function id(names: string) {
  return z
    .string()
    .refine(isId, { params: { rule: "id" } })
    .meta({
      description: `The id of a ${names}: lower-case letters, digits and single hyphens.`,
      [NAMES]: names,
      pattern: ID_PATTERN.source,
      maxLength: ID_MAX_LENGTH,
    });
}

/** One piece of plain text for readers on one line, trimmed, between `min` and `max` characters long. */
export function text(min: number, max: number) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((value) => !invisibleIn(value), { params: { rule: "invisible" } })
    .refine((value) => !mixedWordIn(value), { params: { rule: "mixed-alphabets" } })
    .refine((value) => !value.includes("\n"), { params: { rule: "one-line" } });
}

/** The texts that are sentences, whose wording is looked at. */
export const PROSE = z.registry<{ prose: true }>();

/** As `text`, for a sentence. */
export function prose(min: number, max: number) {
  return text(min, max).register(PROSE, { prose: true });
}

/** The most characters of a sentence or a paragraph: enough for anybody's, so that nobody has to cut one. */
export const LONG = 4000;

/** A line of a list: a duty, a reason, a point. */
export const line = prose(1, LONG);

/** An absolute https address without a user name or a password in it. */
export const httpsUrl = z
  .string()
  .max(500)
  .refine(isHttpsUrl, { params: { rule: "https-url" } })
  .meta({ description: "A full address that begins with https://.", format: "uri", pattern: "^https://" });

/** A calendar day that exists, as YYYY-MM-DD. */
export const day = z
  .string()
  .refine(isRealDay, { params: { rule: "day" } })
  .meta({ description: "A real date, written YYYY-MM-DD.", format: "date", examples: ["2026-11-20"] });

/** Whether `value` is YYYY-MM-DD and that day is in the calendar. */
export function isRealDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = new Date(Date.UTC(year, month - 1, date));
  return time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
}

/** A date that may be known only to the month or the year: YYYY, YYYY-MM or YYYY-MM-DD. */
export const partialDate = z
  .union([z.string(), z.int().transform(String)])
  .refine(isPartialDate, { params: { rule: "partial-date" } })
  .meta({ description: "A date as exactly as it is known: YYYY, YYYY-MM or YYYY-MM-DD.", examples: ["2025-05"] });

function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(-\d{2})?(-\d{2})?$/.exec(value);
  return match !== null && isRealDay(`${match[1]}${match[2] ?? "-01"}${match[3] ?? "-01"}`);
}

/** One record, or a list of them of which the first is shown by default; read as a list. */
export function oneOrMore<Shape extends z.ZodType>(record: Shape) {
  return z
    .union([record, z.array(record).min(1)])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<Shape>[]);
}

/** Whether `tag` is a well-formed tag whose language is a known one. */
export function isLanguageTag(tag: string): boolean {
  try {
    // A tag may be well formed and name nothing, as `english` does.
    const { language } = new Intl.Locale(tag);
    return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(language) !== undefined;
  } catch {
    return false;
  }
}
