import { counted, t, translated } from "../../diagnostics/messages.ts";
import { inClauses, inList, quotation, someOf } from "../../diagnostics/suggest.ts";
import { figuresSentence, WARNING_WORDS } from "./figure-words.ts";
import type { Change, NewLink, Ranking, Redline, RoleRemark, TranslationRemark, VocabularyRemark } from "./redline.ts";
import type { Style } from "./style.ts";

/** How many entries of a list are named before the rest is counted. */
const NAMED = 8;

/** A redline as a colleague would say it: what changed in which role, what follows from it, and what to look at. */
export function redlineReport(redline: Redline, style: Style): string {
  const sections = [
    faultSection((errors) => t`The state before has ${errors}. ${leftOpen()}`, redline.unread.base, style),
    faultSection((errors) => t`The state after has ${errors}. ${leftOpen()}`, redline.unread.head, style),
    section(
      t`Roles`,
      redline.roles.map((remark) => roleBlock(remark, namesGivenUp(redline.roles), style)),
      style,
    ),
    section(
      t`Shared files`,
      redline.vocabularies.map((remark) => vocabularyBlock(remark, style)),
      style,
    ),
    section(
      t`Translations`,
      redline.translations.map((remark) => translationBlock(remark, style)),
      style,
    ),
    section(t`New links to other sites`, linkLines(redline.links, style), style),
  ].filter(Boolean);
  if (redline.roles.length + redline.vocabularies.length + redline.translations.length === 0)
    sections.push(
      redline.unread.base.length + redline.unread.head.length === 0
        ? t`Nothing that a reader would see is different in the roles.`
        : t`Nothing is different in what can be read.`,
    );
  if (redline.pages) sections.push(pagesSentence(redline.pages));
  if (redline.cut) sections.push(t`This is only a part: the whole is longer than fits here.`);
  return sections.filter(Boolean).join("\n\n");
}

function section(title: string, blocks: readonly string[], style: Style): string {
  return blocks.length === 0 ? "" : `${style.heading(title)}\n\n${blocks.join("\n")}`;
}

const leftOpen = () => t`What can be read is compared; what follows from it is left open.`;

function faultSection(head: (errors: string) => string, faults: Redline["unread"]["base"], style: Style): string {
  if (faults.length === 0) return "";
  const lines = faults
    .slice(0, NAMED)
    .map(({ file, line, message }) => style.item(`${style.code(`${file}:${line}`)}: ${style.text(message)}`, 0));
  const rest = faults.length > NAMED ? [style.item(t`and ${faults.length - NAMED} more`, 0)] : [];
  return [head(counted(faults.length, "error")), ...(style.heading("") === "" ? [] : [""]), ...lines, ...rest].join(
    "\n",
  );
}

/** The list of a role's other names, as changes name it. */
const ALIASES = "aliases";

/** The names that roles have no longer, each with the role's title. */
function namesGivenUp(roles: readonly RoleRemark[]): ReadonlyMap<string, string> {
  return new Map(
    roles.flatMap(({ title, changes }) =>
      changes.flatMap((change) =>
        change.kind === "list" && change.field === ALIASES
          ? change.removed.map((name): [string, string] => [name, title])
          : [],
      ),
    ),
  );
}

/** What a role calls itself from now on that was another's name: people who type it will land elsewhere. */
function namesTaken({ changes }: RoleRemark, givenUp: ReadonlyMap<string, string>, style: Style): string[] {
  return changes.flatMap((change) => {
    if (change.kind !== "list" || change.field !== ALIASES) return [];
    return change.added.flatMap((name) => {
      const from = givenUp.get(name);
      return from === undefined ? [] : [`→ ${t`${quoted(name, style)} led to ${style.text(from)} before`}`];
    });
  });
}

function roleBlock(remark: RoleRemark, givenUp: ReadonlyMap<string, string>, style: Style): string {
  const lines = [
    ...remark.warnings.map((warning) => `⚠ ${translated(WARNING_WORDS[warning])}`),
    ...(remark.about ? [style.text(remark.about)] : []),
    ...remark.changes.flatMap((change) => changeLines(change, style)),
    ...namesTaken(remark, givenUp, style),
    ...consequences(remark, style),
  ];
  return [style.item(roleHead(remark, style), 0), ...lines.map((line) => style.item(line, 1))].join("\n");
}

function roleHead({ kind, slug, title, from, domain, warnings }: RoleRemark, style: Style): string {
  const name = `${style.strong(title)} (${style.code(slug)}, ${style.text(domain)})`;
  if (kind === "added") return t`${name} is new.`;
  if (kind === "removed") return t`${name} is gone.`;
  if (kind !== "renamed") return name;
  return warnings.includes("rename-unsaid")
    ? t`${name} was ${style.code(from ?? "")} before.`
    : t`${name} was ${style.code(from ?? "")} before, and that address leads here.`;
}

