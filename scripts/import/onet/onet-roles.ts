import { t } from "../../diagnostics/messages.ts";
import { foldName } from "../../schema/characters.ts";
import { INTERESTS } from "../../schema/vocabularies.ts";
import { Ids } from "../ids.ts";
import { type Imported, type ImportedRole, Origins } from "../imported.ts";
import type { Known } from "../sheet/framework.ts";
import { EVERYDAY_WORDS } from "./everyday-words.ts";
import { MAJOR_GROUPS } from "./groups.ts";
import type { JobZone, Occupation, Rating, Software } from "./occupations.ts";

/** What an import of O*NET is made of. */
export interface OnetData {
  occupations: readonly Occupation[];
  zones: ReadonlyMap<number, JobZone>;
  /** The release, such as "29.3"; undefined where nobody says it. */
  release: string | undefined;
  /** The words of the site's language for the headings that every site has. */
  headings: { whatTheyDo: string; breakingIn: string };
}

const LICENCE = { licence: "CC BY 4.0", "licence-url": "https://creativecommons.org/licenses/by/4.0/" };

/** The source that all of it is from, with the wording that its publisher asks for. */
export function onetSource(release: string | undefined): { id: string; entry: Record<string, string> } {
  const database = release === undefined ? "O*NET Database" : `O*NET ${release} Database`;
  return {
    id: release === undefined ? "onet" : `onet-${release.replaceAll(".", "-")}`,
    entry: {
      title: database,
      publisher: "U.S. Department of Labor, Employment and Training Administration",
      url: "https://www.onetcenter.org/database.html",
      licence: LICENCE.licence,
      attribution: `This site includes information from the ${database} by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA. The information has been modified; USDOL/ETA has not approved, endorsed, or tested these modifications.`,
      note: "It describes occupations as classified in the United States, not single jobs. Skills with their importance, tasks, software and related occupations are as published, but for what the publisher recommends to suppress; interests were rated by a model.",
    },
  };
}

/** From this on, a skill counts as important on the publisher's scale of 1 to 5. */
const IMPORTANT = 3;

/** The longest summary that a role may have. */
const LONGEST_SUMMARY = 600;

/** Makes a role of each occupation, with the skills, domains, official occupations and the source that they share. */
export function onetRoles(data: OnetData, known: Known | undefined, today: string): Imported {
  const { occupations, release } = data;
  const source = onetSource(release);
  const slugs = new Ids(
    "role",
    [...(known?.roles ?? [])].map(([slug, { title }]) => [slug, [title]] as const),
  );
  const named = [...(known?.skills ?? [])].map(([id, { name, aliases }]) => [id, [name, ...aliases]] as const);
  const skills = new SkillList(new Ids("skill", named), known);
  const slugOf = new Map(occupations.map(({ code, title }) => [code, slugs.of(title)]));
  const titles = new Set(occupations.map(({ title }) => foldName(title)));
  const wanted = new Set(occupations.flatMap(({ software }) => software.flatMap(wantedProducts)));
  const origins = new Origins();
  const domains = new Map<string, { name: string }>();
  const roles = new Map<string, ImportedRole>();
  for (const occupation of occupations) {
    const { code, title, description, related } = occupation;
    const slug = slugOf.get(code) ?? "";
    const group = MAJOR_GROUPS[code.slice(0, 2)] ?? { id: "other", name: "Other" };
    domains.set(group.id, { name: group.name });
    const aliases = aliasesOf(occupation, titles);
    const needed = skills.of(occupation, wanted);
    const [summary, rest] = summaryOf(description);
    const others = related.flatMap(({ code: other, place }) => {
      const role = slugOf.get(other);
      return role === undefined || role === slug ? [] : [{ role, why: whyRelated(place) }];
    });
    origins.note(slug, [], code);
    roles.set(slug, {
      fields: {
        title,
        ...(summary === "" ? {} : { summary }),
        domain: group.id,
        ...(aliases.length > 0 ? { aliases } : {}),
        occupations: { US: { code: code.slice(0, 7), fit: fitOf(code, title) } },
        ...(needed.core.length > 0 ? { skills: needed } : {}),
        ...(others.length > 0 ? { related: others } : {}),
        sources: [source.id],
      },
      defaults: { summary: title, reviewed: today },
      imported: { on: today, from: source.entry.title ?? "O*NET" },
      body: bodyOf(occupation, rest, data),
    });
  }
  return {
    roles,
    vocabularies: {
      domains: Object.fromEntries(domains),
      skills: skills.entries(),
      sources: { [source.id]: source.entry },
      occupations: { US: { classification: "SOC 2018", codes: officialOccupations(occupations, source.id) } },
    },
    fresh: {
      site: {
        title: "Occupations",
        tagline: "What people do at work, by O*NET",
        language: "en",
        country: "US",
        ...LICENCE,
        // What people call an occupation is often what they call another as well.
        rules: { "shared-aliases": true },
      },
      strings: EVERYDAY_WORDS,
    },
    tables: new Map(),
    origins,
    notes: [
      ...slugs.renamed.map(({ name, id }) => t`“${name}” has the address ${id}.`),
      ...(release === undefined
        ? [
            t`Nothing in the folder says which release it is, and the wording that O*NET requires names it: run it again with --release, such as --release 29.3.`,
          ]
        : []),
    ],
  };
}

/** A code with digits behind its point is a part of the occupation that statistics know. */
function fitOf(code: string, title: string): "close" | "part" | "residual" {
  if (/\bAll Other\b/.test(title)) return "residual";
  return code.endsWith(".00") ? "close" : "part";
}

