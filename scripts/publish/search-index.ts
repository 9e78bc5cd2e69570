import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { transform } from "esbuild";
import { close, createIndex } from "pagefind";
import { type Cache, cached } from "../cached.ts";
import { asIndexed, joinsWords } from "../catalog/words.ts";
import { escapeXml } from "../site/data/sitemap.ts";
import type { IndexedText } from "../site/search/search-text.ts";
import { partsAmong, wordsIn } from "../site/search/search-words.ts";
import { urls } from "../site/urls.ts";

/** Characters that Pagefind would drop from words, and that names of skills cannot do without. */
const KEPT_CHARACTERS = "+#.";

/**
 * How large the pieces of the index are, in Pagefind's own count, by which it makes them of 20,000 otherwise. Each word that is
 * looked up brings its piece, and every piece is named in what all searches load first: for few pages small ones are less to send.
 */
const PIECE = { ofFew: 5000, ofMany: 20_000, many: 1000 };

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
  const parts = joinsWords(language) ? partsAmong(wordsIn(texts.values())) : undefined;
  const written = (text: string) => escapeXml(asIndexed(text, parts));
  for (const page of pagesOf(texts, written)) content.update(JSON.stringify(page));
  const piece = texts.size < PIECE.many ? PIECE.ofFew : PIECE.ofMany;
  const made = await cached(cache, ["search index", language, String(piece), content.digest()], async () =>
    JSON.stringify(await indexed(pagesOf(texts, written), language, piece)),
  );
  for (const [path, content] of JSON.parse(made) as IndexFile[]) {
    const file = join(out, "pagefind", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(content, "base64"));
  }
  return texts.size;
}

/** A text as HTML, with its words as they are searched for. */
type Written = (text: string) => string;

interface IndexedPage {
  url: string;
  content: string;
}

/** Made one by one, so that the pages of a large site are never held together. */
function* pagesOf(texts: ReadonlyMap<string, IndexedText>, written: Written): Generator<IndexedPage> {
  let position = 0;
  for (const [slug, text] of texts) yield { url: urls.role(slug), content: indexedPage(text, position++, written) };
}

type IndexFile = [path: string, base64: string];

async function indexed(pages: Iterable<IndexedPage>, language: string, piece: number): Promise<IndexFile[]> {
  // Its program reads this from the environment; a version that does not makes the pieces that it likes.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(piece);
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
 *
 * @param written gives a text its words as they are searched for
 */
function indexedPage(
  { title, summary, aliases, domain, parts }: IndexedText,
  position: number,
  written: Written,
): string {
  const body = parts.map(
    ({ heading, text, level, weight }) =>
      `<h${level}>${written(heading)}</h${level}><p data-pagefind-weight="${weight}">${written(text)}</p>`,
  );
  return `<!doctype html><html><body data-pagefind-sort="position:${position}">
<h1 data-pagefind-weight="5" data-pagefind-meta="title">${written(title)}</h1>
<p data-pagefind-weight="4" data-pagefind-meta="summary">${written(summary)}</p>
<p data-pagefind-meta="aliases">${written(aliases)}</p>
<p data-pagefind-ignore data-pagefind-meta="domain">${escapeXml(domain)}</p>
${body.join("\n")}
</body></html>`;
}

/** Pagefind's code without what only its authors read: a third of what is sent. */
async function minified(content: Uint8Array): Promise<string> {
  const { code } = await transform(content, { format: "esm", minify: true, target: "es2022" });
  return code;
}
