import { readdir, readFile, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { close, createIndex } from "pagefind";
import { PAGE_FAMILIES } from "../site/urls.ts";
import { cutIndex } from "./cut-index.ts";

/** What indexing made. */
export interface IndexSummary {
  pages: number;
}

/** Characters that Pagefind would drop from words, and that names of skills cannot do without. */
const KEPT_CHARACTERS = "+#.";

/**
 * Indexes the roles' articles with Pagefind and writes the index below `pagefind/`.
 *
 * @param out the folder with the rendered pages
 * @throws Error with Pagefind's own words when it fails
 */
export async function indexSite(out: string, language: string): Promise<IndexSummary> {
  const [family] = Object.keys(PAGE_FAMILIES);
  const { index, errors } = await createIndex({
    keepIndexUrl: true,
    includeCharacters: KEPT_CHARACTERS,
    forceLanguage: language.split("-")[0] ?? language,
  });
  if (!index) throw new Error(`the search index could not be made: ${errors.join("; ")}`);
  try {
    const added = await index.addDirectory({ path: out, glob: `${family}/*/index.html` });
    if (added.errors.length > 0) throw new Error(`the search index could not be filled: ${added.errors.join("; ")}`);
    const written = await index.writeFiles({ outputPath: join(out, "pagefind") });
    if (written.errors.length > 0)
      throw new Error(`the search index could not be written: ${written.errors.join("; ")}`);
    await refuseFullDisk(out);
    await removeUnused(join(out, "pagefind"));
    await cutIndex(join(out, "pagefind"));
    await minify(join(out, "pagefind/pagefind.js"));
    return { pages: added.page_count };
  } finally {
    await close();
  }
}

/** Pagefind says nothing of files that it could not write whole. */
async function refuseFullDisk(folder: string): Promise<void> {
  const { blocks, bavail } = await statfs(folder);
  if (blocks > 0 && bavail === 0)
    throw Object.assign(new Error("the disk is full"), { code: "ENOSPC", syscall: "write", path: folder });
}

/** Pagefind's ready-made interfaces, which the site has no use for. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

async function removeUnused(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => UNUSED.test(name)).map((name) => rm(join(folder, name))));
}

/** Takes out of Pagefind's code what only its authors read: a tenth of what is sent. */
async function minify(path: string): Promise<void> {
  const { code } = await transform(await readFile(path, "utf8"), { format: "esm", minify: true, target: "es2022" });
  await writeFile(path, code);
}
