import type { Catalog, Vocabularies } from "../../catalog/catalog.ts";
import { sectionsToFillIn } from "../../catalog/drafts/scaffold.ts";
import { t } from "../../diagnostics/messages.ts";
import type { Path } from "../../diagnostics/problem.ts";
import { quotation } from "../../diagnostics/suggest.ts";
import { foldName } from "../../schema/characters.ts";
import type { ImportMap } from "../../schema/import-map.ts";
import { Ids } from "../ids.ts";
import { type Imported, type ImportFault, Origins } from "../imported.ts";
import { oneLine } from "../texts.ts";
import { ownValue } from "./cells.ts";
import { type Draft, define, newLevel, type RoleInSheet, roleFrom } from "./drafts.ts";
import type { DutyEntry } from "./duties.ts";
import { LadderDrafts } from "./ladders.ts";
import { inAscendingOrder } from "./level-order.ts";
import { payIn } from "./pay.ts";
import type { SheetRecord } from "./records.ts";

/** What is known already, so that a name in a sheet finds what goes by it. */
export type Known = Vocabularies & Pick<Catalog, "roles">;

const MOST_ROLES = 10_000;

const CORE = new Set(["core", "essential", "required", "must", "must have", "mandatory", "yes", "x"]);
const USEFUL = new Set(["useful", "desirable", "preferred", "optional", "nice to have", "no"]);

/**
 * Makes roles, their ladders, skills and domains of the rows of a sheet.
 *
 * @param known what the roles folder has
 * @param today the day of the import
 */
export function frameworkFrom(
  records: readonly SheetRecord[],
  map: ImportMap,
  known: Known | undefined,
  today: string,
): { imported: Imported } | { faults: ImportFault[] } {
  const framework = new Framework(map, known);
  for (const record of records) framework.read(record);
  framework.faults.push(...framework.ladders.link());
  if (framework.faults.length === 0 && framework.roles.size > MOST_ROLES) {
    const message = t`It has ${framework.roles.size} roles, more than ${MOST_ROLES}.`;
    const hint = t`Check that the column of \`title\` is the right one. If it is, import the file in parts.`;
    return { faults: [{ place: "", message, hint }] };
  }
  return framework.faults.length > 0 ? { faults: framework.faults } : { imported: framework.imported(today) };
}

