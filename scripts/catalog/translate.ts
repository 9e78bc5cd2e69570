import { wordsFor } from "../schema/strings.ts";
import { LISTS_BY_PLACE, type RoleTranslation, type VocabularyTranslations } from "../schema/translation.ts";
import { absoluteUrl } from "../site/urls.ts";
import type { Catalog, OwnPage, Role, RoleInTranslation, Vocabularies } from "./catalog.ts";
import { link } from "./link.ts";
import type { TranslatedRole } from "./source/parse-translation.ts";
import type { Translation } from "./source/read-translations.ts";

/**
 * A site in another language: the facts of the original under the words of the translation. No page mixes two
 * languages: what is not translated is left out, and only what has to be called something (a role, a skill, a level)
 * keeps the name that it has in the original.
 */
function translatedCatalog(
  original: Catalog,
  { language, vocabularies: words, roles: translated, pages }: Translation,
): Catalog {
  const { site } = original;
  const roles = [...original.roles.values()];
  const unlinked = roles.map((role) => ({ role: translatedRole(role, language, translated.get(role.slug)) }));
  const catalog = link(unlinked, {
    ...withWords(original, words),
    site: {
      ...site,
      language,
      title: words.site?.title ?? site.title,
      // What there are no words for in this language is left out. The documentation is in English alone.
      tagline: words.site?.tagline,
      ...(site["base-url"] === undefined ? {} : { "base-url": absoluteUrl(site["base-url"], `${language}/`) }),
      links: words.site?.links ?? [],
      "footer-links": words.site?.["footer-links"] ?? [],
      removed: {},
      docs: false,
      fields: Object.fromEntries(
        Object.entries(site.fields).map(([key, field]) => [
          key,
          { ...field, label: words.site?.fields[key] ?? field.label },
        ]),
      ),
      rules: { ...site.rules, prose: false },
    },
    words: wordsFor(language, words.strings ?? {}),
    titles: titlesBeside(original, roles, translated),
    pages: new Map([...original.pages].map(([slug, page]) => [slug, translatedPage(page, pages.get(slug), site)])),
  });
  return { ...catalog, translatedFrom: site.language, untranslated: untranslatedIn(original, catalog, words) };
}

/** What a translation shows as it stands in the original: what there are no words for in it. */
function untranslatedIn(original: Catalog, { roles, pages }: Catalog, words: VocabularyTranslations): Set<string> {
  const { site, skills, domains, ladders, ladderNames, proficiency, traits, occupations } = original;
  const { proficiency: stages, names = {}, ...ownLadders } = words.ladders ?? {};
  const without = <Entry>(entries: Iterable<readonly [string, Entry]>, own: object = {}) =>
    [...entries].flatMap(([id, entry]) => (Object.hasOwn(own, id) ? [] : [entry]));
  const ids = (entries: readonly { id: string }[] | undefined) => Object.fromEntries(byId(entries));
  const byIds = <Entry extends { id: string }>(entries: readonly Entry[]) =>
    entries.map((entry) => [entry.id, entry] as const);
  const asWords = Object.keys(site.fields).filter((key) => ["text", "list"].includes(site.fields[key]?.type ?? ""));
  const shown: (string | undefined)[] = [
    ...without(skills, words.skills).flatMap(({ name, kind }) => [name, kind]),
    ...without(domains, words.domains).map(({ name }) => name),
    ...[...ladders].flatMap(([name, levels]) =>
      without(byIds(levels), ids((ownLadders as Record<string, { id: string }[]>)[name])).map(({ name }) => name),
    ),
    ...without(ladderNames, names),
    ...without(byIds(proficiency), ids(stages)).map(({ name }) => name),
    ...without(traits, words.traits).flatMap(({ name, question, steps }) => [
      name,
      question,
      ...steps.map((step) => step.name),
    ]),
    ...without(Object.entries(site.fields), words.site?.fields).map(({ label }) => label),
    ...[...occupations.values()].map(({ title }) => title),
    ...[...pages.values()].flatMap(({ language, title }) => (language === undefined ? [] : [title])),
    ...[...roles.values()].flatMap(({ fields = {}, title, summary, translation }) => [
      ...(translation?.state === "missing" ? [title, summary] : []),
      ...asWords.flatMap((key) => (fields[key] ?? []) as string | string[]),
    ]),
  ];
  return new Set(shown.filter((text) => text !== undefined));
}

