import type { Misfit } from "../misfits.ts";
import type { RoleSentence } from "./name-swap.ts";
import type { ProsePlace } from "./prose.ts";

/**
 * A sentence that stands in another role too.
 *
 * @param there the other sentence; only its role's file where it says the same
 * @param more how many more sentences of the two roles do so
 */
export function twin(here: RoleSentence, there: RoleSentence | string, at: Misfit["at"], more = 0): Misfit {
  const file = typeof there === "string" ? there : there.role.file;
  const theirText = typeof there === "string" ? here.sentence.text : there.sentence.text;
  const others = more > 0 ? ` So do ${more} more sentences.` : "";
  const said = `“${shorten(here.sentence.text)}” stands in ${file} too`;
  const theirs = here.sentence.text === theirText ? "" : `, nearly: “${shorten(theirText)}”`;
  const misfit = warning(
    here,
    at,
    "name-swap",
    `${said}${theirs}.${others}`,
    "Say what is true of this role alone, or move what is true of all into _ladders.yaml.",
  );
  return { ...misfit, concerns: [file] };
}

/** A warning of a sentence. */
export function warning(
  { role }: RoleSentence,
  at: Misfit["at"],
  code: Misfit["code"],
  message: string,
  hint: string,
): Misfit {
  return { code, severity: "warning", file: role.file, at, message, hint };
}

/** Where a sentence stands in its file. */
export function placeInFile(place: ProsePlace, bodyLine: number): Misfit["at"] {
  if ("path" in place) return place.path;
  return { line: bodyLine + place.bodyLine, column: place.column, length: place.length };
}

const LONGEST_QUOTE = 90;

/** A sentence as it is quoted. */
export function shorten(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1)}…`;
}
