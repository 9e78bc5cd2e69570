import type { ComparedRole } from "../../../scripts/catalog/derive/compare/compared-role.ts";
import { button, make } from "../element.ts";
import { linkTo } from "../site-root.ts";
import type { BrowserWords } from "../words.ts";

/** What is done to a chosen role. */
export interface ChosenActions {
  remove(slug: string): void;
  level(slug: string, level: string | null): void;
}

/** A chosen role in the list of them, with its level to choose and a button to take it out. */
export function chosenItem(role: ComparedRole, words: BrowserWords, actions: ChosenActions): HTMLLIElement {
  const { slug, title, levels } = role;
  const item = make("li", "compare__role", linkTo(`/roles/${slug}/`, title));
  item.dataset.slug = slug;
  if (levels.length > 0) {
    const select = make("select", "", new Option(words("compare-all-levels"), ""));
    for (const { id, name } of levels) select.append(new Option(name, id));
    select.setAttribute("aria-label", words("compare-level-of", { role: title }));
    select.addEventListener("change", () => actions.level(slug, select.value || null));
    item.append(select);
  }
  const remove = button("×", () => actions.remove(slug));
  remove.setAttribute("aria-label", words("compare-remove", { role: title }));
  item.append(remove);
  return item;
}
