import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PROJECT_FOLDER } from "../support/program.ts";

it("the page on adding a field names the files that its example touches", () => {
  const page = readFileSync(join(PROJECT_FOLDER, "docs/add-a-field.md"), "utf8");
  const table = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, path = ""]) => path);
  expect(table).toHaveLength(5);
  for (const path of table) expect(readFileSync(join(PROJECT_FOLDER, path), "utf8"), path).toMatch(/certification/);
});
