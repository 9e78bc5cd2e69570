import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { loadCatalog } from "../catalog/build.ts";
import { report } from "../diagnostics/report.ts";
import { codeOwners, ownersSchema } from "../review/code-owners.ts";

const project = new URL("../../", import.meta.url);

/** Where CODEOWNERS lies. */
export const CODE_OWNERS_FILE = fileURLToPath(new URL(".github/CODEOWNERS", project));

/**
 * What CODEOWNERS should say of the project's own roles.
 *
 * @throws Error when the roles or the table of owners have errors
 */
export async function freshCodeOwners(): Promise<string> {
  const owners = ownersSchema.parse(parse(await readFile(new URL(".github/owners.yaml", project), "utf8")));
  const workingDirectory = fileURLToPath(project);
  const loaded = await loadCatalog({ folder: fileURLToPath(new URL("roles", project)), workingDirectory });
  if (!loaded.catalog) throw new Error(report(loaded, "pretty"));
  return codeOwners(loaded.catalog, owners);
}
