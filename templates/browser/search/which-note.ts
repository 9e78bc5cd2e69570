import { make } from "../element.ts";
import { siteUrl } from "../site-root.ts";
import type { BrowserWords } from "../words.ts";
import type { Answers } from "./engine.ts";
import type { RoleEntry } from "./entries.ts";

/** So many roles are named to choose from; the others are among the results. */
const MOST_NAMED = 8;

/**
 * Asks which of several roles is meant, instead of guessing.
 *
 * @param t the words that it is asked with
 */
export function whichNote(
  { several, words: asked }: Pick<Answers, "several" | "words">,
  roles: readonly RoleEntry[],
  t: BrowserWords,
): Node[] {
  if (several.length < 2) return [];
  const links = several.slice(0, MOST_NAMED).flatMap((position, at): (Node | string)[] => {
    const role = roles[position];
    if (!role) return [];
    const link = make("a", "", role.title);
    link.href = siteUrl(`/roles/${role.slug}/`);
    return at > 0 ? [", ", link] : [link];
  });
  const rest = several.length - MOST_NAMED;
  const key = rest > 0 ? "search-which-more" : "search-which";
  const said = t(key, { name: asked.join(" "), count: Math.max(0, rest) });
  return [make("span", "search-which", said, " ", ...links, " ")];
}
