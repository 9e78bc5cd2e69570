import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../scripts/cli/commands.ts";
import { PROJECT_FOLDER } from "../support/program.ts";

const read = (path: string) => readFileSync(join(PROJECT_FOLDER, path), "utf8");
const PACKAGE: { bin: Record<string, string>; files: string[]; engines: { node: string } } = JSON.parse(
  read("package.json"),
);

describe("what the package holds", () => {
  it("is there, but for what is made when it is packed", () => {
    const missing = PACKAGE.files.filter(
      (path) => !/^!|^bundle$/.test(path) && !existsSync(join(PROJECT_FOLDER, path)),
    );
    expect(missing).toEqual([]);
  });
});

describe("the image", () => {
  const lines = read("Containerfile")
    .split("\n")
    .map((line) => line.split(" ") as [string, ...string[]])
    .filter(([word]) => /^[A-Z]+$/.test(word));
  const behind = (word: string) => lines.filter(([first]) => first === word).map(([, ...rest]) => rest.join(" "));

  it("copies files of the project that are there, or what an earlier stage has made", () => {
    const stages = behind("FROM").flatMap((from) => / AS (\w+)$/.exec(from)?.[1] ?? []);
    for (const copied of behind("COPY")) {
      const [, stage] = /^--from=(\w+) /.exec(copied) ?? [];
      if (stage) expect(stages).toContain(stage);
      else
        for (const path of copied.split(" ").slice(0, -1))
          expect(existsSync(join(PROJECT_FOLDER, path)), path).toBe(true);
    }
  });

  it("is made from all that the package holds", () => {
    const ignored = read(".dockerignore").split("\n").filter(Boolean);
    const needed = [...PACKAGE.files, "package.json", "package-lock.json", "tsconfig.json", "README.md", "LICENSE"];
    expect(ignored.filter((path) => path !== "bundle" && needed.includes(path))).toEqual([]);
  });

  it("runs a Node.js that the package takes, as a user without rights", () => {
    const [least = 0] = [...PACKAGE.engines.node.matchAll(/\d+/g)].map(Number);
    for (const from of behind("FROM")) expect(Number(/node:(\d+)-slim/.exec(from)?.[1])).toBeGreaterThanOrEqual(least);
    const last = lines.slice(lines.findLastIndex(([word]) => word === "FROM")).map(([word]) => word);
    expect(behind("USER")).toEqual(["node"]);
    expect(last.indexOf("USER")).toBeLessThan(last.indexOf("ENTRYPOINT"));
    expect(last.indexOf("USER")).toBeGreaterThan(last.lastIndexOf("RUN"));
  });

  it("calls a program that the package brings, with a command and options that there are", () => {
    const [program] = JSON.parse(behind("ENTRYPOINT")[0] ?? "[]");
    expect(Object.keys(PACKAGE.bin)).toContain(program.split("/.bin/")[1]);
    const [name, ...words]: string[] = JSON.parse(behind("CMD")[0] ?? "[]");
    const options = Object.keys(COMMANDS.find((command) => command.name === name)?.options ?? {});
    const given = words.filter((word) => word.startsWith("--")).map((word) => word.slice(2));
    expect(options).toEqual(expect.arrayContaining(given));
    expect(words[words.indexOf("--port") + 1]).toBe(behind("EXPOSE")[0]);
  });
});