/**
 * A site with the same site in other languages. Its own search knows what its roles are called there.
 *
 * @param original the site without them
 */
export function withTranslations(original: Catalog, read: readonly Translation[]): Catalog {
  if (read.length === 0) return original;
  const translations = new Map(read.map((each) => [each.language, translatedCatalog(original, each)]));
  const titles = new Map(original.titles);
  for (const [language, { roles }] of translations) {
    const names = new Map(titles.get(language));
    for (const { slug, title, aliases, translation } of roles.values())
      if (translation?.state !== "missing")
        names.set(slug, [...new Set([title, ...aliases, ...(names.get(slug) ?? [])])]);
    titles.set(language, names);
  }
  return { ...original, titles, translations };
}

/** What a role is called in the original is found in the translation too, as its other names in other languages are. */
function titlesBeside(
  { titles, site }: Vocabularies,
  roles: readonly Role[],
  translated: Translation["roles"],
): Vocabularies["titles"] {
  const names = new Map(titles.get(site.language));
  for (const { slug, title, aliases } of roles) if (translated.has(slug)) names.set(slug, [title, ...aliases]);
  return new Map([...titles, [site.language, names]]);
}

function translatedPage(page: OwnPage, words: OwnPage | undefined, { language }: Vocabularies["site"]): OwnPage {
  return words ? { ...words, menu: page.menu } : { ...page, language };
}

function withWords(original: Vocabularies, words: VocabularyTranslations): Vocabularies {
  const { proficiency: stages, names = {}, ...ladders } = words.ladders ?? {};
  const { judged = null, ...traits } = words.traits ?? {};
  return {
    ...original,
    domains: named(original.domains, words.domains, ["summary"]),
    skills: named(original.skills, withAliases(original.skills, words.skills), ["summary", "levels"]),
    ladders: new Map(
      [...original.ladders].map(([name, levels]) => {
        const own = byId(Object.hasOwn(ladders, name) ? (ladders as Record<string, { id: string }[]>)[name] : []);
        return [name, levels.map((level) => renamed(level, own.get(level.id), ["summary", "duties"]))];
      }),
    ),
    ladderNames: new Map([...original.ladderNames, ...Object.entries(names)]),
    proficiency: original.proficiency.map((stage) => renamed(stage, byId(stages).get(stage.id), ["summary"])),
    traits: new Map(
      [...original.traits].map(([id, trait]) => {
        const own = Object.hasOwn(traits, id) ? (traits as Record<string, Partial<typeof trait>>)[id] : undefined;
        const steps = byId(own?.steps);
        const translated = renamed(trait, own, ["summary"]);
        return [
          id,
          { ...translated, steps: trait.steps.map((step) => renamed(step, steps.get(step.id), ["summary"])) },
        ];
      }),
    ),
    judged,
  };
}

const byId = <Entry extends { id: string }>(entries: readonly Entry[] | undefined) =>
  new Map((entries ?? []).map((entry) => [entry.id, entry]));

function named<Entry extends object, Words extends object>(
  original: ReadonlyMap<string, Entry>,
  words: Readonly<Record<string, Words>> | undefined,
  explained: readonly (keyof Entry)[],
): Map<string, Entry> {
  return new Map(
    [...original].map(([id, entry]) => [
      id,
      renamed(entry, words && Object.hasOwn(words, id) ? words[id] : undefined, explained),
    ]),
  );
}

/** Who knows a skill by its name in the original finds it in the translation as well. */
function withAliases(original: Vocabularies["skills"], words: VocabularyTranslations["skills"]) {
  return (
    words &&
    Object.fromEntries(
      Object.entries(words).map(([id, skill]) => {
        const { name = "", aliases = [] } = original.get(id) ?? {};
        const names = new Set(
          [...skill.aliases, name, ...aliases].filter((each) => each !== "" && each !== skill.name),
        );
        return [id, { ...skill, aliases: [...names] }];
      }),
    )
  );
}

/** An entry under other words. What explains it is left out where it is not translated; its name stays. */
function renamed<Entry extends object>(
  entry: Entry,
  words: object | undefined,
  explained: readonly (keyof Entry)[],
): Entry {
  const facts = { ...entry };
  for (const key of explained) delete facts[key];
  return { ...facts, ...definedIn(words) };
}

const definedIn = (words: object = {}) =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));

