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
