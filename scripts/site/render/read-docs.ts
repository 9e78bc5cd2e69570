import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DOC_NAMES } from "../../schema/docs.ts";

/**
 * The texts of the documentation, by the names of its pages.
 *
 * @param programFolder the folder of the program, whose `docs/` holds them
 */
export async function readDocs(programFolder: string): Promise<Map<string, string>> {
  const textOf = (name: string) => readFile(join(programFolder, "docs", `${name}.md`), "utf8");
  return new Map(await Promise.all(DOC_NAMES.map(async (name) => [name, await textOf(name)] as const)));
}
