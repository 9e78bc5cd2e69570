import type { ProblemCode } from "../diagnostics/codes.ts";
import { FILE_START, type Problem } from "../diagnostics/problem.ts";
import { isId, slugFrom } from "../schema/common.ts";

/** The largest size of one file, in bytes. */
export const MAX_FILE_BYTES = 256 * 1024;

/** A problem that concerns a file as a whole. */
export function aboutFile(file: { name: string }, code: ProblemCode, message: string, hint: string): Problem {
  return { code, severity: "error", file: file.name, ...FILE_START, message, hint };
}

/**
 * What is wrong with the name of a role's file, if anything is.
 *
 * @param file the file by its name in messages
 * @param slug the file's name without `.md`
 */
export function fileNameProblem(file: { name: string }, slug: string): Problem | undefined {
  if (isId(slug)) return undefined;
  const proposal = slugFrom(slug);
  return aboutFile(
    file,
    "bad-file-name",
    `\`${slug}.md\` cannot be the name of a role's file.`,
    isId(proposal)
      ? `Rename it to \`${proposal}.md\`.`
      : "Use lower-case letters, digits and single hyphens, at most 80 of them.",
  );
}

/** Two files that would make the same page. */
export function slugTaken(file: { name: string }, slug: string, first: { name: string }): Problem {
  return {
    ...aboutFile(
      file,
      "duplicate-slug",
      `The slug \`${slug}\` is already taken by ${first.name}.`,
      "Rename one of the two files: a slug is unique over all folders.",
    ),
    concerns: [first.name],
  };
}

/** A file that holds more than it may. */
export function tooLarge(file: { name: string }, bytes: number): Problem {
  return aboutFile(
    file,
    "too-large",
    `${file.name} has ${Math.ceil(bytes / 1024)} KiB.`,
    `A file may have at most ${MAX_FILE_BYTES / 1024} KiB.`,
  );
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
  const place = { line, column, endLine: line, endColumn: column + 1 };
  return {
    ...aboutFile(file, "not-utf8", `${file.name} is not UTF-8 text.`, "Save the file again with the encoding UTF-8."),
    ...place,
  };
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
