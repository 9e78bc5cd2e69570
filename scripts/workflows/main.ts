import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { loadCatalog } from "../catalog/build.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { todayFrom } from "../config.ts";
import { printableLines } from "../diagnostics/printable.ts";
import { report } from "../diagnostics/report.ts";
import { externalLinks } from "../review/external-links.ts";
import { checkLinks } from "../review/links/check-links.ts";
import { linkTopics } from "../review/links/dead-links.ts";
import { overdueFigures } from "../review/overdue-figures.ts";
import { commentOnPull } from "./comment.ts";
import { type GitHubApi, gitHubApi } from "./github-api.ts";
import { keepIssues } from "./keep-issues.ts";
import { requestHost } from "./request-host.ts";

/** What the workflows on GitHub do beside the commands: `tsx scripts/workflows/main.ts TASK`. */
const TASKS: Record<string, (catalog: Catalog, api: GitHubApi) => Promise<string>> = {
  async comment({ domains }, api) {
    const event = await readFile(setting("GITHUB_EVENT_PATH"), "utf8");
    return commentOnPull({ event, api, serverUrl: setting("GITHUB_SERVER_URL"), domains });
  },
  async "dead-links"(catalog, api) {
    const urls = externalLinks(catalog).map(({ url }) => url);
    const { dead, unclear } = linkTopics(catalog, await checkLinks(urls, requestHost, (time) => pause(time)));
    return keepIssues("dead link", dead, unclear, api);
  },
  async "overdue-figures"(catalog, api) {
    const topic = overdueFigures(catalog, todayFrom(process.env.SOURCE_DATE_EPOCH, Date.now()));
    return keepIssues("overdue figures", topic ? [topic] : [], [], api);
  },
};

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this runs in a workflow on GitHub`);
  return value;
}

async function run(name: string): Promise<string> {
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (!task) throw new Error(`there is no task \`${name}\`: name one of ${Object.keys(TASKS).join(", ")}`);
  const workingDirectory = fileURLToPath(new URL("../../", import.meta.url));
  const loaded = await loadCatalog({ folder: resolve(workingDirectory, "roles"), workingDirectory });
  if (!loaded.catalog) throw new Error(report(loaded, "pretty"));
  const api = gitHubApi({
    fetch,
    token: setting("GITHUB_TOKEN"),
    repository: setting("GITHUB_REPOSITORY"),
    apiUrl: setting("GITHUB_API_URL"),
  });
  return task(loaded.catalog, api);
}

try {
  console.log(printableLines(await run(process.argv[2] ?? "")));
} catch (error) {
  console.error(printableLines(inspect(error)));
  process.exitCode = 1;
}
