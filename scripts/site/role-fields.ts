import { z } from "zod";
import { type Catalog, mustGet, type Role } from "../catalog/catalog.ts";
import { apiLevels, apiOccupations, apiRoadmap, choicesOf } from "../catalog/derive/api.ts";
import { domainRef } from "../catalog/derive/domain-ref.ts";
import { wordsOfDuties } from "../catalog/derive/duties.ts";
import { levelsOf } from "../catalog/derive/levels.ts";
import { whyOccupation } from "../catalog/derive/pay/filings.ts";
import { citedOccupations, salariesAt } from "../catalog/derive/pay/pay.ts";
import { payBlock } from "../catalog/derive/pay/pay-block.ts";
import { payAbroad } from "../catalog/derive/pay/pay-elsewhere.ts";
import { roadmapOf } from "../catalog/derive/roadmap.ts";
import { relatedOf, routesOf, skillsOf, traitsOf, unreadImport } from "../catalog/derive/role-page.ts";
import type { SkillChoice } from "../catalog/derive/skill-choices.ts";
import { citedSources, sourcesOf } from "../catalog/derive/sources.ts";
import { choices, levelData, stepData, text, texts } from "../schema/open-data.ts";
import { OCCUPATION_FITS, type PageSection, ROUTE_KINDS, type RoleFields } from "../schema/role.ts";
import type { StringKey } from "../schema/string-table.ts";
import type { Words } from "../schema/strings.ts";
import { plain } from "./render/plain-markdown.ts";
import { type IndexedPart, searchPart } from "./search/search-part.ts";
import {
  abroadBlocks,
  levelBlocks,
  list,
  type MarkdownContext,
  payBlocks,
  plainList,
  skillLine,
  sourceLine,
  whyBlocks,
} from "./text/markdown-blocks.ts";
import { hoursNotes, roadmapItems } from "./text/roadmap-markdown.ts";
import { urls } from "./urls.ts";

/** What a field is in the data files: its shape, and its value for a role. */
interface PublishedField {
  shape: z.ZodType;
  of(catalog: Catalog, role: Role): unknown;
}

/** A field of a role in every place where readers and programs meet it. */
interface ShownField<View> {
  /** What it is called: the heading of its section, and its name where changes are told. */
  name: StringKey;
  /** What the page's template reads; null or an empty list where the role says nothing. */
  view(catalog: Catalog, role: Role): View;
  data: PublishedField | "not published";
  /** What changes are told of, key by key, where it is not the field as it is written. */
  changes?(catalog: Catalog, role: Role, words: Words): Record<string, unknown>;
}

/** A field that stands in the head of the page, with the role's name and its key facts. */
interface HeadField<View> extends ShownField<View> {
  place: "head";
  /** Whether the index of the search has a place of its own for it: see `IndexedText`. */
  search: "in the head" | "not searched";
}

/** A field with a section of its own, its key being the anchor, or with a part of one that is called by its words' key. */
interface SectionField<View> extends ShownField<View> {
  place: "section" | "pay" | "pros-and-cons" | "fit";
  /** The section in the Markdown edition, below its heading. */
  markdown(view: NonNullable<View>, context: MarkdownContext): string[];
  /** What the search finds of it, below its heading. What stands on many pages alike, or speaks of other roles, is none of it. */
  search(view: NonNullable<View>, words: Words): IndexedPart[];
}

const section = <View>(field: SectionField<View>) => field;
const head = <View>(field: Omit<HeadField<View>, "place">): HeadField<View> => ({ place: "head", ...field });
const notSearched = () => [];
const namesOf = (choice: SkillChoice) => choice.map(({ name }) => name).join(", ");
const data = <Shape extends z.ZodType>(
  shape: Shape,
  of: (catalog: Catalog, role: Role) => z.input<Shape>,
): PublishedField => ({ shape, of });

/** A field that stands in the head as it is written. */
const written = <Key extends keyof RoleFields>(
  key: Key,
  name: StringKey,
  search: HeadField<unknown>["search"],
  shape: z.ZodType<Role[Key]>,
) => head({ name, view: (_, role) => role[key], search, data: data(shape, (_, role) => role[key]) });

