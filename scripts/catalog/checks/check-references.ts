import type { z } from "zod";
import { t, translated } from "../../diagnostics/messages.ts";
import { MOST_OF_A_KIND, type Path, type Problem } from "../../diagnostics/problem.ts";
import { closest, nameThose } from "../../diagnostics/suggest.ts";
import { isId, slugFrom } from "../../schema/common.ts";
import { isCountry } from "../../schema/pay.ts";
import type { Place } from "../source/body-places.ts";
import type { UnlinkedRole } from "../source/parse-role.ts";
import { brokenLink, pageExists } from "./broken-links.ts";
import { isPlaceholder } from "./placeholders.ts";
import type { ProblemAt } from "./problem-at.ts";
import { concerned, KINDS, type KnownIds, type Reference, referencesIn } from "./references.ts";
import { idMeant, preview } from "./rule-problems.ts";

/**
 * Finds what in a role refers to nothing.
 *
 * @param schema what it may hold, where it is a translation
 */
export function checkReferences(
  role: UnlinkedRole,
  ids: KnownIds,
  problemAt: ProblemAt,
  schema?: z.ZodType,
): Problem[] {
  const { file, data, references } = role;
  const problems: Problem[] = [];
  for (const reference of referencesIn(data, schema)) {
    problems.push(...checkReference(reference, role, ids, problemAt));
    if (problems.length > MOST_OF_A_KIND) break;
  }
  const unknown = references.citations.filter(({ value }) => !ids.vocabularies.sources.has(value.id));
  for (const { value, isAsWritten, ...place } of unknown.slice(0, MOST_OF_A_KIND + 1)) {
    const reference: Reference = { kind: "source", id: value.id, at: [] };
    problems.push(...unknownId(reference, file, place, ids.vocabularies.sources.keys(), ids, problemAt, isAsWritten));
  }
  const broken = references.sitePaths.filter(({ value }) => !pageExists(value, ids));
  for (const link of broken.slice(0, MOST_OF_A_KIND + 1)) problems.push(...brokenLink(link, file, ids, problemAt));
  return problems;
}

function checkReference(
  reference: Reference,
  { slug, file, data }: UnlinkedRole,
  ids: KnownIds,
  problemAt: ProblemAt,
): Problem[] {
  const { kind, id, at } = reference;
  if (kind === "role" && id === slug) {
    const hint = t`Name another role or remove the entry.`;
    return problemAt(file, "self-reference", at, t`\`${id}\` is this role itself.`, hint);
  }
  // An id that is still to come, or only has to be written otherwise, has been reported as that already.
  const meant =
    kind === "country" ? (isCountry(id) ? id : undefined) : kind === "occupation" || isId(id) ? id : idMeant(id);
  if (meant === undefined || isPlaceholder(id)) return [];
  const names = KINDS[kind].names(ids, at, data);
  return names === undefined || names.has(meant) ? [] : unknownId(reference, file, at, names.keys(), ids, problemAt);
}

/** Of problems of files by themselves those of ids that have to be written otherwise, without those that name nothing then. */
export function withoutUnknownIds(problems: readonly Problem[], beside: readonly Problem[]): Problem[] {
  const placeOf = ({ file, line, column }: Problem) => `${file}:${line}:${column}`;
  const unknown = new Set(beside.filter(({ code }) => code === "unknown-id").map(placeOf));
  return problems.filter((problem) => problem.code !== "bad-id" || !unknown.has(placeOf(problem)));
}

/**
 * An id that names nothing, with what it may have been meant to name.
 *
 * @param isAsWritten whether it is written at its place, so that another can be put there
 */
export function unknownId(
  { kind, id, onKey = false }: Reference,
  file: string,
  at: Path | Place,
  candidates: Iterable<string>,
  ids: Pick<KnownIds, "files" | "holders" | "unread">,
  problemAt: ProblemAt,
  isAsWritten = true,
): Problem[] {
  const { vocabulary, isNone, theyAre, advice } = KINDS[kind];
  if (vocabulary && ids.unread?.has(vocabulary)) return [];
  const names = [...candidates];
  const all = names.length > 0 && names.length <= 12 ? theyAre(nameThose(names, 12)) : translated(advice);
  const near = closest(id, names) ?? onlyWordOf(id, names);
  const meant = isAsWritten ? near : undefined;
  const question = near === undefined ? "" : `${t`Did you mean \`${near}\`?`} `;
  return problemAt(file, "unknown-id", at, isNone(preview(id)), `${question}${all}`, {
    onKey,
    id,
    instead: meant,
    ...(vocabulary ? { concerns: concerned(ids, [vocabulary]) } : {}),
  });
}

/** The one name that stands in an id as a word: `data` in `data-science`. */
function onlyWordOf(id: string, names: readonly string[]): string | undefined {
  const words = slugFrom(id).split("-");
  const found = names.filter((name) => words.includes(name));
  return found.length === 1 ? found[0] : undefined;
}
