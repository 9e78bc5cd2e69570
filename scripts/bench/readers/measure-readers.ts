import { rm } from "node:fs/promises";
import { join } from "node:path";
import { loadCatalog } from "../../catalog/build.ts";
import { generateRoles } from "../generate.ts";
import { medianOf } from "../measure.ts";
import { serveCompressed } from "../search/compressed-site.ts";
import { launchChromium, slowResults } from "../search/in-browser.ts";
import { freePort } from "../targets/live.ts";
import { runWhole } from "../targets/run-whole.ts";
import { OWN } from "../targets/targets.ts";
import { layoutShift } from "./layout-shift.ts";
import { findLighthouse, judgePage, type Scores } from "./lighthouse.ts";
import { type SamplePage, samplePages } from "./sample-pages.ts";

/** The sizes that there are targets for. */
export const READER_SIZES: readonly number[] = [OWN, 3000];

/** A page, how much it moves, and what Lighthouse says of it; null where it is not to be listed, or nobody to ask. */
export interface PageFigures extends SamplePage {
  shift: number;
  scores: Scores | null;
}

/** What readers meet on a site. */
export interface ReaderFigures {
  roles: number;
  /** Seconds to the first results of a search from following a link, over a slow line with an empty cache. */
  results: number;
  /** Pages are looked at on the project's own site alone: what one weighs does not depend on how many there are. */
  pages: PageFigures[];
}

/** What is measured, and where. */
export interface ReadersInput {
  sizes: readonly number[];
  rounds: number;
  seed: number;
  programFolder: string;
  /** The path of something in a folder that is removed in the end. */
  place(name: string): string;
  /** Told what is measured next. */
  tell(roles: number, what: string): void;
  interrupt: AbortSignal;
}

/**
 * Builds sites, serves them as a good host would, compressed and with a little to keep, and visits them in Chromium.
 *
 * @throws Error when a build fails, or where there is no Chromium
 */
export async function measureReaders(input: ReadersInput): Promise<ReaderFigures[]> {
  const { programFolder, place, tell, interrupt, seed } = input;
  const figures: ReaderFigures[] = [];
  for (const size of input.sizes) {
    const isOwn = size === OWN;
    const roles = isOwn ? join(programFolder, "roles") : place("roles");
    if (!isOwn) await generateRoles(roles, { roles: size, seed });
    tell(size, "build");
    const out = place("site");
    const program = join(programFolder, "scripts/cli/rolebook.js");
    await runWhole([process.execPath, program, "build", "--roles", roles, "--out", out], programFolder, interrupt);
    figures.push(await visit(input, size, roles, out));
    await rm(out, { recursive: true, force: true });
    if (!isOwn) await rm(roles, { recursive: true, force: true });
  }
  return figures;
}

async function visit(
  { tell, rounds, interrupt }: ReadersInput,
  size: number,
  roles: string,
  out: string,
): Promise<ReaderFigures> {
  const { catalog } = await loadCatalog({ folder: roles, workingDirectory: roles });
  if (!catalog) throw new Error(`the roles in ${roles} have problems: \`npm run check\` shows them`);
  const site = await serveCompressed(out);
  const lighthouse = await findLighthouse();
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  const times = async (work: () => Promise<number>) => {
    const found: number[] = [];
    for (let round = 0; round < rounds && !interrupt.aborted; round++) found.push(await work());
    return found;
  };
  try {
    tell(size, "search");
    const [first] = catalog.roles.values();
    const results = medianOf(await times(() => slowResults(browser, site, first?.title ?? "")));
    const pages: PageFigures[] = [];
    for (const page of size === OWN ? samplePages(catalog) : []) {
      interrupt.throwIfAborted();
      tell(size, page.name);
      const address = site.url + page.path;
      // What moves does not move each time: of several visits the worst counts.
      const shift = Math.max(...(await times(() => layoutShift(browser, address))));
      pages.push({
        ...page,
        shift,
        scores: page.listed && lighthouse ? await judgePage(lighthouse, address, port) : null,
      });
    }
    return { roles: size, results, pages };
  } finally {
    await browser.close();
    await site.close();
  }
}
