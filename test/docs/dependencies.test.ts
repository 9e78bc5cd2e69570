import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PROJECT_FOLDER } from "../support/program.ts";

const read = (path: string) => readFileSync(join(PROJECT_FOLDER, path), "utf8");

/** The first and the last cell of each row of the tables below a heading. */
function rowsBelow(heading: string): { name: string; reason: string }[] {
  const text = read("docs/dependencies.md").split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...text.matchAll(/^\| `([^`]+)` \|.*\| (.*) \|$/gm)].map(([, name = "", reason = ""]) => ({ name, reason }));
}

it.each([
  ["dependencies", "Needed to build a site"],
  ["devDependencies", "Needed to work on Rolebook"],
])("each package of %s stands in the page about them, in order and with its reason", (key, heading) => {
  const rows = rowsBelow(heading);
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(JSON.parse(read("package.json"))[key]));
  expect(rows.filter(({ reason }) => reason.length < 5)).toEqual([]);
});
