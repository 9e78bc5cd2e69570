import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCatalog } from "../../scripts/catalog/build.ts";
import { explainedCodes } from "../../scripts/catalog/explain/explain.ts";
import { languagesOf } from "../../scripts/site/languages.ts";
import { allTypes } from "../../scripts/site/page-types.ts";
import { assetUrls } from "../../scripts/site/render/asset-urls.ts";
import { readDocs } from "../../scripts/site/render/read-docs.ts";
import { makePageRenderer } from "../../scripts/site/render/render-page.ts";
import { siteContext } from "../../scripts/site/site-context.ts";
import { readComponents } from "../support/components.ts";
import { fixture, makeFolder, REAL_ROLES } from "../support/folders.ts";
import { PROJECT_FOLDER, TEMPLATES } from "../support/program.ts";

/** What an editor may leave out, though the real roles never do. */
const OPTIONAL_IN_FILES = ["sources.url", "sources.licence", "sources.note", "sources.published"];

/**
 * What only the browser gives, to a reader who chose a place, and what only roles with published pay of their own have, or
 * with a step whose hours are those of a resource.
 */
const NOT_ON_OUR_PAGES =
  /^(?:block\.(?:place|levels\.floor)|(?:block\.)?chart\.ticks|roadmap\.steps\.effort\.by)(?:$|\.)/;

const components = readComponents();
const folder = makeFolder();
const passed = new Map<string, object[]>();

beforeAll(async () => {
  // A copy of the templates in which every macro also writes down what it is called with.
  cpSync(TEMPLATES[0], folder, { recursive: true });
  for (const { name } of components) {
    const file = join(folder, "components", name, `${name}.njk`);
    const noted = readFileSync(file, "utf8").replace(
      /\{% macro (\w+)\((\w+), ui\) %\}/g,
      "$&@@$1:{{ $2 | dump | urlencode }}@@",
    );
    writeFileSync(file, noted);
  }
  const explained = await explainedCodes();
  const docs = readDocs(PROJECT_FOLDER);
  for (const roles of [
    REAL_ROLES,
    fixture("handwerk"),
    fixture("civil-service"),
    fixture("gemeinde"),
    fixture("pflege"),
  ]) {
    const { catalog: original } = await loadCatalog({ folder: roles, workingDirectory: PROJECT_FOLDER });
    if (!original) throw new Error(`the roles in ${roles} have errors`);
    const catalog = original.translations.get("de") ?? original;
    const languages = languagesOf(original, undefined).get(catalog.site.language);
    const options = { baseUrl: undefined, rolesPath: "roles", today: "2026-11-20", explained, docs, languages };
    const site = siteContext(catalog, options);
    const renderer = makePageRenderer(site, assetUrls(folder), [folder]);
    for (const type of allTypes(catalog)) {
      for (const key of type.keys(catalog)) {
        for (const [, macro = "", params = ""] of renderer.render(type, key).matchAll(/@@(\w+):(.*?)@@/g)) {
          const known = passed.get(macro) ?? [];
          known.push(JSON.parse(decodeURIComponent(params.replaceAll("&#39;", "'"))));
          passed.set(macro, known);
        }
      }
    }
  }
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(components)("the examples of $name", ({ macros, params, examples }) => {
  it.each(macros)("give $name what the pages give it: the same keys, however deep", ({ name: macro }) => {
    const isRecord = (key: string) => params[macro]?.[key]?.type.startsWith("Record<") ?? false;
    const onPages = keysByPath(passed.get(macro) ?? [], isRecord);
    const faults = examples
      .filter((example) => example.macro === macro)
      .flatMap((example) =>
        differences([example.params], onPages, isRecord).map((fault) => `${example.name}: ${fault}`),
      );
    expect(onPages.size).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

/** The keys of the objects at one place: those of any of them, and those of all. */
interface Keys {
  ever: Set<string>;
  always: Set<string>;
}

/** The keys of all objects in some parameters, by their paths: `level.salaries`. Records have keys of their own choice. */
function keysByPath(calls: readonly object[], isRecord: (key: string) => boolean): Map<string, Keys> {
  const found = new Map<string, Keys>();
  const visit = (value: unknown, path: string) => {
    if (Array.isArray(value)) for (const item of value) visit(item, path);
    else if (value !== null && typeof value === "object" && !isRecord(path)) {
      const keys = Object.keys(value);
      const known = found.get(path) ?? { ever: new Set(keys), always: new Set(keys) };
      for (const key of keys) known.ever.add(key);
      for (const key of known.always) if (!keys.includes(key)) known.always.delete(key);
      found.set(path, known);
      for (const [key, inner] of Object.entries(value)) visit(inner, path === "" ? key : `${path}.${key}`);
    }
  };
  visit(calls, "");
  return found;
}

function differences(
  call: readonly object[],
  onPages: ReadonlyMap<string, Keys>,
  isRecord: (key: string) => boolean,
): string[] {
  return [...keysByPath(call, isRecord)].flatMap(([path, here]) => {
    if (NOT_ON_OUR_PAGES.test(path)) return [];
    const there = onPages.get(path) ?? { ever: new Set<string>(), always: new Set<string>() };
    const invented = [...here.ever].filter((key) => !there.ever.has(key) && !NOT_ON_OUR_PAGES.test(`${path}.${key}`));
    const missing = [...there.always].filter(
      (key) => !here.always.has(key) && !OPTIONAL_IN_FILES.includes(`${path}.${key}`),
    );
    return [
      ...invented.map((key) => `no page gives ${path}.${key}`),
      ...missing.map((key) => `every page gives ${path}.${key}`),
    ];
  });
}
