import { zipSync } from "fflate";
import MarkdownIt from "markdown-it";
import { beforeAll, describe, expect, it } from "vitest";
import { blastRadius } from "../../scripts/review/blast-radius/blast-radius.ts";
import { COMMENT_MARKER, reviewComment } from "../../scripts/review/comment.ts";
import { redlineBetween } from "../../scripts/review/redline/compare.ts";
import type { Redline } from "../../scripts/review/redline/redline.ts";
import { commentOnPull } from "../../scripts/workflows/comment.ts";
import { findingsIn } from "../../scripts/workflows/findings.ts";
import { roleFile, state } from "../review/two-states.ts";
import { type Answers, fakeGitHub } from "./fake-github.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const BOT = { login: "github-actions[bot]", type: "Bot" };
const ZIP = "https://files.example/review.zip";

const event = (run: object = {}) =>
  JSON.stringify({
    workflow_run: {
      id: 77,
      event: "pull_request",
      head_sha: COMMIT,
      head_branch: "salaries",
      head_repository: { full_name: "stranger/careers", owner: { login: "stranger" } },
      ...run,
    },
    repository: { full_name: "acme/careers" },
  });

const pull = (more: object = {}) => ({
  number: 12,
  head: { sha: COMMIT, repo: { full_name: "stranger/careers" } },
  base: { repo: { full_name: "acme/careers" } },
  ...more,
});

const zipOf = (files: Record<string, unknown>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, new TextEncoder().encode(JSON.stringify(content))]),
    ),
  );

/** A GitHub on which a stranger's pull request was checked. */
function answers(files: Record<string, unknown>, more: Answers = {}): Answers {
  return {
    "GET /pulls?state=open&head=stranger:salaries": [pull()],
    "GET /actions/runs/77/artifacts?name=review": {
      artifacts: [{ id: 5, name: "review", expired: false, size_in_bytes: 900 }],
    },
    "GET /actions/artifacts/5/zip": new Response(null, { status: 302, headers: { location: ZIP } }),
    [`GET ${ZIP}`]: new Response(Buffer.from(zipOf(files))),
    "GET /pulls/12/files": [{ filename: "roles/data-engineer.md" }],
    "GET /issues/12/comments": [],
    "GET /issues/12/labels": [],
    "POST /issues/12/comments": {},
    "PATCH /issues/comments/*": {},
    "POST /issues/12/labels": [],
    "DELETE /issues/12/labels/*": [],
    ...more,
  };
}

let redline: Redline;
let domains: Awaited<ReturnType<typeof state>>["readable"]["domains"];
let radius: ReturnType<typeof blastRadius>;

beforeAll(async () => {
  const [base, head] = [await state(), await state({ "data-engineer.md": roleFile("Data Engineer", "", 142000) })];
  redline = redlineBetween("HEAD^1", base, head);
  radius = blastRadius("HEAD^1", base.readable, head.readable, ["data-engineer.md"], ["sitemap.xml"]);
  ({ domains } = base.readable);
});

const honest = () => ({ "redline.json": redline, "blast-radius.json": radius });

async function comment(github: Answers, run: object = {}) {
  const { api, requests, writes } = fakeGitHub(github);
  const said = await commentOnPull({ event: event(run), api, serverUrl: "https://github.example", domains });
  const written = writes().find(({ call }) => call.includes("comments"));
  return { said, requests, writes: writes(), text: (written?.body as { body: string } | undefined)?.body ?? "" };
}

