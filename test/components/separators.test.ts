import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { TEMPLATES } from "../support/program.ts";

/** A comma, semicolon or colon behind what a template says, or between what it joins. */
const WRITTEN = /(?:\}\}|%\})[,;:](?= \{[{%]|<\/)|<span class="visually-hidden">: |join\("[,;] "/;

it("templates leave the signs between names and behind labels to the words of the language", () => {
  const [folder] = TEMPLATES;
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".njk"));
  expect(names.length).toBeGreaterThan(50);
  // The names of a problem's files, which are English.
  const own = names.filter((name) => !name.endsWith("error.njk"));
  expect(own.filter((name) => WRITTEN.test(readFileSync(join(folder, name), "utf8")))).toEqual([]);
});
