import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type LiveSite, type LiveSiteTools, liveSite } from "../../../scripts/cli/live/live-site.ts";
import { renewAssets } from "../../../scripts/cli/live/renew-assets.ts";
import { type Config, makeConfig } from "../../../scripts/config.ts";
import { editionsOf } from "../../../scripts/site/languages.ts";
import { allTypes } from "../../../scripts/site/page-types.ts";
import { copyForTest, filesBelow, fixture, folderForTest } from "../../support/folders.ts";
import { PROJECT_FOLDER } from "../../support/program.ts";
import { seededRandom } from "../../support/random.ts";

/** What becomes of files at one save, by their paths: null removes one. */
type Edit = Record<string, string | Buffer | null | ((text: string) => string)>;

const appended = (text: string) => (before: string) => `${before}${text}`;
const replaced = (what: string | RegExp, by: string) => (text: string) => text.replace(what, by);

const NEW_ROLE = `---
title: Night Sister
summary: Answers for all wards of the house from dusk to dawn.
domain: care
reviewed: 2026-11-20
related: [{ role: ward-nurse, why: One goes when the other comes. }]
---
`;

const HOUSE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n';

/** Saves that leave the content fine, in any order. */
const FINE: readonly Edit[] = [
  { "ward-nurse.md": replaced("title: Ward Nurse", "title: Nurse on the Ward") },
  { "ward-nurse.md": appended("\n## Nights\n\nThey are long.\n") },
  { "ward-nurse.md": replaced("pros: [Patients say thank you]", "pros: [Patients say thank you, No two days alike]") },
  { "scrub-nurse.md": replaced("skills:", "aliases: [Theatre Sister]\nskills:") },
  { "porter.md": replaced(/reviewed: .*/, "reviewed: 2026-11-21") },
  { "night-sister.md": NEW_ROLE },
  { "night-sister.md": null },
  { "de/night-sister.md": null, "wards/night-sister.md": null },
  { "de/ward-nurse.md": replaced("title: Pflegefachkraft auf Station", "title: Stationspflege") },
  { "de/ward-nurse.md": appended("\n## Nachts\n\nDie Nächte sind lang.\n") },
  { "de/ward-nurse.md": replaced(/translated: .*/, "translated: 2026-01-01") },
  { "ar/ward-nurse.md": null },
  {
    "de/porter.md":
      "---\ntitle: Transportdienst\nsummary: Bringt Kranke und Sachen dorthin, wo sie gebraucht werden.\ntranslated: 2026-11-20\n---\n",
  },
  { "de/porter.md": null },
  { "de/_skills.yaml": replaced("Wundversorgung", "Versorgung von Wunden") },
  { "de/_domains.yaml": replaced(/name: .*/, "name: Rund ums Bett") },
  { "de/_ladders.yaml": replaced(/name: \S+/, "name: Stufe") },
  { "de/_site.yaml": replaced(/title: .*/, "title: Berufe im Haus") },
  { "de/_strings.yaml": "cons: Was schwer ist\n" },
  { "de/_strings.yaml": null },
  { "_strings.yaml": "cons: What is hard\n" },
  { "_strings.yaml": null },
  { "de/_pages/how-to-apply.md": null },
  { "de/_pages/canteen.md": "---\ntitle: Kantine\n---\n\nMittags warm.\n" },
  { "_pages/canteen.md": appended("\nClosed on Sundays.\n") },
  { "_skills.yaml": replaced("name: Handover", "name: Handing over") },
  { "_domains.yaml": replaced(/name: .*/, "name: At the bedside") },
  { "_ladders.yaml": replaced("name: Charge nurse", "name: Sister in charge") },
  { "_site.yaml": replaced("tagline: What people do", "tagline: Who does what") },
  { "_site.yaml": appended("country: GB\n") },
  { "_sources.yaml": replaced(/title: [^,\n]*/, "title: Rules of all wards") },
  {
    "_traits.yaml":
      "nights: { name: Nights, question: Nights on duty?, steps: [{ id: rare, name: Rare }, { id: usual, name: Usual }] }\n",
  },
  { "_assets/house.svg": HOUSE },
  { "fr/_site.yaml": "title: Les métiers de Sainte-Anne\n" },
  {
    "fr/_site.yaml": "title: Les métiers de l'hôpital\n",
    "fr/porter.md":
      "---\ntitle: Brancardier\nsummary: Conduit les malades là où on les soigne.\ntranslated: 2026-11-20\n---\n",
  },
  { "ar/_site.yaml": null, "ar/ward-nurse.md": null },
];

/** Saves that leave something wrong until they are taken back. */
const FAULTY: readonly Edit[] = [
  { "ward-nurse.md": replaced("domain: care", "domain: cure") },
  { "scrub-nurse.md": "---\ntitle: [\n---\n" },
  { "porter.md": Buffer.of(0xff, 0xfe, 0x00) },
  { "de/_site.yaml": null },
  { "de/ward-nurse.md": replaced("summary:", "sumary:") },
  { "_domains.yaml": replaced("care:", "nursing:") },
  { "de/_skills.yaml": "wound-care: { name: [] }\n" },
  { "scrub-nurse.md": null },
  { "_site.yaml": null },
];

