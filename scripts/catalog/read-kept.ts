import { basename, relative, sep } from "node:path";
import type { Problem } from "../diagnostics/problem.ts";
import { urls } from "../site/urls.ts";
import { cutWithGrayMatter } from "./gray-matter.ts";
import type { LoadOptions } from "./load-options.ts";
import type { UnlinkedRole } from "./misfits.ts";
import { type ParsedRole, parseRole } from "./parse-role.ts";
import { type FoundRole, type RolesFolder, readText } from "./read.ts";
import { readSoundRole } from "./read-sound-role.ts";
import { type ReadVocabularies, readVocabularies } from "./read-vocabularies.ts";

/** Reads the vocabularies. Those without problems are kept until a file of theirs may have changed. */
export async function vocabulariesOf(
  found: RolesFolder,
  options: LoadOptions,
  sources: Map<string, string>,
): Promise<ReadVocabularies> {
  const { cache, changed } = options;
  const paths = Object.values(found.vocabularies).map(({ path }) => path);
  if (cache?.vocabularies && changed && ![...changed].some((path) => isVocabulary(path, paths)))
    return cache.vocabularies;
  const read = await readVocabularies(found, options, sources);
  if (cache) {
    if (read.problems.length === 0) cache.vocabularies = read;
    else delete cache.vocabularies;
  }
  return read;
}

/** A vocabulary that was removed is found no more, so its name tells as well. */
function isVocabulary(path: string, paths: readonly string[]): boolean {
  return paths.includes(path) || basename(path).startsWith("_");
}

/** Reads and parses some roles. Those that have not changed are kept. */
export async function readRoles(
  files: readonly FoundRole[],
  options: LoadOptions,
  sources: Map<string, string>,
): Promise<{ unlinked: UnlinkedRole[]; problems: Problem[] }> {
  const { cache, changed, disk } = options;
  const unlinked: UnlinkedRole[] = [];
  const problems: Problem[] = [];
  const linksMatter = await linksThatMatter(files, options);
  for (const file of files) {
    const known = cache?.get(file.path);
    const read = known && changed && !changed.has(file.path) ? known : await readText(file, disk);
    if ("problem" in read) {
      cache?.delete(file.path);
      problems.push(read.problem);
      continue;
    }
    const parsed = known?.text === read.text ? known.parsed : parse(file, read.text, options, linksMatter);
    if (parsed !== known?.parsed) cache?.set(file.path, { text: read.text, parsed });
    if (parsed.unlinked) unlinked.push(parsed.unlinked);
    if (parsed.problems.length > 0) sources.set(file.name, read.text);
    problems.push(...parsed.problems);
  }
  return { unlinked, problems };
}

type LinksMatter = (file: FoundRole, text: string) => boolean;

/** Tells the roles whose links or headings have a part in what is said of the files that are asked about. */
async function linksThatMatter(files: readonly FoundRole[], { only, disk }: LoadOptions): Promise<LinksMatter> {
  const asked = files.filter(({ name }) => only?.has(name));
  // What a vocabulary says may be linked to from anywhere.
  if (asked.length !== only?.size) return () => true;
  const texts: string[] = [];
  for (const file of asked) {
    const read = await readText(file, disk);
    if ("text" in read) texts.push(read.text);
  }
  return ({ slug }, text) =>
    asked.some((role) => text.includes(urls.role(role.slug))) || texts.some((each) => each.includes(urls.role(slug)));
}

function parse(file: FoundRole, text: string, { folder, only }: LoadOptions, linksMatter: LinksMatter): ParsedRole {
  const path = relative(folder, file.path).split(sep).join("/");
  const names = { name: file.name, slug: file.slug, path };
  const isAskedAbout = !only || only.has(file.name);
  const sound = isAskedAbout ? undefined : readSoundRole(names, text, linksMatter(file, text));
  return sound ?? parseRole(names, text, cutWithGrayMatter);
}
