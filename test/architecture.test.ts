import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { basename, join } from "node:path";
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { beforeAll, describe, expect, it } from "vitest";

const OURS = "^(scripts|templates)/";

/** A layer may import what is named and nothing else of ours. Patterns are regular expressions on paths. */
const mayImport = (layer: string, ...allowed: string[]): IForbiddenRuleType => ({
  name: `${layer} imports only ${allowed.join(", ") || "nothing of ours"}`,
  severity: "error",
  from: { path: `^${layer}` },
  to: { path: OURS, pathNot: [`^${layer}`, ...allowed.map((path) => `^${path}`)] },
});

const onlyIn = (folder: string, packageName: string): IForbiddenRuleType => ({
  name: `only ${folder} imports ${packageName}`,
  severity: "error",
  from: { path: OURS, pathNot: `^${folder}` },
  to: { path: `node_modules/${packageName}/` },
});

const FORBIDDEN: IForbiddenRuleType[] = [
  {
    name: "schema imports zod and nothing else",
    severity: "error",
    from: { path: "^scripts/schema/" },
    to: { pathNot: ["^scripts/schema/", "node_modules/zod/"] },
  },
  mayImport("scripts/diagnostics/"),
  mayImport("scripts/catalog/", "scripts/schema/", "scripts/diagnostics/", "scripts/site/urls\\.ts$"),
  mayImport("scripts/site/urls\\.ts$"),
  mayImport("scripts/(cached\\.ts|leaving-out\\.js)$"),
  mayImport("scripts/config\\.ts$", "scripts/schema/", "scripts/cached\\.ts$", "scripts/diagnostics/messages\\.ts$"),
  mayImport(
    "scripts/site/",
    "scripts/catalog/",
    "scripts/schema/",
    "scripts/(config|cached)\\.ts$",
    "scripts/diagnostics/",
  ),
  {
    name: "in site, only configure.ts reports problems",
    severity: "error",
    from: { path: "^scripts/site/", pathNot: "/configure\\.ts$" },
    to: { path: "^scripts/diagnostics/", pathNot: "/messages\\.ts$", dependencyTypesNot: ["type-only"] },
  },
  mayImport(
    "scripts/publish/",
    "scripts/catalog/",
    "scripts/schema/",
    "scripts/((config|cached)\\.ts|leaving-out\\.js)$",
    "scripts/diagnostics/(messages|system-failure)\\.ts$",
    // Templates are compiled for the browser as they are for the build.
    "scripts/site/(page-types?|urls|data/(site-file|sitemap|social-cards|web-manifest)|render/(render-page|renderer|template-(environment|files))|search/search-(?:text|words))\\.ts$",
  ),
  {
    // What a word is has to be the same to the index and to the one who searches it.
    name: "publish knows the catalog by its types, and its words",
    severity: "error",
    from: { path: "^scripts/publish/" },
    to: { path: "^scripts/catalog/", pathNot: "/words\\.ts$", dependencyTypesNot: ["type-only"] },
  },
  // YAML is changed in one way, whoever changes it.
  mayImport(
    "scripts/figures/",
    "scripts/schema/",
    "scripts/diagnostics/(messages|printable|suggest)\\.ts$",
    "scripts/catalog/(catalog|group-by|yaml/edit)\\.ts$",
  ),
  mayImport("scripts/import/", "scripts/schema/", "scripts/catalog/", "scripts/diagnostics/", "scripts/figures/"),
  mayImport(
    "scripts/review/",
    "scripts/schema/",
    "scripts/catalog/",
    "scripts/diagnostics/",
    // Fields, amounts and dates read the same in what a site says of its past.
    "scripts/site/(urls|filters|role-fields)\\.ts$",
  ),
  {
    // A redline is worked out from two catalogs, so that whoever trusts it need not trust what it was read from.
    name: "review reads and asks nothing",
    severity: "error",
    from: { path: "^scripts/review/" },
    to: { path: "^(node:)?(fs|child_process|net|http|https|dns|process|worker_threads)(/|$)" },
  },
  mayImport(
    "scripts/workflows/",
    "scripts/review/",
    "scripts/catalog/",
    "scripts/schema/",
    "scripts/config\\.ts$",
    "scripts/diagnostics/",
  ),
  // Amounts and dates read the same whether a page or its code writes them.
  mayImport(
    "templates/(?!browser/(compare|edit|place))",
    "templates/",
    "scripts/schema/",
    "scripts/catalog/",
    // What stands for a page that a copy does without is told by its address.
    "scripts/site/(filters|urls)\\.ts$",
  ),
  // Roles are compared, and paid in another country, in the browser by the code and the templates that ready pages are made with.
  mayImport(
    "templates/browser/(compare|place)",
    "templates/",
    "scripts/(schema|catalog)/",
    "scripts/site/(filters|urls|render/(page-renderer|template-environment))\\.ts$",
  ),
  // The editor page checks and shows a draft with the loader's and the build's own code.
  mayImport(
    "templates/browser/edit",
    "templates/",
    "scripts/(schema|catalog)/",
    "scripts/diagnostics/(messages|problem)\\.ts$",
    "scripts/site/(filters|pages/role|render/(page-renderer|template-environment)|repository|site-context|urls)\\.ts$",
  ),
  {
    // What depends on a reader's choice is worked out in the browser, by the functions that the tests know.
    name: "templates know schema and derive by their types, but for plans, comparisons, pay, ladders, the map, what fits and the editor page",
    severity: "error",
    from: { path: "^templates/", pathNot: "^templates/browser/(compare|edit|fit|map|place)(/|\\.ts$)" },
    to: {
      path: "^scripts/(schema|catalog/derive)/",
      pathNot: "^scripts/catalog/derive/(plan/|pay/api-salary|ladder\\.ts$)",
      dependencyTypesNot: ["type-only"],
    },
  },
  {
    name: "what runs in the browser reaches nothing of Node",
    severity: "error",
    from: { path: "^templates/" },
    to: { path: `^(node:)?(${builtinModules.join("|")})$`, reachable: true },
  },
  onlyIn("scripts/site/", "@11ty/eleventy"),
  onlyIn("scripts/publish/", "pagefind"),
  onlyIn("scripts/publish/", "@hpcc-js/wasm-zstd"),
  onlyIn("scripts/(publish/|cli/launch\\.js$)", "esbuild"),
  onlyIn("templates/service-worker/", "fzstd"),
  onlyIn("scripts/figures/", "read-excel-file"),
  onlyIn("scripts/figures/", "csv-parse"),
  onlyIn("scripts/(review/|diagnostics/changed-lines\\.ts$|catalog/yaml/edit\\.ts$)", "diff"),
  {
    name: "no file imports itself by way of others",
    severity: "error",
    from: {},
    to: { circular: true },
  },
];

