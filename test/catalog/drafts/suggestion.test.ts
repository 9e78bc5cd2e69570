import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { draftFragment, readDraftFragment } from "../../../scripts/catalog/drafts/draft-link.ts";
import { replyToSuggestion, suggestedRole } from "../../../scripts/catalog/drafts/suggestion.ts";
import { QUESTIONS, readSuggestion, SUGGESTION_LABEL } from "../../../scripts/catalog/drafts/suggestion-form.ts";
import { catalogOf, type Files, role, told } from "../../support/roles-folder.ts";

const FILES: Files = { "data-engineer.md": role() };
const SITE = "https://example.org/careers/";

/** What GitHub makes of a form: a heading for each question, in their order. */
function issue(answers: Record<string, string>): string {
  const parts = Object.values(QUESTIONS).map(({ label }) => `### ${label}\n\n${answers[label] ?? "_No response_"}`);
  return [...parts, "### Licence\n\n- [X] I wrote this in my own words"].join("\n\n").replaceAll("\n", "\r\n");
}

const STEWARD = {
  Title: "Data Steward",
  Summary: "Looks after what the organisation's records mean and whether they are right.",
  Domain: "Data",
  "Other names": "- Data Custodian\n- Keeper of Records",
  "What they do": "They ask.\n\n### Not a question\n\nThey write down.",
  Skills: "Structured Query Language, java, whittling",
  "What people like": "Quiet\nUseful",
  Sources: "https://example.com/stewards",
};

describe("a submitted form", () => {
  it("is read question by question, headings within an answer included", () => {
    const answers = readSuggestion(issue(STEWARD));
    expect(Object.keys(answers)).toEqual([
      "title",
      "summary",
      "domain",
      "aliases",
      "body",
      "skills",
      "pros",
      "sources",
    ]);
    expect(answers.body).toBe("They ask.\n\n### Not a question\n\nThey write down.");
  });

  it("becomes a role file with what was answered where it fits, and no problem but places to fill in", async () => {
    const file = suggestedRole(readSuggestion(issue(STEWARD)), await catalogOf(FILES));
    expect(file).toContain("domain: data\naliases:\n  - Data Custodian\n  - Keeper of Records\n");
    expect(file).toContain('    - sql\n    - java\n    - "TODO: A skill\'s id in _skills.yaml."\n');
    expect(file).toContain('pros:\n  - Quiet\n  - Useful\n  - "TODO: One more."\n');
    expect(file).toContain("TODO: Enter in _sources.yaml and cite: https://example.com/stewards\n");
    const lines = await told({ ...FILES, "data-steward.md": file });
    const heads = lines.filter((_, index) => index % 3 === 0);
    expect(heads.filter((head) => !head.startsWith("error[to-fill-in] roles/data-steward.md"))).toEqual([]);
    // The summary has a place of its own, as have the third skill and pro, the review and the source.
    expect(heads).toHaveLength(4);
  });

  it("is answered with a link to the draft, and with no word of the suggestion", async () => {
    const hostile = "@everyone [free](https://evil.example) ![x](https://evil.example/x.png) $(touch /tmp/x) ](";
    const catalog = await catalogOf(FILES);
    const reply = replyToSuggestion(issue({ ...STEWARD, Title: hostile, "What they do": hostile }), catalog, SITE);
    expect(reply).not.toMatch(/evil|everyone|touch/);
    const [, link = ""] = /\]\((\S+)\)/.exec(reply) ?? [];
    expect(link).toMatch(/^https:\/\/example\.org\/careers\/edit\/#draft=[\w-]+$/);
    expect(readDraftFragment(new URL(link).hash)).toContain(hostile);
  });

  it("is answered without a link where the repository does not say where its site is", async () => {
    expect(replyToSuggestion(issue(STEWARD), await catalogOf(FILES), undefined)).toContain(
      "There is no link to a draft of it, because this repository does not say where its site is published.",
    );
  });

  it("that is too long for a link, or is none, is answered all the same", async () => {
    const catalog = await catalogOf(FILES);
    let seed = 1;
    const noise = () =>
      Array.from({ length: 7000 }, () => {
        seed = (seed * 48271) % 2147483647;
        return String.fromCharCode(0x4e00 + (seed % 20000));
      }).join("");
    const long = Object.fromEntries(Object.values(QUESTIONS).map(({ label }) => [label, noise()]));
    expect(replyToSuggestion(issue(long), catalog, SITE).slice(0, 500)).toMatch(
      /too long.*\(https:\/\/example\.org\/careers\/edit\/\)/,
    );
    expect(replyToSuggestion("Hello.", catalog, SITE)).toContain("it has no title");
  });
});

describe("the form", () => {
  it("asks every question that is read, and has the label that the workflow looks for", () => {
    const form = parse(readFileSync(".github/ISSUE_TEMPLATE/suggest-a-role.yml", "utf8"));
    const labels = form.body.flatMap(({ attributes }: { attributes: { label?: string } }) => attributes.label ?? []);
    expect(labels).toEqual([...Object.values(QUESTIONS).map(({ label }) => label), "Licence"]);
    expect(form.labels).toEqual([SUGGESTION_LABEL]);
    expect(readFileSync(".github/workflows/suggestion.yml", "utf8")).toContain(`'${SUGGESTION_LABEL}'`);
  });
});

describe("the workflow that answers", () => {
  const text = readFileSync(".github/workflows/suggestion.yml", "utf8");
  const { permissions, jobs } = parse(text);

  it("may answer issues and nothing else, and runs actions pinned to a commit", () => {
    expect(permissions).toEqual({});
    expect(jobs.answer.permissions).toEqual({ contents: "read", issues: "write" });
    for (const [, action] of text.matchAll(/uses: (\S+)/g)) expect(action).toMatch(/@[0-9a-f]{40}$/);
  });

  it("links to the site that the repository says it is", () => {
    const env = { ...process.env, SITE_URL: "https://acme.example/careers/", ISSUE_BODY: issue(STEWARD) };
    const words = ["--import", "tsx", "scripts/cli/answer-suggestion.ts"];
    const answer = execFileSync(process.execPath, words, { env, encoding: "utf8" });
    expect(answer).toContain("(https://acme.example/careers/edit/#draft=");
  });

  it("hands what a stranger wrote to no shell", () => {
    for (const { run } of jobs.answer.steps) expect(run ?? "").not.toContain("${{");
  });
});

describe("a draft in an address", () => {
  it("comes back as it was, in letters that need no escape", () => {
    const file = role("pros: [Ähnlich, “schön”, 日本]", "\nText 😀\n");
    expect(draftFragment(file)).toMatch(/^draft=[\w-]+$/);
    expect(readDraftFragment(`#${draftFragment(file)}`)).toBe(file);
    expect(readDraftFragment(draftFragment(file))).toBe(file);
  });

  it("is nothing where it is damaged, missing or larger than a file may be", () => {
    expect(readDraftFragment("")).toBeUndefined();
    expect(readDraftFragment("#pay")).toBeUndefined();
    expect(readDraftFragment("#draft=%%%")).toBeUndefined();
    expect(readDraftFragment(draftFragment("x".repeat(256 * 1024)))).toHaveLength(256 * 1024);
    expect(readDraftFragment(draftFragment("x".repeat(256 * 1024 + 1)))).toBeUndefined();
  });
});
