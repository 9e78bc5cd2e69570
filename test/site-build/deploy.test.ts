import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { delimiter, extname, join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Catalog } from "../../scripts/catalog/catalog.ts";
import { ASSET_TYPES } from "../../scripts/schema/assets.ts";
import { redirects } from "../../scripts/site/data/conventions.ts";
import { codeBlock } from "../support/code-blocks.ts";
import { filesBelow, makeFolder, writeFiles } from "../support/folders.ts";
import { headerRules, holdsFor } from "../support/header-rules.ts";

const site = inject("siteFolder");

describe("the built site", () => {
  it("keeps to what Cloudflare Pages takes: 20,000 files of 25 MiB, 100 rules for headers and 2,000 redirects", () => {
    const files = filesBelow(site);
    const read = (name: string) => readFileSync(join(site, name), "utf8");
    expect(headerRules(read("_headers")).length).toBeLessThanOrEqual(100);
    expect(read("_redirects").split("\n").length).toBeLessThanOrEqual(2000);
    expect(files.length).toBeLessThan(20_000);
    expect(files.filter((file) => statSync(join(site, file)).size > 25 * 2 ** 20)).toEqual([]);
  });
});

describe("docs/deploy-s3.md", () => {
  const PAGE = "docs/deploy-s3.md";
  const folder = makeFolder();
  const dist = join(folder, "dist");
  const rules = headerRules(readFileSync(join(site, "_headers"), "utf8"));
  // None of the real roles has moved, and the real site has no files of its own.
  const moved = new Map([["tester", { slug: "qa-engineer" }]]) as unknown as Catalog["moved"];
  const own = Object.keys(ASSET_TYPES).map((ending) => `own/file.${ending}`);
  const files = [...filesBelow(site), ...own];

  beforeAll(() => {
    mkdirSync(dist);
    for (const name of readdirSync(site)) if (name !== "_redirects") symlinkSync(join(site, name), join(dist, name));
    writeFiles(folder, {
      "dist/_redirects": redirects({ moved }, undefined),
      "bin/aws": '#!/bin/sh\n{ printf "%s\\n" "$@"; echo; } >> "$ASKED"\n',
      "function.js": codeBlock(PAGE, "js", "// function.js"),
    });
    chmodSync(join(folder, "bin/aws"), 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a script of the page; gives the words of each `aws` in it, which does nothing. */
  function run(name: string): string[][] {
    const asked = join(folder, "asked");
    rmSync(asked, { force: true });
    const path = `${join(folder, "bin")}${delimiter}${process.env.PATH}`;
    execFileSync("sh", ["-eu"], {
      cwd: folder,
      env: { PATH: path, ASKED: asked, BUCKET: "careers", DISTRIBUTION: "E1" },
      input: codeBlock(PAGE, "sh", `# ${name}\n`),
    });
    const calls = readFileSync(asked, "utf8").split("\n\n").filter(Boolean);
    return calls.map((call) => call.split("\n"));
  }

  /** Whether `aws s3 sync` takes a file: its last filter that fits decides, and a star in it stands for slashes, too. */
  function takes(words: readonly string[], file: string): boolean {
    const filters = words.flatMap((word, at) =>
      word === "--include" || word === "--exclude" ? [{ takes: word === "--include", path: words[at + 1] ?? "" }] : [],
    );
    return filters.findLast((filter) => holdsFor(filter, file))?.takes ?? true;
  }

  const uploads = () => run("upload.sh").filter(([, verb]) => verb === "sync");

  it("uploads every file but those for hosts, each with its type and with the age that _headers gives it", () => {
    const syncs = uploads();
    const option = (words: readonly string[], name: string) =>
      words.includes(name) ? words[words.indexOf(name) + 1] : undefined;
    const uploaded = files.map((file) => ({ file, words: syncs.find((words) => takes(words, file)) }));
    expect(uploaded.filter(({ words }) => !words).map(({ file }) => file)).toEqual([
      ".nojekyll",
      ".rolebook",
      "_headers",
      "_redirects",
    ]);
    const guessed = new Set<string>();
    for (const { file, words } of uploaded) {
      if (!words) continue;
      const rule = rules.findLast((each) => each.headers.has("Cache-Control") && holdsFor(each, `/${file}`));
      const age = rule?.headers.get("Cache-Control") ?? "public, max-age=0, must-revalidate";
      expect(option(words, "--cache-control"), file).toBe(age);
      const type = option(words, "--content-type");
      const ending = extname(file);
      const wanted = (ASSET_TYPES as Partial<Record<string, string>>)[ending.slice(1)];
      if (type === undefined) guessed.add(ending);
      else if (wanted) expect(type.replace("; charset=utf-8", ""), file).toBe(wanted);
    }
    // What Amazon's program knows by itself, and what no browser asks the type of.
    const known = [".jpeg", ".jpg", ".png", ".svg", ".zip"];
    expect([...guessed].sort()).toEqual([...known, ".pagefind", ".pf_index", ".pf_meta"].sort());
  });

  it("uploads what pages need before the pages, and removes what is gone last", () => {
    const syncs = uploads();
    const first = (file: string) => syncs.findIndex((words) => takes(words, file));
    expect(first("assets/site.css")).toBeLessThan(first("index.html"));
    expect(first("api/v1/roles.json")).toBeLessThan(first("index.html"));
    expect(syncs.findIndex((words) => words.includes("--delete"))).toBe(syncs.length - 1);
  });

  it("sets the headers that _headers sets everywhere", () => {
    run("headers.sh");
    const policy = JSON.parse(readFileSync(join(folder, "headers.json"), "utf8"));
    const { ContentSecurityPolicy, ContentTypeOptions, ReferrerPolicy } = policy.SecurityHeadersConfig;
    const set = [
      ["Content-Security-Policy", ContentSecurityPolicy.ContentSecurityPolicy],
      ["X-Content-Type-Options", ContentTypeOptions.Override && "nosniff"],
      ["Referrer-Policy", ReferrerPolicy.ReferrerPolicy],
      ...policy.CustomHeadersConfig.Items.map((item: { Header: string; Value: string }) => [item.Header, item.Value]),
    ];
    expect(set).toEqual([...(rules.find(({ path }) => path === "/*")?.headers ?? [])]);
    expect(policy.CustomHeadersConfig.Quantity).toBe(policy.CustomHeadersConfig.Items.length);
  });

  describe("the function", () => {
    const answer = (uri: string): { uri?: string; statusCode?: number; headers?: { location: { value: string } } } =>
      JSON.parse(
        runInNewContext(
          `${readFileSync(join(folder, "careers.js"), "utf8")}; JSON.stringify(handler({ request: { uri: ${JSON.stringify(uri)} } }))`,
        ),
      );

    beforeAll(() => {
      const [call] = run("function.sh");
      expect(call).toContain("fileb://careers.js");
    });

    it.each([
      ["/", "/index.html"],
      ["/roles/qa-engineer/", "/roles/qa-engineer/index.html"],
      ["/assets/site.css", "/assets/site.css"],
      ["/roles/qa-engineer/index.md", "/roles/qa-engineer/index.md"],
      ["/constructor/", "/constructor/index.html"],
    ])("has %s read from %s", (uri, file) => {
      expect(answer(uri)).toEqual({ uri: file });
    });

    it.each([
      ["/roles/tester/", "/roles/qa-engineer/"],
      ["/api/v1/roles/tester.json", "/api/v1/roles/qa-engineer.json"],
      ["/roles/qa-engineer", "/roles/qa-engineer/"],
    ])("leads from %s to %s for good", (uri, to) => {
      expect(answer(uri)).toMatchObject({ statusCode: 301, headers: { location: { value: to } } });
    });
  });
});
