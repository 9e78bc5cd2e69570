import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fingerprint } from "../support/folders.ts";
import { buildSite, runProgram, startProgram } from "../support/program.ts";
import { type RolesFolder, role, rolesFolder, writeRolesFolder } from "../support/roles-folder.ts";

describe("a build that fails", () => {
  let roles: RolesFolder;
  let out: string;
  let before: Record<string, string>;

  beforeAll(async () => {
    roles = writeRolesFolder();
    out = join(roles.workingDirectory, "site");
    await buildSite(roles.folder, out);
    before = fingerprint(out);
    expect(Object.keys(before)).toContain("roles/backend-developer/index.html");
  });

  afterAll(() => roles.remove());

  it("for a role with a problem leaves the old site as it was, ends with 1 and leaves nothing beside it", async () => {
    const { folder } = rolesFolder({ "broken.md": "---\ntitle: Broken\n---\n" });
    const run = await runProgram(["build", "--roles", folder, "--out", out]);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("broken.md");
    expect(run.stderr).toContain("Nothing was written.");
    expect(fingerprint(out)).toEqual(before);
    expect(readdirSync(roles.workingDirectory).sort()).toEqual(["roles", "site"]);
  });

  it.each(["reading", "rendering", "indexing"])(
    "because it is killed while %s leaves the old site whole",
    async (step) => {
      const { folder } = rolesFolder({ "data-engineer.md": role() });
      const child = startProgram(["build", "--roles", folder, "--out", out]);
      const ended = once(child, "close");
      let killed = false;
      child.stderr?.setEncoding("utf8").on("data", (text: string) => {
        if (text.includes(step)) killed = child.kill("SIGKILL");
      });
      const [, signal] = await ended;
      expect(killed).toBe(true);
      expect(signal).toBe("SIGKILL");
      expect(fingerprint(out)).toEqual(before);
    },
  );

  it("does not keep the next one from succeeding", async () => {
    const child = startProgram(["build", "--roles", roles.folder, "--out", out]);
    child.stderr?.on("data", (text) => String(text).includes("rendering") && child.kill("SIGKILL"));
    await once(child, "close");
    await buildSite(roles.folder, out);
    expect(fingerprint(out)).toEqual(before);
  });
});
