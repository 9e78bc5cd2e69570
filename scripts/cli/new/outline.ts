import type { Catalog } from "../../catalog/catalog.ts";
import { placeholder } from "../../catalog/checks/placeholders.ts";
import { KINDS } from "../../catalog/checks/references.ts";
import { homeOccupations, homeOf, type Proposal, type Proposals, propose } from "../../catalog/drafts/propose.ts";
import { atLeast, type RoleOutline, skillToName } from "../../catalog/drafts/scaffold.ts";
import { fold } from "../../catalog/words.ts";
import { UsageError } from "../../config.ts";
import { later, t, translated } from "../../diagnostics/messages.ts";
import { didYouMean, inList, quotation } from "../../diagnostics/suggest.ts";
import { OCCUPATION_FITS, roleSchema } from "../../schema/role.ts";
import { oneOf } from "../command.ts";
import type { Ask } from "./ask.ts";

/** What the options of a call say of a new role. */
export interface Wishes {
  summary?: string;
  domain?: string;
  aliases?: string[];
  occupation?: string;
  fit?: string;
  skills?: string[];
  related?: string[];
  ladder?: string;
}

/** Options of a call, as they were written. */
export type GivenWishes = { [Name in keyof Wishes]: string };

/**
 * The options of a call, held against the site.
 *
 * @throws UsageError when one names nothing or is too short or too long
 */
export function wishesFrom(given: GivenWishes, title: string, catalog: Catalog): Wishes {
  const text = (name: keyof Wishes) => given[name]?.trim();
  const list = (name: keyof Wishes) =>
    text(name)
      ?.split(",")
      .map((each) => each.trim())
      .filter(Boolean);
  const wishes: Wishes = {};
  const summary = text("summary");
  if (summary !== undefined) wishes.summary = orUsage("summary", checkedSummary(summary, catalog));
  const domain = text("domain");
  if (domain !== undefined) wishes.domain = orUsage("domain", named([domain], catalog.domains, "domain"))[0];
  const occupation = text("occupation");
  if (occupation !== undefined)
    wishes.occupation = orUsage("occupation", named([occupation], homeOccupations(catalog), "occupation"))[0];
  const fit = text("fit");
  if (fit !== undefined) wishes.fit = oneOf("fit", fit, OCCUPATION_FITS);
  const aliases = list("aliases")?.filter((alias) => alias.toLowerCase() !== title.toLowerCase());
  if (aliases) wishes.aliases = aliases;
  const skills = list("skills");
  if (skills) wishes.skills = orUsage("skills", named(skills, catalog.skills, "skill"));
  const related = list("related");
  if (related) wishes.related = orUsage("related", named(related, catalog.roles, "role"));
  const ladder = text("ladder");
  if (ladder !== undefined)
    wishes.ladder = orUsage(
      "ladder",
      named([ladder], new Map([...catalog.ladders.keys()].map((id) => [id, {}])), "ladder"),
    )[0];
  return wishes;
}

type Checked<Value> = { value: Value } | { fault: string };

function orUsage<Value>(option: string, checked: Checked<Value>): Value {
  if ("fault" in checked) throw new UsageError(`--${option}: ${checked.fault}`);
  return checked.value;
}

function checkedSummary(text: string, catalog: Catalog): Checked<string> {
  const parsed = roleSchema.shape.summary.safeParse(text);
  const [least, most] = summaryLengths(catalog);
  if (parsed.success && parsed.data.length >= least && parsed.data.length <= most) return { value: parsed.data };
  return { fault: t`the summary has ${text.length} characters, and needs ${least} to ${most}` };
}

/** The fewest and the most characters of a summary: by the rules of the site, else by the format. */
function summaryLengths({ site }: Catalog): readonly [number, number] {
  const { minLength = 1, maxLength = Number.POSITIVE_INFINITY } = roleSchema.shape.summary;
  return site.rules.summary ?? [minLength ?? 1, maxLength ?? Number.POSITIVE_INFINITY];
}

/** What vocabularies and roles call their entries by. */
type Named = { name?: string; title?: string | string[]; aliases?: readonly string[] };

