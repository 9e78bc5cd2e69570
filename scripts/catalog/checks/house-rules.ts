import { counted, t } from "../../diagnostics/messages.ts";
import type { Path, Problem } from "../../diagnostics/problem.ts";
import { roleSchema } from "../../schema/role.ts";
import { type CountingRule, countingRules, EACH } from "../../schema/rules.ts";
import type { UnlinkedRole } from "../source/parse-role.ts";
import { isMapping } from "../yaml/text.ts";
import { isPlaceholder } from "./placeholders.ts";
import type { ProblemAt } from "./problem-at.ts";
import { concerned, type KnownIds } from "./references.ts";
import { describeSchema, schemaAt } from "./schema-walk.ts";
import { pathName } from "./validate.ts";

/** What the format allows and the site does not: texts and lists that are shorter or longer than its `rules` say. */
export function brokenRules({ file, data }: UnlinkedRole, ids: KnownIds, problemAt: ProblemAt): Problem[] {
  return countingRules(ids.vocabularies.site.rules).flatMap((rule) =>
    [...valuesAt(data, rule.path)].flatMap(([path, value]) => {
      const size = sizeOf(value);
      if (!size || (size.count >= rule.least && size.count <= (rule.most ?? size.count))) return [];
      const isFew = size.count < rule.least;
      const code = size.isList ? "too-few" : isFew ? "too-short" : "too-long";
      const has = size.isList ? counted(size.count, "entry") : counted(size.count, "character");
      const schema = schemaAt(roleSchema, path);
      const hint = [
        size.isList ? t`Add to the list.` : isFew ? t`Write more.` : t`Shorten it.`,
        schema ? describeSchema(schema) : "",
      ];
      return problemAt(
        file,
        code,
        path,
        isFew || rule.most === undefined
          ? t`\`${pathName(path)}\` has ${has}, but this site asks for at least ${rule.least}.`
          : t`\`${pathName(path)}\` has ${has}, but this site allows at most ${rule.most}.`,
        hint.filter(Boolean).join(" "),
        {
          onKey: size.isList,
          choices: t`The rule is \`${written(rule)}\` under \`rules\` in _site.yaml.`,
          concerns: concerned(ids, ["site"]),
        },
      );
    }),
  );
}

const written = ({ name, least, most }: CountingRule) =>
  most === undefined ? `${name}: ${least}` : `${name}: [${least}, ${most}]`;

/** The values at a path of a rule, each with its own path. */
function* valuesAt(data: unknown, path: readonly string[], at: Path = []): Generator<[Path, unknown]> {
  const [key, ...rest] = path;
  if (key === undefined) yield [at, data];
  else if (isMapping(data)) {
    const keys = key === EACH ? Object.keys(data) : Object.hasOwn(data, key) ? [key] : [];
    for (const each of keys) yield* valuesAt(data[each], rest, [...at, each]);
  }
}

/** How long a text is, or how many entries a list or the lists of a mapping have. What is empty has been told of. */
function sizeOf(value: unknown): { count: number; isList: boolean } | undefined {
  // What is still to be filled in has been told of as that.
  if (isPlaceholder(value)) return undefined;
  if (typeof value === "string") return value.trim() === "" ? undefined : { count: value.trim().length, isList: false };
  const lists = isMapping(value) ? Object.values(value) : [value];
  if (!lists.every((list) => Array.isArray(list))) return undefined;
  const count = lists.flat().length;
  return count > 0 ? { count, isList: true } : undefined;
}
