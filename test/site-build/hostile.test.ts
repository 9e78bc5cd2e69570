import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow, fingerprint } from "../support/folders.ts";
import { runProgram } from "../support/program.ts";
import { type Files, load, rolesFolder } from "../support/roles-folder.ts";
import { HIDDEN_FILES, HOSTILE_FILES, HOSTILE_ROLE } from "./hostile-files.ts";

describe("a roles folder is refused as a whole for", () => {
  it.each(HOSTILE_FILES)("$what", async ({ files, code }) => {
    const { catalog, problems } = await load(files);
    expect(catalog).toBeUndefined();
    const [name = ""] = Object.keys(files);
    const about = problems.filter(({ severity, file }) => severity === "error" && file.includes(name));
    expect(about.map((problem) => problem.code).join(" ")).toMatch(code);
    expect(Object.prototype).not.toHaveProperty("polluted");
  });
});

it("hidden files change nothing of the site, and are not run", async () => {
  const [without, withThem] = await Promise.all(
    [{}, HIDDEN_FILES].map(async (files) => {
      const { workingDirectory } = rolesFolder(files);
      const run = await runProgram(["build", "--roles", "roles", "--out", "site"], { cwd: workingDirectory });
      expect(run.status, run.stderr).toBe(0);
      return fingerprint(join(workingDirectory, "site"));
    }),
  );
  expect(withThem).toEqual(without);
});

it("the program reads all hostile roles at once, names each, writes nothing and gives nothing away", async () => {
  const roles = HOSTILE_FILES.flatMap(({ files }) => files[HOSTILE_ROLE] ?? []);
  expect(roles.length).toBeGreaterThan(50);
  const files: Files = Object.fromEntries(roles.map((content, index) => [`hostile-${index}.md`, content]));
  const { workingDirectory } = rolesFolder(files);
  const before = filesBelow(workingDirectory);
  const secret = "environment-value-that-nobody-may-see";
  const run = await runProgram(["build", "--roles", "roles", "--out", "site"], {
    cwd: workingDirectory,
    env: { ROLEBOOK_TEST_SECRET: secret },
  });
  expect(run.status, run.stderr).toBe(1);
  const named = new Set([...run.stderr.matchAll(/hostile-\d+\.md/g)].map(([name]) => name));
  expect(Object.keys(files).filter((name) => !named.has(name))).toEqual([]);
  expect(run.stderr).not.toContain(secret);
  expect(run.stderr).not.toContain("root:x:");
  expect(filesBelow(workingDirectory)).toEqual(before);
});
