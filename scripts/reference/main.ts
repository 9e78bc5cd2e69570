import { mkdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedFiles } from "../catalog/drafts/editor-help.ts";
import { withFieldReference } from "../catalog/drafts/field-reference.ts";
import { vocabulariesIn } from "../catalog/source/read-vocabularies.ts";
import { type FileChange, writeChanges } from "../cli/changes/write-changes.ts";
import { freshCodeOwners } from "../cli/code-owners.ts";
import { failureSentence } from "../diagnostics/system-failure.ts";
import { shortest } from "../publish/output/output-folder.ts";
import { HEADING_FONT, headingFont } from "./heading-font.ts";

/** `npm run reference`: brings up to date what is made from the schemas and the roles, and committed. */
const place = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function main(): Promise<void> {
  const { site } = vocabulariesIn({ site: await readFile(place("roles/_site.yaml"), "utf8") });
  const files = {
    "docs/fields.md": withFieldReference(await readFile(place("docs/fields.md"), "utf8")),
    ...generatedFiles(site.rules),
    ".github/CODEOWNERS": await freshCodeOwners(),
  };
  const changes = new Map<string, FileChange>();
  for (const [path, after] of Object.entries(files)) {
    const before = await readFile(place(path), "utf8").catch(() => null);
    if (before === after) continue;
    mkdirSync(dirname(place(path)), { recursive: true });
    changes.set(place(path), { before, after });
  }
  writeChanges(changes);
  await writeFile(place(HEADING_FONT), await headingFont());
  for (const path of changes.keys()) console.log(`${shortest(path, place(""))} is brought up to date.`);
  if (changes.size === 0) console.log("Everything made from the schemas is up to date.");
}

try {
  await main();
} catch (error) {
  const sentence = failureSentence(error, (path) => shortest(path, process.cwd()));
  if (sentence === undefined) throw error;
  console.error(`reference: ${sentence}.`);
  process.exitCode = 3;
}
