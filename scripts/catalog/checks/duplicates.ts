import { counted, t } from "../../diagnostics/messages.ts";
import type { Path, Problem } from "../../diagnostics/problem.ts";
import { allOf, nameThose } from "../../diagnostics/suggest.ts";
import { foldName } from "../../schema/characters.ts";
import type { HouseRules } from "../../schema/rules.ts";
import { type Role, skillIds } from "../catalog.ts";
import { groupBy } from "../group-by.ts";
import { onceEach } from "../once-each.ts";
import { isPlaceholder } from "./placeholders.ts";
import type { ProblemAt } from "./problem-at.ts";

/** What of a role can stand twice in it. */
type Lists = Pick<Role, "file"> & { [Key in "skills" | "roadmap" | "related"]?: Role[Key] | undefined };

/** Skills, steps and relations that stand twice, and steps that wait for themselves or for one another. */
export function duplicatesIn(role: Lists, problemAt: ProblemAt): Problem[] {
  return [...doubledSkills(role, problemAt), ...doubledSteps(role, problemAt), ...doubledRelations(role, problemAt)];
}

/** Skills that stand in both lists. */
function doubledSkills({ skills, file }: Lists, problemAt: ProblemAt): Problem[] {
  const core = skillIds(skills?.core ?? []);
  return (skills?.useful ?? []).flatMap((entry, index) => {
    if (typeof entry !== "string" || !core.includes(entry)) return [];
    const message = t`\`${entry}\` stands under \`core\` as well.`;
    return problemAt(file, "duplicate-id", ["skills", "useful", index], message, t`Keep it in one of the two lists.`, {
      severity: "warning",
    });
  });
}

function doubledSteps({ roadmap = [], file }: Lists, problemAt: ProblemAt): Problem[] {
  const seen = new Set<string>();
  const problems = roadmap.flatMap(({ id, after = [] }, index) => {
    if (id === undefined) return [];
    const message = t`The step \`${id}\` stands twice.`;
    const twice = seen.has(id)
      ? problemAt(file, "duplicate-id", ["roadmap", index, "id"], message, t`Give one of the two another id.`)
      : [];
    seen.add(id);
    const self = after.indexOf(id);
    if (self === -1) return twice;
    const at = ["roadmap", index, "after", self];
    return [
      ...twice,
      ...problemAt(file, "self-reference", at, t`The step \`${id}\` waits for itself.`, t`Remove this entry.`),
    ];
  });
  const cycle = cycleAmong(roadmap);
  if (!cycle) return problems;
  const hint = t`Remove one of their \`after\` entries, so that there is a step to begin with.`;
  const at = ["roadmap", cycle.index, "after"];
  return [
    ...problems,
    ...problemAt(file, "bad-cycle", at, t`The steps ${nameCircle(cycle.ids)} wait for each other.`, hint),
  ];
}

/** Roles that are named as related twice. */
function doubledRelations({ related = [], file }: Lists, problemAt: ProblemAt): Problem[] {
  return related.flatMap(({ role: slug }, index) => {
    if (related.findIndex(({ role }) => role === slug) === index) return [];
    const message = t`\`${slug}\` stands twice under \`related\`.`;
    return problemAt(file, "duplicate-id", ["related", index, "role"], message, t`Keep one of the two.`);
  });
}

/** Names that two roles claim, and old addresses that are taken. Each of the two files is told. */
export function duplicatesBetween(roles: readonly Role[], rules: HouseRules, problemAt: ProblemAt): Problem[] {
  const owners = groupBy(roles.flatMap(claimsOf), ({ folded }) => folded);
  return [
    ...[...owners.values()].flatMap((claims) => namesTaken(claims, rules, problemAt)),
    ...oldAddressesTaken(roles, problemAt),
  ];
}

interface Claim {
  role: Role;
  name: string;
  /** The name as it is compared. */
  folded: string;
  at: Path;
  isTitle: boolean;
}