/** Paths of our code without the tests in it, from the root of the project. */
const sources = ["scripts", "templates"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.(ts|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

describe("the imports", () => {
  let result: ICruiseResult;

  beforeAll(async () => {
    const { output } = await cruise(["scripts", "templates"], {
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      exclude: "\\.test\\.ts$",
      tsConfig: { fileName: "tsconfig.json" },
      validate: true,
      ruleSet: { forbidden: FORBIDDEN },
    });
    result = output as ICruiseResult;
  }, 120_000);

  it("are those of all our files", () => {
    const cruised = result.modules
      .map((module) => module.source)
      .filter((source) => /^(scripts|templates)\/.*\.[jt]s$/.test(source));
    expect(cruised.sort()).toEqual([...sources].sort());
    expect(result.summary.totalDependenciesCruised).toBeGreaterThan(sources.length);
  });

  it.each(FORBIDDEN.map(({ name }) => name))("%s", (name) => {
    const broken = result.summary.violations
      .filter(({ rule }) => rule.name === name)
      .map(({ from, to, cycle }) => [from, ...(cycle ?? [{ name: to }]).map((step) => step.name)].join(" -> "));
    expect(broken).toEqual([]);
  });
});

describe("the files", () => {
  const linesOf = (path: string) => readFileSync(path, "utf8").split("\n");

  it("leave the end of a program to its main.ts", () => {
    const ending = sources.filter((path) => /\bprocess\s*\.\s*exit(Code)?\b/.test(readFileSync(path, "utf8")));
    expect(ending).toContain(join("scripts", "cli", "main.ts"));
    expect(ending.filter((path) => basename(path) !== "main.ts")).toEqual([]);
  });

  it("are short enough to be read at once: at most 400 lines", () => {
    expect(sources.filter((path) => linesOf(path).length > 400)).toEqual([]);
  });

  it("are named for what they hold", () => {
    const vague = /^(utils?|helpers?|misc|common-utils|lib|stuff)\.(ts|js)$/;
    expect(sources.filter((path) => vague.test(basename(path)))).toEqual([]);
  });
});
