import { groupBy } from "../../catalog/group-by.ts";
import { plain } from "../render/plain-markdown.ts";
import type { SiteContext } from "../site-context.ts";
import { addressesIn, urls } from "../urls.ts";

/** Above so many roles the file names domains only: it is meant to be read whole. */
const MOST_ROLES = 500;

/** `/llms.txt`: what a language model or any other program finds here, in the form of https://llmstxt.org. */
export function llmsText({ catalog, baseUrl }: SiteContext): string {
  const { words: t, site, roles, domains } = catalog;
  const address = addressesIn(urls.llms, baseUrl);
  const link = (title: string, path: string, note?: string) =>
    `- [${plain(title)}](${address(path)})${note ? `: ${plain(note)}` : ""}`;
  const byDomain = groupBy([...roles.values()], ({ domain }) => domain);
  const sections = [...domains].flatMap(([id, { name, summary }]) => {
    const own = byDomain.get(id) ?? [];
    if (own.length === 0) return [];
    const lines =
      roles.size > MOST_ROLES
        ? [link(name, urls.domain(id), summary)]
        : own.map((role) => link(role.title, urls.roleMarkdown(role.slug), role.summary));
    return [`## ${plain(name)}`, lines.join("\n")];
  });
  return `${[
    `# ${plain(site.title)}`,
    `> ${plain(site.tagline ?? t("about-description"))}`,
    plain(t("llms-note")),
    `## ${t("api")}`,
    [
      link("roles.json", urls.data("roles.json"), t("about-data-roles")),
      ...(catalog.hasPay ? [link("salaries.csv", urls.data("salaries.csv"), t("about-data-salaries"))] : []),
      link(t("api"), urls.api, t("api-description")),
      link(t("nav-method"), urls.method),
      link(t("nav-sources"), urls.sources),
    ].join("\n"),
    ...sections,
  ].join("\n\n")}\n`;
}
