import type { ProblemCode } from "../diagnostics/codes.ts";
import type { Severity } from "../diagnostics/problem.ts";
import { closest, didYouMean, nameSome } from "../diagnostics/suggest.ts";
import { isId } from "../schema/common.ts";
import { FIXED_PAGES, PAGE_FAMILIES, urls } from "../site/urls.ts";
import type { BodyReferences } from "./body.ts";
import { type Catalog, type Role, skillIds, type Vocabularies } from "./catalog.ts";
import { cycleAmongSteps } from "./cycles.ts";
import type { Path } from "./located.ts";
import { isPlaceholder } from "./placeholders.ts";
import { type Reference, type ReferenceKind, referencesIn } from "./references.ts";

/** Something that does not fit together, before its place in the file is looked up. */
export interface Misfit {
  code: ProblemCode;
  severity: Severity;
  file: string;
  /** Where in the front matter or vocabulary; or a place in the body. */
  at: Path | { line: number; column: number; length: number };
  onKey?: boolean;
  message: string;
  hint: string;
  /** What should stand at that place, where that is known, and whether a program may put it there. */
  instead?: { text: string; isSafe: boolean };
  /** What an unknown id was meant to name. */
  reference?: { kind: ReferenceKind; id: string };
}

/** A role file after it was looked at by itself. */
export interface UnlinkedRole {
  slug: string;
  file: string;
  /** The front matter, valid or not. */
  data: unknown;
  /** The line of the file that the body begins on. */
  bodyLine: number;
  references: BodyReferences;
  /** The role, where the file is valid. */
  role?: Role;
}

/** What ids can name, over the whole site. */
export interface KnownIds {
  slugs: ReadonlySet<string>;
  vocabularies: Vocabularies;
}

/** Finds what in a role refers to nothing, collides or is missing. */
export function misfitsOfRole(unlinked: UnlinkedRole, ids: KnownIds): Misfit[] {
  const { file, data, references, role } = unlinked;
  const misfits: Misfit[] = [];
  for (const reference of referencesIn(data)) {
    const misfit = misfitOfReference(reference, unlinked, ids);
    if (misfit) misfits.push(misfit);
  }
  const add: Add = (code, at, message, hint, more = {}) =>
    void misfits.push({ code, severity: "error", file, at, message, hint, ...more });
  if (role) {
    doubledSkills(role, add);
    doubledSteps(role, add);
    doubledRelations(role, add);
    missingSections(data, references, ids.vocabularies, add);
  }
  for (const { value, ...place } of references.citations) {
    if (!ids.vocabularies.sources.has(value))
      misfits.push(unknownId({ kind: "source", id: value, at: [] }, file, place, ids.vocabularies.sources.keys()));
  }
  for (const { value, ...place } of references.sitePaths) {
    if (!pageExists(value, ids)) {
      const { kind, id } = pageNamed(value);
      misfits.push({
        code: "broken-link",
        severity: "error",
        file,
        at: place,
        message: `This site has no page \`${value}\`.`,
        ...brokenLinkHint(value, ids),
        ...(kind && id ? { reference: { kind, id } } : {}),
      });
    }
  }
  return misfits;
}

type Add = (
  code: ProblemCode,
  at: Misfit["at"],
  message: string,
  hint: string,
  more?: Partial<Pick<Misfit, "severity" | "instead">>,
) => void;

function misfitOfReference(
  reference: Reference,
  { slug, file, data }: UnlinkedRole,
  ids: KnownIds,
): Misfit | undefined {
  const { kind, id, at } = reference;
  if (kind === "role" && id === slug) {
    return {
      code: "self-reference",
      severity: "error",
      file,
      at,
      message: `\`${id}\` is this role itself.`,
      hint: "Name another role or remove the entry.",
    };
  }
  // An id that is not written as one, or is still to come, has been reported as that already.
  if ((kind !== "occupation" && !isId(id)) || isPlaceholder(id)) return undefined;
  const names = namesFor(kind, data, ids);
  if (names === undefined || names.has(id)) return undefined;
  return unknownId(reference, file, at, names.keys());
}

