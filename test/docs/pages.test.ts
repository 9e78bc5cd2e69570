import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../scripts/cli/commands.ts";
import { slugFrom } from "../../scripts/schema/common.ts";
import { PROJECT_FOLDER } from "../support/program.ts";

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(PROJECT_FOLDER, "docs")).map((name) => `docs/${name}`),
];
/** As long as its tables are. */
const GENERATED = "docs/fields.md";
/** What a build makes. */
const BUILT = /^dist\b/;

const read = (path: string) => readFileSync(join(PROJECT_FOLDER, path), "utf8");
const withoutCode = (text: string) => text.replace(/^ *```[\s\S]*?^ *```$/gm, "");

/** The anchors of a page's headings. */
function anchorsOf(page: string): string[] {
  return [...withoutCode(read(page)).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => slugFrom(heading));
}

describe.each(PAGES)("%s", (page) => {
  const text = read(page);

  it("is short enough to be read at once", () => {
    const most = page.startsWith("docs/") ? 200 : 250;
    if (page !== GENERATED) expect(text.split("\n").length).toBeLessThanOrEqual(most);
  });

  it("links to files and headings that are there", () => {
    const links = [...withoutCode(text).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
    const dead = links.filter(([, path = "", anchor]) => {
      const target = path === "" ? page : join(dirname(page), path);
      return !existsSync(join(PROJECT_FOLDER, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });

  it("names folders, files and commands that are there", () => {
    const inCode = [...withoutCode(text).matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
    const paths = inCode.filter(
      (code) => /^(?:scripts|templates|test|docs|\.github)\/[\w./-]*$/.test(code) && !BUILT.test(code),
    );
    expect(paths.filter((path) => !existsSync(join(PROJECT_FOLDER, path)))).toEqual([]);
    const { scripts } = JSON.parse(read("package.json"));
    const asked = [...text.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name = ""]) => name);
    expect(asked.filter((name) => !(name in scripts))).toEqual([]);
    const commands = [...COMMANDS.map(({ name }) => name), "help"];
    const called = [...text.matchAll(/npx rolebook ([a-z-]+)/g)].map(([, name = ""]) => name);
    expect(called.filter((name) => !commands.includes(name))).toEqual([]);
  });
});
