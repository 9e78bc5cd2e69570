import type { FacetCounts, Filters, Found } from "./pagefind.ts";

/** The selected values as filters, but for one facet's own. */
export function filtersOf(facets: Record<string, string[]>, except?: string): Filters {
  const chosen = Object.entries(facets).filter(([name, values]) => values.length > 0 && name !== except);
  return Object.fromEntries(chosen.map(([name, values]) => [name, { any: values }]));
}

/**
 * How many results each value would give: for a facet with a selection, as if nothing were selected in it,
 * since another value of it would be added and not required besides.
 */
export async function facetCounts(
  facets: Record<string, string[]>,
  found: Found,
  search: (filters: Filters) => Promise<Found>,
): Promise<FacetCounts> {
  const counts: FacetCounts = {};
  for (const [name, values] of Object.entries(facets)) {
    const source = values.length === 0 ? found : await search(filtersOf(facets, name));
    counts[name] = source.filters[name] ?? {};
  }
  return counts;
}

/** The boxes of all facets. */
export function boxesIn(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
}

/** Writes the counts beside the boxes; a value that would give nothing cannot be chosen. */
export function showCounts(form: HTMLFormElement, counts: FacetCounts): void {
  for (const box of boxesIn(form)) {
    const count = counts[box.name]?.[box.value] ?? 0;
    const label = box.closest("label")?.querySelector("[data-count]");
    if (label) label.textContent = String(count);
    box.disabled = count === 0 && !box.checked;
  }
}
