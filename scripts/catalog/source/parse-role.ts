import type { z } from "zod";
import type { Splice } from "../../diagnostics/edits.ts";
import { splicesOf } from "../../diagnostics/edits.ts";
import type { Problem, Range } from "../../diagnostics/problem.ts";
import { FORMAT, type RoleShape, roleData } from "../../schema/own-fields.ts";
import type { RoleFields } from "../../schema/role.ts";
import type { Role } from "../catalog.ts";
import { mergeConflicts } from "../checks/merge-conflicts.ts";
import { withOwnFields } from "../checks/own-fields.ts";
import { linesToFillIn, placesToFillIn, withoutPlaceholders } from "../checks/placeholders.ts";
import { certain } from "../checks/problem-at.ts";
import { keysIn } from "../checks/schema-walk.ts";
import { suspicions, validate } from "../checks/validate.ts";
import { withoutRemains, wrongEncoding } from "../checks/wrong-encoding.ts";
import { asWrittenText, type FixedText, rangesOf, withFixes } from "../yaml/fixed-text.ts";
import { keptPlaces, type LocatedData, parseYaml } from "../yaml/located.ts";
import { type BodyReferences, type FaultOfImage, inspectBody } from "./body.ts";
import { tooMuchOf } from "./file-rules.ts";
import { type Cut, splitFrontMatter } from "./front-matter.ts";

/** A role file by its names: in messages, as a slug, and below the roles folder. */
export interface RoleFileNames {
  name: string;
  slug: string;
  path: string;
}

/** How roles are read: the shape that they have on a site, and the file that says so, by its name in messages. */
export interface RoleReading {
  shape: RoleShape;
  siteFile?: string | undefined;
}

/** A role file after it was looked at by itself. */
export interface UnlinkedRole {
  slug: string;
  file: string;
  /** The front matter, valid or not. */
  data: unknown;
  /** The line of the file that the body begins on. */
  bodyLine: number;
  references: BodyReferences;
  /** The role, where the file is valid. */
  role?: Role;
  /** Where the values of the front matter stand. */
  places(): LocatedData | undefined;
}

/** What one role file says by itself: the role as far as it can be read, and what is wrong with it. */
export interface ParsedRole {
  unlinked?: UnlinkedRole;
  problems: Problem[];
}

/** Parses and validates one role file by itself, without looking at any other. */
export function parseRole(
  { name, slug, path }: RoleFileNames,
  text: string,
  { shape, siteFile }: RoleReading = { shape: FORMAT },
  cut?: Cut,
): ParsedRole {
  const parts = readParts(name, text, shape, { cut });
  if ("problems" in parts) return parts;
  const { data, body, bodyLine, bodyProblems, references } = parts;
  const places = placesToFillIn(data, name, shape);
  const linesLeft = linesToFillIn(body, name, bodyLine);
  const left = new Set(linesLeft.map(({ line }) => line));
  // A line that is to be written anew needs no other advice.
  const inText = [...bodyProblems.filter(({ line }) => !left.has(line)), ...linesLeft];
  const problems = [
    ...suspicions(shape.schema, data),
    ...places,
    ...inText.flatMap((problem) => certain(problem, data)),
  ];
  const validated = validateDraft(data, name, places, { shape, siteFile });
  const unlinked: UnlinkedRole = {
    slug,
    file: name,
    data: data.value,
    bodyLine,
    references,
    places: placesAgain(name, text, shape, data, cut),
  };
  const all = (found: Problem[]) => withoutRemains([...parts.unread, ...found], parts.damage);
  if ("problems" in validated) return { unlinked, problems: all([...validated.problems, ...problems]) };
  const citations = references.citations.map(({ value }) => value);
  const role: Role = { ...roleData(validated.value), slug, file: name, path, body, citations };
  return { unlinked: { ...unlinked, data: places.length > 0 ? data.value : role, role }, problems: all(problems) };
}

/** A role, its translation or a page as far as it can be read, before anything is held against its schema. */
interface ReadParts extends FrontMatterData {
  /** What kept the front matter from being read as it stands. */
  unread: Problem[];
  /** Where the text was read in a wrong encoding. */
  damage: Problem[];
  bodyProblems: Problem[];
  references: BodyReferences;
}

/** Reads the parts of a role, of its translation or of a page; of a file that cannot be read, what is wrong with it. */
export function readParts(
  name: string,
  text: string,
  shape: { schema: z.ZodType },
  { cut, faultOfImage }: { cut?: Cut | undefined; faultOfImage?: FaultOfImage } = {},
): ReadParts | { problems: Problem[] } {
  const conflicts = mergeConflicts(name, text);
  if (conflicts.length > 0) {
    const closing = text.split("\n").indexOf("---", 1) + 1;
    const isInBody = ({ line }: Problem) => closing > 0 && line > closing;
    return { problems: conflicts.map((each) => (isInBody(each) ? { ...each, path: ["body"] } : each)) };
  }
  const reading = readFrontMatter(name, text, shape, cut);
  const front = asFixed(reading);
  const unread = "problems" in reading ? reading.problems : [];
  if (!front) return { problems: [...unread, ...wrongEncoding(name, text)] };
  const { data, body, bodyLine } = front;
  const damage = wrongEncoding(name, text, (line, column) => (line >= bodyLine ? ["body"] : data.pathAt(line, column)));
  const { problems: bodyProblems, references } = inspectBody(body, name, bodyLine, faultOfImage);
  return { ...front, unread, damage, bodyProblems, references };
}

