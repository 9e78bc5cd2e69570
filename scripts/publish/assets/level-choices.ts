import type { Plugin } from "esbuild";
import { MOST_LEVELS } from "../../schema/vocabularies.ts";

/**
 * Puts the rules by which a chosen level of a ladder shows what stands at it, one for each level that a ladder may have, in
 * the place of the style sheet `rolebook:level-choices`: a style sheet alone cannot count.
 */
export const levelChoices: Plugin = {
  name: "level-choices",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^rolebook:level-choices$/ }, ({ path }) => ({ path, namespace: "level-choices" }));
    onLoad({ filter: /./, namespace: "level-choices" }, () => ({ contents: rules(), loader: "css" }));
  },
};

function rules(): string {
  const levels = Array.from({ length: MOST_LEVELS }, (_, at) => at + 1);
  const shown = (choice: string, parts: (level: number) => string) =>
    levels.map(
      (level) => `.ladder:has(.ladder__choice--${choice} .shows-${level}:checked) .ladder__table ${parts(level)}`,
    );
  const pair = shown("two", (level) => `.at-${level}`);
  const one = shown("one", (level) => `:is(.at-${level}:not(:empty), tr:has(> .at-${level}:not(:empty)))`);
  return `@media screen and (min-width: 48rem) { ${pair} { display: table-cell } }
@media screen and (max-width: 47.99rem) { ${one} { display: block } }`;
}