function translatedRole(role: Role, language: string, translated: TranslatedRole | undefined): Role {
  const facts = withoutWords(role);
  const { words } = translated ?? {};
  if (!translated || !words)
    return { ...facts, translation: { state: "missing", lacks: [], translated: null, words: null } };
  const { references, body, file } = translated;
  const { title, summary, aliases, pros, cons, suits } = words;
  return {
    ...facts,
    ...definedIn({ title, summary, aliases, pros, cons, suits, "not-for": words["not-for"] }),
    ...definedIn({
      levels: withEach(facts.levels, words.levels),
      occupations: withEach(facts.occupations, words.occupations),
      certifications: inPlace(role.certifications, words.certifications),
      roadmap: inPlace(role.roadmap, words.roadmap),
      routes: inPlace(role.routes, words.routes),
      related: facts.related?.map((each) => ({ ...each, why: whyOf(words, each.role) })),
    }),
    file,
    path: `${language}/${role.slug}.md`,
    body,
    citations: references.citations.map(({ value }) => value),
    translation: stateOf(role, translated, words),
  };
}

/** What a role is in any language, under the name that it has in its own. */
function withoutWords(role: Role): Role {
  const { pros, cons, suits, "not-for": notFor, certifications, roadmap, routes, ...facts } = role;
  const without = <Entry extends object>(
    records: Readonly<Record<string, Entry>> | undefined,
    ...keys: (keyof Entry)[]
  ) => records && Object.fromEntries(Object.entries(records).map(([id, each]) => [id, renamed(each, {}, keys)]));
  return {
    ...facts,
    ...definedIn({
      levels: without(role.levels, "title", "summary", "duties"),
      occupations: without(role.occupations, "why"),
      related: role.related?.map((each) => ({ ...each, why: "" })),
    }),
    aliases: [],
    body: "",
    citations: [],
  };
}

function withEach<Entry extends object>(
  facts: Readonly<Record<string, Entry>> | undefined,
  words: Readonly<Record<string, object>> | undefined,
): Record<string, Entry> | undefined {
  return (
    facts &&
    Object.fromEntries(
      Object.entries(facts).map(([id, each]) => [
        id,
        { ...each, ...definedIn(words && Object.hasOwn(words, id) ? words[id] : {}) },
      ]),
    )
  );
}

/** Which entry is translated by which, only their order says: lists of two lengths do not belong together. */
function inPlace<Entry extends object>(
  facts: readonly Entry[] | undefined,
  words: readonly object[] | undefined,
): Entry[] | undefined {
  if (!facts || words?.length !== facts.length) return undefined;
  return facts.map((each, index) => ({ ...each, ...definedIn(words[index]) }));
}

const whyOf = ({ related = [] }: RoleTranslation, slug: string) => related.find(({ role }) => role === slug)?.why ?? "";

function stateOf(role: Role, { body }: TranslatedRole, words: RoleTranslation): RoleInTranslation {
  const lacks = lackingWords(role, body, words);
  const isOld = role.reviewed > words.translated;
  return {
    state: isOld ? "outdated" : lacks.length > 0 ? "partial" : "whole",
    lacks,
    translated: words.translated,
    words,
  };
}

/** The parts of a role that the original says in words and a translation does not. */
function lackingWords(role: Role, body: string, words: RoleTranslation): string[] {
  const lists = ["pros", "cons", "suits", "not-for"] as const;
  const saying = Object.entries(role.levels ?? {}).filter(
    ([, { title, summary, duties }]) => title ?? summary ?? duties,
  );
  const hasAll = {
    levels: saying.every(([id]) => Object.hasOwn(words.levels ?? {}, id)),
    occupations: Object.entries(role.occupations ?? {}).every(
      ([country, { why }]) => why === undefined || words.occupations?.[country]?.why !== undefined,
    ),
    related: (role.related ?? []).every(({ role: slug }) => whyOf(words, slug) !== ""),
  };
  return [
    ...Object.entries(hasAll).flatMap(([key, has]) => (has ? [] : [key])),
    ...lists.filter((key) => role[key] && !words[key]),
    ...LISTS_BY_PLACE.filter((key) => (role[key]?.length ?? 0) !== (words[key]?.length ?? 0)),
    ...(role.body.trim() !== "" && body.trim() === "" ? ["body"] : []),
  ];
}
