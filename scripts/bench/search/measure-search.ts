import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type BenchInput, commandOf, OWN, ofEachSite } from "../sites.ts";
import { runWhole } from "../targets/run-whole.ts";
import { serveCompressed } from "./compressed-site.ts";
import { type BrowserFigures, measureInBrowser } from "./in-browser.ts";
import type { NodeFigures, NodeInput } from "./in-node.ts";

/** The search of one site. */
export interface SearchResult {
  roles: number;
  isOwn: boolean;
  files: NodeFigures["files"];
  engines: NodeFigures["engines"];
  browser: BrowserFigures;
}

/** How many queries are searched for on a page. */
const SEARCHES = 40;

/** The sizes of generated sites, beside the written roles. */
export const SEARCH_SIZES: readonly number[] = [300, 3000, 10_000];

/**
 * Measures the search of sites: by itself, beside its rivals, and in a browser.
 *
 * @param judged the file with the judged queries for the roles that somebody has written
 * @throws Error when it fails or is interrupted
 */
export function measureSearches(input: BenchInput, judged: string): Promise<SearchResult[]> {
  const { seed, programFolder, interrupt } = input;
  return ofEachSite(input, async ({ size, roles, out }) => {
    input.tell(size, "build");
    await runWhole(commandOf(input, "build", "--roles", roles, "--out", out), programFolder, interrupt);
    input.tell(size, "search, beside others");
    const isOwn = size === OWN;
    const { queries, ...figures } = await inOwnProcess(
      { site: out, seed, queries: isOwn ? judged : undefined },
      interrupt,
    );
    input.tell(size, "search, in a browser");
    const site = await serveCompressed(out);
    try {
      const every = Math.max(1, Math.floor(queries.queries.length / SEARCHES));
      const searched = queries.queries.filter((_, at) => at % every === 0);
      return { ...figures, isOwn, browser: await measureInBrowser(site, queries.typed, searched) };
    } finally {
      await site.close();
    }
  });
}

/** Measures in a process of its own, started as this one was, so that Node's own options, such as --cpu-prof, reach it. */
async function inOwnProcess(input: NodeInput, interrupt: AbortSignal): Promise<NodeFigures> {
  const child = fork(fileURLToPath(new URL("./in-node.ts", import.meta.url)), [JSON.stringify(input)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: [...process.execArgv, "--max-old-space-size=6000"],
    signal: interrupt,
    // One that computes would not see a politer one before its end.
    killSignal: "SIGKILL",
  });
  let answer: NodeFigures | undefined;
  child.on("message", (message) => {
    answer = message as NodeFigures;
  });
  // Its message may arrive after its end; the channel closes last.
  const [[status]] = await Promise.all([once(child, "exit"), once(child, "disconnect")]);
  if (!answer || status !== 0) throw new Error(`measuring the search failed with status ${status}`);
  return answer;
}
