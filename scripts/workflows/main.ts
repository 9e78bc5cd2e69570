import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCatalog } from "../catalog/build.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { report } from "../diagnostics/report.ts";
import { commentOnPull } from "./comment.ts";
import { type GitHubApi, gitHubApi } from "./github-api.ts";

/** What the workflows on GitHub do beside the commands: `tsx scripts/workflows/main.ts TASK`. */
const TASKS: Record<string, (catalog: Catalog, api: GitHubApi) => Promise<string>> = {
  async comment({ domains }, api) {
    const event = await readFile(setting("GITHUB_EVENT_PATH"), "utf8");
    return commentOnPull({ event, api, serverUrl: setting("GITHUB_SERVER_URL"), domains });
  },
};

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this runs in a workflow on GitHub`);
  return value;
}

const name = process.argv[2] ?? "";
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
console.log(await task(loaded.catalog, api));
