import { serveCompressed } from "../search/compressed-site.ts";
import { launchChromium, type ResultTimes, slowResults } from "../search/in-browser.ts";
import { type BenchInput, catalogOf, commandOf, type MeasuredSite, medianOf, OWN, ofEachSite } from "../sites.ts";
import { freePort } from "../targets/live.ts";
import { runWhole } from "../targets/run-whole.ts";
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
  /** Seconds to the results of a search from following a link, over a slow line with an empty cache. */
  results: ResultTimes;
  /** Pages are looked at on the project's own site alone: what one weighs does not depend on how many there are. */
  pages: PageFigures[];
}

/**
 * Builds sites, serves them as a good host would, compressed and with a little to keep, and visits them in Chromium.
 *
 * @throws Error when a build fails, or where there is no Chromium
 */
export function measureReaders(input: BenchInput): Promise<ReaderFigures[]> {
  return ofEachSite(input, async (site) => {
    const { size, roles, out } = site;
    input.tell(size, "build");
    await runWhole(commandOf(input, "build", "--roles", roles, "--out", out), input.programFolder, input.interrupt);
    return visit(input, site);
  });
}

async function visit(
  { tell, rounds = 3, interrupt }: BenchInput,
  { size, roles, out }: MeasuredSite,
): Promise<ReaderFigures> {
  const catalog = await catalogOf(roles);
  const site = await serveCompressed(out);
  const lighthouse = await findLighthouse();
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  const times = async <Time>(work: () => Promise<Time>) => {
    const found: Time[] = [];
    for (let round = 0; round < rounds && !interrupt.aborted; round++) found.push(await work());
    return found;
  };
  try {
    tell(size, "search");
    const [first] = catalog.roles.values();
    const seconds = await times(() => slowResults(browser, site, first?.title ?? ""));
    const results = {
      first: medianOf(seconds.map(({ first }) => first)),
      all: medianOf(seconds.map(({ all }) => all)),
    };
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