interface Names {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** What the ids of a kind can name; undefined where that cannot be said because something else is wrong. */
function namesFor(kind: ReferenceKind, data: unknown, { slugs, vocabularies }: KnownIds): Names | undefined {
  switch (kind) {
    case "domain":
      return vocabularies.domains;
    case "skill":
      return vocabularies.skills;
    case "ladder":
      return vocabularies.ladders;
    case "occupation":
      return vocabularies.occupations;
    case "source":
      return vocabularies.sources;
    case "role":
      return slugs;
    case "proficiency":
      return new Set(vocabularies.proficiency.map((stage) => stage.id));
    case "level": {
      const ladder = (data as { ladder?: unknown }).ladder ?? "default";
      const levels = typeof ladder === "string" ? vocabularies.ladders.get(ladder) : undefined;
      return levels && new Set(levels.map((level) => level.id));
    }
    case "step": {
      const steps = (data as { roadmap: { id?: unknown }[] }).roadmap;
      return new Set(steps.flatMap((step) => (typeof step?.id === "string" ? [step.id] : [])));
    }
  }
}

const WHERE_TO_LOOK: Record<ReferenceKind, string> = {
  domain: "Use an id of _domains.yaml.",
  skill: "Use an id of _skills.yaml, or add the skill there first.",
  ladder: "Use a ladder of _ladders.yaml, or add one there.",
  level: "Use a level of the role's ladder in _ladders.yaml.",
  proficiency: "Use a stage under `proficiency` in _ladders.yaml.",
  occupation: "Use a code of _occupations.yaml, or add the occupation there first.",
  source: "Use an id of _sources.yaml, or add the source there first.",
  role: "Use the name of a file in the roles folder, without `.md`.",
  step: "Use the `id` of another step of this roadmap.",
};

function unknownId(
  { kind, id, onKey }: Reference,
  file: string,
  at: Misfit["at"],
  candidates: Iterable<string>,
): Misfit {
  const names = [...candidates];
  const all =
    names.length > 0 && names.length <= 12
      ? `The ${kind === "proficiency" ? "stages" : `${kind}s`} are ${nameSome(names, 12)}.`
      : WHERE_TO_LOOK[kind];
  const meant = closest(id, names);
  // A citation in the text stands between `[@` and `]`.
  const instead = meant !== undefined && "line" in at ? `[@${meant}]` : meant;
  return {
    code: "unknown-id",
    severity: "error",
    file,
    at,
    ...(onKey ? { onKey } : {}),
    message: `\`${id}\` is no ${kind}.`,
    hint: `${didYouMean(id, names)}${all}`,
    ...(instead === undefined ? {} : { instead: { text: instead, isSafe: false } }),
    reference: { kind, id },
  };
}

function doubledSkills(role: Role, add: Add): void {
  const core = skillIds(role.skills?.core ?? []);
  (role.skills?.useful ?? []).forEach((entry, index) => {
    if (typeof entry === "string" && core.includes(entry))
      add(
        "duplicate-id",
        ["skills", "useful", index],
        `\`${entry}\` stands under \`core\` as well.`,
        "Keep it in one of the two lists.",
        { severity: "warning" },
      );
  });
}

function doubledSteps(role: Role, add: Add): void {
  const steps = role.roadmap ?? [];
  const seen = new Set<string>();
  steps.forEach(({ id, after = [] }, index) => {
    if (id === undefined) return;
    if (seen.has(id))
      add(
        "duplicate-id",
        ["roadmap", index, "id"],
        `The step \`${id}\` stands twice.`,
        "Give one of the two another id.",
      );
    seen.add(id);
    const self = after.indexOf(id);
    if (self !== -1)
      add("self-reference", ["roadmap", index, "after", self], `The step \`${id}\` waits for itself.`, "Remove it.");
  });
  const cycle = cycleAmongSteps(steps);
  if (cycle) {
    const names = nameSome(cycle.ids, 12).replace(/ or (?=`[^`]*`$)/, " and ");
    add(
      "bad-cycle",
      ["roadmap", cycle.index, "after"],
      `The steps ${names} wait for each other.`,
      "Remove one of their `after` entries, so that there is a step to begin with.",
    );
  }
}

function doubledRelations(role: Role, add: Add): void {
  const seen = new Set<string>();
  (role.related ?? []).forEach(({ role: slug }, index) => {
    if (seen.has(slug))
      add(
        "duplicate-id",
        ["related", index, "role"],
        `\`${slug}\` stands twice under \`related\`.`,
        "Keep one of the two.",
      );
    seen.add(slug);
  });
}