const claimsOf = onceEach((role: Role): Claim[] =>
  [role.title, ...role.aliases].flatMap((name, index) => {
    if (isPlaceholder(name)) return [];
    const at: Path = index === 0 ? ["title"] : ["aliases", index - 1];
    return [{ role, name, folded: foldName(name), at, isTitle: index === 0 }];
  }),
);

function namesTaken(claims: readonly Claim[], rules: HouseRules, problemAt: ProblemAt): Problem[] {
  return claims.flatMap(({ role, name, at, isTitle }) => {
    const others = claims.filter((claim) => claim.role !== role);
    const other = others.find((claim) => claim.isTitle) ?? others[0];
    // Where an alias is another role's title, the alias is at fault.
    if (!other || (isTitle && !other.isTitle)) return [];
    if (rules["shared-aliases"] && !other.isTitle) return [];
    const files = [...new Set(others.map((claim) => claim.role.file))];
    const message = other.isTitle
      ? t`\`${name}\` is already the title of ${other.role.file}.`
      : t`\`${name}\` is an alias of ${nameFiles(files)} as well.`;
    const hint = isTitle
      ? t`Give one of the two roles another title: nobody could tell them apart.`
      : other.isTitle
        ? t`Remove it here: who searches for it wants the role of that title.`
        : t`The search offers each of them. If only one is meant, remove it from the others.`;
    return problemAt(role.file, "alias-taken", at, message, hint, {
      severity: !isTitle && other.isTitle ? "error" : "warning",
      // Of two aliases or titles each is told of; of the title that an alias repeats nothing is said there.
      ...(other.isTitle && !isTitle ? { concerns: [other.role.file] } : {}),
    });
  });
}

/** So many files are named one by one. */
const MOST_NAMED = 3;

function nameFiles(files: readonly string[]): string {
  if (files.length <= MOST_NAMED) return allOf(files);
  const named = files.slice(0, MOST_NAMED - 1);
  return allOf([...named, counted(files.length - named.length, "other role")]);
}

function oldAddressesTaken(roles: readonly Role[], problemAt: ProblemAt): Problem[] {
  const slugs = new Map(roles.map((role) => [role.slug, role]));
  const moved = new Map<string, Role>();
  return roles.flatMap((role) =>
    (role["moved-from"] ?? []).flatMap((old, index) => {
      const taken = slugs.get(old) ?? moved.get(old);
      moved.set(old, role);
      if (!taken) return [];
      const message = t`The old address \`${old}\` belongs to ${taken.file}.`;
      const hint = taken === role ? t`Remove it: it leads here already.` : t`Remove it from one of the two.`;
      return problemAt(role.file, "duplicate-slug", ["moved-from", index], message, hint, { concerns: [taken.file] });
    }),
  );
}

/** The ids on a circle, as a message lists them. */
export const nameCircle = (ids: readonly string[]) => nameThose(ids, MOST_STEPS);

const MOST_STEPS = 12;

/**
 * The first circle among the `after` entries of steps or levels, if there is one: the ids on it, and the
 * position of the first of them. Those that wait for themselves alone are not counted.
 */
export function cycleAmong(
  steps: readonly { id?: string | undefined; after?: readonly string[] | undefined }[],
): { ids: string[]; index: number } | undefined {
  const byId = new Map(steps.flatMap((step, index) => (step.id ? [[step.id, { step, index }] as const] : [])));
  const finished = new Set<string>();
  const walk = (id: string, trail: string[]): string[] | undefined => {
    const start = trail.indexOf(id);
    if (start !== -1) return trail.slice(start);
    if (finished.has(id)) return undefined;
    for (const before of byId.get(id)?.step.after ?? []) {
      if (before === id || !byId.has(before)) continue;
      const found = walk(before, [...trail, id]);
      if (found) return found;
    }
    finished.add(id);
    return undefined;
  };
  for (const id of byId.keys()) {
    const ids = walk(id, []);
    if (ids) return { ids, index: Math.min(...ids.map((each) => byId.get(each)?.index ?? 0)) };
  }
  return undefined;
}
