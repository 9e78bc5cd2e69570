import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "./program.ts";

/**
 * A piece of code that a page of the documentation shows, as a reader would copy it.
 *
 * @param page the page's path in the project
 * @param language what the block says it is in
 * @param beginning what its text begins with
 */
export function codeBlock(page: string, language: string, beginning = ""): string {
  const text = readFileSync(join(PROJECT_FOLDER, page), "utf8");
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const [, , code] = blocks.find(([, name, code]) => name === language && code?.startsWith(beginning)) ?? [];
  if (code === undefined) throw new Error(`${page} shows no ${language} that begins with ${beginning}`);
  return code;
}
