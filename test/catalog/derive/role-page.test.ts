import { describe, expect, it } from "vitest";
import { mustGet } from "../../../scripts/catalog/catalog.ts";
import { sharedSkills } from "../../../scripts/catalog/derive/role-page.ts";
import { catalogOf, role } from "../../support/roles-folder.ts";

describe("the skills that two roles share", () => {
  it("are those that both list, in the order of the first, the required ones first", async () => {
    const catalog = await catalogOf({
      "data-engineer.md": role("skills: { core: [python, sql, java], useful: [git] }"),
    });
    const [data, backend] = [mustGet(catalog.roles, "data-engineer"), mustGet(catalog.roles, "backend-developer")];
    expect(sharedSkills(catalog, data, backend).map(({ id }) => id)).toEqual(["python", "sql", "java", "git"]);
    expect(sharedSkills(catalog, backend, data).map(({ id }) => id)).toEqual(["sql", "git", "python", "java"]);
  });
});
