import type { Catalog } from "../../catalog/catalog.ts";
import type { RolesFolder } from "../../catalog/source/read-folder.ts";
import { UsageError } from "../../config.ts";
import { t } from "../../diagnostics/messages.ts";
import { isId, slugFrom } from "../../schema/common.ts";
import { roleSchema } from "../../schema/role.ts";

/**
 * The title and the slug of a new role from the words of a call.
 *
 * @throws UsageError when there is no title, or nothing that can be an address follows from it
 */
export function newName(
  positionals: readonly string[],
  slugOption: string | undefined,
): { title: string; slug: string } {
  const [word, ...others] = positionals;
  if (word === undefined || word.trim() === "")
    throw new UsageError(t`give the role's title in quotes: rolebook new "Data Steward"`);
  if (others.length > 0) throw new UsageError(t`put the title in quotes: rolebook new "${positionals.join(" ")}"`);
  const parsed = roleSchema.shape.title.safeParse(word);
  if (!parsed.success || /[\r\n\t]/.test(word))
    throw new UsageError(t`"${word.slice(0, 100)}" cannot be a title: it is one line of at most 160 characters`);
  if (slugOption !== undefined && !isId(slugOption))
    throw new UsageError(t`--slug ${slugOption}: use lower-case letters, digits and single hyphens`);
  const slug = slugOption ?? slugFrom(parsed.data);
  if (!isId(slug))
    throw new UsageError(t`no address can be made from "${parsed.data}": choose one, such as --slug data-steward`);
  return { title: parsed.data, slug };
}

/** Who has one of the names of a new role already, as a sentence with its fix; nothing where they are free. */
export function takenBy(
  { slug, title, aliases }: { slug: string; title: string; aliases: readonly string[] },
  { roles, moved, site }: Catalog,
  found: Pick<RolesFolder, "roles">,
): string | undefined {
  const file = found.roles.find((role) => role.slug === slug);
  if (file) return t`There is ${file.name} already. Change that file, or choose another title.`;
  const former = moved.get(slug);
  if (former)
    return t`\`${slug}\` is an old address of ${former.file}, and links to it lead there. Choose another address with \`--slug\`.`;
  if (Object.hasOwn(site.removed, slug))
    return t`\`${slug}\` is the address of a removed role: ${site.removed[slug] ?? ""} Take it out of \`removed\` in _site.yaml first, or choose another with \`--slug\`.`;
  const fold = (name: string) => name.toLowerCase().replace(/\s+/g, " ");
  for (const name of [title, ...aliases]) {
    for (const role of roles.values()) {
      if (fold(role.title) === fold(name))
        return t`“${name}” is the title of ${role.file}. A name leads to one role only.`;
      // Two roles may share an alias; the title of one is no alias of another.
      if (name === title && role.aliases.some((alias) => fold(alias) === fold(name)))
        return t`“${name}” is an alias of ${role.file}. Remove it there first if it is to be a role of its own.`;
    }
  }
  return undefined;
}