/** Lines that are listed as they are written. A weight of 0 keeps them from being found. */
const points = (
  key: "pros" | "cons" | "suits" | "not-for",
  place: SectionField<unknown>["place"],
  weight: number,
  says: string,
) =>
  section({
    name: key,
    place,
    view: (_, role) => role[key] ?? [],
    markdown: (lines) => [plainList(lines)],
    search: (lines, words) => (weight > 0 ? [searchPart(key, words(key), lines, weight)] : []),
    data: data(texts(says), (_, role) => role[key] ?? []),
  });

/**
 * The one table of a role's fields, in the order of the page: a field that the schema gains does not compile until
 * it is decided how it is shown and what the search finds of it.
 */
export const ROLE_FIELDS = {
  title: written("title", "changes-field-title", "in the head", text("The role's name.")),
  summary: written("summary", "changes-field-summary", "in the head", text("What the job is, in one sentence.")),
  domain: head({
    name: "filter-domain",
    view: (catalog, { domain }) => domainRef(catalog, domain),
    search: "in the head",
    data: data(text("The id of its domain, in domains.json."), (_, role) => role.domain),
  }),
  aliases: written("aliases", "also-called", "in the head", texts("Other names of the role.")),
  suits: points("suits", "fit", 2, "Whom it suits."),
  "not-for": points("not-for", "fit", 0, "Whom it does not suit."),
  skills: section({
    name: "skills",
    place: "section",
    view: skillsOf,
    markdown: ({ core, useful }, context) => [
      `### ${context.words("required-skills")}`,
      list(core.map((choice) => skillLine(choice, context))),
      ...(useful.length > 0
        ? [`### ${context.words("useful-skills")}`, list(useful.map((choice) => skillLine(choice, context)))]
        : []),
    ],
    search: ({ core, useful }, words) => [
      searchPart("skills-required", words("required-skills"), core.map(namesOf), 3),
      searchPart("skills-useful", words("useful-skills"), useful.map(namesOf)),
    ],
    data: data(
      z
        .object({
          core: choices(
            "What nobody does the job without: each entry is a list of alternatives of which one is enough.",
          ),
          useful: choices("What helps, in the same form."),
        })
        .meta({ description: "Ids of skills, in skills.json." }),
      (_, { skills }) => ({ core: choicesOf(skills?.core ?? []), useful: choicesOf(skills?.useful ?? []) }),
    ),
  }),
  levels: section({
    name: "levels",
    place: "section",
    view: levelsOf,
    markdown: (levels, context) => levels.flatMap((level) => levelBlocks(level, context)),
    search: (levels) =>
      levels.map((level) =>
        searchPart(`level-${level.id}`, level.name, [
          level.title,
          level.summary ?? level.ladderSummary ?? "",
          ...wordsOfDuties(level.duties.own),
          ...level.skills.map(({ skill, stage }) => `${skill.name}: ${stage.name}`),
        ]),
      ),
    data: data(z.array(levelData).meta({ description: "The levels of the role, lowest first." }), apiLevels),
    changes: levelsWithPay,
  }),
  occupations: section({
    name: "pay",
    place: "pay",
    view: payView,
    markdown: ({ block, abroad, why }, context) => [
      ...(block ? payBlocks(block, context) : []),
      ...(why ? whyBlocks(why, context) : []),
      ...(abroad ? abroadBlocks(abroad, context) : []),
    ],
    search: notSearched,
    data: data(
      z
        .array(
          z.object({
            country: text("The country, by its two letters."),
            code: text("The publisher's code of the occupation."),
            title: text("The publisher's name of the occupation."),
            fit: z.enum(OCCUPATION_FITS).meta({ description: "How well it stands for the role." }),
            why: z.string().nullable().meta({ description: "Why this occupation." }),
          }),
        )
        .meta({ description: "The official occupations that its figures come from, in occupations.json." }),
      apiOccupations,
    ),
    changes: occupationsWithOutlook,
  }),
  certifications: section({
    name: "field-certifications",
    place: "section",
    view: (_, role) => role.certifications ?? [],
    markdown: (certifications) => [
      list(
        certifications.map(
          ({ name, issuer, url, when }) => `[${plain(name)}](<${url}>), ${plain(issuer)}. ${plain(when)}`,
        ),
      ),
    ],
    search: (certifications) => [
      searchPart(
        "",
        "",
        certifications.map(({ name, issuer }) => `${name}, ${issuer}`),
      ),
    ],
    data: data(
      z
        .array(
          z.object({
            name: z.string(),
            issuer: text("Who awards it."),
            url: text("Its page at the issuer."),
            when: text("Who asks for it, and who does not need it."),
          }),
        )
        .meta({ description: "Certificates that some employers ask for." }),
      (_, role) => role.certifications ?? [],
    ),
  }),
  roadmap: section({
    name: "roadmap",
    place: "section",
    view: (catalog, role) => (role.roadmap ? roadmapOf(catalog, role) : null),
    markdown: (roadmap, { words }) => [...hoursNotes(roadmap, words), ...roadmapItems(roadmap, words)],
    search: ({ steps }) =>
      steps.map(({ number, title, learn, done }) =>
        searchPart(`step-${number}-title`, title, [learn.map(namesOf).join(", "), done ?? ""]),
      ),
    data: data(z.array(stepData).meta({ description: "The steps to learn the role, in order." }), (_, role) =>
      apiRoadmap(role),
    ),
  }),
  routes: section({
    name: "routes",
    place: "section",
    view: routesOf,
    markdown: (routes, { words }) =>
      routes.map((route) => `**${words(`route-${route.kind}` as StringKey)}.** ${plain(route.text)}`),
    search: (routes, words) =>
      routes.map(({ kind, text, from }, at) =>
        searchPart(`route-${at + 1}`, words(`route-${kind}` as StringKey), [
          text,
          from.map(({ title }) => title).join(", "),
        ]),
      ),
    data: data(
      z
        .array(z.object({ kind: z.enum(ROUTE_KINDS), from: texts("Slugs of roles."), text: z.string() }))
        .meta({ description: "The ways into the role." }),
      (_, { routes = [] }) => routes.map(({ kind, from = [], text }) => ({ kind, from, text })),
    ),
  }),
  pros: points("pros", "pros-and-cons", 0.5, "What people like about the job."),
  cons: points("cons", "pros-and-cons", 0.5, "What people dislike about it."),
  traits: section({
    name: "traits",
    place: "section",
    view: traitsOf,
    markdown: (traits, { words }) => [
      list(
        traits.map(({ name, step }) =>
          [`${plain(name)}: ${plain(step.name)}.`, plain(step.summary ?? "")].join(" ").trim(),
        ),
      ),
      words("traits-basis"),
    ],
    search: notSearched,
    data: data(
      z
        .array(
          z.object({ id: text("The id of the trait, in traits.json."), step: text("The id of the step that it has.") }),
        )
        .meta({ description: "What the job is like, by the editors' judgement." }),
      (catalog, role) => traitsOf(catalog, role).map(({ id, step }) => ({ id, step: step.id })),
    ),
    changes: (catalog, role) => ({ traits: traitsOf(catalog, role).map(({ name, step }) => `${name}: ${step.name}`) }),
  }),
  related: section({
    name: "related",
    place: "section",
    view: relatedOf,
    markdown: (related, { address }) => [
      list(related.map(({ slug, title, why }) => `[${plain(title)}](${address(urls.role(slug))}): ${plain(why)}`)),
    ],
    search: notSearched,
    data: data(
      z
        .array(z.object({ slug: z.string(), why: z.string() }))
        .meta({ description: "Roles next to this one, with the reason." }),
      ({ related }, { slug }) => mustGet(related, slug).map(({ slug, why }) => ({ slug, why })),
    ),
  }),
  sources: section({
    name: "sources",
    place: "section",
    view: citedSources,
    markdown: (sources, context) => [
      sources.map((source, at) => `${at + 1}. ${sourceLine(source, context)}`).join("\n"),
    ],
    search: notSearched,
    data: data(texts("The ids of its sources, in sources.json."), sourcesOf),
  }),
  reviewed: written(
    "reviewed",
    "changes-field-reviewed",
    "not searched",
    text("The day somebody last checked the whole role, as YYYY-MM-DD."),
  ),
  reviewers: head({
    name: "changes-field-reviewers",
    view: (_, role) => role.reviewers ?? [],
    search: "not searched",
    data: "not published",
  }),
  imported: head({
    name: "changes-field-imported",
    view: (_, role) => unreadImport(role),
    search: "not searched",
    data: data(
      z
        .object({
          on: text("The day of the import, as YYYY-MM-DD."),
          from: z.string().nullable().meta({ description: "What it was imported from." }),
        })
        .nullable()
        .meta({ description: "The import that the role is from, where nobody has read it since." }),
      (_, role) => unreadImport(role),
    ),
  }),
  ladder: "not shown",
  "moved-from": "not shown",
} satisfies Record<keyof RoleFields, HeadField<unknown> | SectionField<unknown> | "not shown">;

