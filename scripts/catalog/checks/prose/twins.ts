import type { Path, Problem } from "../../../diagnostics/problem.ts";
import type { Place } from "../../source/body-places.ts";
import type { ProblemAt } from "../problem-at.ts";
import type { RoleSentence } from "./name-swap.ts";
import type { ProsePlace } from "./prose.ts";

/**
 * A sentence that stands in another role too.
 *
 * @param there the other sentence; only its role's file where it says the same
 * @param more how many more sentences of the two roles do so
 */
export function twin(
  here: RoleSentence,
  there: RoleSentence | string,
  at: Path | Place,
  problemAt: ProblemAt,
  more = 0,
): Problem[] {
  const file = typeof there === "string" ? there : there.role.file;
  const theirText = typeof there === "string" ? here.sentence.text : there.sentence.text;
  const others = more > 0 ? ` So do ${more} more sentences.` : "";
  const said = `“${shorten(here.sentence.text)}” stands in ${file} too`;
  const theirs = here.sentence.text === theirText ? "" : `, nearly: “${shorten(theirText)}”`;
  const hint = "Say what is true of this role alone, or move what is true of all into _ladders.yaml.";
  return problemAt(here.role.file, "name-swap", at, `${said}${theirs}.${others}`, hint, {
    severity: "warning",
    concerns: [file],
  });
}

/** Where a sentence stands in its file. */
export function placeInFile(place: ProsePlace, bodyLine: number): Path | Place {
  if ("path" in place) return place.path;
  return { line: bodyLine + place.bodyLine, column: place.column, length: place.length };
}

const LONGEST_QUOTE = 90;

/** A sentence as it is quoted. */
export function shorten(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1)}…`;
}
