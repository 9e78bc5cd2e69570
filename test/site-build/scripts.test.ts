import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";

const folder = join(inject("siteFolder"), "assets");
const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
const textOf = (name: string) => readFileSync(join(folder, name), "utf8");

describe("the code for the browser", () => {
  it("is in one piece for each page: no script waits for another that it imports", () => {
    expect(scripts.length).toBeGreaterThan(4);
    for (const name of scripts) expect(textOf(name), name).not.toMatch(/\bfrom\s*"\.\/|\bimport\s*"\.\//);
  });

  it("loads a tool by the name of a file that is there, with a hash of its content", () => {
    const later = scripts.flatMap((name) => [...textOf(name).matchAll(/import\("\.\/([^"]+)"\)/g)]);
    expect(later.length).toBeGreaterThan(1);
    for (const [, file = ""] of later) {
      expect(file).toMatch(/-[A-Z0-9]{8}\.js$/);
      expect(scripts).toContain(file);
    }
  });
});