/** What is said of a role's pay beside each of its levels, and of the official occupations behind it. */
function payView(catalog: Catalog, role: Role) {
  if (!catalog.hasPay) return null;
  const [block, abroad, why] = [payBlock(catalog, role), payAbroad(catalog, role), whyOccupation(catalog, role)];
  return block || abroad || why ? { block, abroad, why } : null;
}

/** The levels with the pay that the page shows, wherever it comes from. */
function levelsWithPay(catalog: Catalog, role: Role, words: Words) {
  if (!role.levels) return {};
  const levels = Object.entries(role.levels).map(([id, { salary: _, ...level }]) => {
    const pay = salariesAt(catalog, role, id).map((each) => ({ ...each, basis: words(`pay-${each.basis}`) }));
    return [id, pay.length === 0 ? level : { ...level, salary: pay }];
  });
  return { levels: Object.fromEntries(levels) };
}

function occupationsWithOutlook(catalog: Catalog, role: Role) {
  const [first, ...others] = citedOccupations(catalog, role);
  if (!first) return {};
  const titles = [first, ...others].map(({ title }) => title);
  return { occupation: titles.length > 1 ? titles : first.title, ...(first.outlook ? { outlook: first.outlook } : {}) };
}

/** What a role's page shows of its fields, by their keys. */
export type FieldViews = {
  [Key in keyof typeof ROLE_FIELDS as (typeof ROLE_FIELDS)[Key] extends string
    ? never
    : Key]: (typeof ROLE_FIELDS)[Key] extends ShownField<infer View> ? View : never;
};

/** The fields that are shown, in the order of the page. */
export const SHOWN_FIELDS = Object.entries(ROLE_FIELDS).flatMap(([key, field]) =>
  field === "not shown"
    ? []
    : [{ key: key as keyof FieldViews, ...(field as HeadField<unknown> | SectionField<unknown>) }],
);

/** The fields with a section, in its order. */
export const SECTIONS = SHOWN_FIELDS.filter((field) => field.place !== "head");

/** The anchor and the heading of the section that a field stands in. */
export const headingOf = ({ key, name, place }: (typeof SECTIONS)[number]): { anchor: string; heading: StringKey } =>
  place === "section" ? { anchor: key, heading: name } : { anchor: place, heading: place };

/** The fields with a section, in the order of a page. */
export const sectionsIn = (order: readonly PageSection[]) =>
  order.flatMap((part) =>
    SECTIONS.filter((field) => part === (field.place === "fit" ? "body" : headingOf(field).anchor)),
  );

/** Whether a role says something in a field. */
export function isSaid<View>(view: View): view is NonNullable<View> {
  return view !== null && !(Array.isArray(view) && view.length === 0);
}
