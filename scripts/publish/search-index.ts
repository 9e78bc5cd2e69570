import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { transform } from "esbuild";
import { close, createIndex } from "pagefind";
import { type Cache, cached } from "../cached.ts";
import { escapeXml } from "../site/data/sitemap.ts";
import type { IndexedText } from "../site/search/search-text.ts";
import { urls } from "../site/urls.ts";

/** Characters that Pagefind would drop from words, and that names of skills cannot do without. */
const KEPT_CHARACTERS = "+#.";

/** What the search loads of all that Pagefind offers: neither its own interfaces nor its texts of results. */
const LOADED = /^(?:pagefind\.js|pagefind-entry\.json|[^/]+\.pf_meta|wasm\..+\.pagefind|index\/.+)$/;
/** Pagefind's code for any language is only loaded where it has none for the site's own. */
const ANY_LANGUAGE = "wasm.unknown.pagefind";

/**
 * Indexes the texts of roles with Pagefind and writes the index below `pagefind/`. They can be sorted by `position`:
 * their place among them.
 *
 * @param texts by the slugs of their roles
 * @returns how many were indexed
 * @throws Error with Pagefind's own words when it fails
 */
export async function indexSite(
  texts: ReadonlyMap<string, IndexedText>,
  language: string,
  out: string,
  cache: Cache | undefined,
): Promise<number> {
  const content = createHash("sha256");
  for (const page of pagesOf(texts)) content.update(JSON.stringify(page));
  const made = await cached(cache, ["search index", language, content.digest()], async () =>
    JSON.stringify(await indexed(pagesOf(texts), language)),
  );
  for (const [path, content] of JSON.parse(made) as IndexFile[]) {
    const file = join(out, "pagefind", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(content, "base64"));
  }
  return texts.size;
}

interface IndexedPage {
  url: string;
  content: string;
}

/** Made one by one, so that the pages of a large site are never held together. */
function* pagesOf(texts: ReadonlyMap<string, IndexedText>): Generator<IndexedPage> {
  let position = 0;
  for (const [slug, text] of texts) yield { url: urls.role(slug), content: indexedPage(text, position++) };
}

type IndexFile = [path: string, base64: string];

async function indexed(pages: Iterable<IndexedPage>, language: string): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({
    includeCharacters: KEPT_CHARACTERS,
    forceLanguage: language.split("-")[0] ?? language,
  });
  if (!index) throw new Error(`the search index could not be made: ${errors.join("; ")}`);
  try {
    for (const page of pages) {
      const added = await index.addHTMLFile(page);
      if (added.errors.length > 0) throw new Error(`the search index could not be filled: ${added.errors.join("; ")}`);
    }
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(`the search index could not be written: ${errors.join("; ")}`);
    const loaded = files.filter(({ path }) => LOADED.test(path));
    const codes = loaded.filter(({ path }) => path.startsWith("wasm."));
    return Promise.all(
      loaded
        .filter(({ path }) => path !== ANY_LANGUAGE || codes.length === 1)
        .map(async ({ path, content }): Promise<IndexFile> => {
          const sent = path === "pagefind.js" ? await minified(content) : content;
          return [path, Buffer.from(sent).toString("base64")];
        }),
    );
  } finally {
    await close();
  }
}

/**
 * A text as Pagefind reads it: with weights, which a record of its other form has none of. The words of its title, summary,
 * aliases and parts, headings included, are the page's words, in this order.
 */
function indexedPage({ title, summary, aliases, domain, parts }: IndexedText, position: number): string {
  const body = parts.map(
    ({ heading, text, level, weight }) =>
      `<h${level}>${escapeXml(heading)}</h${level}><p data-pagefind-weight="${weight}">${escapeXml(text)}</p>`,
  );
  return `<!doctype html><html><body data-pagefind-sort="position:${position}">
<h1 data-pagefind-weight="5" data-pagefind-meta="title">${escapeXml(title)}</h1>
<p data-pagefind-weight="4" data-pagefind-meta="summary">${escapeXml(summary)}</p>
<p data-pagefind-meta="aliases">${escapeXml(aliases)}</p>
<p data-pagefind-ignore data-pagefind-meta="domain">${escapeXml(domain)}</p>
${body.join("\n")}
</body></html>`;
}

/** Pagefind's code without what only its authors read: a third of what is sent. */
async function minified(content: Uint8Array): Promise<string> {
  const { code } = await transform(content, { format: "esm", minify: true, target: "es2022" });
  return code;
}
