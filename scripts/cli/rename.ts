import { dirname, join } from "node:path";
import {
  fieldsChanged,
  linksRenamed,
  titlesMoved,
  withFormerSlugs,
  withRoleRenamed,
} from "../catalog/drafts/change-references.ts";
import { UsageError } from "../config.ts";
import { t } from "../diagnostics/messages.ts";
import { printable } from "../diagnostics/printable.ts";
import { isId, slugFrom } from "../schema/common.ts";
import { urls } from "../site/urls.ts";
import {
  type Edit,
  editsShown,
  loadForChange,
  makeChanges,
  roleNamed,
  slugIn,
  vocabularyEdit,
} from "./changes/role-edits.ts";
import type { Call } from "./command.ts";
import { takenBy } from "./new/name.ts";

/** `rolebook rename`: another address for a role, with every reference to it fixed and the old one kept alive. */
export async function rename({ config, positionals, say, warn }: Call): Promise<boolean> {
  const [old, fresh] = slugsFrom(positionals);
  const loaded = await loadForChange(config, warn);
  if (!loaded) return false;
  const { catalog, files, translations } = loaded;
  const file = roleNamed(old, files, warn);
  if (!file) return false;
  const ownOldAddress = catalog.roles.get(old)?.["moved-from"]?.includes(fresh) ?? false;
  const there = files.find((each) => each.slug === fresh);
  const taken = there
    ? t`There is ${there.name} already.`
    : ownOldAddress
      ? undefined
      : takenBy({ slug: fresh, title: "", aliases: [] }, catalog, { roles: [] });
  if (taken) {
    warn(`${printable(taken)}\n\n${t`Nothing was written.`}`);
    return false;
  }
  const edits: Edit[] = [...files, ...translations].map((each) => ({
    ...each,
    splices: [
      ...fieldsChanged(each.text, (fields) => {
        const renamed = withRoleRenamed(fields, old, fresh);
        return each === file ? withFormerSlugs(renamed, [old], fresh) : renamed;
      }),
      ...linksRenamed(each.text, old, fresh),
    ],
    ...(each.slug === old ? { movedTo: join(dirname(each.path), `${fresh}.md`) } : {}),
  }));
  edits.push(...(await vocabularyEdit(config, "titles", (text) => titlesMoved(text, old, fresh))));
  if (!(await makeChanges(edits, config, warn))) return false;
  const name = printable(file.name);
  say(`${t`${name} is now ${name.replace(/[^/]+$/, `${fresh}.md`)}.`}\n`);
  say(editsShown(edits));
  say(`\n${t`${urls.role(old)} leads to ${urls.role(fresh)} from the next build on.`}`);
  return true;
}

function slugsFrom(positionals: readonly string[]): [string, string] {
  const [old, fresh, ...others] = positionals.map(slugIn);
  if (old === undefined || fresh === undefined || others.length > 0)
    throw new UsageError(t`name the old and the new slug: rolebook rename old-slug new-slug`);
  const [from = "", to = ""] = positionals.map((word) => /^.*\//.exec(word)?.[0] ?? "");
  if (to !== "" && to !== from) throw new UsageError(t`the file stays in its folder: write the new slug alone`);
  if (!isId(fresh)) {
    const proposal = slugFrom(fresh);
    throw new UsageError(
      isId(proposal)
        ? t`\`${fresh}\` cannot be a slug: use lower-case letters, digits and single hyphens, such as \`${proposal}\``
        : t`\`${fresh}\` cannot be a slug: use lower-case letters, digits and single hyphens`,
    );
  }
  if (old === fresh) throw new UsageError(t`the two slugs are the same`);
  return [old, fresh];
}