/** The ids that words name: as an id, or as a name that only a person would type. */
function named(words: readonly string[], among: ReadonlyMap<string, Named>, kind: Kind): Checked<string[]> {
  const idOf = (word: string) => {
    if (among.has(word)) return word;
    const wanted = fold(word);
    const entries = [...among].map(([id, { name, title, aliases = [] }]) => ({
      id,
      names: [name, title].flat(),
      aliases,
    }));
    const isWanted = (each: string | undefined) => each !== undefined && fold(each) === wanted;
    return (entries.find(({ names }) => names.some(isWanted)) ?? entries.find(({ aliases }) => aliases.some(isWanted)))
      ?.id;
  };
  const ids = words.map(idOf);
  const wrong = words.find((_, at) => ids[at] === undefined);
  if (wrong === undefined) return { value: [...new Set(ids.filter((id) => id !== undefined))] };
  return { fault: `${KINDS[kind].isNone(`\`${wrong}\``)} ${didYouMean(wrong, among.keys())}`.trim() };
}

/**
 * What a new file is made from: the wishes, what a person answers, and otherwise what the words point to.
 *
 * @param today the day that the page counts as reviewed on
 * @param ask left out where nobody can be asked: then proposals are taken, each with a remark that says so
 */
export async function outlineOf(
  title: string,
  wishes: Wishes,
  catalog: Catalog,
  today: string,
  ask?: Ask,
): Promise<RoleOutline> {
  const summary = wishes.summary ?? (ask && (await askSummary(ask, catalog)));
  const proposals = propose({ title, ...(summary ? { summary } : {}), aliases: wishes.aliases ?? [] }, catalog);
  const remarks: Record<string, string> = {};
  const settle = async (section: Section): Promise<string[]> => {
    const wish = wishes[section];
    if (wish !== undefined) return typeof wish === "string" ? [wish] : wish;
    const { list, most, words } = SECTIONS[section];
    const offered = proposals[list].slice(0, most);
    if (ask) return askIds(ask, words, offered, section, catalog);
    if (offered.length > 0)
      remarks[section === "occupation" ? "occupations" : section] =
        t`Proposed from ${because(offered)}. Keep what is right.`;
    return offered.map(({ id }) => id);
  };
  const [domain] = await settle("domain");
  const [occupation] = await settle("occupation");
  const skills = await settle("skills");
  const related = await settle("related");
  const fields: RoleOutline["fields"] = { title };
  if (summary) fields.summary = summary;
  if (domain) fields.domain = domain;
  if (wishes.aliases?.length) fields.aliases = wishes.aliases;
  const country = homeOf(catalog);
  if (occupation && country)
    fields.occupations = {
      [country]: {
        code: occupation,
        fit: wishes.fit ?? placeholder(t`${inList(OCCUPATION_FITS)}: how well the occupation stands for the role.`),
      },
    };
  if (skills.length > 0)
    fields.skills = { core: atLeast(catalog.site.rules["core-skills"] ?? 1, skills, skillToName()) };
  if (wishes.ladder) fields.ladder = wishes.ladder;
  if (related.length > 0)
    fields.related = related.map((role) => ({
      role,
      why: placeholder(t`The reason why it stands next to this role, in one sentence.`),
    }));
  const sources = occupation ? sourcesOfOccupation(occupation, catalog) : [];
  if (sources.length > 0) fields.sources = sources;
  fields.reviewed = today;
  return { fields, remarks };
}

type Section = "domain" | "occupation" | "skills" | "related";

type Kind = keyof typeof KINDS;

const KIND_OF: Record<Section, Kind> = { domain: "domain", occupation: "occupation", skills: "skill", related: "role" };

const SECTIONS: Record<Section, { list: keyof Proposals; most: number; words: string }> = {
  domain: { list: "domains", most: 1, words: later("Domain") },
  occupation: { list: "occupations", most: 1, words: later("Official occupation that pay and outlook come from") },
  skills: { list: "skills", most: 8, words: later("Skills that nobody does the job without") },
  related: { list: "related", most: 4, words: later("Roles next to it") },
};

function because(offered: readonly Proposal[]): string {
  const words = [...new Set(offered.flatMap((proposal) => proposal.because))];
  return inList(words.slice(0, 4).map(quotation));
}

/** The sources of an occupation's figures, which a page that shows them rests on. */
function sourcesOfOccupation(code: string, catalog: Catalog): string[] {
  const { wages = [], outlook, entry } = homeOccupations(catalog).get(code) ?? {};
  const ids = [wages[0]?.source, outlook?.source, entry?.source];
  return [...new Set(ids.filter((id) => id !== undefined))];
}

async function askSummary(ask: Ask, catalog: Catalog): Promise<string | undefined> {
  let fault = "";
  const [least, most] = summaryLengths(catalog);
  for (;;) {
    const answer = await ask(
      `${fault}${t`What is the job, in one plain sentence of ${least} to ${most} characters?`}\n  ${t`Enter: later`}\n> `,
    );
    if (answer === "") return undefined;
    const checked = checkedSummary(answer, catalog);
    if ("value" in checked) return checked.value;
    fault = `${checked.fault}\n`;
  }
}

async function askIds(
  ask: Ask,
  words: string,
  offered: readonly Proposal[],
  section: Section,
  catalog: Catalog,
): Promise<string[]> {
  const among = {
    domain: catalog.domains,
    occupation: homeOccupations(catalog),
    skills: catalog.skills,
    related: catalog.roles,
  };
  const ids = offered.map(({ id }) => id);
  const choice = among[section].size <= 20 ? `\n  ${t`one of ${inList([...among[section].keys()])}`}` : "";
  const proposal = ids.length > 0 ? t`Enter takes ${inList(ids)}; - for none` : t`Enter: later`;
  let fault = "";
  for (;;) {
    const answer = await ask(`${fault}${translated(words)}${choice}\n  ${proposal}\n> `);
    if (answer === "") return ids;
    if (answer === "-") return [];
    const several =
      section === "skills" || section === "related" ? answer.split(",").map((each) => each.trim()) : [answer];
    const checked = named(several.filter(Boolean), among[section], KIND_OF[section]);
    if ("value" in checked) return checked.value;
    fault = `${checked.fault}\n`;
  }
}
