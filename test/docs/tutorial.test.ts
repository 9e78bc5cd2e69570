import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeFolder } from "../support/folders.ts";
import { callProgram, PROJECT_FOLDER } from "../support/program.ts";

const tutorial = readFileSync(join(PROJECT_FOLDER, "docs/tutorial.md"), "utf8");
const blocks = (language: string) =>
  [...tutorial.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, each]) => each === language)
    .map(([, , text]) => text);

describe("the tutorial", () => {
  const folder = makeFolder();
  const file = join(folder, "careers/roles/night-nurse.md");
  const call = (cwd: string, ...words: string[]) => callProgram(words, { cwd: join(folder, cwd) });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("shows what the program says at each step, from an empty folder to a role without a mistake", async () => {
    const [begun = "", mistaken, mended] = blocks("text");
    const [role = ""] = blocks("markdown");
    await call(".", "init", "careers", "--trade", "nursing");
    expect((await call("careers", "new", "Night Nurse", "--yes")).stdout).toContain(begun);
    writeFileSync(file, role);
    expect((await call("careers", "check", "roles/night-nurse.md")).stdout).toBe(mistaken);
    writeFileSync(file, role.replace("medecines", "medicines"));
    expect((await call("careers", "check", "roles/night-nurse.md")).stdout).toBe(mended);
  });

  it("asks for commands that there are", () => {
    expect(blocks("sh").join("")).toMatch(
      /^npm ci\nnpm run init -- \.\.\/careers --trade nursing\ncd \.\.\/careers\nnpm install\nnpx rolebook new "Night Nurse" --yes\n(?:npx rolebook (?:check roles\/night-nurse\.md|start)\n){2}$/,
    );
  });
});
