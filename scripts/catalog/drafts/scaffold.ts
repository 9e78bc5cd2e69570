import { Document, isMap, isScalar, isSeq, visit } from "yaml";
import { z } from "zod";
import { t, translated } from "../../diagnostics/messages.ts";
import { inList } from "../../diagnostics/suggest.ts";
import { isId } from "../../schema/common.ts";
import { FORMAT, type RoleShape, roleShape } from "../../schema/own-fields.ts";
import { REQUIRABLE_SECTIONS } from "../../schema/role.ts";
import { type HouseRules, withRules } from "../../schema/rules.ts";
import type { Vocabularies } from "../catalog.ts";
import { placeholder } from "../checks/placeholders.ts";
import { describeSchema } from "../checks/schema-walk.ts";
import { homeOf } from "./propose.ts";
import { type RoleDraft, readRoleDraft } from "./write-role.ts";

/** A part of the schema in the form that programs read. */
export type SchemaNode = z.core.JSONSchema.BaseSchema;

/** What is known of a new role: any of its fields, the parts of its text, and remarks on single fields. */
export interface RoleOutline {
  fields: { title: string } & Record<string, unknown>;
  /** The text under the two headings of every role. */
  whatTheyDo?: string;
  breakingIn?: string;
  /** Remarks that are written behind a field, by its key. */
  remarks?: Readonly<Record<string, string>>;
}

/** Optional keys that are worth writing at once, by where they stand. */
const WORTH_WRITING: Readonly<Record<string, readonly string[]>> = {
  levels: ["summary", "duties"],
  roadmap: ["learn", "done"],
};

/** Sections that somebody else fills in, or a command. */
const NOT_OFFERED = new Set(["ladder", "moved-from", "reviewers"]);

/** What stands for a core skill that nobody has named yet. */
export const skillToName = (): string => t`A skill's id in _skills.yaml.`;

/**
 * A new role file: what is known, and a place to fill in for everything else that this site asks for, made
 * from the schema with its descriptions. Sections that may be added stand in it as comments.
 *
 * @param site the site's settings, words and ladders
 */
export function scaffold(outline: RoleOutline, { site, words, ladders, occupations, traits }: Vocabularies): string {
  const { fields, remarks = {} } = outline;
  const shape = roleShape(site.fields);
  const root = withRules(roleJsonSchema(shape), site.rules);
  const about = (key: string) =>
    Object.hasOwn(site.fields, key)
      ? describeSchema(shape.schema.shape[key as keyof typeof shape.schema.shape])
      : descriptionOf(root, key);
  const asked = new Set<string>([...(root.required ?? []), ...site.required]);
  const [ladder, levels = []] = ladderOf(fields.ladder, ladders) ?? [];
  const document = new Document({});
  const set = (key: string, value: unknown) => document.add(document.createPair(key, value));
  const left: string[] = [];
  for (const [key, node] of Object.entries(root.properties ?? {})) {
    if (key in fields) set(key, fields[key]);
    else if (key === "ladder") {
      if (asked.has("levels") && ladder !== undefined && ladder !== "default") set(key, ladder);
    } else if (!asked.has(key)) left.push(key);
    else if (key === "levels") {
      const level = (node as SchemaNode).additionalProperties as SchemaNode;
      set(key, Object.fromEntries(levels.map(({ id }) => [id, sampleOf(level, [key])])));
    } else if (key === "traits") {
      const step = sampleOf((node as SchemaNode).additionalProperties as SchemaNode, [key]);
      set(key, Object.fromEntries([...traits.keys()].map((id) => [id, step])));
    } else if (key === "occupations") {
      const entry = sampleOf((node as SchemaNode).additionalProperties as SchemaNode, [key]);
      set(key, { [homeOf({ site, occupations }) ?? "US"]: entry });
    } else set(key, sampleOf(node as SchemaNode, [key], about(key)));
  }
  for (const pair of isMap(document.contents) ? document.contents.items : []) {
    const remark = isScalar(pair.key) ? remarks[String(pair.key.value)] : undefined;
    if (remark !== undefined && isScalar(pair.value)) pair.value.comment = ` ${remark}`;
    else if (remark !== undefined && isScalar(pair.key)) pair.key.commentBefore = ` ${remark}`;
  }
  writeIdsOnOneLine(document);
  const yaml = document.toString({ lineWidth: 0 }).replace(/\[ ([a-z0-9-]+(?:, [a-z0-9-]+)*) \]/g, "[$1]");
  const offers = left.filter((key) => !NOT_OFFERED.has(key)).map((key) => `# ${key}: ${about(key)}\n`);
  const optional =
    offers.length > 0 ? `# ${t`You can add, and every field of them is in docs/fields.md:`}\n${offers.join("")}` : "";
  const texts: [string, string][] = [
    [
      words("what-they-do"),
      outline.whatTheyDo ?? placeholder(t`What somebody in this role does all week, and for whom.`),
    ],
  ];
  if (site.required.includes("body") || outline.breakingIn !== undefined)
    texts.push([
      words("breaking-in"),
      outline.breakingIn ?? placeholder(t`How people get their first job in it, and what convinces in an application.`),
    ]);
  return `---\n${yaml}${optional}---\n${texts.map(([heading, text]) => `\n## ${heading}\n\n${text.trim()}\n`).join("")}`;
}

