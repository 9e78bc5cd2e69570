import type { ProblemCode } from "../../diagnostics/codes.ts";
import { t } from "../../diagnostics/messages.ts";
import { FILE_START, onLine, type Problem, problemIn } from "../../diagnostics/problem.ts";
import { ID_MAX_LENGTH, ID_PATTERN, isId, slugFrom } from "../../schema/common.ts";

/** The largest size of one file, in bytes. */
export const MAX_FILE_BYTES = 256 * 1024;

/** The largest size of a table of pay, in bytes. */
export const MAX_TABLE_BYTES = 16 * 1024 * 1024;

/** The folder of the tables of pay, at the top of the roles folder. */
export const TABLES_FOLDER = "_pay";

/** The folder of the site's own images, style sheet and typefaces, at the top of the roles folder. */
export const ASSETS_FOLDER = "_assets";

/** The folder of the site's own pages, at the top of the roles folder. */
export const PAGES_FOLDER = "_pages";

/** The vocabulary files, by what they hold. */
export const VOCABULARY_FILES = {
  site: "_site.yaml",
  strings: "_strings.yaml",
  domains: "_domains.yaml",
  skills: "_skills.yaml",
  ladders: "_ladders.yaml",
  occupations: "_occupations.yaml",
  pay: "_pay.yaml",
  traits: "_traits.yaml",
  titles: "_titles.yaml",
  sources: "_sources.yaml",
} as const;

export type VocabularyName = keyof typeof VOCABULARY_FILES;

/** The vocabularies that may be split over files of a folder, with its name. */
export const PART_FOLDERS = { skills: "_skills", occupations: "_occupations" } as const satisfies Partial<
  Record<VocabularyName, string>
>;

/** The vocabulary that a folder at the top of the roles folder holds parts of. */
export function partFolder(name: string): keyof typeof PART_FOLDERS | undefined {
  return (Object.keys(PART_FOLDERS) as (keyof typeof PART_FOLDERS)[]).find((each) => PART_FOLDERS[each] === name);
}

/** The vocabulary that a file is a part of, by its path below the roles folder. */
export function partAt(path: string): keyof typeof PART_FOLDERS | undefined {
  const [folder = "", name, ...deeper] = path.split("/");
  return name?.endsWith(".yaml") && deeper.length === 0 ? partFolder(folder) : undefined;
}

/** A problem that concerns a file as a whole. */
export function aboutFile(file: { name: string }, code: ProblemCode, message: string, hint: string): Problem {
  return problemIn(file.name, code, FILE_START, message, hint);
}

/**
 * What operating systems and editors leave behind: hidden files, copies that end in `~`, the locks and probes of Emacs
 * and Vim. A `README` is for those who open the folder itself.
 */
const LEFTOVER = /^\.|~$|^~\$|^#.*#$|^4913$|^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r)$/i;
const README = /^read[-_ ]?me(?:\.[\w.-]*)?$/i;

/** Whether something in the roles folder is passed over without a word, and never read. */
export function isLeftover(name: string, isFolder: boolean): boolean {
  return LEFTOVER.test(name) || (!isFolder && README.test(name));
}

/** A file meant to be a role: Markdown by its ending, whatever the program that saved it made of that. */
export const ROLE_FILE = /^(.+?)\s*\.(?:md|mdx|markdown|mdown)(?:\.txt)?$/is;

/** The rule for slugs and ids, and what one that breaks it should be; `meant` is undefined where nobody can know. */
export function idAdvice(written: string): { meant?: string; rule: string } {
  const meant = slugFrom(written.replace(/\.md$/i, ""));
  const rule = t`Use lower-case letters, digits and single hyphens, at most ${ID_MAX_LENGTH} of them.`;
  if (isId(meant)) return { meant, rule };
  if (meant.length > ID_MAX_LENGTH)
    return { rule: t`Shorten it: it has ${meant.length} characters, and may have at most ${ID_MAX_LENGTH}.` };
  if (ID_PATTERN.test(meant)) return { rule: t`Add a word to it: Windows keeps the name \`${meant}\` for a device.` };
  return { rule };
}

/** The slug that a file's name stands for; where that is none or another file's, one like it. */
export function freeSlug(base: string, isTaken: (slug: string) => boolean): string {
  const meant = idAdvice(base).meant ?? "role";
  let slug = meant;
  for (let number = 2; isTaken(slug); number++) slug = `${meant}-${number}`;
  return slug;
}

/**
 * What is wrong with the name of a role's file.
 *
 * @param file the file by its name in messages
 * @param base its name without the ending
 * @param isTaken tells which slugs other files have
 */
export function fileNameProblem(
  file: { name: string },
  base: string,
  isTaken: (slug: string) => boolean = () => false,
): Problem {
  const name = file.name.slice(file.name.lastIndexOf("/") + 1);
  const { meant, rule } = idAdvice(base);
  const hint =
    meant === undefined
      ? rule
      : isTaken(meant)
        ? t`There is a file for \`${meant}\` already: give this one the name of another role, or remove it.`
        : t`Rename it to \`${meant}.md\`.`;
  return aboutFile(file, "bad-file-name", t`\`${name}\` cannot be the name of a role's file.`, hint);
}

/** Two files that would make the same page. */
export function slugTaken(file: { name: string }, slug: string, first: { name: string }): Problem {
  const message = t`The slug \`${slug}\` is already taken by ${first.name}.`;
  const hint = t`Rename one of the two files: a slug is unique over all folders.`;
  return { ...aboutFile(file, "duplicate-slug", message, hint), concerns: [first.name] };
}

/** A file that holds more than it may. */
export function tooLarge(file: { name: string }, bytes: number, most = MAX_FILE_BYTES): Problem {
  const hint = t`A file may have at most ${sizeOf(most)}.`;
  return aboutFile(file, "too-large", t`${file.name} has ${sizeOf(bytes)}.`, hint);
}

/** So many lines, and so many of each sign that may begin something in a text, are looked at: a person writes far fewer. */
const MOST = 20_000;

const COUNTED = ["\n", "[", "<", "*", "_"];

/** Why a file of a text is not looked at, although it is no larger than it may be. */
export function tooMuchOf(file: { name: string }, text: string): Problem | undefined {
  const sign = COUNTED.find((each) => text.split(each, MOST + 1).length > MOST);
  if (sign === undefined) return undefined;
  const message = sign === "\n" ? t`${file.name} has too many lines.` : t`${file.name} has too many \`${sign}\`.`;
  return aboutFile(file, "too-large", message, t`It may have at most ${MOST}.`);
}

function sizeOf(bytes: number): string {
  const kib = Math.ceil(bytes / 1024);
  return kib < 1024 * 10 ? t`${kib} KiB` : t`${Math.ceil(kib / 1024)} MiB`;
}

/** The text that some bytes are, without a byte order mark, or where they are none. */
export function decodeUtf8(file: { name: string }, bytes: Uint8Array): { text: string } | { problem: Problem } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { problem: notUtf8(file, bytes) };
  }
}

/** Names the line and column of the first byte that is not UTF-8. */
function notUtf8(file: { name: string }, bytes: Uint8Array): Problem {
  const good = validPrefix(bytes);
  // Streaming holds back a character that was begun and cannot be finished: that is where the fault lies.
  const text = new TextDecoder().decode(bytes.subarray(0, good), { stream: true });
  const before = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  const hint = t`Save the file again with the encoding UTF-8.`;
  return problemIn(file.name, "not-utf8", onLine(line, column, 1), t`${file.name} is not UTF-8 text.`, hint);
}

/** How many bytes at the beginning are valid UTF-8. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  const valid = (end: number) => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (valid(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
