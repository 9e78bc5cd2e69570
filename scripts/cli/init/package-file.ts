import { readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { z } from "zod";
import type { Config } from "../../config.ts";

const packageSchema = z.object({
  version: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

const LOCAL = "file:";

/** What a package.json asks npm for to get this program, such as `^0.1.0`. */
export interface Spec {
  text: string;
  /** Whether it is a path out of the site's folder, which is found on this computer alone. */
  isLocal: boolean;
}

/**
 * The program as a site in a folder depends on it: from where it was installed, be it a registry, a repository or a file;
 * or the folder that it lies in, where nobody installed it.
 */
export function specFor({ programFolder }: Pick<Config, "programFolder">, folder: string): Spec {
  const program = resolve(programFolder);
  const local = (path: string) => {
    const way = relative(folder, path).split(sep).join("/");
    return { text: LOCAL + way, isLocal: way.startsWith("../") };
  };
  const packages = dirname(program);
  if (basename(packages) !== "node_modules") return local(program);
  const asked = dependsOn(readPackage(dirname(packages)));
  if (asked?.startsWith(LOCAL)) return local(resolve(dirname(packages), asked.slice(LOCAL.length)));
  // A repository or an address; anything else is a version or a name of one.
  if (asked !== undefined && /[:/]/.test(asked)) return { text: asked, isLocal: false };
  return { text: `^${readPackage(program)?.version}`, isLocal: false };
}

/** Whether a folder has a package.json that asks for the program. */
export function hasProgram(folder: string): boolean {
  return dependsOn(readPackage(folder)) !== undefined;
}

/** The package.json of a site. It has no name: none would be right for everybody, and npm needs none. */
export function packageText({ text }: Spec): string {
  return `${JSON.stringify({ private: true, dependencies: { rolebook: text } }, null, 2)}\n`;
}

function dependsOn(about: z.output<typeof packageSchema> | undefined): string | undefined {
  return about?.dependencies["rolebook"] ?? about?.devDependencies["rolebook"];
}

/** What stands in a folder's package.json, if there is one that can be read. */
function readPackage(folder: string): z.output<typeof packageSchema> | undefined {
  try {
    return packageSchema.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  } catch {
    return undefined;
  }
}