/** What a remark on a shared file is about, by its name. */
const SORTED: Record<VocabularyRemark["sort"], (name: string) => string> = {
  occupation: (name) => t`occupation ${name}`,
  source: (name) => t`source ${name}`,
  skill: (name) => t`skill ${name}`,
  domain: (name) => t`domain ${name}`,
  trait: (name) => t`trait ${name}`,
  ladder: (name) => t`ladder ${name}`,
  language: (name) => t`language ${name}`,
  site: (name) => t`site ${name}`,
};

function vocabularyBlock(remark: VocabularyRemark, style: Style): string {
  const { kind, sort, id, title, roleCount } = remark;
  const users = roleCount === 0 ? t`no role uses it` : `${counted(roleCount, "role")}: ${named(remark.roles, style)}`;
  const name = SORTED[sort](title === id ? style.strong(id) : `${style.strong(title)} (${style.code(id)})`);
  const what = kind === "added" ? t`${name} is new` : kind === "removed" ? t`${name} is gone` : name;
  const use = sort === "site" ? "" : ` – ${users}`;
  const lines = remark.changes.flatMap((change) => changeLines(change, style));
  return [style.item(`${what}${use}`, 0), ...lines.map((line) => style.item(line, 1))].join("\n");
}

function translationBlock(remark: TranslationRemark, style: Style): string {
  const { kind, language, sort, id, title, original, changes } = remark;
  const places = {
    role: [style.code(`${language}/${id}.md`), ...(original && original !== title ? [style.text(original)] : [])],
    site: [style.code(language)],
  };
  const place = sort === "role" || sort === "site" ? places[sort] : [style.code(id), style.code(language)];
  const name = `${style.strong(title)} (${inList(place)})`;
  const said = sort === "role" ? name : SORTED[sort](name);
  const head =
    kind === "added" ? t`${said} is translated now` : kind === "removed" ? t`${said} is translated no longer` : said;
  const lines = changes.flatMap((change) => changeLines(change, style));
  return [style.item(head, 0), ...lines.map((line) => style.item(line, 1))].join("\n");
}

function changeLines(change: Change, style: Style): string[] {
  const field = style.text(change.field);
  switch (change.kind) {
    case "value":
      return [`${field}: ${valueWords(change.before, change.after, style)}`];
    case "wording":
      return [`${field}: ${style.pieces(change.pieces)}`];
    case "figures":
      return [figuresSentence(change, style)];
    case "list":
      return [
        ...(change.added.length > 0 ? [t`${field}: ${named(change.added, style)} added`] : []),
        ...(change.removed.length > 0 ? [t`${field}: ${named(change.removed, style)} removed`] : []),
        ...(change.moved.length > 0 ? [t`${field}: ${named(change.moved, style)} in another place`] : []),
        ...change.reworded.map((pieces) => `${field}: ${style.pieces(pieces)}`),
      ];
  }
}

function valueWords(before: string | null, after: string | null, style: Style): string {
  if (before === null) return t`now ${quoted(after ?? "", style)}`;
  if (after === null) return t`no longer ${quoted(before, style)}`;
  return t`from ${quoted(before, style)} to ${quoted(after, style)}`;
}

function quoted(text: string, style: Style): string {
  return text.includes(" ") ? quotation(style.text(text)) : style.text(text);
}

function named(entries: readonly string[], style: Style): string {
  return someOf(
    entries.map((entry) => quoted(entry, style)),
    NAMED,
  );
}

function consequences({ kind, changes, comparisons, rankings }: RoleRemark, style: Style): string[] {
  if (kind === "removed") return [];
  const parts = [
    ...(comparisons > 0 && (changes.length > 0 || kind === "added")
      ? [t`shows on ${counted(comparisons, "comparison")} with related roles`]
      : []),
    ...rankings.map((ranking) => rankingWords(ranking, style)),
  ];
  return parts.length === 0 ? [] : [`→ ${inClauses(parts)}`];
}

function rankingWords({ level: name, before, after, of }: Ranking, style: Style): string {
  const level = style.text(name);
  if (before === null) return t`enters the order by pay at ${level} as number ${after ?? 0} of ${of}`;
  if (after === null) return t`leaves the order by pay at ${level}, where it was number ${before}`;
  return t`moves from ${before} to ${after} of ${of} in the order by pay at ${level}`;
}

function linkLines(links: readonly NewLink[], style: Style): string[] {
  return links.map(({ url, where, newHost, host }) => {
    const first = newHost ? ` – ${t`no page led to ${style.text(host)} before`}` : "";
    return style.item(`${style.code(url)} (${style.text(where)})${first}`, 0);
  });
}

function pagesSentence({ roles, domains, skills, comparisons }: NonNullable<Redline["pages"]>): string {
  if (roles + domains + skills + comparisons === 0) return "";
  const parts = [
    roles > 0 && counted(roles, "role page"),
    domains > 0 && counted(domains, "domain page"),
    skills > 0 && counted(skills, "skill page"),
    comparisons > 0 && counted(comparisons, "comparison"),
  ].filter((part) => part !== false);
  return t`Pages that may look different: ${inList(parts)}, and the lists.`;
}