describe("the comment on a pull request", () => {
  it("tells the change as a colleague would, and where to read the pages", async () => {
    const { said, text, writes } = await comment(answers(honest()));
    expect(said).toBe("The comment on #12 is up to date.");
    expect(writes.map(({ call }) => call)).toEqual(["POST /issues/12/comments", "POST /issues/12/labels"]);
    expect(text.startsWith(`${COMMENT_MARKER}\n`)).toBe(true);
    expect(text).toContain("median from 131,000 to 142,000 USD a year in US, +8.4 %; source unchanged ⚠");
    expect(text).toContain("shows on 1 comparison with related roles; moves from 2 to 1 of 2");
    expect(text).toContain("1 different file in the site, all of which depend on what changed");
    expect(text).toContain("https://github.example/acme/careers/actions/runs/77#artifacts");
    expect(text).not.toContain("WARNING");
  });

  it("is one: it replaces its own, and leaves alone what others wrote with its marker", async () => {
    const comments = [
      { id: 1, body: `${COMMENT_MARKER}\nmine`, user: { login: "stranger", type: "User" } },
      { id: 2, body: `see ${COMMENT_MARKER}`, user: BOT },
      { id: 3, body: `${COMMENT_MARKER}\nold`, user: BOT },
    ];
    const github = answers(honest(), { "GET /issues/12/comments": comments });
    const { writes, text } = await comment(github);
    expect(writes[0]?.call).toBe("PATCH /issues/comments/3");
    const again = { "GET /issues/12/comments": [{ id: 3, body: text, user: BOT }] };
    expect((await comment(answers(honest(), again))).text).toBe("");
  });

  it("labels with the domains that changed, and takes away those that did not", async () => {
    const labels = [{ name: "domain: engineering" }, { name: "help wanted" }];
    const { writes } = await comment(answers(honest(), { "GET /issues/12/labels": labels }));
    expect(writes.slice(1).map(({ call, body }) => [call, body])).toEqual([
      ["POST /issues/12/labels", { labels: ["domain: data"] }],
      ["DELETE /issues/12/labels/domain%3A%20engineering", undefined],
    ]);
  });

  it("warns of pages that can run code where more than the roles changed", async () => {
    for (const file of [{ filename: "scripts/x.ts" }, { filename: "roles/x.md", previous_filename: "scripts/x.ts" }]) {
      const { text } = await comment(answers(honest(), { "GET /pulls/12/files": [file] }));
      expect(text).toContain("[!WARNING]");
    }
  });

  it("goes to no run that was not for a pull request", async () => {
    const { said, requests } = await comment(answers(honest()), { event: "push" });
    expect(said).toBe("The run was not for a pull request.");
    expect(requests).toEqual([]);
  });

  it.each<[string, object[]]>([
    ["was closed", []],
    ["has a newer commit", [pull({ head: { sha: "f".repeat(40), repo: { full_name: "stranger/careers" } } })]],
    ["comes from a repository of the same branch", [pull({ head: { sha: COMMIT, repo: { full_name: "x/careers" } } })]],
    ["is another repository's", [pull({ base: { repo: { full_name: "x/careers" } } })]],
  ])("goes to no pull request that %s", async (_, pulls) => {
    const github = answers(honest(), { "GET /pulls?state=open&head=stranger:salaries": pulls });
    const { said, writes } = await comment(github);
    expect(said).toBe("No open pull request stands at the commit that was checked.");
    expect(writes).toEqual([]);
  });

  it("shows the token to the API alone", async () => {
    const { requests } = await comment(answers(honest()));
    expect(requests.find(({ call }) => call === `GET ${ZIP}`)?.withToken).toBe(false);
    expect(requests.filter(({ withToken }) => withToken)).toHaveLength(requests.length - 1);
  });

  it("asks for a branch of any name without leaving the path", async () => {
    const { requests } = await comment({ "GET /pulls?*": [] }, { head_branch: "x&state=all#/../../y" });
    expect(requests[0]?.call).toBe("GET /pulls?state=open&head=stranger:x&state=all#/../../y");
    expect(requests).toHaveLength(1);
  });

  it("does not believe an event that is none", async () => {
    await expect(comment(answers({}), { head_sha: "main" })).rejects.toThrow();
    await expect(comment(answers({}), { head_repository: { full_name: "../../x", owner: {} } })).rejects.toThrow();
  });
});

