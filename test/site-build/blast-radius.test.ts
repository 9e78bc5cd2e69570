import { expect, inject, it } from "vitest";
import { MARK } from "../../scripts/publish/assets/mark.ts";
import { familyOf } from "../../scripts/review/blast-radius/families.ts";
import { filesBelow } from "../support/folders.ts";

it("every file of the site has a rule that says what it depends on", () => {
  const files = filesBelow(inject("siteFolder"));
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((path) => path !== MARK && familyOf(path) === undefined)).toEqual([]);
});
