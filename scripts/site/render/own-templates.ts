import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ContentError } from "../../config.ts";
import { t } from "../../diagnostics/messages.ts";
import { templateCode } from "./renderer.ts";
import { templateSource } from "./template-environment.ts";

/**
 * Looks over the templates of a site's own before anything is made of them.
 *
 * @param folders where templates are looked for, the program's last
 * @throws ContentError where a folder is not there, or one of its templates cannot be read as one
 */
export function checkOwnTemplates(folders: readonly string[]): void {
  for (const folder of folders.slice(0, -1)) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new ContentError(t`there is no folder \`${folder}\`: check the path after \`--templates\``);
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.split("\\").join("/"));
    for (const name of names.filter((each) => each.endsWith(".njk")).sort()) {
      try {
        templateCode(name, templateSource(readFileSync(join(folder, name), "utf8")));
      } catch (error) {
        throw new ContentError(asSentence(error));
      }
    }
  }
}

/** What a template engine says of a mistake, on one line. */
export function asSentence(error: unknown): string {
  const lines = String((error as Error).message).split("\n");
  return t`a template cannot be used: ${lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ")}`;
}
