import { t } from "../../diagnostics/messages.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { isId, isRealDay } from "../../schema/common.ts";
import { isHttpsUrl } from "../../schema/links.ts";
import { isReservedKey, OPEN, type OwnField, type RoleShape, roleShape } from "../../schema/own-fields.ts";
import { isMapping } from "../yaml/text.ts";
import type { KnownIds } from "./references.ts";

/** The shape of the roles of a site; any other key may be a field of its own where its settings cannot be read. */
export function shapeFor({ vocabularies, unread }: Pick<KnownIds, "vocabularies" | "unread">): RoleShape {
  return unread?.has("site") ? OPEN : roleShape(vocabularies.site.fields);
}

/**
 * The problems of a role's front matter with what the fields of the site's own have to do with them: a key that nothing
 * knows can be declared, and a value of a wrong type concerns the file that says its type.
 */
export function withOwnFields(
  problems: readonly Problem[],
  data: unknown,
  { own }: RoleShape,
  siteFile?: string,
): Problem[] {
  return problems.map((problem) => {
    const [key, ...rest] = problem.path;
    if (typeof key !== "string") return problem;
    if (Object.hasOwn(own, key)) return siteFile ? { ...problem, concerns: [siteFile] } : problem;
    const isUnknown = problem.code === "unknown-key" && rest.length === 0 && problem.choices !== undefined;
    if (!isUnknown || !isId(key) || isReservedKey(key)) return problem;
    const type = typeOf(isMapping(data) ? data[key] : undefined);
    const cure = t`If it is a fact of this site's own, declare it under \`fields\` in _site.yaml: \`${key}: { label: …, type: ${type} }\`.`;
    return { ...problem, hint: `${problem.hint} ${cure}` };
  });
}

/** The type that a value was most likely meant to be of. */
function typeOf(value: unknown): OwnField["type"] {
  if (Array.isArray(value)) return "list";
  if (typeof value === "number") return "number";
  if (typeof value !== "string") return "text";
  return isRealDay(value) ? "date" : isHttpsUrl(value) ? "url" : "text";
}
