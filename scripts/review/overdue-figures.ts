import type { Catalog } from "../catalog/catalog.ts";
import { isOverdue } from "../catalog/checks/figures.ts";
import { sourcesOf } from "../catalog/derive/sources.ts";
import type { Topic } from "./issues.ts";
import { codeMarkdown, plainMarkdown } from "./markdown-text.ts";

/** How many roles are named for each source. */
const NAMED = 10;

/**
 * The one topic that lists the sources of figures whose day of review has passed.
 *
 * @param today YYYY-MM-DD
 * @returns nothing where all are within their time
 */
export function overdueFigures(catalog: Catalog, today: string): Topic | undefined {
  const overdue = [...catalog.sources].filter(([, source]) => isOverdue(source, today));
  if (overdue.length === 0) return undefined;
  const lines = overdue
    .sort(([, a], [, b]) => ((a["review-by"] ?? "") < (b["review-by"] ?? "") ? -1 : 1))
    .map(([id, source]) => {
      const users = [...catalog.roles.values()].filter((role) => sourcesOf(catalog, role).includes(id));
      const named = users.slice(0, NAMED).map(({ title }) => plainMarkdown(title));
      const rest = users.length > NAMED ? ` and ${users.length - NAMED} more` : "";
      const roles = users.length === 0 ? "no role shows it" : `shown by ${named.join(", ")}${rest}`;
      return `- [ ] **${plainMarkdown(source.title)}** (${codeMarkdown(id)}), due by ${source["review-by"]}; ${roles}`;
    });
  return {
    key: "overdue-figures",
    title: "Figures past review",
    body: `The day by which these sources were to be looked at again has passed. For each, look for a newer edition, bring the figures up to date (${codeMarkdown("npm run figures")} does it for wages), and set the next ${codeMarkdown("review-by")} in ${codeMarkdown("roles/_sources.yaml")}.

${lines.join("\n")}`,
  };
}
