import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PROJECT_FOLDER } from "../support/program.ts";

it("the page on adding a field names the files that its example touches, and no other code knows the field", () => {
  const read = (path: string) => readFileSync(join(PROJECT_FOLDER, path), "utf8");
  const table = [...read("docs/add-a-field.md").matchAll(/^\| `([^`]+)` \|/gm)].map(([, path = ""]) => path);
  const files = ["scripts", "templates"].flatMap((folder) =>
    readdirSync(join(PROJECT_FOLDER, folder), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
  );
  const knowing = files.filter((path) => /\.(?:ts|njk)$/.test(path) && /certification/.test(read(path)));
  expect([...knowing, "test/site/certifications.test.ts"].sort()).toEqual(table.sort());
});
