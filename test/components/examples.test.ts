import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { PAGE_STYLES } from "../../scripts/site/page-type.ts";
import {
  type Component,
  type Example,
  examplePage,
  makeExampleRenderer,
  readComponents,
  textsIn,
} from "../support/components.ts";
import { readTags, visibleText } from "../support/html.ts";
import { htmlFaults } from "../support/html-rules.ts";
import { PROJECT_FOLDER } from "../support/program.ts";

const components = readComponents();
const renderer = makeExampleRenderer(components);
afterAll(() => renderer.remove());

/** The style sheet of all pages, and those of the page types that alone show a component. */
const styles = ["site", ...PAGE_STYLES].map((name) => ({
  name,
  text: readFileSync(join(PROJECT_FOLDER, `templates/styles/${name}.css`), "utf8"),
}));

/** Components that are given nothing but ids and choices of ours, so no text of an editor's. */
const WITHOUT_TEXTS = ["display-choice", "edition-notice", "keep-role", "place-choice", "search-form", "word-filter"];

const isMissing = (value: unknown) =>
  value === undefined || value === null || value === "" || value === 0 || (Array.isArray(value) && value.length === 0);

const holdsMarkup = (text: string) => /[<>&"']/.test(text);

describe.each(components)("the component $name", (component) => {
  const { name, macros, examples } = component;
  const examplesOf = (macro: string) => examples.filter((example) => example.macro === macro);
  const inEach = (faults: (example: Example) => string[]) =>
    examples.flatMap((example) => faults(example).map((fault) => `${example.macro}, ${example.name}: ${fault}`));

  it("has a template with a macro, and says what it is for", () => {
    expect(macros).not.toEqual([]);
    expect(component.description).toMatch(/^[A-Z`].{20,}\.$/);
  });

  it("has a style sheet that no page loads twice: that of all pages imports it, or those of some kinds of pages", () => {
    const sheets = component.files.filter((file) => file.endsWith(".css"));
    expect(sheets).toEqual(component.styles === false ? [] : [`${name}.css`]);
    for (const sheet of sheets) {
      const imported = `@import "../components/${name}/${sheet}" layer(components);`;
      const importing = styles.filter(({ text }) => text.includes(imported)).map(({ name }) => name);
      expect(importing).not.toEqual([]);
      if (importing.includes("site")) expect(importing).toEqual(["site"]);
    }
  });

  it("shows each of its macros in an example, and each example has a name of its own", () => {
    expect(new Set(examples.map(({ macro }) => macro))).toEqual(new Set(macros.map((macro) => macro.name)));
    const names = examples.map((example) => `${example.macro}: ${example.name}`);
    expect(names).toEqual([...new Set(names)]);
  });

  it("documents the parameters that its macros read, and no others", () => {
    const documented = Object.entries(component.params).map(([macro, params]) => [macro, Object.keys(params).sort()]);
    const read = macros.map((macro) => [macro.name, [...macro.reads].sort()]);
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(read));
  });

  it("gives each required parameter in every example", () => {
    const required = (macro: string) =>
      Object.entries(component.params[macro] ?? {}).flatMap(([key, { required }]) => (required ? [key] : []));
    expect(inEach(({ macro, params }) => required(macro).filter((key) => params[key] === undefined))).toEqual([]);
  });

  it("shows what each other parameter adds: there are examples with it and without", () => {
    const onlyOneWay = macros.flatMap((macro) =>
      Object.entries(component.params[macro.name] ?? {})
        .filter(([, { required }]) => !required)
        .filter(([key]) => new Set(examplesOf(macro.name).map(({ params }) => isMissing(params[key]))).size !== 2)
        .map(([key]) => `${macro.name}: ${key}`),
    );
    expect(onlyOneWay).toEqual([]);
  });

  it("renders each example to valid, accessible HTML", () => {
    expect(inEach((example) => htmlFaults(examplePage(renderer.body(component, example))))).toEqual([]);
  });

  it("leaves no place in an example that the parameters do not fill", () => {
    const holes = /undefined|null|NaN|\[object/g;
    expect(inEach((example) => renderer.render(component, example).match(holes) ?? [])).toEqual([]);
  });

  it("shows markup in a text as text", () => {
    expect(inEach((example) => unshownMarkup(component, example))).toEqual([]);
  });

  it("makes the same elements and attributes whatever characters a text holds", () => {
    for (const example of examples) {
      const tame = { ...example, params: tamed(example.params) as Example["params"] };
      expect(outline(component, example), example.name).toEqual(outline(component, tame));
    }
  });
});

it("every component that is given texts has an example with a script in one", () => {
  const without = components.filter(({ examples }) => !textsIn(examples).some((text) => text.includes("<script>")));
  expect(without.map(({ name }) => name)).toEqual(WITHOUT_TEXTS);
});

/** The texts with markup in them that are neither seen on the example's page nor stand in an attribute of it. */
function unshownMarkup(component: Component, example: Example): string[] {
  const html = examplePage(renderer.body(component, example));
  const shown = [visibleText(html), ...readTags(html).flatMap(({ attributes }) => [...attributes.values()])];
  return textsIn(example.params).filter((text) => holdsMarkup(text) && !shown.some((place) => place.includes(text)));
}

function outline(component: Component, example: Example): string[] {
  return readTags(renderer.render(component, example)).map(({ name, attributes }) =>
    [name, ...attributes.keys()].join(" "),
  );
}

/** Parameters with a harmless letter in the place of every character that means something in HTML. */
function tamed(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/[<>&"']/g, "x");
  if (Array.isArray(value)) return value.map(tamed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tamed(inner)]));
}
