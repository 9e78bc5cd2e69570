import { describe, expect, it } from "vitest";
import { overdueFigures } from "../../scripts/review/overdue-figures.ts";
import { keepIssues, markerOf } from "../../scripts/workflows/keep-issues.ts";
import { catalogOf, DEFAULT_FILES } from "../support/roles-folder.ts";
import { fakeGitHub } from "./fake-github.ts";

const BOT = { login: "github-actions[bot]", type: "Bot" };
const topic = { key: "source:onet", title: "Dead source: onet", body: "It leads nowhere." };
const body = `${markerOf(topic.key)}\n${topic.body}`;

async function keep(issues: object[], topics = [topic], unclear: string[] = []) {
  const { api, writes } = fakeGitHub({
    "GET /issues?state=open&labels=dead link": issues,
    "POST *": {},
    "PATCH *": {},
  });
  const said = await keepIssues("dead link", topics, unclear, api);
  return { said, writes: writes().map(({ call, body }) => [call, body]) };
}

describe("an issue on a topic", () => {
  it("is opened once, with its label and marker", async () => {
    const { said, writes } = await keep([]);
    expect(writes).toEqual([["POST /issues", { title: topic.title, body, labels: ["dead link"] }]]);
    expect(said).toBe("1 issues opened, 0 brought up to date, 0 closed.");
    expect((await keep([{ number: 3, title: topic.title, body, user: BOT }])).writes).toEqual([]);
  });

  it("is brought up to date", async () => {
    const { writes } = await keep([{ number: 3, title: "Old", body: `${markerOf(topic.key)}\nold`, user: BOT }]);
    expect(writes).toEqual([["PATCH /issues/3", { title: topic.title, body }]]);
  });

  it("is closed with a word when it is over, and stays while nothing certain is known", async () => {
    const open = [{ number: 3, title: topic.title, body, user: BOT }];
    const closed = await keep(open, []);
    expect(closed.writes.map(([call]) => call)).toEqual(["POST /issues/3/comments", "PATCH /issues/3"]);
    expect(closed.writes[1]?.[1]).toMatchObject({ state: "closed" });
    expect((await keep(open, [], [topic.key])).writes).toEqual([]);
  });

  it.each([
    ["a person's, marker and all", { user: { login: "stranger", type: "User" } }],
    ["one that only quotes the marker", { body: `> ${body}` }],
    ["a pull request", { pull_request: {} }],
  ])("is not %s", async (_, more) => {
    const { writes } = await keep([{ number: 3, title: topic.title, body, user: BOT, ...more }]);
    expect(writes.map(([call]) => call)).toEqual(["POST /issues"]);
  });
});

describe("the issue on figures past review", () => {
  const sources = (due: string) =>
    String(DEFAULT_FILES["_sources.yaml"]).replace("licence: CC0 }", `licence: CC0, review-by: ${due} }`);
  const role = String(DEFAULT_FILES["backend-developer.md"]).replace(
    "skills:",
    "occupations: { US: { code: 15-1252, fit: close } }\nskills:",
  );

  it("lists each source with its day and the roles that show it", async () => {
    const catalog = await catalogOf({ "_sources.yaml": sources("2026-06-30"), "backend-developer.md": role });
    const found = overdueFigures(catalog, "2026-11-24");
    expect(found?.title).toBe("Figures past review");
    expect(found?.body).toContain(
      "- [ ] **Wage Statistics** (`wage-statistics`), due by 2026-06-30; shown by Backend Developer",
    );
  });

  it("is none while all are within their time", async () => {
    expect(overdueFigures(await catalogOf({ "_sources.yaml": sources("2026-12-31") }), "2026-11-24")).toBeUndefined();
  });
});
