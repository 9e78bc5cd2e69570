import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DOC_NAMES } from "../../schema/docs.ts";

/**
 * The texts of the documentation, by the names of its pages.
 *
 * @param programFolder the folder of the program, whose `docs/` holds them
 */
export function readDocs(programFolder: string): Map<string, string> {
  const textOf = (name: string) => readFileSync(join(programFolder, "docs", `${name}.md`), "utf8");
  return new Map(DOC_NAMES.map((name) => [name, textOf(name)]));
}
