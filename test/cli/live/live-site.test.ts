import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { liveSite } from "../../../scripts/cli/live/live-site.ts";
import { makeConfig } from "../../../scripts/config.ts";
import { folderForTest } from "../../support/folders.ts";
import { PROJECT_FOLDER } from "../../support/program.ts";
import { role, rolesFolder } from "../../support/roles-folder.ts";

/** A site of two roles that is being written, and what is said of it when files of it were saved. */
async function written() {
  const roles = rolesFolder();
  roles.write("care-home-nurse.md", role("related: [{ role: ward-nurse, why: Both nurse. }]", "", "Care Home Nurse"));
  roles.write("ward-nurse.md", role("", "", "Ward Nurse"));
  const config = makeConfig(
    { roles: roles.folder, out: join(folderForTest(), "site") },
    PROJECT_FOLDER,
    PROJECT_FOLDER,
    "2026-11-20",
  );
  const site = liveSite(config, { prepare: async () => {}, explain: (code) => code });
  await site.refresh();
  const pathOf = (name: string) => join(roles.folder, name);
  return {
    site,
    pathOf,
    async save(name: string, text: string) {
      roles.write(name, text);
      const fine = await site.refresh(new Set([pathOf(name)]));
      return { fine, ...site.state };
    },
    html: (path: string) => site.page(path)?.html ?? "",
  };
}

describe("a site that is being written", () => {
  it("shows what was saved wherever it stands: on the role's page, on related ones, in lists", async () => {
    const { site, save, html } = await written();
    expect(html("/roles/care-home-nurse/")).toContain("Ward Nurse");
    await save("ward-nurse.md", role("aliases: [Sister]", "## Nights\n\nThey are long.\n", "Hospital Nurse"));
    for (const path of ["/roles/ward-nurse/", "/roles/care-home-nurse/", "/roles/", "/domains/data/"]) {
      expect(html(path)).toContain("Hospital Nurse");
      expect(html(path)).not.toContain("Ward Nurse");
    }
    expect(html("/compare/care-home-nurse-vs-ward-nurse/")).toContain("Hospital Nurse");
    expect(site.page("/roles/no-such-role/")?.found).toBe(false);
  });

  it("has no other edition when a role is saved as it was, faulty ones too", async () => {
    const { site, save, pathOf } = await written();
    const good = role("", "", "Ward Nurse");
    const { edition } = site.state;
    expect(await save("ward-nurse.md", good)).toEqual({ fine: true, problems: "", edition });

    const faulty = await save("ward-nurse.md", good.replace("domain: data", "domain: date"));
    expect(faulty).toMatchObject({ fine: false, edition, problems: expect.stringContaining("`date` is no domain") });
    expect(await save("ward-nurse.md", good.replace("domain: data", "domain: date"))).toEqual(faulty);
    expect(await save("ward-nurse.md", good)).toEqual({ fine: true, problems: "", edition: edition + 1 });
    expect(await site.refresh(new Set([pathOf("ward-nurse.md"), pathOf("_skills.yaml")]))).toBe(true);
  });

  it("knows which files are its roles'", async () => {
    const { site, pathOf } = await written();
    expect(site.isRole(pathOf("ward-nurse.md"))).toBe(true);
    expect(site.isRole(pathOf("_skills.yaml"))).toBe(false);
    expect(site.isRole(pathOf("new-role.md"))).toBe(false);
  });
});