describe("findings that a stranger's code wrote", () => {
  it.each<[string, (good: Redline) => unknown]>([
    ["an unknown key", (good) => ({ ...good, pull: 1 })],
    ["another version", (good) => ({ ...good, version: 2 })],
    ["a text that is too long", (good) => ({ ...good, base: "x".repeat(301) })],
    ["too many entries", (good) => ({ ...good, domains: Array(201).fill("x") })],
    ["a warning of its own", (good) => ({ ...good, roles: [{ ...good.roles[0], warnings: ["all is well"] }] })],
    ["a number that is none", (good) => ({ ...good, roles: [{ ...good.roles[0], comparisons: "1" }] })],
    ["no object", () => "hello"],
  ])("are left aside with %s", async (_, spoil) => {
    const github = answers({ "redline.json": spoil(redline) });
    const { text } = await comment(github);
    expect(text).toContain("The check left no list of changes that can be read.");
    expect(text).toContain("could not be compared");
  });

  it("are read from the two files that are expected, and from a zip only", () => {
    expect(findingsIn(zipOf({ ...honest(), "../../evil": {}, "redline.json/x": {} })).redline).toEqual(redline);
    expect(findingsIn(new Uint8Array([1, 2, 3]))).toEqual({ redline: null, blastRadius: null });
    expect(findingsIn(zipOf({}))).toEqual({ redline: null, blastRadius: null });
  });

  it("are not unpacked beyond a limit", () => {
    const bomb = zipSync(
      { "redline.json": new TextEncoder().encode(JSON.stringify(redline).padEnd(9_000_000)) },
      { level: 1 },
    );
    expect(bomb.length).toBeLessThan(100_000);
    expect(findingsIn(bomb).redline).toBeNull();
  });

  it("are not fetched where they are too large, or answered by another scheme", async () => {
    const large = { artifacts: [{ id: 5, name: "review", expired: false, size_in_bytes: 90_000_000 }] };
    const { requests } = await comment(answers(honest(), { "GET /actions/runs/77/artifacts?name=review": large }));
    expect(requests.map(({ call }) => call)).not.toContain("GET /actions/artifacts/5/zip");
    const elsewhere = new Response(null, { status: 302, headers: { location: "http://files.example/" } });
    await expect(comment(answers(honest(), { "GET /actions/artifacts/5/zip": elsewhere }))).rejects.toThrow(/302/);
  });

  it("stay text, whatever stands in them", async () => {
    const evil =
      "</details><img src=x onerror=alert(1)> @everyone #1 [x](https://evil.example) `a` ~~~ | <!-- x --> \n# h\n- [ ] i";
    const spoiled = JSON.parse(JSON.stringify(redline), (key, value) =>
      typeof value === "string" && !["kind", "mark"].includes(key) && !/^[a-z]+-[a-z]+$/.test(value) ? evil : value,
    ) as Redline;
    spoiled.links = [{ url: evil, host: evil, where: evil, newHost: true }];
    spoiled.roles.push({ ...(redline.roles[0] as Redline["roles"][0]), kind: "added", title: evil, about: evil });
    const place = { field: evil, meaning: evil };
    const changes: Redline["roles"][0]["changes"] = [
      { kind: "value", ...place, before: evil, after: evil },
      { kind: "value", ...place, before: null, after: evil },
      {
        kind: "wording",
        ...place,
        pieces: (["same", "added", "removed"] as const).map((mark) => ({ mark, text: evil })),
      },
      // What no piece says alone, two must not say together.
      {
        kind: "wording",
        ...place,
        pieces: [..."@", "everyone ", "#", "1 www", ".evil.example"].map((text) => ({ mark: "same", text })),
      },
      {
        kind: "list",
        ...place,
        added: [evil],
        removed: [evil],
        moved: [evil],
        reworded: [[{ mark: "added", text: evil }]],
      },
    ];
    spoiled.roles[0]?.changes.push(...changes);
    spoiled.vocabularies = [
      { kind: "changed", sort: "source", id: evil, title: evil, changes, roles: [evil], roleCount: 1 },
    ];
    spoiled.unread.head = [{ file: evil, line: 1, message: evil }];
    const { text } = await comment(
      answers({
        "redline.json": spoiled,
        "blast-radius.json": { ...radius, outside: [{ path: evil, reason: "unknown" }], outsideCount: 1 },
      }),
    );
    const html = new MarkdownIt({ html: true, linkify: true }).render(text);
    expect(html.replace(/<code>.*?<\/code>/g, "")).not.toMatch(/<img|onerror=alert\(1\)>|@everyone|#1\b|www\./);
    const tags = new Set([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag));
    expect([...tags].sort()).toEqual(["a", "code", "del", "h3", "h4", "ins", "li", "p", "strong", "sub", "ul"]);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      "https://github.example/acme/careers/actions/runs/77#artifacts",
    ]);
  });

  it("make no comment that GitHub would refuse for its length", () => {
    const role = redline.roles[0] as Redline["roles"][0];
    const change = { kind: "value", field: "summary", meaning: "", before: "a ".repeat(900), after: "b ".repeat(900) };
    const many = { ...redline, roles: Array(150).fill({ ...role, changes: [change] }) } as Redline;
    const text = reviewComment({
      redline: many,
      blastRadius: radius,
      commit: COMMIT,
      run: 1,
      runUrl: "https://github.example/",
      touchesProgram: false,
    });
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.length).toBeGreaterThan(50_000);
    expect(text).toContain("more than fits into a comment");
    expect(text).toContain("### How far it reaches");
  });
});
