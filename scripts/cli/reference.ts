import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { withFieldReference } from "../catalog/reference.ts";
import { CODE_OWNERS_FILE, freshCodeOwners } from "./code-owners.ts";

/** `npm run reference`: brings up to date the field reference in CONTRIBUTING.md, and CODEOWNERS. */
const page = fileURLToPath(new URL("../../CONTRIBUTING.md", import.meta.url));
const text = await readFile(page, "utf8");
const fresh = withFieldReference(text);
if (fresh === text) console.log("CONTRIBUTING.md is up to date.");
else {
  await writeFile(page, fresh);
  console.log("CONTRIBUTING.md: the field reference is brought up to date.");
}

await writeFile(CODE_OWNERS_FILE, await freshCodeOwners());