function hospital(prepare?: LiveSiteTools["prepare"]) {
  const roles = copyForTest(fixture("pflege"));
  const config = makeConfig({ roles, out: join(folderForTest(), "site") }, roles, PROJECT_FOLDER, "2026-11-24");
  const site = beginning(config, prepare);
  const pathOf = (name: string) => join(roles, name);
  const write = (name: string, content: string | Buffer | null) => {
    if (content === null) return rmSync(pathOf(name), { force: true });
    mkdirSync(dirname(pathOf(name)), { recursive: true });
    writeFileSync(pathOf(name), content);
  };
  const contentOf = (name: string) => (existsSync(pathOf(name)) ? readFileSync(pathOf(name)) : null);
  return {
    config,
    site,
    /** Saves some files. @returns what takes them back */
    async save(edit: Edit): Promise<Edit> {
      const before = Object.fromEntries(Object.keys(edit).map((name) => [name, contentOf(name)]));
      for (const [name, content] of Object.entries(edit))
        write(name, typeof content === "function" ? content(String(before[name] ?? "")) : content);
      await site.refresh(new Set(Object.keys(edit).map(pathOf)));
      return before;
    },
  };
}

const beginning = (config: Config, prepare: LiveSiteTools["prepare"] = async () => {}) =>
  liveSite(config, { prepare, explain: (code) => code });

/** Every page of a site in every language, by its path, and one that is not there. */
function pagesOf(site: LiveSite): Record<string, string | undefined> {
  const { catalog } = site;
  if (!catalog) return {};
  const paths = editionsOf(catalog).flatMap((edition) =>
    allTypes(edition.catalog).flatMap((type) =>
      // The pages on problem codes are the program's, and have nothing of the roles.
      type.name.startsWith("error")
        ? []
        : type.keys(edition.catalog).map((key) => `/${edition.folder}${type.url(key).slice(1)}`),
    ),
  );
  return Object.fromEntries([...paths, "/no-such-page/"].map((path) => [path, site.page(path)?.html]));
}

describe("a site in three languages that is being written", () => {
  it.each([1, 2])("is after any saves what it is when it is read anew (order %i)", async (seed) => {
    const { config, site, save } = hospital();
    await site.refresh();
    const random = seededRandom(seed);
    for (let turn = 0; turn < 18; turn++) {
      const edit = random.pick(random.below(3) === 0 ? FAULTY : FINE);
      const taken = await save(edit);
      if (site.state.problems !== "" || random.below(3) === 0) await save(taken);
      const anew = beginning(config);
      await anew.refresh();
      const said = `after ${Object.keys(edit)} in turn ${turn}`;
      expect(site.state.problems, said).toBe(anew.state.problems);
      expect(pagesOf(site), said).toEqual(pagesOf(anew));
    }
  });

  it("shows a role again that comes back as it was, and where it lies now", async () => {
    const { site, save } = hospital();
    await site.refresh();
    const porter = () => site.page("/roles/porter/");
    const taken = await save({ "porter.md": null });
    expect(porter()).toMatchObject({ found: false });
    await save(taken);
    expect(porter()).toMatchObject({ found: true });
    await save({ "porter.md": null, "wards/porter.md": taken["porter.md"] ?? null });
    expect(porter()?.html).toContain("/edit/main/wards/porter.md");
  });

  it("reads everything again after a reading that failed", async () => {
    const { config, site, save } = hospital();
    await site.refresh();
    const { roles } = config;
    config.roles = join(roles, "porter.md");
    await save({ "ward-nurse.md": appended("\n## Nights\n\nThey are long.\n") });
    expect(site.state.problems).not.toBe("");
    config.roles = roles;
    await save({ "porter.md": appended("\n## Lifts\n\nThey are slow.\n") });
    expect(site.page("/roles/ward-nurse/")?.html).toContain("They are long.");
    expect(site.page("/roles/porter/")?.html).toContain("They are slow.");
  });

  it("has the files that pages refer to made anew when they are others, and not for words alone", async () => {
    let made = 0;
    const { site, save } = hospital(async () => void made++);
    await site.refresh();
    expect(made).toBe(1);
    await save({ "ward-nurse.md": appended("\n## Nights\n\nThey are long.\n") });
    await save({ "_skills.yaml": replaced("name: Handover", "name: Handing over") });
    expect(made).toBe(1);
    await save({ "_site.yaml": appended('theme: { light: "#123456", dark: "#abcdef" }\n') });
    expect(made).toBe(2);
    await save({ "_assets/house.svg": HOUSE });
    expect(made).toBe(3);
    await save({ "de/_strings.yaml": "cons: Was schwer ist\n" });
    expect(made).toBe(4);
  });

  it("has the files that pages refer to in every language at once, in one that is new as well", async () => {
    const house = hospital((catalog) => renewAssets(house.config, catalog));
    const { config, site, save } = house;
    await site.refresh();
    const contentOf = (path: string) => readFileSync(join(config.out, path), "utf8");
    await save({ "_assets/house.svg": HOUSE });
    await save({ "fr/_site.yaml": "title: Les métiers de Sainte-Anne\n" });
    for (const folder of ["", "de/", "ar/", "fr/"]) {
      expect(contentOf(`${folder}own/house.svg`)).toBe(HOUSE);
      expect(site.page(`/${folder}`)?.html).toMatch(/assets\/site\.css\?v=[0-9a-f]{8}"/);
    }
    await save({ "_assets/house.svg": HOUSE.replace("v1z", "h1z") });
    expect(contentOf("de/own/house.svg")).toContain("h1z");
    await save({ "de/_strings.yaml": "keep-role: Diesen Beruf vormerken\n" });
    const codeIn = (folder: string) =>
      filesBelow(join(config.out, folder, "assets")).map((name) => contentOf(`${folder}assets/${name}`));
    expect(codeIn("de/").some((text) => text.includes("Diesen Beruf vormerken"))).toBe(true);
    expect(codeIn("").some((text) => text.includes("Diesen Beruf vormerken"))).toBe(false);
  });
});
