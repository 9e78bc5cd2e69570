import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedFiles } from "../catalog/editor-help.ts";
import { withFieldReference } from "../catalog/reference.ts";
import { freshCodeOwners } from "./code-owners.ts";

/** `npm run reference`: brings up to date what is made from the schemas and the roles, and committed. */
const place = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const contributing = await readFile(place("CONTRIBUTING.md"), "utf8");
const files = {
  "CONTRIBUTING.md": withFieldReference(contributing),
  ...generatedFiles(),
  ".github/CODEOWNERS": await freshCodeOwners(),
};
let changed = 0;
for (const [path, fresh] of Object.entries(files)) {
  if (fresh === (await readFile(place(path), "utf8").catch(() => undefined))) continue;
  await mkdir(dirname(place(path)), { recursive: true });
  await writeFile(place(path), fresh);
  console.log(`${path} is brought up to date.`);
  changed++;
}
if (changed === 0) console.log("Everything made from the schemas is up to date.");
