import type { Problem } from "../../../scripts/diagnostics/problem.ts";
import { button, byId, make } from "../element.ts";
import type { BrowserWords } from "../words.ts";

/** A list that is longer than this helps nobody. */
const MOST_PROBLEMS = 60;

/**
 * Lists what is wrong, and says how much in the bar that is always in sight.
 *
 * @param lead called with the problem that somebody wants to be led to
 */
export function showProblems<Told extends Problem>(
  problems: readonly Told[],
  words: BrowserWords,
  lead: (problem: Told) => void,
): void {
  const { length: count } = problems;
  const items = problems.slice(0, MOST_PROBLEMS).map((problem) => {
    const { code, severity, message, hint } = problem;
    const way = button(message, () => lead(problem), "edit-problem");
    const item = make("li", "", way, " ", make("span", "quiet", hint));
    item.dataset.code = code;
    item.dataset.severity = severity;
    return item;
  });
  if (count > MOST_PROBLEMS) {
    items.push(make("li", "quiet", words("edit-problems-more", { count: count - MOST_PROBLEMS })));
  }
  const list = byId("edit-problems", HTMLOListElement);
  list.replaceChildren(...items);
  list.hidden = count === 0;
  byId("edit-bar", HTMLParagraphElement).hidden = count === 0;
  byId("edit-bar-count", HTMLButtonElement).textContent = words("edit-problems-bar", { count });
  const said = count === 0 ? words("edit-problems-none") : words("edit-problems-count", { count });
  // Said again and again, it would talk over whoever writes.
  const status = byId("edit-problems-status", HTMLParagraphElement);
  if (status.textContent !== said) status.textContent = said;
}

/** A problem by its line, where the file is shown as text. */
export function inSource({ line, message, hint }: Problem, words: BrowserWords): { message: string; hint: string } {
  const bare = (text: string) => text.replaceAll("`", "");
  return { message: words("edit-source-problem", { line, message: bare(message) }), hint: bare(hint) };
}