/** What a new role has in a site's required sections where nothing is known of it: places to fill in, and the text's. */
export function sectionsToFillIn(vocabularies: Vocabularies): RoleDraft {
  const { required } = vocabularies.site;
  const { fields, body } = readRoleDraft(scaffold({ fields: { title: "" } }, vocabularies)) ?? { fields: {}, body: "" };
  const wanted = new Set<string>(required.includes("levels") ? [...required, "ladder"] : required);
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([key]) => wanted.has(key))),
    body: required.includes("body") ? body : "",
  };
}

/** The ladder that a new role's levels stand on: the one named, else the default one, else the first. */
function ladderOf(named: unknown, ladders: Vocabularies["ladders"]) {
  const name = typeof named === "string" ? named : ladders.has("default") ? "default" : ladders.keys().next().value;
  const levels = name === undefined ? undefined : ladders.get(name);
  return name === undefined || levels === undefined ? undefined : ([name, levels] as const);
}

/** The schema of a role in the form that programs read. */
export function roleJsonSchema({ schema }: RoleShape = FORMAT): SchemaNode {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
}

/** The sections that can be asked for or offered, with what the schema says of each. */
export function sections(rules: HouseRules): { key: string; description: string; sample: unknown }[] {
  const root = withRules(roleJsonSchema(), rules);
  return REQUIRABLE_SECTIONS.filter((key) => key !== "body").map((key) => {
    const node = root.properties?.[key] as SchemaNode;
    const [entry] = { levels: ["junior"], occupations: ["US"], traits: ["coding"] }[key as string] ?? [];
    const sample = entry
      ? { [entry]: sampleOf(node.additionalProperties as SchemaNode, [key]) }
      : sampleOf(node, [key]);
    return { key, description: descriptionOf(root, key), sample };
  });
}

function descriptionOf(root: SchemaNode, key: string): string {
  return translated((root.properties?.[key] as SchemaNode | undefined)?.description ?? "");
}

/** A value of the schema's shape, as small as it may be, with places to fill in for its texts. */
function sampleOf(node: SchemaNode, path: readonly string[], says = node.description ?? ""): unknown {
  const [first] = node.anyOf ?? [];
  if (first) return sampleOf(first as SchemaNode, path, says);
  if (node.type === "array") {
    const items = node.items as SchemaNode;
    return Array.from({ length: Math.max(1, node.minItems ?? 0) }, () =>
      sampleOf(items, path, items.description ?? says),
    );
  }
  if (node.type === "object") {
    const keys = Object.keys(node.properties ?? {});
    const wanted = keys.filter((key) => node.required?.includes(key) || WORTH_WRITING[path.join(".")]?.includes(key));
    return Object.fromEntries(
      wanted.map((key) => {
        const child = node.properties?.[key] as SchemaNode;
        return [key, sampleOf(child, [...path, key], child.description ?? (child.enum ? undefined : says))];
      }),
    );
  }
  if (says === "" && node.enum)
    return placeholder(t`One of ${inList(node.enum.map((value) => `\`${String(value)}\``))}.`);
  return placeholder(translated(says));
}

/** A list with places to fill in for as many entries as it lacks. */
export function atLeast(fewest: number, entries: readonly string[], what: string): string[] {
  const missing = Math.max(0, fewest - entries.length);
  return [...entries, ...Array.from({ length: missing }, () => placeholder(what))];
}

/** Lists of ids read best on one line, as editors write them, and so do small mappings. */
function writeIdsOnOneLine(document: Document): void {
  visit(document, {
    Seq(_, list) {
      if (isListOfIds(list)) list.flow = true;
    },
    Map(_, map) {
      const short = map.items.every(({ value }) => isScalar(value) || isListOfIds(value));
      if (short && map !== document.contents && JSON.stringify(map.toJSON()).length <= LONGEST_LINE) map.flow = true;
    },
  });
}

function isListOfIds(node: unknown): boolean {
  return (
    isSeq(node) && node.items.every((item) => isScalar(item) && typeof item.value === "string" && isId(item.value))
  );
}

const LONGEST_LINE = 100;
