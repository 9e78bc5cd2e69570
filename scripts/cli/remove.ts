import {
  fieldsChanged,
  linksRenamed,
  removalRecorded,
  titlesMoved,
  withFormerSlugs,
  withoutRole,
} from "../catalog/drafts/change-references.ts";
import { UsageError } from "../config.ts";
import { t } from "../diagnostics/messages.ts";
import { printable } from "../diagnostics/printable.ts";
import { siteSchema } from "../schema/site.ts";
import { urls } from "../site/urls.ts";
import {
  type Edit,
  editsShown,
  loadForChange,
  makeChanges,
  type RoleText,
  roleNamed,
  slugIn,
  vocabularyEdit,
} from "./changes/role-edits.ts";
import type { Call } from "./command.ts";

interface Destination {
  to?: string | undefined;
  reason?: string | undefined;
}

/** `rolebook remove`: takes a role away. Its address leads to another role, or says why it is gone. */
export async function remove({ config, values, positionals, say, warn }: Call<Destination>): Promise<boolean> {
  const slug = slugFrom(positionals);
  const { to, reason } = destination(values, slug);
  const loaded = await loadForChange(config, warn);
  if (!loaded) return false;
  const { catalog, files, translations } = loaded;
  const file = roleNamed(slug, files, warn);
  const target = to === undefined ? undefined : roleNamed(to, files, warn);
  if (!file || (to !== undefined && !target)) return false;
  const addresses = [slug, ...(catalog.roles.get(slug)?.["moved-from"] ?? [])];
  const linked: RoleText[] = [];
  const edits: Edit[] = [...files, ...translations].map((each) => {
    if (each.slug === slug) return { ...each, splices: [], movedTo: null };
    // A link to the removed page may as well lead straight to where its address leads.
    const links = linksRenamed(each.text, slug, to ?? slug);
    if (links.length > 0) linked.push(each);
    const changed = fieldsChanged(each.text, (fields) => {
      const dropped = withoutRole(fields, slug);
      return each === target ? withFormerSlugs(dropped, addresses) : dropped;
    });
    return { ...each, splices: [...changed, ...(to === undefined ? [] : links)] };
  });
  edits.push(...(await vocabularyEdit(config, "titles", (text) => titlesMoved(text, slug, to))));
  if (reason !== undefined) {
    if (linked.length > 0) {
      warn(
        `${t`These texts link to ${urls.role(slug)}. Take the links out, or give a role with \`--to\` that they shall lead to:`}\n\n${linked.map(({ name }) => `  ${printable(name)}`).join("\n")}\n\n${t`Nothing was written.`}`,
      );
      return false;
    }
    edits.push(...(await vocabularyEdit(config, "site", (text) => removalRecorded(text, addresses, reason))));
  }
  if (!(await makeChanges(edits, config, warn))) return false;
  say(`${t`${printable(file.name)} is removed.`}\n`);
  const shown = editsShown(edits);
  if (shown !== "") say(shown);
  say(
    to === undefined
      ? `\n${t`${urls.role(slug)} says why it is gone, from the next build on.`}`
      : `\n${t`${urls.role(slug)} leads to ${urls.role(to)} from the next build on.`}`,
  );
  return true;
}

function slugFrom(positionals: readonly string[]): string {
  const [word, ...others] = positionals;
  if (word === undefined || others.length > 0)
    throw new UsageError(t`name one role: rolebook remove old-slug --to other-slug`);
  return slugIn(word);
}

/** Links to a page outlive it, so its address has to lead somewhere or say why it does not. */
function destination({ to, reason }: Destination, slug: string): Destination {
  if ((to === undefined) === (reason === undefined))
    throw new UsageError(
      t`say where the address of \`${slug}\` leads from now on, with --to other-slug, or why the role is gone, with --reason "…"`,
    );
  if (to === slug) throw new UsageError(t`a removed role cannot lead to itself`);
  if (to !== undefined) return { to: slugIn(to) };
  const checked = siteSchema.shape.removed.safeParse({ [slug]: reason });
  if (!checked.success) throw new UsageError(t`--reason: write one sentence for readers of the page`);
  return { reason: reason?.trim() };
}
