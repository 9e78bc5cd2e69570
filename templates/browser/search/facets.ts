import type { SearchDetails } from "../../../scripts/catalog/derive/search-names.ts";
import type { Answer } from "./blend.ts";

/** Selected values by facet: an answer has to have one value of each facet in which any is selected. */
export type Selection = Record<string, string[]>;

/** Whether a role has one of the selected values in every facet, but for one that is left out. */
export function fits(
  { facets, values }: SearchDetails,
  position: number,
  selection: Selection,
  except?: string,
): boolean {
  return Object.entries(selection).every(([facet, selected]) => {
    if (selected.length === 0 || facet === except) return true;
    const own = (values[facet]?.[position] ?? []).map((at) => facets[facet]?.[at]);
    return selected.some((value) => own.includes(value));
  });
}

/** How many answers there are if nothing is selected in one facet. */
export function fittingWithout(
  details: SearchDetails,
  positions: readonly number[],
  selection: Selection,
  facet: string,
): number {
  return positions.filter((position) => fits(details, position, selection, facet)).length;
}

/**
 * How many answers each value would give: for a facet with a selection, as if nothing were selected in it,
 * since another value of it would be added and not required besides.
 */
export function facetCounts(
  details: SearchDetails,
  positions: readonly number[],
  selection: Selection,
): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(details.facets).map(([facet, options]) => {
      const counts = options.map(() => 0);
      for (const position of positions) {
        if (!fits(details, position, selection, facet)) continue;
        for (const at of details.values[facet]?.[position] ?? []) counts[at] = (counts[at] ?? 0) + 1;
      }
      return [facet, counts];
    }),
  );
}

/** The answers in the order that was asked for; "" is by relevance. Roles without the figure come last. */
export function sorted(answers: readonly Answer[], by: string, { pay, growth }: SearchDetails): readonly Answer[] {
  if (by === "title") return [...answers].sort((a, b) => a.position - b.position);
  const figures = by === "pay" ? pay : by === "growth" ? growth : undefined;
  if (!figures) return answers;
  const figure = ({ position }: Answer) => figures[position] ?? Number.NEGATIVE_INFINITY;
  return [...answers].sort((a, b) => figure(b) - figure(a) || b.score - a.score || a.position - b.position);
}

/** The boxes of all facets. */
export function boxesIn(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
}

/**
 * Writes the counts beside the boxes; a value that would give nothing cannot be chosen.
 *
 * @param counts undefined where there are no answers to be counted, whatever is chosen
 */
export function showCounts(
  form: HTMLFormElement,
  { facets }: SearchDetails,
  counts: Record<string, number[]> | undefined,
): void {
  for (const box of boxesIn(form)) {
    const count = counts?.[box.name]?.[facets[box.name]?.indexOf(box.value) ?? -1] ?? 0;
    const label = box.closest("label")?.querySelector("[data-count]");
    if (label) label.textContent = counts ? String(count) : "";
    box.disabled = count === 0 && !box.checked;
  }
}
