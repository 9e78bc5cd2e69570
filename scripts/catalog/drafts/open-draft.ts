import { changedLines } from "../../diagnostics/changed-lines.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { mergeConflicts } from "../checks/merge-conflicts.ts";
import { fixedText } from "../fix/fix.ts";
import { markdownParser } from "../source/body.ts";
import { asFixed, readFrontMatter } from "../source/parse-role.ts";
import { type RoleDraft, readRoleDraft } from "./write-role.ts";

/** A text that the form can be filled from. */
export interface OpenedText {
  /** The file that the form goes on from, with its fixes; "" where the file is to be written anew. */
  original: string;
  draft: RoleDraft;
  /** What was fixed to read it. */
  fixes: ChangedLine[];
  /** Whether it had no front matter: its first heading is the title, and the rest is the text. */
  isPlain: boolean;
}

/** A line that was changed; without `before` it is new, without `after` it is gone. */
export interface ChangedLine {
  /** Its number in the text as it is now, or was where it is gone. */
  line: number;
  before?: string;
  after?: string;
}

/** What no plain Markdown begins with: lines of hyphens, front matter of other languages, keys, conflict markers. */
const BEGINS_OTHERWISE = /^\s*(?:[-\u2010-\u2015\u2212]{2,}|\+{3}|[;{<=>`]|[a-z][\w-]*:(?:\s|$))/;

/** A front matter further down, below something that stands above it. */
const FRONT_MATTER_BELOW = /^---[ \t]*\n\s*[a-z][a-z-]*:(?:\s|$)/m;

/**
 * Reads a role file for the form: as it stands, with the fixes that `fix` would make where it cannot be read else,
 * or as a plain text that has no front matter.
 *
 * @param headings those that the site asks of a text, which are no titles
 * @returns undefined where none of this does: then somebody has to look at the text itself
 */
export function openDraft(text: string, headings: readonly string[]): OpenedText | undefined {
  const plain = text.replaceAll(/\r\n?/g, "\n");
  const draft = readRoleDraft(text);
  if (draft) return { original: text, draft, fixes: [], isPlain: false };
  if (plain.trim() === "") return undefined;
  if (!BEGINS_OTHERWISE.test(plain) && !FRONT_MATTER_BELOW.test(plain))
    return { original: "", draft: plainDraft(plain, headings), fixes: [], isPlain: true };
  // Which side of a conflict is meant, nobody but a person knows.
  if (mergeConflicts("", plain).length > 0) return undefined;
  const now = fixedText(plain, unreadable);
  const read = readRoleDraft(now);
  return read && { original: now, draft: read, fixes: fixesOf(plain, now), isPlain: false };
}

/** What keeps a front matter from being read. */
function unreadable(text: string): Problem[] {
  const front = readFrontMatter("", text);
  return "problems" in front ? front.problems : [];
}

const parser = markdownParser({ html: false });

/** A text with its title taken out: the first heading of the first level, or else a heading that it begins with. */
function plainDraft(text: string, headings: readonly string[]): RoleDraft {
  const tokens = parser.parse(text, {});
  const found = tokens.flatMap((token, at) => {
    const title = tokens[at + 1]?.content ?? "";
    const isHeading = token.type === "heading_open" && token.level === 0 && title !== "" && !headings.includes(title);
    return isHeading && token.map ? [{ title, lines: token.map, isTop: token.tag === "h1" || at === 0 }] : [];
  });
  const heading = found.find(({ isTop }) => isTop);
  if (!heading) return { fields: {}, body: text };
  const lines = text.split("\n");
  lines.splice(heading.lines[0], heading.lines[1] - heading.lines[0]);
  return { fields: { title: heading.title }, body: lines.join("\n") };
}

function fixesOf(before: string, after: string): ChangedLine[] {
  return changedLines(before, after).flatMap(({ now, old, fresh }) =>
    Array.from({ length: Math.max(old.length, fresh.length) }, (_, at) => ({
      line: now + at,
      ...(at < old.length ? { before: old[at] } : {}),
      ...(at < fresh.length ? { after: fresh[at] } : {}),
    })),
  );
}

/** Some entries of a role's front matter as they stand, over all their lines, each line with its number. */
export function linesOfKeys(text: string, keys: readonly string[]): { line: number; text: string }[] {
  const plain = text.replaceAll(/\r\n?/g, "\n");
  const data = asFixed(readFrontMatter("", plain))?.data;
  if (!data) return [];
  const lines = plain.split("\n");
  return keys.flatMap((key) => {
    const from = data.rangeOfKey([key]).line;
    const to = data.extentOf([key])?.range.endLine ?? from;
    return lines.slice(from - 1, to).map((each, at) => ({ line: from + at, text: each }));
  });
}