function missingSections(
  data: unknown,
  { headings, otherHeadings }: BodyReferences,
  { site, words }: Vocabularies,
  add: Add,
): void {
  for (const section of site.required) {
    if (section === "body") {
      for (const heading of [words("what-they-do"), words("breaking-in")]) {
        if (headings.includes(heading)) continue;
        const message = `The text has no heading \`## ${heading}\`.`;
        const alike = otherHeadings.find(({ value }) => closest(value.replace(/^#+ */, ""), [heading]) !== undefined);
        if (!alike)
          add(
            "missing-heading",
            [],
            message,
            "Add the heading below the front matter, with a text under it: this site asks for it.",
          );
        else {
          const { value, ...place } = alike;
          const isSafe = value.replace(/^#+ */, "").toLowerCase() === heading.toLowerCase();
          add("missing-heading", place, message, `Write \`## ${heading}\` here, as this site asks for it.`, {
            instead: { text: `## ${heading}`, isSafe },
          });
        }
      }
    } else {
      const value = (data as Partial<Record<string, unknown>>)[section];
      if (value === undefined || (Array.isArray(value) && value.length === 0))
        add(
          "missing-field",
          [],
          `\`${section}\` is missing.`,
          `Add \`${section}:\`. This site asks every role for it.`,
        );
    }
  }
}

const pathOnly = (address: string) => address.replace(/[?#].*$/, "");

/** What an address such as `/skills/sql/` names, by its form alone. */
function pageNamed(address: string) {
  const [, family, id] = /^\/(\w+)\/([a-z0-9-]+)\/$/.exec(pathOnly(address)) ?? [];
  const kind = Object.entries(PAGE_FAMILIES).find(([name]) => name === family)?.[1];
  return { kind, id };
}

function pageExists(address: string, { slugs, vocabularies: { domains, skills } }: KnownIds): boolean {
  if (FIXED_PAGES.includes(pathOnly(address))) return true;
  const { kind, id } = pageNamed(address);
  return kind !== undefined && id !== undefined && { role: slugs, domain: domains, skill: skills }[kind].has(id);
}

function brokenLinkHint(
  address: string,
  { slugs, vocabularies: { domains, skills } }: KnownIds,
): Pick<Misfit, "hint" | "instead"> {
  const pages = [
    ...FIXED_PAGES,
    ...[...slugs].map(urls.role),
    ...[...domains.keys()].map(urls.domain),
    ...[...skills.keys()].map(urls.skill),
  ];
  const path = pathOnly(address);
  const meant = closest(path, pages);
  const hint = `${didYouMean(path, pages)}Links to pages of this site look like \`/roles/qa-engineer/\` or \`/skills/sql/\`, with a slash at both ends.`;
  if (meant === undefined) return { hint };
  return { hint, instead: { text: address.replace(path, meant), isSafe: `${path}/` === meant } };
}

/** What does not fit together among the vocabularies themselves. */
export function misfitsOfVocabularies(
  { occupations, sources, ladders }: Vocabularies,
  files: { occupations: string; ladders: string },
): Misfit[] {
  const misfits: Misfit[] = [];
  for (const [code, { wages = [], outlook, entry }] of occupations) {
    const cited: [Path, string][] = wages.map((record, index) => [
      [code, "wages", ...(wages.length > 1 ? [index] : []), "source"],
      record.source,
    ]);
    if (outlook) cited.push([[code, "outlook", "source"], outlook.source]);
    if (entry) cited.push([[code, "entry", "source"], entry.source]);
    for (const [at, id] of cited)
      if (!sources.has(id)) misfits.push(unknownId({ kind: "source", id, at }, files.occupations, at, sources.keys()));
  }
  for (const [name, levels] of ladders) {
    const ids = levels.map((level) => level.id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index)
        misfits.push({
          code: "duplicate-id",
          severity: "error",
          file: files.ladders,
          at: [name, index, "id"],
          message: `The level \`${id}\` stands twice in the ladder \`${name}\`.`,
          hint: "Give one of them another id.",
        });
    });
  }
  return misfits;
}

/** Skills that no role names. */
export function unusedSkills({ rolesBySkill }: Pick<Catalog, "rolesBySkill">, file: string): Misfit[] {
  return [...rolesBySkill]
    .filter(([, use]) => use.core.length + use.useful.length === 0)
    .map(([id]) => ({
      code: "unused-skill",
      severity: "warning",
      file,
      at: [id],
      onKey: true,
      message: `No role uses the skill \`${id}\`.`,
      hint: "Add it to a role that needs it, or remove it.",
    }));
}
