import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../../scripts/catalog/build.ts";
import { isPlaceholder } from "../../../scripts/catalog/checks/placeholders.ts";
import { type RoleOutline, scaffold } from "../../../scripts/catalog/drafts/scaffold.ts";
import { inLanguage } from "../../../scripts/diagnostics/language.ts";
import { REQUIRABLE_SECTIONS } from "../../../scripts/schema/role.ts";
import { fixture } from "../../support/folders.ts";
import { catalogOf, told } from "../../support/roles-folder.ts";

const ALL = [...REQUIRABLE_SECTIONS];

const steward = (more: Record<string, unknown> = {}): RoleOutline => ({
  fields: { title: "Data Steward", reviewed: "2026-11-24", ...more },
});

describe("the file of a new role", () => {
  it("has no problem but its places to fill in, on a site that requires every section", async () => {
    const traits = "noise: { name: Noise, question: How loud is it?, steps: [none, loud] }\n";
    const catalog = await catalogOf({ "_traits.yaml": traits });
    const text = scaffold(steward({ domain: "data" }), { ...catalog, site: { ...catalog.site, required: ALL } });
    const lines = await told({
      "_site.yaml": `title: Test Guide\nrequired: [${ALL.join(", ")}]\n`,
      "_skills.yaml": null,
      "_traits.yaml": traits,
      "backend-developer.md": null,
      "data-steward.md": text,
    });
    const heads = lines.filter((_, index) => index % 3 === 0);
    expect(heads.length).toBeGreaterThan(30);
    expect(heads.filter((head) => !head.startsWith("error[to-fill-in] roles/data-steward.md"))).toEqual([]);
  });

  it("says of each place what the schema says, as often as the rules of the site ask", async () => {
    const catalog = await catalogOf();
    const text = scaffold(steward({ domain: "data" }), { ...catalog, site: { ...catalog.site, required: ["pros"] } });
    expect(text.match(/^ {2}- "TODO: What people like about the job\."$/gm)).toHaveLength(3);
    expect(text).toContain('summary: "TODO: What the job is, in one plain sentence."\n');
    expect(text).toContain("# routes: The ways into the role.\n");
    expect(text).not.toContain("# pros:");
  });

  it("has the levels of the site's own ladder, and its headings", async () => {
    const folder = fixture("handwerk");
    const { catalog } = await loadCatalog({ folder, workingDirectory: folder });
    if (!catalog) throw new Error("the fixture has errors");
    const text = scaffold(steward(), { ...catalog, site: { ...catalog.site, required: ["levels"] } });
    expect(text).toContain("ladder: zunft\nlevels:\n  stufe-1:\n");
    expect(text.match(/^ {2}stufe-\d:$/gm)).toHaveLength(9);
    expect(text).toContain("\n## Was sie tun\n\nTODO: ");
    expect(text).not.toContain("Breaking in");
  });

  it("says what belongs in each place in the language of the site, and is known as a place to fill in", async () => {
    const folder = fixture("handwerk");
    const { catalog } = await loadCatalog({ folder, workingDirectory: folder });
    if (!catalog) throw new Error("the fixture has errors");
    const site = { ...catalog.site, required: ALL };
    const places = (text: string) => [...text.matchAll(/TODO: .*/g)].map(String);
    const english = places(scaffold(steward(), { ...catalog, site }));
    const german = await inLanguage("de", async () => places(scaffold(steward(), { ...catalog, site })));
    expect(german).toHaveLength(english.length);
    expect(german.filter((place) => english.includes(place))).toEqual([]);
    expect(german.filter((place) => !isPlaceholder(place))).toEqual([]);
  });

  it("keeps what is known, with its remarks, and quotes what YAML would misread", async () => {
    const outline = { ...steward({ domain: "data", summary: "Keeps data: clean." }), remarks: { domain: "Proposed." } };
    const text = scaffold(outline, await catalogOf());
    expect(text).toContain('summary: "Keeps data: clean."\ndomain: data # Proposed.\n');
  });
});