/** What finds the places of a role's values again: a function by itself, as a closure would hold all that its neighbours use of `data`. */
export function placesAgain(
  name: string,
  text: string,
  shape: { schema: z.ZodType },
  data: LocatedData,
  cut?: Cut,
): UnlinkedRole["places"] {
  return keptPlaces(() => asFixed(readFrontMatter(name, text, shape, cut))?.data, data);
}

/** Validates a role; a place that is still to be filled in has been reported as that, so it counts as no mistake. */
function validateDraft(
  data: LocatedData,
  file: string,
  places: readonly Problem[],
  { shape, siteFile }: RoleReading,
): { value: RoleFields } | { problems: Problem[] } {
  const found = validate(shape.schema, data, file);
  if ("value" in found) return found;
  const validated = { problems: withOwnFields(found.problems, data.value, shape, siteFile) };
  if (places.length === 0) return validated;
  const known = new Set(places.map(({ line, column }) => `${line}:${column}`));
  const problems = validated.problems.filter(({ line, column }) => !known.has(`${line}:${column}`));
  if (problems.length > 0) return { problems };
  const written = shape.schema.safeParse(withoutPlaceholders(data.value, shape));
  return written.success ? { value: written.data } : { problems };
}

/** A role file as far as its front matter can be read. */
export interface FrontMatterData {
  /** The front matter with the place of each of its values. */
  data: LocatedData;
  body: string;
  /** The line of the file that the body begins on, from 1. */
  bodyLine: number;
}

/** What keeps a front matter from being read as it stands, and how the file reads with that fixed in thought. */
export interface BrokenFrontMatter {
  problems: Problem[];
  fixed?: FrontMatterData;
}

/** A file's front matter and body, whether or not it had to be fixed for that. */
export function asFixed(reading: FrontMatterData | BrokenFrontMatter): FrontMatterData | undefined {
  return "problems" in reading ? reading.fixed : reading;
}

/**
 * The front matter of a file with the place of each of its values, and the body.
 *
 * @param shape.schema what the front matter may hold: a role's, if left out
 */
export function readFrontMatter(
  file: string,
  text: string,
  { schema }: { schema: z.ZodType } = FORMAT,
  cut?: Cut,
): FrontMatterData | BrokenFrontMatter {
  const tooMuch = tooMuchOf({ name: file }, text);
  if (tooMuch) return { problems: [tooMuch] };
  const { problems, split, fixed } = splitPastFaults(file, text, cut);
  if (!split) return { problems };
  const parsed = parseYaml(file, fixed, { start: split.yamlStart, end: split.yamlEnd, keysAt: keysIn(schema) });
  const data = "data" in parsed ? parsed.data : parsed.fixed;
  const all = "problems" in parsed ? [...problems, ...parsed.problems] : problems;
  if (!data) return { problems: all };
  const toRange = rangesOf(text);
  const bodyStart = fixed.text.length - split.body.length;
  const front = {
    data: data.value === null ? { ...data, value: {} } : data,
    body: split.body,
    bodyLine: toRange(fixed.asWritten({ from: bodyStart, to: bodyStart })).line,
  };
  return all.length > 0 ? { problems: all, fixed: front } : front;
}

/** A file has two lines of hyphens; where more seems to be wrong, it is not known how it was meant. */
const MOST_FIXED = 3;

const OTHER_LANGUAGE = /^---[ \t]*\w/;

/** Cuts a role file in two, past lines of hyphens that are wrong and of which it is known what they should be. */
function splitPastFaults(file: string, text: string, cut: Cut | undefined) {
  const problems: Problem[] = [];
  let fixed = asWrittenText(text);
  for (;;) {
    const split = splitFrontMatter(file, fixed.text, cut);
    if (!("problem" in split)) return { problems, split, fixed };
    problems.push(problems.length === 0 ? split.problem : problemAsWritten(split.problem, fixed));
    const { fix } = split.problem;
    // What is said to be of another language is not read as YAML.
    if (!fix || OTHER_LANGUAGE.test(text) || problems.length === MOST_FIXED) return { problems, fixed };
    fixed = withFixes(fixed, keepingLines(fixed.text, splicesOf(fixed.text, fix.edits)));
  }
}

/** Leaves a line empty that would go, so that what stands below it in the file keeps its place. */
function keepingLines(text: string, splices: readonly Splice[]): Splice[] {
  return splices.map((splice) => {
    const { start, end, insert } = splice;
    if (start === 0 || insert !== "") return splice;
    return { start, end, insert: text.slice(start, end).replace(/[^\n]+/g, "") };
  });
}

function problemAsWritten({ fix, ...problem }: Problem, fixed: FixedText): Problem {
  const toRange = rangesOf(fixed.written);
  const placed = (range: Range) => {
    const [{ start, end } = { start: 0, end: 0 }] = splicesOf(fixed.text, [{ range, newText: "" }]);
    return toRange(fixed.asWritten({ from: start, to: end }));
  };
  const { line, column, endLine, endColumn } = problem;
  const edits = fix?.edits.map(({ range, newText }) => ({ range: placed(range), newText }));
  return {
    ...problem,
    ...placed({ line, column, endLine, endColumn }),
    ...(fix && edits ? { fix: { ...fix, edits } } : {}),
  };
}
