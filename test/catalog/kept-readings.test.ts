import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type LoadResult, loadCatalog } from "../../scripts/catalog/build.ts";
import type { Keep } from "../../scripts/catalog/source/keep.ts";
import { parseRole } from "../../scripts/catalog/source/parse-role.ts";
import { readValidRole } from "../../scripts/catalog/source/read-valid.ts";
import { filesBelow, REAL_ROLES } from "../support/folders.ts";
import { DEFAULT_FILES, type Files, role, rolesFolder } from "../support/roles-folder.ts";

/** Keeps what was found out until the test ends, and tells what had to be found out. */
function memory(): { keep: Keep; foundOut: string[] } {
  const kept = new Map<string, unknown>();
  const foundOut: string[] = [];
  const keep: Keep = <Data>(key: readonly [string, ...string[]], make: () => Data) => {
    const name = JSON.stringify(key);
    if (!kept.has(name)) {
      foundOut.push(key[0]);
      kept.set(name, make());
    }
    return kept.get(name) as Data;
  };
  return { keep, foundOut };
}

/** All that is data in a result. */
const dataOf = (result: LoadResult) =>
  JSON.parse(JSON.stringify(result, (_, value) => (value instanceof Map ? [...value] : value)));

const TODAY = "2026-11-24";
const HARD = "## What they do\n\nThey utilize it, and commence it.\n";

/** What a role and its vocabularies may be like, and the problems of it. */
const SITES: [what: string, files: Files, codes: string[]][] = [
  ["nothing wrong", {}, []],
  ["a missing field", { "data-engineer.md": role().replace(/^domain: .*\n/m, "") }, ["missing-field"]],
  ["a mistake in YAML", { "data-engineer.md": role().replace("title: ", "title ") }, ["broken-yaml"]],
  ["a place to fill in", { "data-engineer.md": role("", "", "TODO") }, ["to-fill-in"]],
  ["an anchor", { "data-engineer.md": role("", "", "&name Data Engineer") }, ["forbidden-yaml"]],
  ["hard words", { "data-engineer.md": role("", HARD) }, ["hard-word", "hard-word"]],
  [
    "an unknown key in a vocabulary",
    { "_domains.yaml": `${DEFAULT_FILES["_domains.yaml"]}  nam: X\n` },
    ["unknown-key"],
  ],
];

describe("what was found out about files before", () => {
  const load = (files: Files) => {
    const { folder, workingDirectory } = rolesFolder(files);
    return (keep?: Keep): Promise<LoadResult> =>
      loadCatalog({ folder, workingDirectory, today: TODAY, prose: true, ...(keep ? { keep } : {}) });
  };

  it.each(SITES)("changes nothing of what is read and said: %s", async (_, files, codes) => {
    const read = load(files);
    const { keep, foundOut } = memory();
    const none = await read();
    expect(none.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
    // The first time it is found that there is nothing to be told, the second time what is read where that is so.
    for (const _ of ["first", "second"]) expect(dataOf(await read(keep))).toEqual(dataOf(none));
    const before = foundOut.length;
    expect(before).toBeGreaterThan(0);
    expect(dataOf(await read(keep))).toEqual(dataOf(none));
    expect(foundOut).toHaveLength(before);
  });

  it("is not held to be true of a file that has changed", async () => {
    const { keep } = memory();
    expect((await load({})(keep)).problems).toEqual([]);
    const { problems } = await load({ "data-engineer.md": role("", HARD) })(keep);
    expect(problems.map(({ code }) => code)).toEqual(["hard-word", "hard-word"]);
  });

  it("lets the project's own roles be read plainly, as they are read strictly", async () => {
    const { keep } = memory();
    for (const path of filesBelow(REAL_ROLES).filter((each) => each.endsWith(".md"))) {
      const [names, text] = [{ name: path, slug: "x", path }, readFileSync(join(REAL_ROLES, path), "utf8")];
      const strictly = parseRole(names, text);
      expect(strictly.problems).toEqual([]);
      for (const reading of [undefined, keep, keep])
        expect(JSON.stringify(readValidRole(names, text, true, reading))).toBe(JSON.stringify(strictly));
    }
  });
});
