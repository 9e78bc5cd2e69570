import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../scripts/catalog/build.ts";
import { filesBelow, fingerprint } from "../support/folders.ts";
import { type Files, type RolesFolder, role, rolesFolder } from "../support/roles-folder.ts";
import { rolebook } from "./program.ts";

const FILES: Files = {
  "data/data-engineer.md": role("moved-from: [etl-developer]", "\nSee [backend](/roles/backend-developer/).\n"),
  "data-analyst.md": role(
    "related:\n  - { role: data-engineer, why: Both handle data. } # near",
    "\nSee [engineers](/roles/data-engineer/).\n",
    "Data Analyst",
  ),
};

const slugsOf = async ({ folder, workingDirectory }: RolesFolder) => {
  const { catalog } = await loadCatalog({ folder, workingDirectory });
  return { roles: [...(catalog?.roles.keys() ?? [])].sort(), moved: [...(catalog?.moved.keys() ?? [])].sort() };
};

describe("`rolebook rename`", { timeout: 60_000 }, () => {
  it("moves no file to another folder: status 2", async () => {
    const roles = rolesFolder(FILES);
    const { status, err } = await rolebook(roles.workingDirectory, "rename", "data-engineer", "../data-plumber");
    expect(status).toBe(2);
    expect(err).toContain("the file stays in its folder: write the new slug alone");
    const words = ["roles/data-engineer.md", "roles/data-plumber.md"];
    expect((await rolebook(roles.workingDirectory, "rename", ...words)).status).toBe(0);
    expect((await slugsOf(roles)).roles).toContain("data-plumber");
  });

  it("moves the file, mends what refers to it, keeps the old address and shows what it changed", async () => {
    const roles = rolesFolder(FILES);
    const { status, out, err } = await rolebook(roles.workingDirectory, "rename", "data-engineer", "data-builder");
    expect([status, err]).toEqual([0, ""]);
    expect(filesBelow(roles.folder)).toContain("data/data-builder.md");
    expect(await slugsOf(roles)).toEqual({
      roles: ["backend-developer", "data-analyst", "data-builder"],
      moved: ["data-engineer", "etl-developer"],
    });
    expect(out).toContain(`roles/data-analyst.md
  line 7
    -   - { role: data-engineer, why: Both handle data. } # near
    +   - { role: data-builder, why: Both handle data. } # near
  line 10
    - See [engineers](/roles/data-engineer/).
    + See [engineers](/roles/data-builder/).`);
    expect(out).toContain("/roles/data-engineer/ leads to /roles/data-builder/ from the next build on.");
  });

  it("takes the names along that the role has in other languages", async () => {
    const titles = "# ours\nde:\n  data-analyst: [Datenanalyst] # near\n  data-engineer: [Dateningenieur]\n";
    const roles = rolesFolder({ ...FILES, "_titles.yaml": titles });
    const { status, out } = await rolebook(roles.workingDirectory, "rename", "data-engineer", "data-builder");
    expect(status).toBe(0);
    expect(out).toContain("+   data-builder: [Dateningenieur]");
    const text = () => readFileSync(join(roles.folder, "_titles.yaml"), "utf8");
    expect(text()).toBe(titles.replace("data-engineer", "data-builder"));
    expect((await rolebook(roles.workingDirectory, "remove", "data-builder", "--to", "data-analyst")).status).toBe(0);
    const { catalog } = await loadCatalog(roles);
    expect(catalog?.titles.get("de")).toEqual(new Map([["data-analyst", ["Datenanalyst", "Dateningenieur"]]]));
    expect(text()).toContain("# ours");
  });

  it("goes back the same way, and to an address that the role once had", async () => {
    const roles = rolesFolder(FILES);
    await rolebook(roles.workingDirectory, "rename", "data-engineer", "data-builder");
    await rolebook(roles.workingDirectory, "rename", "data-builder", "etl-developer");
    expect((await slugsOf(roles)).moved).toEqual(["data-builder", "data-engineer"]);
  });

  it.each([
    [["data-enginer", "data-builder"], 1, "`data-enginer` is no role. Did you mean `data-engineer`?"],
    [["data-engineer", "data-analyst"], 1, "There is roles/data-analyst.md already."],
    [["data-analyst", "etl-developer"], 1, "`etl-developer` is an old address of roles/data/data-engineer.md"],
    [["data-engineer", "Data Builder"], 2, "such as `data-builder`"],
    [["data-engineer"], 2, "name the old and the new slug"],
  ])("changes nothing for %j", async (words, wanted, reason) => {
    const roles = rolesFolder(FILES);
    const before = fingerprint(roles.folder);
    const { status, err } = await rolebook(roles.workingDirectory, "rename", ...words);
    expect([status, fingerprint(roles.folder)]).toEqual([wanted, before]);
    expect(err).toContain(reason);
  });

  it("changes nothing where an error could hide a reference", async () => {
    const roles = rolesFolder({ ...FILES, "broken.md": "---\ntitle: [\n---\n" });
    const before = fingerprint(roles.folder);
    const { status, err } = await rolebook(roles.workingDirectory, "rename", "data-engineer", "data-builder");
    expect([status, fingerprint(roles.folder)]).toEqual([1, before]);
    expect(err).toContain("an error can hide a reference");
  });
});

describe("`rolebook remove`", { timeout: 60_000 }, () => {
  it("lets the addresses lead to the role that is named", async () => {
    const roles = rolesFolder(FILES);
    const { status } = await rolebook(roles.workingDirectory, "remove", "data-engineer", "--to", "backend-developer");
    expect(status).toBe(0);
    expect(await slugsOf(roles)).toEqual({
      roles: ["backend-developer", "data-analyst"],
      moved: ["data-engineer", "etl-developer"],
    });
  });

  it("keeps the reason where there is no successor, once no text links to the role", async () => {
    const roles = rolesFolder(FILES);
    const words = ["remove", "data-engineer", "--reason", "Nobody does this any more."];
    const linked = await rolebook(roles.workingDirectory, ...words);
    expect(linked.status).toBe(1);
    expect(linked.err).toContain("  roles/data-analyst.md\n");
    roles.write("data-analyst.md", String(FILES["data-analyst.md"]).replace(/See .*/, ""));
    expect((await rolebook(roles.workingDirectory, ...words)).status).toBe(0);
    const { catalog } = await roles.load();
    expect(catalog?.site.removed).toEqual({
      "data-engineer": "Nobody does this any more.",
      "etl-developer": "Nobody does this any more.",
    });
    expect(catalog?.roles.get("data-analyst")?.related).toBeUndefined();
  });

  it("asks for a target or a reason: status 2", async () => {
    const roles = rolesFolder(FILES);
    for (const words of [[], ["--to", "data-analyst", "--reason", "It is gone."], ["--reason", " "]]) {
      const { status } = await rolebook(roles.workingDirectory, "remove", "data-engineer", ...words);
      expect(status).toBe(2);
    }
    expect((await slugsOf(roles)).roles).toContain("data-engineer");
  });
});

describe("a removed role in _site.yaml", () => {
  it("has an address that belongs to no role", async () => {
    const files = { ...FILES, "_site.yaml": "title: T\nremoved: { data-engineer: Nobody does this any more. }\n" };
    const { problems } = await rolesFolder(files).load();
    expect(problems.map(({ code, file, line }) => [code, file, line])).toEqual([
      ["duplicate-slug", "roles/_site.yaml", 2],
    ]);
  });
});
