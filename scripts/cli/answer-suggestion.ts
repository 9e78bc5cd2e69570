import { fileURLToPath } from "node:url";
import { loadCatalog } from "../catalog/build.ts";
import { replyToSuggestion } from "../catalog/drafts/suggestion.ts";
import { inLanguage } from "../diagnostics/language.ts";
import { printableLines } from "../diagnostics/printable.ts";
import { isBaseUrl } from "../schema/links.ts";

/**
 * The answer to a suggested role, as Markdown on standard output, for the workflow that posts it: the text of
 * the issue comes in ISSUE_BODY, the site's address in SITE_URL or else from `_site.yaml`.
 */
const programFolder = fileURLToPath(new URL("../../", import.meta.url));
const { readable } = await loadCatalog({ folder: `${programFolder}roles`, workingDirectory: programFolder });
if (!readable) throw new Error("the roles folder cannot be read");
const given = process.env.SITE_URL?.trim();
if (given && !isBaseUrl(given)) throw new Error("SITE_URL is no address such as https://example.org/careers/");
const baseUrl = given || readable.site["base-url"];
const answer = await inLanguage(readable.site.language, async () =>
  replyToSuggestion(process.env.ISSUE_BODY ?? "", readable, baseUrl),
);
process.stdout.write(process.stdout.isTTY ? printableLines(answer) : answer);
