import type { Problem } from "../diagnostics/problem.ts";
import { cutWithGrayMatter } from "./gray-matter.ts";
import { groupBy } from "./group-by.ts";
import { type LocatedData, parseYaml } from "./located.ts";
import type { Misfit } from "./misfits.ts";
import { asMended, type ParsedRole, readFrontMatter } from "./parse-role.ts";
import { placedAll } from "./placed.ts";
import { type Disk, type FoundFile, type RolesFolder, readText } from "./read.ts";

/** What is known of the files of roles, by their paths. */
type KnownRoles = ReadonlyMap<string, { text: string; parsed: ParsedRole }>;

/** Looks up where the misfits stand: only the files concerned are parsed again, so positions cost nothing else. */
export async function placeMisfits(
  misfits: readonly Misfit[],
  found: RolesFolder,
  sources: Map<string, string>,
  { disk, cache = new Map() }: { disk?: Disk; cache?: KnownRoles },
): Promise<Problem[]> {
  const files = new Map<string, FoundFile>(
    [...found.roles, ...Object.values(found.vocabularies)].map((file) => [file.name, file]),
  );
  const byFile = groupBy(misfits, (misfit) => misfit.file);
  const problems: Problem[] = [];
  for (const [name, group] of byFile) {
    const file = files.get(name);
    const data = file && (located(file, cache, sources) ?? (await locateAgain(file, sources, disk)));
    problems.push(...placedAll(group, data));
  }
  return problems;
}

function located({ path, name }: FoundFile, known: KnownRoles, sources: Map<string, string>): LocatedData | undefined {
  const { text, parsed } = known.get(path) ?? {};
  if (text !== undefined && parsed?.data) sources.set(name, text);
  return parsed?.data;
}

async function locateAgain(
  file: FoundFile,
  sources: Map<string, string>,
  disk: Disk | undefined,
): Promise<LocatedData | undefined> {
  const read = await readText(file, disk);
  if ("problem" in read) return undefined;
  sources.set(file.name, read.text);
  if (!file.name.endsWith(".md")) {
    const parsed = parseYaml(file.name, read.text);
    return "data" in parsed ? parsed.data : parsed.mended;
  }
  return asMended(readFrontMatter(file.name, read.text, cutWithGrayMatter))?.data;
}
