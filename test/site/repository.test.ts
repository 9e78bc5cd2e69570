import { describe, expect, it } from "vitest";
import { siteSchema } from "../../scripts/schema/site.ts";
import { editLinks, filledInNewFile, proposalLinks } from "../../scripts/site/repository.ts";

const site = (more: object) => siteSchema.parse({ title: "Test", ...more });

describe("the links to a role's file", () => {
  it("lead to its editor and its history on the site's branch", () => {
    expect(
      editLinks(site({ repository: "https://github.com/acme/roles" }), "roles", { path: "data/data-engineer.md" }),
    ).toEqual({
      edit: "https://github.com/acme/roles/edit/main/roles/data/data-engineer.md",
      history: "https://github.com/acme/roles/commits/main/roles/data/data-engineer.md",
    });
  });

  it("are none where the site names no repository", () => {
    expect(editLinks(site({}), "roles", { path: "data-engineer.md" })).toBeNull();
  });

  it("follow another branch, however the repository's address ends and wherever the roles lie", () => {
    const links = editLinks(
      site({ repository: "https://github.com/acme/site.git/", branch: "release 2" }),
      "content/roles",
      {
        path: "x.md",
      },
    );
    expect(links?.edit).toBe("https://github.com/acme/site/edit/release%202/content/roles/x.md");
    const atTheTop = editLinks(site({ repository: "https://github.com/acme/site" }), "", { path: "x.md" });
    expect(atTheTop?.edit).toBe("https://github.com/acme/site/edit/main/x.md");
  });
});

describe("proposing a file", () => {
  const links = proposalLinks(site({ repository: "https://github.com/acme/roles.git" }), "content/roles");

  it("has pages for a new file, for one that is there, and about how to contribute", () => {
    expect(links).toEqual({
      host: "github.com",
      newFile: "https://github.com/acme/roles/new/main/content/roles",
      edit: "https://github.com/acme/roles/edit/main/content/roles/",
      contributing: "https://github.com/acme/roles/blob/main/CONTRIBUTING.md",
    });
    expect(proposalLinks(site({}), "roles")).toBeNull();
  });

  it("fills the new file in as long as an address can hold it", () => {
    if (!links) throw new Error("there is a repository");
    const address = filledInNewFile(links, "data-engineer.md", "a & b\n# ü");
    expect(new URL(address ?? "").searchParams.get("value")).toBe("a & b\n# ü");
    expect(filledInNewFile(links, "data-engineer.md", "ü".repeat(1200))).toBeNull();
  });
});
