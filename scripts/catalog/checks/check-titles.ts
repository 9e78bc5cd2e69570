import { t } from "../../diagnostics/messages.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { isId } from "../../schema/common.ts";
import type { Catalog, Role } from "../catalog.ts";
import { onceEach } from "../once-each.ts";
import type { ReadVocabularies } from "../source/read-vocabularies.ts";
import { wordsOf } from "../words.ts";
import { unknownId } from "./check-references.ts";
import type { ProblemAt } from "./problem-at.ts";

/**
 * What does not fit together in the names that jobs have in other languages.
 *
 * @param slugs those of all role files, readable or not
 */
export function checkTitles(
  { titles, roles, site }: Pick<Catalog, "titles" | "roles" | "site">,
  slugs: ReadonlySet<string>,
  ids: Pick<ReadVocabularies, "files" | "unread">,
  problemAt: ProblemAt,
): Problem[] {
  const file = ids.files.titles;
  const owners = new Map<string, { slug: string; file: string; isTitle: boolean }>();
  for (const role of roles.values()) {
    const { slug, file } = role;
    for (const [at, key] of namesAsSearched(role).entries())
      if (!owners.has(key)) owners.set(key, { slug, file, isTitle: at === 0 });
  }
  return [...titles].flatMap(([language, named]) => {
    const problems: Problem[] = [];
    if (languageOf(language) === languageOf(site.language)) {
      const message = t`\`${language}\` is the language of this site.`;
      const hint = t`Write these names under \`aliases\` of the roles, so that their pages say them too.`;
      problems.push(...problemAt(file, "bad-value", [language], message, hint, { severity: "warning", onKey: true }));
    }
    const first = new Map<string, string>();
    for (const [slug, names] of named) {
      if (isId(slug) && !slugs.has(slug)) {
        const reference = { kind: "role", id: slug, at: [language, slug], onKey: true } as const;
        problems.push(...unknownId(reference, file, reference.at, slugs, ids, problemAt));
      }
      const keys = allAsSearched(names);
      for (const [at, name] of names.entries()) {
        const place = [language, slug, at];
        const key = keys[at] ?? "";
        const owner = owners.get(key);
        const other = first.get(key);
        if (key === "") {
          const message = t`\`${name}\` holds no word that could be searched for.`;
          problems.push(...problemAt(file, "bad-format", place, message, t`Write the name in letters, or remove it.`));
        } else if (owner && owner.slug !== slug) {
          const message = owner.isTitle
            ? t`\`${name}\` is already the title of ${owner.file}.`
            : t`\`${name}\` is already an alias of ${owner.file}.`;
          const hint = t`Who searches for it finds that role: remove it here, or add it to \`${owner.slug}\`.`;
          problems.push(...problemAt(file, "alias-taken", place, message, hint, { concerns: [owner.file] }));
        } else if (other !== undefined && other !== slug) {
          const message = t`\`${name}\` stands under \`${other}\` in the same language.`;
          const hint = t`Keep it where most people would look for it, unless it means both.`;
          problems.push(...problemAt(file, "alias-taken", place, message, hint, { severity: "warning" }));
        }
        if (!first.has(key)) first.set(key, slug);
      }
    }
    return problems;
  });
}

const asSearched = (name: string) => wordsOf(name).join(" ");

const allAsSearched = onceEach((names: readonly string[]) => names.map(asSearched));

const namesAsSearched = onceEach(({ title, aliases }: Role) => [title, ...aliases].map(asSearched));

const languageOf = (tag: string) => new Intl.Locale(tag).language;
