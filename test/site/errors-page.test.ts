import { describe, expect, it } from "vitest";
import { explainedCodes } from "../../scripts/catalog/explain/explain.ts";
import { CODES } from "../../scripts/diagnostics/codes.ts";
import { messagesOf } from "../../scripts/diagnostics/language.ts";
import { errorPages, errorsPage } from "../../scripts/site/pages/errors.ts";
import { assetUrls } from "../../scripts/site/render/asset-urls.ts";
import { makePageRenderer } from "../../scripts/site/render/render-page.ts";
import { siteContext } from "../../scripts/site/site-context.ts";
import { readTags } from "../support/html.ts";
import { TEMPLATES } from "../support/program.ts";
import { catalogOf, DEFAULT_FILES } from "../support/roles-folder.ts";

/** The list of codes and the page of one, on a site in a language. */
async function pagesIn(language: string) {
  const catalog = await catalogOf({ "_site.yaml": `${DEFAULT_FILES["_site.yaml"]}language: ${language}\n` });
  const [explained, messages] = [await explainedCodes(language), await messagesOf(language)];
  const site = siteContext(catalog, { rolesPath: "roles", today: "2026-11-24", explained, messages });
  const renderer = makePageRenderer(site, assetUrls("/nowhere"), TEMPLATES);
  return [renderer.render(errorsPage, "errors"), renderer.render(errorPages, "unknown-id")] as const;
}

const english = (html: string, name: string) =>
  readTags(html)
    .filter((tag) => tag.name === name)
    .map(({ attributes }) => [attributes.get("lang"), attributes.get("dir")].join(" ").trim());

describe("the pages of problem codes", () => {
  it.each(["de-AT", "fr", "ar", "es-MX"])("speak the language of the page in %s", async (language) => {
    const [list, page] = await pagesIn(language);
    expect([...english(list, "tbody"), ...english(page, "h1")].filter(Boolean)).toEqual([]);
    expect(page).not.toContain(CODES["unknown-id"]);
    expect(list).not.toContain(CODES["unknown-id"]);
  });

  it.each(["de", "ar"])("leave lines of files from left to right in %s", async (language) => {
    const frames = english((await pagesIn(language))[1], "pre");
    expect(frames.length).toBeGreaterThan(2);
    expect(new Set(frames)).toEqual(new Set(["en ltr"]));
  });

  it("are marked as English where the language has no messages", async () => {
    const [list, page] = await pagesIn("fi");
    expect(new Set(english(list, "tbody"))).toEqual(new Set(["en ltr"]));
    expect(english(page, "h1")).toEqual(["en ltr"]);
    expect(page).toContain(CODES["unknown-id"]);
  });

  it.each(["en", "en-GB"])("are marked as nothing else in %s", async (language) => {
    const [list, page] = await pagesIn(language);
    expect([...english(list, "tbody"), ...english(page, "h1")].filter(Boolean)).toEqual([]);
  });
});
