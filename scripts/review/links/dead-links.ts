import type { Catalog } from "../../catalog/catalog.ts";
import { groupBy } from "../../catalog/group-by.ts";
import { type ExternalLink, externalLinks } from "../external-links.ts";
import type { Topic } from "../issues.ts";
import { codeMarkdown, plainMarkdown } from "../markdown-text.ts";
import type { LinkState } from "./check-links.ts";

/** What becomes of the issues on links after a round of checks. */
export interface LinkTopics {
  /** One for each source that is gone, and one for all other links that are. */
  dead: Topic[];
  /** Keys of topics that nothing certain is known about; their issues stay as they are. */
  unclear: string[];
}

const OTHER_LINKS = "links";

/** The key of the issue on one source. */
const keyOf = (source: string) => `source:${source}`;

/** The topics to keep issues on, from what is known of each address. */
export function linkTopics(catalog: Catalog, states: ReadonlyMap<string, LinkState>): LinkTopics {
  const dead: Topic[] = [];
  const unclear: string[] = [];
  const links = externalLinks(catalog);
  const others = groupBy(links, ({ url }) => url);
  for (const { url, source } of links) {
    if (source === null) continue;
    const found = states.get(url);
    if (found?.state === "dead") dead.push(deadSource(catalog, source, url, found));
    else if (found?.state !== "alive") unclear.push(keyOf(source));
  }
  const lines = [...others].flatMap(([url, uses]) => deadLine(url, uses, states.get(url)));
  if (lines.length > 0) dead.push(deadOthers(lines));
  return { dead, unclear };
}

function deadSource(catalog: Catalog, id: string, url: string, { because }: LinkState): Topic {
  const title = catalog.sources.get(id)?.title ?? id;
  const users = [...catalog.roles.values()].filter(({ sources = [] }) => sources.includes(id));
  const cited = users.map((role) => `- ${plainMarkdown(role.title)} (${codeMarkdown(role.path)})`);
  return {
    key: keyOf(id),
    title: `Dead source: ${id}`,
    body: `The address of **${plainMarkdown(title)}** (${codeMarkdown(id)} in ${codeMarkdown("roles/_sources.yaml")}) leads nowhere: ${because}.

${codeMarkdown(url)}

Look for where it moved to, or for another source that says the same. A figure whose source is gone for good needs a new one.

${cited.length > 0 ? `Roles that name it:\n\n${cited.join("\n")}` : "No role names it."}`,
  };
}

/** The line on an address that is no source's, where it is dead. */
function deadLine(url: string, uses: readonly ExternalLink[], found: LinkState | undefined): string[] {
  if (found?.state !== "dead" || uses.some(({ source }) => source !== null)) return [];
  const places = [...new Set(uses.map(({ where }) => where))].slice(0, 10).map(plainMarkdown);
  return [`- [ ] ${codeMarkdown(url)}: ${found.because} (${places.join(", ")})`];
}

const MOST_LINES = 150;

function deadOthers(lines: readonly string[]): Topic {
  const rest = lines.length > MOST_LINES ? [`- and ${lines.length - MOST_LINES} more`] : [];
  return {
    key: OTHER_LINKS,
    title: "Links that lead nowhere",
    body: `These addresses are dead. Find where each moved to, or another page that teaches the same.\n\n${[...lines.slice(0, MOST_LINES), ...rest].join("\n")}`,
  };
}
