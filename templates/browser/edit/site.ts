import type { Role, Vocabularies } from "../../../scripts/catalog/catalog.ts";
import type { Surroundings } from "../../../scripts/catalog/checks/check-role.ts";
import type { ReferenceKind } from "../../../scripts/catalog/checks/references.ts";
import type { EditData } from "../../../scripts/catalog/derive/edit/edit-data.ts";
import type { FormField } from "../../../scripts/catalog/derive/edit/edit-form.ts";
import type { PlanData } from "../../../scripts/catalog/derive/plan-data.ts";
import type { SearchNames } from "../../../scripts/catalog/derive/search-names.ts";
import { type Messages, messagesFrom } from "../../../scripts/diagnostics/messages.ts";
import { wordsIn } from "../../../scripts/schema/wording.ts";
import type { ProposalLinks } from "../../../scripts/site/repository.ts";
import { readEntries } from "../search/entries.ts";
import { loadJson } from "../search/load.ts";

/** What the page tells its code about the site. */
export interface Settings {
  rolesPath: string;
  proposal: ProposalLinks | null;
}

/** Something that an id can name. */
export interface Choice {
  id: string;
  name: string;
  /** Other names, which are searched too. */
  also: readonly string[];
}

/** The site as the editor knows it. */
export interface EditSite {
  form: readonly FormField[];
  /** Whether any role of it has a figure of pay. */
  hasPay: boolean;
  vocabularies: Vocabularies;
  /** Every role by its names; of its skills those that it requires or finds useful, and nothing else. */
  roles: readonly Role[];
  /** The texts of the roles, by what others can share with them. */
  texts: NonNullable<Surroundings["texts"]>;
  choices: Record<Exclude<ReferenceKind, "level" | "step" | "trait step">, readonly Choice[]>;
}

export async function loadSite({ rolesPath }: Settings): Promise<EditSite> {
  const [data, names, plan] = await Promise.all([
    loadJson<EditData & { messages?: Messages }>("/edit/catalog.json"),
    loadJson<SearchNames>("/search/names.json"),
    loadJson<PlanData>("/plan/roles.json"),
  ]);
  // From here on the check speaks the site's language.
  messagesFrom(() => data.messages);
  const { roles, skills } = readEntries(names);
  const vocabularies: Vocabularies = {
    site: data.site,
    assets: new Map(),
    pages: new Map(),
    words: wordsIn(data.site.language, data.strings),
    domains: new Map(data.domains),
    skills: new Map(skills.map(({ id, name, aliases }) => [id, { name, aliases, levels: data.skillLevels[id] }])),
    ladders: new Map(data.ladders),
    ladderNames: new Map(),
    proficiency: data.proficiency,
    occupations: new Map(data.occupations),
    pay: new Map(data.pay.map(([id, table, rows]) => [id, { ...table, rows: new Map(rows), listed: new Map() }])),
    traits: new Map(data.traits),
    judged: null,
    titles: new Map(),
    sources: new Map(data.sources),
  };
  const paths = new Map(Object.entries(data.paths));
  const pathOf = (slug: string) => paths.get(slug) ?? `${slug}.md`;
  const oldSlugs = new Map<string, string[]>();
  for (const [old, slug] of Object.entries(data.moved)) oldSlugs.set(slug, [...(oldSlugs.get(slug) ?? []), old]);
  const idsOf = (positions: readonly (number | number[])[]) => positions.flat().flatMap((at) => skills[at]?.id ?? []);
  return {
    form: data.form,
    hasPay: data.hasPay,
    vocabularies,
    roles: roles.map(({ slug, title, aliases }, at) => {
      const path = pathOf(slug);
      return {
        slug,
        title,
        aliases,
        path,
        file: fileName(rolesPath, path),
        skills: { core: idsOf(plan.core[at] ?? []), useful: idsOf(plan.useful[at] ?? []) },
        "moved-from": oldSlugs.get(slug),
        citations: [],
        summary: "",
        domain: data.domainOf[slug] ?? "",
        ladder: "default",
        reviewed: "",
        body: "",
      };
    }),
    texts: Object.entries(data.texts).map(([slug, { sentences, ...references }]) => ({
      slug,
      file: fileName(rolesPath, pathOf(slug)),
      references,
      sentences,
    })),
    choices: {
      role: roles.map(({ slug, title, aliases }) => ({ id: slug, name: title, also: aliases })),
      skill: skills.map(({ id, name, aliases }) => ({ id, name, also: aliases })),
      domain: data.domains.map(([id, { name }]) => ({ id, name, also: [] })),
      ladder: data.ladders.map(([id, levels]) => ({ id, name: levels.map(({ name }) => name).join(", "), also: [] })),
      proficiency: data.proficiency.map(({ id, name }) => ({ id, name, also: [] })),
      occupation: data.occupations.map(([, { country, code, title }]) => ({
        id: code,
        name: `${title} (${country})`,
        also: [],
      })),
      country: [...new Set(data.occupations.map(([, { country }]) => country))].map((id) => ({
        id,
        name: id,
        also: [],
      })),
      trait: data.traits.map(([id, { name, question }]) => ({ id, name, also: [question] })),
      source: data.sources.map(([id, { title, publisher }]) => ({ id, name: title, also: [publisher] })),
    },
  };
}

/** A role's file as the check names it. */
export function fileName(rolesPath: string, path: string): string {
  return [rolesPath, path].filter(Boolean).join("/");
}
