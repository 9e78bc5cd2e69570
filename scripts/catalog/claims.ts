import { foldName } from "../schema/characters.ts";
import { type ByteText, decoded } from "./bytes.ts";

/** A line that begins neither with a key of the role nor like one that belongs to the key above or holds nothing. */
const UNLIKE_KEYS = /\n(?![a-z][a-z-]*:[ \n]|[ \-\]}#\n]|$)/;

/** A line break, a key, and what belongs to it. */
const CLAIMS = ["title", "aliases", "moved-from"].map((key) => {
  const start = `\n${key}:`;
  return { start, whole: new RegExp(`${start}[^\\n]*(?:\\n(?:[ \\-\\]}#][^\\n]*|(?=\\n)))*`, "y") };
});

/** Ways to write a letter as something else. */
const HIDDEN = /\\|''/;

/**
 * Looks through what a role claims for itself, its title, aliases and old addresses, without parsing its front matter.
 *
 * @param front the front matter from the line break before its first line to that behind its last
 * @param names folded names and old addresses
 * @returns whether it may claim one of them; so it may where that cannot be told from the lines alone
 */
export function mayClaim(front: ByteText, names: Iterable<string>): boolean {
  if (UNLIKE_KEYS.test(front)) return true;
  const claiming = CLAIMS.map(({ start, whole }) => {
    whole.lastIndex = front.indexOf(start);
    return whole.lastIndex === -1 ? "" : (whole.exec(front)?.[0] ?? "");
  }).join("");
  const folded = foldName(decoded(claiming));
  if (HIDDEN.test(folded)) return true;
  for (const name of names) if (folded.includes(name)) return true;
  return false;
}
