import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixture, makeFolder } from "../support/folders.ts";
import { visibleText } from "../support/html.ts";
import { htmlFaults } from "../support/html-rules.ts";
import { readPage, readPages } from "../support/pages.ts";
import { buildSite } from "../support/program.ts";

describe("a framework in German, with nine levels, monthly pay in two areas and no roadmap", () => {
  const folder = makeFolder();
  const site = join(folder, "site");
  const htmlOf = (url: string) => readPage(site, url).html;
  const textOf = (url: string) => visibleText(htmlOf(url)).replaceAll("\u00a0", " ");
  const idsOf = (url: string) => readPage(site, url).tags.flatMap(({ attributes }) => attributes.get("id") ?? []);

  beforeAll(() => buildSite(fixture("handwerk"), site));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has every page, each of them valid", () => {
    const pages = readPages(site);
    expect(pages.map(({ url }) => url)).toContain("/roles/tischler/");
    expect(pages.flatMap(({ url, html }) => htmlFaults(html).map((fault) => `${url}: ${fault}`))).toEqual([]);
  });

  it("is in its own language, down to dates and amounts", () => {
    for (const { html } of readPages(site)) expect(html).toMatch(/^<!doctype html>\n<html lang="de"/);
    const text = textOf("/roles/tischler/");
    expect(text).toContain("Ganz gelesen am 5. März 2026");
    expect(text).toContain("2.600 € bis 3.300 € im Monat, Median 2.950 €");
    expect(text).toContain("Angegeben von Tarifvertrag der Tischler für Deutschland.");
    expect(text).not.toMatch(/\$|a year|a month|Levels and pay|Reviewed/);
  });

  it("keeps the addresses of a role that was renamed and of one that was removed", () => {
    expect(htmlOf("/roles/hufschmied/")).toContain('<meta http-equiv="refresh" content="0; url=../../roles/schmied/">');
    expect(textOf("/roles/boettcher/")).toContain("Fässer macht hier niemand mehr von Hand.");
    const json = (slug: string) => JSON.parse(readFileSync(join(site, `api/v1/roles/${slug}.json`), "utf8"));
    expect(json("hufschmied")).toEqual({ slug: "hufschmied", movedTo: "schmied", url: "/roles/schmied/" });
    expect(json("boettcher")).toEqual({ slug: "boettcher", removed: "Fässer macht hier niemand mehr von Hand." });
    expect(readFileSync(join(site, "_redirects"), "utf8")).toBe(
      "/roles/hufschmied/ /roles/schmied/ 301\n/api/v1/roles/hufschmied.json /api/v1/roles/schmied.json 301\n",
    );
  });

  it("shows the pay of each area", () => {
    const text = textOf("/roles/tischler/");
    expect(text).toContain("Österreich");
    expect(text).toContain("2.700 €");
    expect(text).toContain("3.400 €");
  });

  it("shows all nine levels, in the order of its ladder", () => {
    const levels = idsOf("/roles/tischler/").filter((id) => /^level-stufe-\d$/.test(id));
    expect(levels).toEqual(Array.from({ length: 9 }, (_, index) => `level-stufe-${index + 1}`));
    expect(textOf("/roles/tischler/")).toContain("Obermeister");
  });

  it("leaves no trace of the sections that a role does not have", () => {
    const absent = ["roadmap", "routes", "cons", "fit", "suits", "not-for", "related"];
    expect(idsOf("/roles/tischler/").filter((id) => absent.includes(id))).toEqual([]);
    expect(textOf("/roles/tischler/")).not.toMatch(/Roadmap|Ways in|Was stört|Is it for you|Related roles/);
    const bare = ["skills", "levels", "sources", "pay-chart", ...absent];
    expect(idsOf("/roles/schmied/").filter((id) => bare.includes(id))).toEqual([]);
    expect(textOf("/roles/schmied/")).not.toMatch(/Fertigkeiten Erforderlich|Stufen und Lohn|Was sie tun|0 Stufen|€/);
  });

  it("has no word that a template left open", () => {
    // The page about the data shows some, and "null" is one of its words; one problem is about such words.
    const shown = ["/api/", "/errors/wrong-placeholder/"];
    for (const { url } of readPages(site).filter(({ url }) => !shown.includes(url))) {
      expect(textOf(url), url).not.toMatch(/undefined|NaN|null\b|\[object|\{\w+\}/);
    }
  });
});
