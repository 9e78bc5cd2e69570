import { describe, expect, it } from "vitest";
import { mustGet } from "../../../scripts/catalog/catalog.ts";
import { rolePage } from "../../../scripts/site/role-page.ts";
import { rolePageText } from "../../../scripts/site/text/role-page-text.ts";
import { catalogOf, type Files, role } from "../../support/roles-folder.ts";

async function textOf(more: string, body: string, files: Files = {}) {
  const catalog = await catalogOf({ ...files, "data-engineer.md": role(more, body) });
  const engineer = mustGet(catalog.roles, "data-engineer");
  return rolePageText(rolePage(catalog, engineer), engineer.body, "../../", catalog.words);
}

const BODY = "Above.\n\n## What they do\n\nMove data.\n\n## Breaking in\n\nAsk.\n\n## Tools\n\nMany.\n";

describe("a role's text on its page", () => {
  it("opens the page, but for what stands with the ways in", async () => {
    const { opening, breakingIn } = await textOf("", BODY);
    expect(opening.map(({ heading }) => heading)).toEqual(["", "What they do", "Tools"]);
    expect(breakingIn).toMatchObject({ heading: "Breaking in", html: "<p>Ask.</p>" });
  });

  it("may lack the ways in", async () => {
    expect((await textOf("", "## What they do\n\nMove data.\n")).breakingIn).toBeNull();
  });

  it("finds the ways in by the site's own words", async () => {
    const { breakingIn } = await textOf("", "## Einstieg\n\nFragen.\n", { "_strings.yaml": "breaking-in: Einstieg\n" });
    expect(breakingIn?.html).toBe("<p>Fragen.</p>");
  });

  it("numbers its citations as the page numbers its sources", async () => {
    const { opening } = await textOf("sources: [projections, wage-statistics]", "It pays [@wage-statistics].\n");
    expect(opening[0]?.html).toContain('<a href="#source-wage-statistics" aria-label="2: Wage Statistics">2</a>');
  });
});

describe("the contents of a role's page", () => {
  it("list what is there, in the order of the page", async () => {
    const more = `skills: { core: [sql, git, java] }
levels: { junior: {} }
roadmap: [{ title: Learn }, { title: Try }, { title: Do it }]
routes: [{ kind: degree, text: By way of a degree. }]
pros: [Pay is good, Tea is good, People]
suits: [Those who like order]
related: [{ role: backend-developer, why: They make the data. }]
sources: [projections]`;
    expect((await textOf(more, BODY)).contents).toEqual([
      { anchor: "text-what-they-do", label: "What they do" },
      { anchor: "text-tools", label: "Tools" },
      { anchor: "fit", label: "Is it for you?" },
      { anchor: "skills", label: "Skills" },
      { anchor: "levels", label: "Levels" },
      { anchor: "roadmap", label: "Roadmap" },
      { anchor: "routes", label: "Ways in" },
      { anchor: "pros-and-cons", label: "Pros and cons" },
      { anchor: "related", label: "Related roles" },
      { anchor: "sources", label: "Sources" },
    ]);
  });

  it("list what is said of breaking in where no ways in are", async () => {
    expect((await textOf("", BODY)).contents.at(-1)).toEqual({ anchor: "text-breaking-in", label: "Breaking in" });
  });

  it("list nothing that is not there", async () => {
    expect((await textOf("", "Only a line.\n")).contents).toEqual([]);
  });

  it("have anchors that are all different, whatever the text calls its parts", async () => {
    const { contents } = await textOf("skills: { core: [sql, git, java] }", "## Skills\n\nOne.\n\n## Skills\n\nTwo.\n");
    const anchors = contents.map(({ anchor }) => anchor);
    expect(anchors).toEqual(["text-skills", "text-skills-2", "skills"]);
  });
});
