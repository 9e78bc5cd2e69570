import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ContentError } from "../../config.ts";

/**
 * The text of a template from the first folder that has it.
 *
 * @param name its path below a folder, such as `pages/role.njk`
 * @throws ContentError where no folder has it, as only a template of a site's own can ask for one that is not there
 */
export function readTemplate(folders: readonly string[], name: string): string {
  const folder = folders.find((each) => existsSync(join(each, name)));
  if (folder === undefined) throw new ContentError(`there is no template \`${name}\``);
  return readFileSync(join(folder, name), "utf8");
}
