import { type ChangedLine, linesOfKeys } from "../../../scripts/catalog/drafts/open-draft.ts";
import { button, byId, make } from "../element.ts";
import type { BrowserWords } from "../words.ts";

/** Lists what was fixed, and says how much. */
export function showFixes(fixes: readonly ChangedLine[], words: BrowserWords): string {
  const list = byId("edit-mends", HTMLUListElement);
  list.hidden = fixes.length === 0;
  list.replaceChildren(
    ...fixes.map(({ line, before, after }) => {
      const key =
        before === undefined ? "edit-mended-added" : after === undefined ? "edit-mended-removed" : "edit-mended-line";
      return make("li", "", words(key, { line, before: before ?? "", after: after ?? "" }));
    }),
  );
  return fixes.length === 0 ? "" : words("edit-mended", { count: fixes.length });
}

/**
 * What the form has no place for, as it stands in the file.
 *
 * @param toText called when somebody asks for the file as text
 */
export function leftOver(
  text: string,
  keys: readonly string[],
  words: BrowserWords,
  toText: () => void,
): HTMLElement | undefined {
  const lines = keys.length === 0 ? [] : linesOfKeys(text, keys);
  if (lines.length === 0) return undefined;
  const width = String(lines.at(-1)?.line).length;
  const shown = make("pre", "", lines.map(({ line, text }) => `${String(line).padStart(width)}  ${text}`).join("\n"));
  shown.id = "edit-left-over";
  shown.tabIndex = 0;
  shown.setAttribute("aria-label", words("edit-left-over"));
  return make(
    "div",
    "edit-field",
    make("p", "edit-label", words("edit-left-over")),
    make("p", "edit-help", words("edit-left-over-help")),
    shown,
    make("p", "edit__buttons", button(words("edit-open-source"), toText)),
  );
}
