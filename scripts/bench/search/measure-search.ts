import { answerOf } from "../children.ts";
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

/**
 * Measures the search of a built site: by itself, beside its rivals, and in a browser.
 *
 * @param say told what is measured next
 * @throws Error when it fails or is interrupted
 */
export async function measureSearch(
  input: NodeInput,
  say: (what: string) => void,
  interrupt: AbortSignal,
): Promise<SearchResult> {
  say("search, beside others");
  const { roles, files, engines, queries } = await answerOf<NodeFigures>(
    "measuring the search",
    new URL("./in-node.ts", import.meta.url),
    [JSON.stringify(input)],
    interrupt,
    ["--max-old-space-size=6000"],
  );
  say("search, in a browser");
  const site = await serveCompressed(input.site);
  try {
    const every = Math.max(1, Math.floor(queries.queries.length / SEARCHES));
    const searched = queries.queries.filter((_, at) => at % every === 0);
    return {
      roles,
      isOwn: input.queries !== undefined,
      files,
      engines,
      browser: await measureInBrowser(site, queries.typed, searched),
    };
  } finally {
    await site.close();
  }
}
