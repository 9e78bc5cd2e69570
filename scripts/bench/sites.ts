import { rm } from "node:fs/promises";
import { join } from "node:path";
import { loadCatalog } from "../catalog/build.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { generateRoles } from "./generate.ts";

/** What is measured, and where. */
export interface BenchInput {
  /** Numbers of roles, of which `OWN` stands for roles that somebody has written. */
  sizes: readonly number[];
  /** The folder with these roles: the project's own. */
  own: string;
  /** How often each is run; undefined leaves it to what is measured. */
  rounds: number | undefined;
  seed: number;
  programFolder: string;
  /** The path of something in a folder that is removed in the end. */
  place(name: string): string;
  /** Told what is measured next. */
  tell(roles: number, what: string): void;
  interrupt: AbortSignal;
}

/** A site that is measured. */
export interface MeasuredSite {
  size: number;
  /** The folder with its roles. */
  roles: string;
  /** Where it is built, which is removed in the end. */
  out: string;
}

/** The project's own roles, as many as there were when the targets were set. */
export const OWN = 68;

/** A command line of the program. */
export const commandOf = ({ programFolder }: Pick<BenchInput, "programFolder">, ...words: string[]) => [
  process.execPath,
  join(programFolder, "scripts/cli/rolebook.js"),
  ...words,
];

/** Measures sites of all sizes, one after the other, so that the disk has to hold one at a time. */
export async function ofEachSite<Figures>(
  { sizes, own, seed, place }: BenchInput,
  measure: (site: MeasuredSite) => Promise<Figures>,
): Promise<Figures[]> {
  const figures: Figures[] = [];
  for (const size of sizes) {
    const [roles, out] = [size === OWN ? own : place("roles"), place("site")];
    if (roles !== own) await generateRoles(roles, { roles: size, seed });
    figures.push(await measure({ size, roles, out }));
    for (const folder of roles === own ? [out] : [out, roles]) await rm(folder, { recursive: true, force: true });
  }
  return figures;
}

/** @throws Error when the roles have problems */
export async function catalogOf(folder: string): Promise<Catalog> {
  const { catalog } = await loadCatalog({ folder, workingDirectory: folder });
  if (!catalog) throw new Error(`the roles in ${folder} have problems: \`npm run check\` shows them`);
  return catalog;
}

/** The middle of some numbers, the upper of two; 0 without any. */
export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
