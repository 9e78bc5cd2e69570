import { feeds } from "./feeds.ts";
import { formatsFor } from "./filters.ts";
import { llmsText } from "./llms-text.ts";
import { roleMarkdown } from "./role-markdown.ts";
import { rolePage } from "./role-page.ts";
import type { SiteContext } from "./site-context.ts";
import { addressesIn, outputFile, urls } from "./urls.ts";

/** What the site says as plain text, file by file: the path below the output folder, and the text. */
export function* textFiles(site: SiteContext): Generator<[path: string, text: string]> {
  const { catalog, baseUrl } = site;
  const context = {
    words: catalog.words,
    formats: formatsFor(catalog.site.language, catalog.words),
  };
  yield [outputFile(urls.llms), llmsText(site)];
  yield* feeds(site);
  for (const role of catalog.roles.values()) {
    const url = urls.roleMarkdown(role.slug);
    const address = addressesIn(url, baseUrl);
    yield [outputFile(url), roleMarkdown(rolePage(catalog, role), role.body, { ...context, address })];
  }
}
