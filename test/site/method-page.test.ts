import { expect, it } from "vitest";
import { methodPage } from "../../scripts/site/pages/method.ts";
import { assetUrls } from "../../scripts/site/render/asset-urls.ts";
import { makePageRenderer } from "../../scripts/site/render/render-page.ts";
import { siteContext } from "../../scripts/site/site-context.ts";
import { TEMPLATES } from "../support/program.ts";
import { catalogOf, type Files, role } from "../support/roles-folder.ts";

const TRAITS: Files = {
  "_traits.yaml": "noise: { name: Noise, question: How loud is it?, steps: [none, very-loud] }\n",
};

const PAID = role("occupations: { US: { code: 15-1252, fit: part } }");

it.each<[string, number, Files]>([
  ["pay", 5, { "data-engineer.md": PAID }],
  ["traits", 2, { ...TRAITS, "data-engineer.md": role("traits: { noise: none }") }],
  ["the review alone", 1, {}],
  ["nothing", 0, { "_strings.yaml": "method-review-text: ''\n" }],
])("the contents of how we know lead to its sections, in their order: %s", async (_, count, files) => {
  const site = siteContext(await catalogOf(files), { baseUrl: undefined, rolesPath: "roles", today: "2026-11-24" });
  const html = makePageRenderer(site, assetUrls("/nowhere"), TEMPLATES).render(methodPage, "");
  const headings = [...html.matchAll(/<h2 id="([^"]+)">([^<]+)</g)].map(([, id, text]) => [id, text]);
  const contents = html.split('class="contents"')[1]?.split("</details>")[0] ?? "";
  const entries = [...contents.matchAll(/<a href="#([^"]+)">([^<]+)</g)].map(([, id, text]) => [id, text]);
  expect(headings).toHaveLength(count);
  expect(entries).toEqual(count > 1 ? headings : []);
});
