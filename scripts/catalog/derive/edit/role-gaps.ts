import { t } from "../../../diagnostics/messages.ts";
import type { Problem } from "../../../diagnostics/problem.ts";
import { REQUIRABLE_SECTIONS, type RequirableSection } from "../../../schema/role.ts";
import type { Catalog, Role } from "../../catalog.ts";
import { levelsOf } from "../levels.ts";
import { homeCountry } from "../pay/pay.ts";
import { sourcesOf } from "../sources.ts";

/** Something that a role still lacks, for whoever is writing it. */
export interface RoleGap {
  kind: "missing" | "to-fill-in" | "pay" | "related" | "empty" | "warning";
  /** One sentence. */
  text: string;
  file: string;
  /** The line where it stands; null for what stands nowhere yet. */
  line: number | null;
}

/** Optional sections whose absence is told in words of its own. */
const TOLD_APART: readonly RequirableSection[] = ["occupations", "related"];

/**
 * What a role still lacks: what is required comes first, what only deserves another look last.
 *
 * @param problems everything that was said about the roles folder; what concerns other roles is left out
 */
export function roleGaps(catalog: Catalog, role: Role, problems: readonly Problem[]): RoleGap[] {
  const own = problems.filter(({ file }) => file === role.file);
  const found = (kind: RoleGap["kind"], list: readonly Problem[]) =>
    list.map(({ message, file, line }): RoleGap => ({ kind, text: message, file, line }));
  const absent = (kind: RoleGap["kind"], texts: readonly string[]) =>
    texts.map((text): RoleGap => ({ kind, text, file: role.file, line: null }));
  const sources = sourcesOf(catalog, role);
  const overdue = problems.filter(
    ({ code, path: [id] }) => code === "overdue-source" && sources.some((source) => source === id),
  );
  return [
    ...found(
      "missing",
      own.filter(({ code }) => code === "missing-field" || code === "missing-heading"),
    ),
    ...found(
      "to-fill-in",
      own.filter(({ code }) => code === "to-fill-in"),
    ),
    ...absent("pay", payGaps(catalog, role)),
    ...absent("related", (catalog.related.get(role.slug) ?? []).length === 0 ? [t`No role is related to it.`] : []),
    ...absent(
      "empty",
      emptySections(catalog, role).map((section) => t`\`${section}\` is empty.`),
    ),
    ...found("warning", [...own.filter(({ severity }) => severity === "warning"), ...overdue]),
  ];
}

function payGaps(catalog: Catalog, role: Role): string[] {
  const without = levelsOf(catalog, role).filter(({ salaries }) => salaries.length === 0);
  if (without.length === 0) return [];
  const levels = without.map(({ name }) => name).join(", ");
  const country = homeCountry(catalog, role);
  if (country === undefined) return [t`No sourced pay for ${levels}: there is nothing under \`occupations\`.`];
  const occupation = role.occupations?.[country];
  if (!occupation) return [t`No sourced pay for ${levels}: there is nothing under \`occupations\` for ${country}.`];
  if (occupation.fit === "weak")
    return [t`No sourced pay for ${levels}: the fit of \`occupations.${country}\` is weak.`];
  return [t`No sourced pay for ${levels}: neither a figure of its own nor one of its occupation.`];
}

function emptySections({ site }: Catalog, role: Role): RequirableSection[] {
  return REQUIRABLE_SECTIONS.filter((section) => {
    if (site.required.includes(section) || TOLD_APART.includes(section)) return false;
    const value = role[section];
    return (
      value === undefined || ((typeof value === "string" ? value.trim() : value) as ArrayLike<unknown>).length === 0
    );
  });
}
