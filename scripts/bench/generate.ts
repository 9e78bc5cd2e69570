import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type GeneratedSite, roleName } from "./names.ts";
import { roleText } from "./role-text.ts";
import { vocabularyTexts } from "./vocabulary-texts.ts";

/**
 * Writes a roles folder as the contract describes it: the vocabularies, and role after role so that memory
 * does not grow with their number. The roles have the size and the sections of hand-written ones.
 *
 * @param folder made if it does not exist
 */
export async function generateRoles(folder: string, site: GeneratedSite): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(vocabularyTexts(site))) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  for (let index = 0; index < site.roles; index++)
    await writeFile(join(folder, `${roleName(index).slug}.md`), roleText(index, site));
}
