import type { SearchDetails } from "../../../scripts/catalog/derive/search-names.ts";

/** The boxes of all facets. */
export function boxesIn(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
}

/** Writes the counts beside the boxes; a value that would give nothing cannot be chosen. */
export function showCounts(form: HTMLFormElement, { facets }: SearchDetails, counts: Record<string, number[]>): void {
  for (const box of boxesIn(form)) {
    const count = counts[box.name]?.[facets[box.name]?.indexOf(box.value) ?? -1] ?? 0;
    const label = box.closest("label")?.querySelector("[data-count]");
    if (label) label.textContent = String(count);
    box.disabled = count === 0 && !box.checked;
  }
}
