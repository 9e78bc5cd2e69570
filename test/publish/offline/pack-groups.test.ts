import { describe, expect, it } from "vitest";
import { packGroups } from "../../../scripts/publish/offline/pack-groups.ts";

/** The files of a site, as large as those of hand-written roles. */
const filesOf = (slugs: readonly string[]) =>
  [
    ["index.html", 9_000],
    ["pagefind/pagefind.js", 31_000],
    ["assets/page.js", 12_000],
    ...slugs.flatMap((slug) => [
      [`roles/${slug}/index.html`, 60_000],
      [`roles/${slug}/roadmap/index.html`, 25_000],
      [`compare/data/${slug}.json`, 8_000],
      [`search/texts/${slug}.json`, 13_000],
      [`edit/sources/${slug}.md`, 14_000],
      [`skills/skill-of-${slug}/index.html`, 14_000],
    ]),
  ].map(([path, bytes]) => ({ path: String(path), bytes: Number(bytes) }));
const roles = (count: number) => Array.from({ length: count }, (_, at) => `role-${String(at).padStart(5, "0")}`);

describe("the files that share a pack", () => {
  it("are all files, each once, with all that is about a role in one pack", () => {
    const files = filesOf(roles(70));
    const groups = packGroups(files, 2_000_000);
    expect(groups.flat().sort()).toEqual(files.map(({ path }) => path).sort());
    const holding = groups.filter((group) => group.some((path) => /\brole-00042\b/.test(path) && !/skills/.test(path)));
    expect(holding).toHaveLength(1);
    expect(groups.length).toBeLessThan(15);
  });

  it("come to at most 250 packs on a site of 3,000 roles, and of 10,000", () => {
    for (const count of [3000, 10_000]) {
      const groups = packGroups(filesOf(roles(count)), 2_000_000);
      expect(groups.length).toBeLessThanOrEqual(250);
      expect(groups.length).toBeGreaterThan(100);
    }
  });

  it("stay the same but for a few when a role is added", () => {
    const before = new Set(packGroups(filesOf(roles(600)), 2_000_000).map((group) => group.join()));
    const after = packGroups(filesOf(["role-00300-more", ...roles(600)].sort()), 2_000_000);
    expect(after.filter((group) => !before.has(group.join())).length).toBeLessThan(after.length / 4);
  });
});
