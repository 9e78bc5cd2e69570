import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { compressed, firstVisit } from "../../../scripts/bench/targets/first-visit.ts";
import { folderForTest, writeFiles } from "../../support/folders.ts";

it("counts the page, what it asks for and what its scripts import, each once, and no link that is only offered", () => {
  const site = folderForTest();
  const page = `<link rel="alternate" href="index.md"><link rel="canonical" href="https://example.org/">
<link rel="preload" href="../../assets/text.woff2" as="font"><link rel="stylesheet" href="../../assets/site.css">
<script type="module" src="../../assets/page.js"></script><script src="../../assets/early.js"></script><a href="../b/">b</a>`;
  const files = {
    "roles/a/index.html": Buffer.from(page),
    "assets/site.css": Buffer.from("body { margin: 0 }"),
    "assets/page.js": Buffer.from('import{a}from"./shared.js";import"./shared.js";a();'),
    "assets/early.js": Buffer.from("0;"),
    "assets/shared.js": Buffer.from("export const a=()=>{};"),
    "assets/text.woff2": randomBytes(300),
  };
  writeFiles(site, files);
  const { "assets/text.woff2": font, ...texts } = files;
  const expected = Object.values(texts).reduce((sum, text) => sum + compressed(text), font.length);
  expect(firstVisit(site, "/roles/a/")).toBe(expected);
});
