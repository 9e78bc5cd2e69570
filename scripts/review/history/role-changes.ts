import { type Catalog, occupationIds, type Role, type Vocabularies } from "../../catalog/catalog.ts";
import type { ChangeHistory, RoleChange } from "../../catalog/derive/change-history.ts";
import { link } from "../../catalog/link.ts";
import { differing } from "../dependents.ts";
import { namesIn } from "../redline/names.ts";
import type { RoleRemark } from "../redline/redline.ts";
import { roleRemarks } from "../redline/role-remarks.ts";
import type { Day, FolderHistory, Texts } from "./days.ts";
import { shownFields, wordingFor } from "./reading.ts";
import { remarkOf, type Speech, toldOf } from "./sentences.ts";
import { type KnownRole, stateBefore, type WalkedState } from "./versions.ts";

/** So many changes are kept at most. */
const MOST_CHANGES = 20_000;

/**
 * What became of each role, day by day: the states before and after a day are held against each other, so that
 * what was done and undone within it counts as nothing.
 *
 * @param texts the versions that the history names
 * @param catalog the roles as they are now
 * @param speech the words and formats that sentences are made with
 * @param known roles that need not be read again
 */
export function roleChanges(
  history: FolderHistory,
  texts: Texts,
  catalog: Catalog,
  speech: Speech,
  known: KnownRole = () => undefined,
): ChangeHistory {
  if (history.reach === "none") return { reach: "none", entries: [] };
  const state = stateBefore(history, texts, known);
  const byDay = history.days.map((day) => changesOn(day, state, catalog, speech));
  const entries = byDay.reverse().flat();
  const reach = entries.length > MOST_CHANGES ? "part" : history.reach;
  return { reach, entries: entries.slice(0, MOST_CHANGES) };
}

function changesOn(day: Day, state: WalkedState, catalog: Catalog, speech: Speech): RoleChange[] {
  const slugs = [...day.roles.keys()];
  const before = new Map(slugs.map((slug) => [slug, state.role(slug)]));
  const old = state.vocabularies();
  state.pass(day);
  const now = state.vocabularies();
  const [base, head]: [Role[], Role[]] = [[], []];
  for (const [slug, was] of before) {
    const is = state.role(slug);
    if (was === undefined || is === undefined) continue;
    if (was) base.push(was);
    if (is) head.push(is);
  }
  for (const role of usersOfChanged(old, now, catalog)) {
    if (day.roles.has(role.slug)) continue;
    const then = state.knows(role.slug) ? state.role(role.slug) : role;
    if (!then) continue;
    base.push(then);
    head.push(then);
  }
  if (base.length + head.length === 0) return [];
  const [earlier, later] = [catalogOf(base, old), catalogOf(head, now)];
  const remarks = roleRemarks(earlier, later, false, {
    names: namesIn(earlier, later, catalog),
    fieldsOf: (role, from) => shownFields(role, from, speech),
    wording: wordingFor(speech),
  });
  return remarks.flatMap((remark) => entryOf(day.date, remark, later, catalog, speech));
}

function catalogOf(roles: readonly Role[], vocabularies: Vocabularies): Catalog {
  return link(
    roles.map((role) => ({ role })),
    vocabularies,
  );
}

/** The roles of today that show figures of an occupation that changed, or have levels of a ladder that did. */
function* usersOfChanged(old: Vocabularies, now: Vocabularies, catalog: Catalog): Generator<Role> {
  if (old === now) return;
  const occupations = differing<unknown>(old.occupations, now.occupations);
  const ladders = differing<unknown>(old.ladders, now.ladders);
  if (occupations.size + ladders.size === 0) return;
  for (const role of catalog.roles.values())
    if (occupationIds(role).some((id) => occupations.has(id)) || ladders.has(role.ladder)) yield role;
}

function entryOf(
  day: string,
  { kind, slug, title, changes }: RoleRemark,
  head: Catalog,
  catalog: Catalog,
  speech: Speech,
): RoleChange[] {
  const { words } = speech;
  const fields = changes.flatMap((change) => toldOf(change, speech));
  const told = {
    added: () => [words("changes-role-added"), ...[head.roles.get(slug)?.summary ?? []].flat()].map(remarkOf),
    removed: () => {
      const heir = catalog.moved.get(slug);
      const said = [
        words("changes-role-removed"),
        ...(heir ? [words("changes-role-moved", { title: heir.title })] : []),
      ];
      return said.map(remarkOf);
    },
    renamed: () => [remarkOf(words("changes-role-renamed")), ...fields],
    changed: () => fields,
  }[kind]();
  return told.length === 0 ? [] : [{ day, slug, title, kind, told }];
}