class Framework {
  readonly faults: ImportFault[] = [];
  /** By slug. */
  readonly roles = new Map<string, RoleInSheet>();
  readonly #map: ImportMap;
  readonly #known: Known | undefined;
  readonly #origins = new Origins();
  readonly #slugs: Ids;
  readonly #domainIds: Ids;
  readonly #skillIds: Ids;
  readonly #stageIds: Ids;
  readonly #sourceIds: Ids;
  readonly #sources = new Map<string, Draft>();
  readonly ladders: LadderDrafts;
  readonly #domains = new Map<string, Draft>();
  readonly #skills = new Map<string, Draft>();
  readonly #stages = new Map<string, Draft>();
  constructor(map: ImportMap, known: Known | undefined) {
    this.#map = map;
    this.#known = known;
    this.ladders = new LadderDrafts(known, this.#origins);
    const named = (entries: Iterable<[string, { name: string; aliases?: readonly string[] }]> = []) =>
      [...entries].map(([id, { name, aliases = [] }]) => [id, [name, ...aliases]] as const);
    this.#slugs = new Ids(
      "role",
      [...(known?.roles ?? [])].map(([slug, { title }]) => [slug, [title]] as const),
    );
    this.#domainIds = new Ids("domain", named(known?.domains));
    this.#skillIds = new Ids("skill", named(known?.skills));
    this.#stageIds = new Ids(
      "stage",
      (known?.proficiency ?? []).map(({ id, name }) => [id, [name]] as const),
    );
    this.#sourceIds = new Ids(
      "source",
      [...(known?.sources ?? [])].map(([id, { title }]) => [id, [title]] as const),
    );
  }

  read(record: SheetRecord): void {
    const title = record.value("title");
    const usesTitles = this.#map.columns.title !== undefined || this.#map.constants.title !== undefined;
    if (title === "" && usesTitles) {
      const hint = t`Fill it in; where the cell above holds for it, list \`title\` under \`fill-down\` in the map.`;
      this.faults.push({ place: record.place, message: t`It has no title.`, hint });
      return;
    }
    const ladder = this.ladders.idOf(record.value("ladder"));
    const levelName = record.value("level");
    const level = levelName === "" ? undefined : this.ladders.levelOf(ladder, levelName, record.place);
    const role = title === "" ? undefined : this.#roleOf(title, record);
    if (role && level !== undefined && ladder !== "default")
      this.#set(role.slug, role.fields, ["ladder"], ladder, record);
    if (level !== undefined) this.#readLevel(record, role, ladder, level);
    else this.#refuseWithoutLevel(record, role !== undefined && record.value("skill-text") === "");
    this.#readSkill(record, role, level);
  }

  #roleOf(title: string, record: SheetRecord): RoleInSheet & { slug: string } {
    const said = record.value("slug");
    const slug = said === "" ? this.#slugs.of(title) : said;
    const role: RoleInSheet = this.roles.get(slug) ?? {
      title,
      fields: { title },
      body: "",
      core: new Set(),
      useful: new Set(),
      levels: new Map(),
    };
    if (!this.roles.has(slug)) {
      this.roles.set(slug, role);
      this.#origins.note(slug, [], record.place);
    }
    const { fields } = role;
    if (said !== "" && fields.title !== title) this.#set(slug, fields, ["title"], title, record);
    for (const field of ["summary"] as const) this.#set(slug, fields, [field], record.value(field), record);
    const domain = record.value("domain");
    if (domain !== "") this.#set(slug, fields, ["domain"], this.#domainOf(domain, record), record);
    for (const field of ["aliases", "pros", "cons", "suits", "not-for"] as const)
      this.#add(slug, fields, field, record.entries(field), record);
    this.#readOccupation(slug, fields, record);
    for (const [key, { column, type }] of Object.entries(this.#map.fields)) {
      const text = record.own(column);
      if (oneLine(text) !== "") this.#set(slug, fields, [key], ownValue(text, type, this.#map.dates), record);
    }
    const body = record.value("body");
    if (body !== "" && role.body !== "" && body !== role.body)
      this.#differs(["body"], record, this.#origins.of(slug, ["body"]));
    if (body !== "") role.body = body;
    this.#origins.note(slug, ["body"], record.place);
    for (const list of ["core", "useful"] as const)
      for (const name of record.entries(`${list}-skills`)) role[list].add(this.#skillOf(name, record));
    return Object.assign(role, { slug });
  }

  #readOccupation(slug: string, fields: Draft, record: SheetRecord): void {
    const code = record.value("occupation");
    if (code === "") return;
    const country = record.value("country") || this.#known?.site.country;
    const fit = record.value("fit");
    if (!country || fit === "") {
      const message = country ? t`It has an occupation, and no \`fit\`.` : t`It has an occupation, and no \`country\`.`;
      const hint = t`Name its column, or write it under \`constants\` in the map, as \`country: US\` and \`fit: part\`.`;
      this.faults.push({ place: record.place, message, hint });
    } else this.#set(slug, fields, ["occupations"], { [country]: { code, fit } }, record);
  }

  #readLevel(
    record: SheetRecord,
    role: (RoleInSheet & { slug: string }) | undefined,
    ladder: string,
    id: string,
  ): void {
    const shared = this.ladders.ownOf(ladder, id);
    const level = role ? (role.levels.get(id) ?? newLevel()) : shared;
    if (role) role.levels.set(id, level);
    const [target, path]: [string, Path] = role ? [role.slug, ["levels", id]] : ["ladders", [ladder, id]];
    this.#origins.note(target, path, record.place);
    const texts = { title: "level-title", summary: "level-summary", grade: "grade" } as const;
    for (const key of ["title", "summary", "grade"] as const) {
      const text = record.value(texts[key]);
      if (text === "" || (key === "title" && !role)) continue;
      if (level[key] !== undefined && level[key] !== text)
        this.#differs([...path, key], record, this.#origins.of(target, [...path, key]));
      level[key] = text;
      this.#origins.note(target, [...path, key], record.place);
    }
    const names = record.entries("after");
    if (names.length > 0) this.ladders.follow(ladder, id, names, record.place);
    const salary = this.#salaryOf(record);
    if (salary) {
      if (level.salary && JSON.stringify(level.salary) !== JSON.stringify(salary))
        this.#differs([...path, "salary"], record, this.#origins.of(target, [...path, "salary"]));
      level.salary = salary;
      this.#origins.note(target, [...path, "salary"], record.place);
    }
    const topic = record.value("topic");
    const examples = record.entries("example");
    const duties = record.entries("duty");
    if (duties.length === 0 && examples.length > 0) {
      const hint = t`Put the duty beside it; where the cell above holds for it, list \`duty\` under \`fill-down\` in the map.`;
      this.faults.push({ place: record.place, message: t`It has an example, and no duty that it is one of.`, hint });
    }
    for (const text of duties) {
      const entry: DutyEntry = { text, examples };
      const at = level.duties.add(topic, entry);
      this.#origins.note(target, [...path, "duties", ...at], record.place);
    }
    if (level.duties.isMixed) {
      const message = t`It has a duty without a topic, and others of the same level have one, or the other way round.`;
      const hint = t`Fill in the topic; where the cell above holds for it, list \`topic\` under \`fill-down\` in the map.`;
      this.faults.push({ place: record.place, message, hint });
    }
  }

  /** What a row says of pay; nothing where it names no amount, or where something of it is missing. */
  #salaryOf(record: SheetRecord): Draft | undefined {
    const read = payIn(record, this.#known?.site.country);
    if (read && "fault" in read) this.faults.push({ place: record.place, ...read.fault });
    return read && "pay" in read ? { ...read.pay, source: this.#sourceOf(read.pay.source, record) } : undefined;
  }

  #sourceOf(name: string, record: SheetRecord): string {
    const id = this.#known?.sources.has(name) ? name : this.#sourceIds.of(name);
    if (this.#known?.sources.has(id)) return id;
    const publisher = record.value("pay-publisher");
    if (publisher === "" && !this.#sources.has(id)) {
      const message = t`The source “${name}” is not in _sources.yaml.`;
      const hint = t`Say who publishes it, as \`pay-publisher\` in the map, or add it to _sources.yaml first.`;
      this.faults.push({ place: record.place, message, hint });
    }
    if (!this.#sources.has(id)) this.#sources.set(id, { title: name, publisher });
    this.#origins.note("sources", [id], record.place);
    return id;
  }

  /** @param isOfRole whether a proficiency is what a role needs, and not only what a skill means at it */
  #refuseWithoutLevel(record: SheetRecord, isOfRole: boolean): void {
    const needing = (
      [
        "duty",
        "level-title",
        "level-summary",
        "grade",
        "pay-low",
        "pay-median",
        "pay-high",
        "after",
        "proficiency",
      ] as const
    ).find((field) => record.value(field) !== "" && (field !== "proficiency" || isOfRole));
    if (needing === undefined) return;
    const hint = t`Fill in its level; or name one for all rows under \`constants\` in the map, as \`level: Nurse\`.`;
    this.faults.push({ place: record.place, message: t`It has \`${needing}\`, and no level that it is about.`, hint });
  }

  #readSkill(record: SheetRecord, role: (RoleInSheet & { slug: string }) | undefined, level: string | undefined): void {
    const name = record.value("skill");
    if (name === "") return;
    const id = this.#skillOf(name, record);
    const skill = this.#skills.get(id) ?? {};
    for (const [key, field] of [
      ["kind", "skill-kind"],
      ["summary", "skill-summary"],
      ["url", "skill-url"],
    ] as const)
      this.#set("skills", skill, [id, key], record.value(field), record);
    this.#add("skills", skill, "aliases", record.entries("skill-aliases"), record, [id]);
    const stageName = record.value("proficiency");
    const stage = stageName === "" ? undefined : this.#stageOf(stageName, record);
    const meaning = record.entries("skill-text");
    if (meaning.length > 0 && stage === undefined) {
      const hint = t`Fill in its proficiency, or name its column in the map.`;
      this.faults.push({
        place: record.place,
        message: t`It says what a skill means, and not at which proficiency.`,
        hint,
      });
    } else if (stage !== undefined && meaning.length > 0) {
      const levels = (skill.levels ?? {}) as Record<string, string[]>;
      const lines = levels[stage] ?? [];
      skill.levels = { ...levels, [stage]: [...lines, ...meaning.filter((line) => !lines.includes(line))] };
      this.#origins.note("skills", [id, "levels", stage], record.place);
    }
    if (!role) return;
    const need = this.#needOf(record);
    if (!role.core.has(id) && !role.useful.has(id)) role[need ?? "core"].add(id);
    this.#origins.note(role.slug, ["skills"], record.place);
    if (stage === undefined || level === undefined) return;
    const { skills } = role.levels.get(level) ?? newLevel();
    const path = ["levels", level, "skills", id];
    if ((skills.get(id) ?? stage) !== stage) this.#differs(path, record, this.#origins.of(role.slug, path));
    skills.set(id, stage);
    this.#origins.note(role.slug, path, record.place);
  }

  #needOf(record: SheetRecord): "core" | "useful" | undefined {
    const need = record.value("need");
    if (need === "") return undefined;
    if (CORE.has(need.toLowerCase())) return "core";
    if (USEFUL.has(need.toLowerCase())) return "useful";
    const message = t`\`need\` is “${need}”, which is neither core nor useful.`;
    const hint = t`Say which it is under \`values\` in the map, as \`need: { ${JSON.stringify(need)}: core }\`.`;
    this.faults.push({ place: record.place, message, hint });
    return undefined;
  }

  #domainOf(name: string, record: SheetRecord): string {
    const id = this.#domainIds.of(name);
    if (!this.#known?.domains.has(id) && !this.#domains.has(id)) this.#domains.set(id, { name });
    this.#origins.note("domains", [id], record.place);
    return id;
  }

  #skillOf(name: string, record: SheetRecord): string {
    const id = this.#skillIds.of(name);
    if (!this.#skills.has(id)) this.#skills.set(id, this.#known?.skills.has(id) ? {} : { name });
    this.#origins.note("skills", [id], record.place);
    return id;
  }

  #stageOf(name: string, record: SheetRecord): string {
    const id = this.#stageIds.of(name);
    if (!this.#stages.has(id)) this.#stages.set(id, { id, name });
    this.#origins.note("ladders", ["proficiency", id], record.place);
    return id;
  }

  /** Sets what may be said once, or several times alike. The last key of the path is that of `entry`. */
  #set(target: string, entry: Draft, path: Path, value: unknown, record: SheetRecord): void {
    if (value === "" || value === undefined) return;
    const key = String(path.at(-1));
    const before = Object.hasOwn(entry, key) ? entry[key] : undefined;
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(value))
      this.#differs(path, record, this.#origins.of(target, path));
    define(entry, key, value);
    this.#origins.note(target, path, record.place);
  }

  /** Adds to a list what is not in it. */
  #add(
    target: string,
    entry: Draft,
    key: string,
    texts: readonly string[],
    record: SheetRecord,
    above: Path = [],
  ): void {
    const list = [...((entry[key] ?? []) as string[])];
    for (const text of texts) {
      if (list.some((each) => foldName(each) === foldName(text))) continue;
      this.#origins.note(target, [...above, key, list.length], record.place);
      list.push(text);
    }
    if (list.length > 0) entry[key] = list;
  }

  #differs(path: Path, record: SheetRecord, before: string | undefined): void {
    const message = t`\`${path.map(String).join(".")}\` is another here than in ${before ?? t`a row above`}.`;
    const hint = t`Write the same in both, or leave one empty. Two roles of one title need a column for \`slug\`.`;
    this.faults.push({ place: record.place, message, hint });
  }

  imported(today: string): Imported {
    const notes: string[] = [];
    for (const { name, id } of this.#slugs.renamed)
      notes.push(t`“${name}” has the address ${id}: a column for \`slug\` can give it another.`);
    const isNew = ([slug]: [string, unknown]) => !this.#known?.roles.has(slug);
    const withoutDomain = [...this.roles].filter(isNew).some(([, { fields }]) => fields.domain === undefined);
    const domain = withoutDomain ? this.#domainIds.of("Roles") : undefined;
    if (domain !== undefined) {
      if (!this.#known?.domains.has(domain)) this.#domains.set(domain, { name: t`Roles` });
      notes.push(
        t`Roles without a domain are in a domain of this name: ${quotation(t`Roles`)}. A column or a constant for \`domain\` changes that.`,
      );
    }
    const defaults = domain === undefined ? {} : { domain };
    const places = this.#known && sectionsToFillIn(this.#known);
    const written = (each: [string, RoleInSheet]) =>
      roleFrom(each[1], defaults, today, isNew(each) ? places : undefined);
    const roles = new Map([...this.roles].map((each) => [each[0], written(each)] as const));
    const ladders = Object.fromEntries([
      ...(this.#stages.size > 0 ? [["proficiency", this.#inOrder([...this.#stages.values()])] as const] : []),
      ...this.ladders.entries(this.#map.levels),
    ]);
    const skills = Object.fromEntries([...this.#skills].filter(([, skill]) => Object.keys(skill).length > 0));
    const site = Object.fromEntries(
      Object.entries(this.#map.fields).map(([key, { label, type }]) => [key, { label, type }]),
    );
    return {
      roles,
      vocabularies: {
        ...(Object.keys(site).length > 0 ? { site: { fields: site } } : {}),
        ...(this.#domains.size > 0 ? { domains: Object.fromEntries(this.#domains) } : {}),
        ...(Object.keys(skills).length > 0 ? { skills } : {}),
        ...(Object.keys(ladders).length > 0 ? { ladders } : {}),
        ...(this.#sources.size > 0 ? { sources: Object.fromEntries(this.#sources) } : {}),
      },
      fresh: { site: { title: "Careers" } },
      tables: new Map(),
      origins: this.#origins,
      notes,
    };
  }

  #inOrder(stages: readonly Draft[]): Draft[] {
    return inAscendingOrder(stages as { id: string; name: string }[], undefined) as unknown as Draft[];
  }
}
