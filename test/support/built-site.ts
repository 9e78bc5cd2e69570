import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findBrowser } from "./browser.ts";
import { buildSite, PROJECT_FOLDER } from "./program.ts";
import { serveFolder } from "./serve.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the real site, built from `roles/` by the real program. Tests only read it. */
    siteFolder: string;
    /** The address that it is served at, with a slash at its end. */
    siteUrl: string;
  }
}

/** Vitest's global setup: builds the real site once, serves it and finds a browser, before any test runs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide("browserPath", findBrowser());
  const folder = await mkdtemp(join(tmpdir(), "rolebook-test-"));
  const site = join(folder, "site");
  await buildSite(join(PROJECT_FOLDER, "roles"), site);
  const served = await serveFolder(site);
  project.provide("siteFolder", site);
  project.provide("siteUrl", served.url);
  return async () => {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  };
}
