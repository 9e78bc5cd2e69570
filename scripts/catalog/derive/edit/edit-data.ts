import { roleShape } from "../../../schema/own-fields.ts";
import type { Site } from "../../../schema/site.ts";
import { STRINGS, type StringKey, type Translation } from "../../../schema/string-table.ts";
import type { Domain, LadderLevel, ProficiencyStage, Skill, Source, Trait } from "../../../schema/vocabularies.ts";
import type { Catalog, Occupation, PayRow, PayTable, Role } from "../../catalog.ts";
import { sentenceFingerprints } from "../../checks/prose/sentence-fingerprints.ts";
import { type BodyReferences, inspectBody } from "../../source/body.ts";
import { editForm, type FormField, fieldWordsOf } from "./edit-form.ts";

/**
 * The words that a role's page may say, its frame too: of the form's the names of fields, which are headings there. The
 * others come with the page.
 */
const WORDS_OF_PREVIEW = (Object.keys(STRINGS) as StringKey[]).filter(
  (key) => !/^(?:edit|errors)-|^field-\w+-/.test(key),
);

/**
 * What the editor page needs beside the names of roles and skills, which it has from the search: the form, and
 * the vocabularies that a draft is checked and shown with. Pairs instead of objects keep the order.
 */
export interface EditData {
  form: FormField[];
  /** Whether any role of the site has a figure of pay. */
  hasPay: boolean;
  site: Site;
  /** The words of the site's language that the preview of the page may say. */
  strings: Translation;
  domains: [id: string, domain: Domain][];
  ladders: [name: string, levels: readonly LadderLevel[]][];
  proficiency: readonly ProficiencyStage[];
  occupations: [id: string, occupation: Occupation][];
  /** The tables of pay. The figures of most stand with the occupations, so that rows are given of filings alone. */
  pay: [id: string, table: Omit<PayTable, "rows" | "listed">, rows: [key: string, rows: readonly PayRow[]][]][];
  traits: [id: string, trait: Trait][];
  sources: [id: string, source: Source][];
  /** What stages of proficiency mean, by the ids of the skills that say so: a page shows that of those that its levels name. */
  skillLevels: Record<string, NonNullable<Skill["levels"]>>;
  /** The domains of the roles, by slug: a page shows those of the roles beside it. */
  domainOf: Record<string, string>;
  /** Paths below the roles folder, of the roles whose file is not `<slug>.md` at its top. */
  paths: Record<string, string>;
  /** What other texts can be held against, by their roles' slugs. */
  texts: Record<string, SentText>;
  /** Old slugs and the roles that they lead to. */
  moved: Record<string, string>;
}

/** A role's text by what a draft can share with it. */
export interface SentText {
  headingIds: BodyReferences["headingIds"];
  placeLinks: BodyReferences["placeLinks"];
  /** The prints of its sentences; empty where the site's rules leave prose alone. */
  sentences: string;
}

export function sentText(role: Role, { language, rules }: Pick<Site, "language" | "rules">): SentText {
  const { headingIds, placeLinks } = inspectBody(role.body, role.file, 1).references;
  return { headingIds, placeLinks, sentences: rules.prose ? sentenceFingerprints(role, language) : "" };
}

/** @param textOf what `sentText` gives for a role of the site */
export function editData(catalog: Catalog, textOf = (role: Role) => sentText(role, catalog.site)): EditData {
  const roles = [...catalog.roles.values()];
  return {
    form: editForm(roleShape(catalog.site.fields).schema, fieldWordsOf(catalog.words), catalog.site.rules).filter(
      ({ key }) => key !== "traits" || catalog.traits.size > 0,
    ),
    hasPay: catalog.hasPay,
    site: catalog.site,
    strings: Object.fromEntries(WORDS_OF_PREVIEW.map((key) => [key, catalog.words.raw(key)])),
    domains: [...catalog.domains],
    ladders: [...catalog.ladders],
    proficiency: catalog.proficiency,
    occupations: [...catalog.occupations],
    pay: [...catalog.pay].map(([id, { rows, listed: _, ...table }]) => [
      id,
      table,
      table.kind === "filings" ? [...rows] : [],
    ]),
    traits: [...catalog.traits],
    sources: [...catalog.sources],
    skillLevels: Object.fromEntries(
      [...catalog.skills].flatMap(([id, { levels }]) => (levels ? [[id, levels] as const] : [])),
    ),
    domainOf: Object.fromEntries(roles.map(({ slug, domain }) => [slug, domain])),
    paths: Object.fromEntries(
      roles.filter(({ slug, path }) => path !== `${slug}.md`).map(({ slug, path }) => [slug, path]),
    ),
    texts: Object.fromEntries(roles.map((role) => [role.slug, textOf(role)])),
    moved: Object.fromEntries([...catalog.moved].map(([old, { slug }]) => [old, slug])),
  };
}