const whyRelated = (place: number) =>
  `O*NET ranks it ${ordinal(place)} among the occupations nearest to this one, by what people do, what they know and what they are called.`;

const ORDINALS = ["first", "second", "third", "fourth", "fifth"];
const ordinal = (place: number) => ORDINALS[place - 1] ?? `number ${place}`;

/** The first sentences of a description that fit into a summary, and those that do not. */
function summaryOf(description: string): [summary: string, rest: string] {
  if (description.length <= LONGEST_SUMMARY) return [description, ""];
  const sentences = description.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  let summary = "";
  while (sentences[0] !== undefined && `${summary} ${sentences[0]}`.trim().length <= LONGEST_SUMMARY)
    summary = `${summary} ${sentences.shift()}`.trim();
  return summary === ""
    ? [`${description.slice(0, LONGEST_SUMMARY - 1)}…`, description]
    : [summary, sentences.join(" ")];
}

/** Other names, each once; not one that is the title of another occupation. */
function aliasesOf({ title, names }: Occupation, titles: ReadonlySet<string>): string[] {
  const seen = new Set([foldName(title)]);
  return names.flatMap(bothForms).filter((name) => {
    const folded = foldName(name);
    if (name === "" || name.length > 160 || seen.has(folded) || titles.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

/** O*NET writes an abbreviation and what it stands for as "Licensed Practical Nurse (LPN)": people type either. */
function bothForms(name: string): string[] {
  const match = /^(.+?) \(([^()]+)\)$/.exec(name);
  return match ? [match[1] ?? "", match[2] ?? ""] : [name];
}

/** Products that employers ask for; of others, the group that they belong to says more. */
const wantedProducts = ({ products }: Software) =>
  products.filter(({ isHot, isInDemand }) => isHot || isInDemand).map(({ name }) => name);

/** The skills of all occupations, each once. */
class SkillList {
  readonly #ids: Ids;
  readonly #known: Known | undefined;
  readonly #entries = new Map<string, Record<string, string>>();

  constructor(ids: Ids, known: Known | undefined) {
    this.#ids = ids;
    this.#known = known;
  }

  of({ skills, software }: Occupation, wanted: ReadonlySet<string>): { core: string[]; useful: string[] } {
    const important = skills
      .filter(({ importance }) => importance >= IMPORTANT)
      .map(({ name }) => this.#id(name, { kind: "skill" }));
    const products = software.flatMap(({ group, products }) =>
      products
        .filter(({ name }) => wanted.has(name))
        .map(({ name, isInDemand, isHot }) => ({ name, group, rank: isInDemand ? 2 : isHot ? 1 : 0 })),
    );
    const tools = products.sort((a, b) => b.rank - a.rank);
    const groups = software.filter((each) => !each.products.some(({ name }) => wanted.has(name)));
    const ids = [
      ...tools.map(({ name, group }) => this.#id(name, { kind: "software", summary: `${group}.` })),
      ...groups.map(({ group }) => this.#id(group, { kind: "software" })),
    ];
    const useful = [...new Set(ids)].filter((id) => !important.includes(id));
    // Where no skill is rated, nothing else can be said to be needed but what employers ask for.
    return important.length > 0 ? { core: important, useful } : { core: useful, useful: [] };
  }

  #id(name: string, entry: { kind: string; summary?: string }): string {
    const id = this.#ids.of(name);
    if (!this.#entries.has(id) && !this.#known?.skills.has(id)) this.#entries.set(id, { name, ...entry });
    return id;
  }

  entries(): Record<string, Record<string, string>> {
    return Object.fromEntries([...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** The official occupations that roles belong to; interests are those of the occupation as a whole. */
function officialOccupations(occupations: readonly Occupation[], source: string): Record<string, unknown> {
  const whole = occupations.filter(({ code }) => code.endsWith(".00"));
  return Object.fromEntries(
    whole.map(({ code, title, interests }) => [
      code.slice(0, 7),
      {
        title,
        ...(interests
          ? { interests: { ...Object.fromEntries(INTERESTS.map((name) => [name, interests[name]])), source } }
          : {}),
      },
    ]),
  );
}

/** The text of a role: what its tables say that no field of a role holds. */
function bodyOf(occupation: Occupation, rest: string, { zones, headings }: OnetData): string {
  const { tasks, skills, software, zone: number } = occupation;
  const zone = number === undefined ? undefined : zones.get(number);
  return [
    `## ${headings.whatTheyDo}`,
    escaped(rest),
    listOf(tasks.core),
    ...(tasks.others.length > 0 ? ["### Less often, or in some of these jobs", listOf(tasks.others)] : []),
    ...(zone
      ? [
          `## ${headings.breakingIn}`,
          `**${escaped(zone.name)}.** ${escaped(zone.education)}`,
          escaped(zone.experience),
          escaped(zone.training),
        ]
      : []),
    ...(skills.length > 0 ? ["## How much each skill matters", skillsTable(skills)] : []),
    ...(software.length > 0 ? ["## Software in use", listOf(software.map(softwareLine))] : []),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const softwareLine = ({ group, products }: Software) =>
  products.length === 0 ? group : `${group}: ${products.map(({ name }) => name).join(", ")}`;

const listOf = (texts: readonly string[]) => texts.map((text) => `- ${escaped(text)}`).join("\n");

function skillsTable(skills: readonly Rating[]): string {
  const rows = skills.map(({ name, importance }) => `| ${escaped(name)} | ${importance.toFixed(1)} |`);
  return ["| Skill | Importance, 1 to 5 |", "| --- | ---: |", ...rows].join("\n");
}

/** A text that is no Markdown, written so that it stays what it is. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~{}=]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+•·])/, "\\$1");
}
