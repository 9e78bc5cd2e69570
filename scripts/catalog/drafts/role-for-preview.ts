import type { ProblemCode } from "../../diagnostics/codes.ts";
import type { Path, Problem } from "../../diagnostics/problem.ts";
import { roleData, roleShape } from "../../schema/own-fields.ts";
import type { Catalog, Role, Vocabularies } from "../catalog.ts";
import { checkRole, type Surroundings } from "../checks/check-role.ts";
import { isPaid } from "../derive/pay/occupation-page.ts";
import { inspectBody, noReferences } from "../source/body.ts";
import type { RoleFileNames } from "../source/parse-role.ts";
import { removeAt } from "../yaml/text.ts";
import type { RoleDraft } from "./write-role.ts";

/** Parts are left out one after another; more rounds than a role has kinds of parts would mean a circle. */
const MOST_ROUNDS = 40;

/** What the schema accepts for a text that is not there yet. */
const STAND_INS = { title: "……", summary: "…".repeat(40) };

/**
 * What can be shown of a draft that has faults: the draft without the parts that they are in. A title, summary,
 * domain or date that is needed and not there is stood in for.
 *
 * @param today YYYY-MM-DD
 * @returns undefined where nothing can be shown, since the site has no domain
 */
export function roleForPreview(
  names: RoleFileNames,
  draft: RoleDraft,
  { vocabularies, others }: Surroundings,
  today: string,
): Role | undefined {
  const slugs = new Set([...others.map(({ slug }) => slug), names.slug]);
  const [anyDomain] = vocabularies.domains.keys();
  const fields: Record<string, unknown> = structuredClone(draft.fields);
  const citations = inspectBody(draft.body, names.name, 1)
    .references.citations.map(({ value }) => value)
    .filter(({ id }) => vocabularies.sources.has(id));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = roleShape(vocabularies.site.fields).schema.safeParse(fields);
    let faults: Path[];
    if (result.success) {
      const { title, summary } = draft.fields;
      const shown = { title: textOf(title), summary: textOf(summary) };
      const role: Role = {
        ...roleData(result.data),
        ...shown,
        slug: names.slug,
        file: names.name,
        path: names.path,
        body: draft.body,
        citations,
      };
      const unlinked = {
        ...names,
        file: names.name,
        data: role,
        bodyLine: 1,
        references: noReferences(),
        role,
        places: () => undefined,
      };
      // A section that the site asks for and the role lacks is nothing that could be left out, and what breaks a rule
      // of the site can be shown.
      const isLacking = ({ code, path }: Problem) =>
        (code === "missing-field" && path.length === 1) || BROKEN_RULE.includes(code);
      faults = checkRole(unlinked, { slugs, vocabularies })
        .filter((problem) => problem.severity === "error" && problem.path[0] !== "body" && !isLacking(problem))
        .flatMap(({ path }) => (path.length > 0 ? [path] : []));
      if (faults.length === 0) return role;
    } else {
      faults = result.error.issues.flatMap((issue) =>
        issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
      );
    }
    removeAt(fields, faults);
    const standIns = { ...STAND_INS, domain: anyDomain, reviewed: today };
    for (const [key, standIn] of Object.entries(standIns)) {
      if (faults.some(([first]) => first === key) || fields[key] === undefined) fields[key] = standIn;
    }
  }
  return undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" && value.trim() !== "" ? value : "…";
}

/** Codes that nothing but a rule of the site has among problems of a role that can be read. */
const BROKEN_RULE: readonly ProblemCode[] = ["too-few", "too-short", "too-long"];

/**
 * A catalog that holds one role, and others by name.
 *
 * @param othersPaid whether the site knows what any other role pays
 */
export function catalogOfOne(
  role: Role,
  vocabularies: Vocabularies,
  othersPaid: boolean,
  others: readonly Role[] = [],
): Catalog {
  return {
    ...vocabularies,
    hasPay: othersPaid || isPaid(vocabularies, role),
    hasRoadmaps: (role.roadmap ?? []).length > 0,
    hasFit: vocabularies.traits.size > 0,
    roles: new Map([...others, role].map((each) => [each.slug, each])),
    moved: new Map(),
    rolesByDomain: new Map(),
    rolesBySkill: new Map(),
    rolesByOccupation: new Map(),
    translations: new Map(),
    related: new Map([[role.slug, (role.related ?? []).map(({ role: slug, why }) => ({ slug, why }))]]),
  };
}
