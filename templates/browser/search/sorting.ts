import type { SearchDetails } from "../../../scripts/catalog/derive/search-names.ts";
import type { Answer } from "./answers.ts";

/** The answers in the order that was asked for; "" is by relevance. Roles without the figure come last. */
export function sorted(answers: readonly Answer[], by: string, { pay, growth }: SearchDetails): readonly Answer[] {
  if (by === "title") return [...answers].sort((a, b) => a.position - b.position);
  const figures = by === "pay" ? pay : by === "growth" ? growth : undefined;
  if (!figures) return answers;
  const figure = ({ position }: Answer) => figures[position] ?? Number.NEGATIVE_INFINITY;
  return [...answers].sort((a, b) => figure(b) - figure(a) || b.score - a.score || a.position - b.position);
}
