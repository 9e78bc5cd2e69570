import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Catalog } from "../../catalog/catalog.ts";
import { bytesBelow, filesBelow } from "../../publish/output/site-files.ts";
import { writeHugoSite } from "../hugo/write-site.ts";
import { commandOf, medianOf } from "../sites.ts";
import { compareSites, type KindComparison } from "./page-kinds.ts";
import { type Cost, runWhole } from "./run-whole.ts";

/** What builds of one site cost. Of several rounds the median counts, of the memory the most. */
export interface BuildFigures {
  roles: number;
  pages: number;
  /** Everything that was written, in bytes. */
  bytes: number;
  /** With an empty output folder, and nothing kept from an earlier build. */
  clean: Cost;
  /** The same build again, with nothing changed and what was kept of the first. */
  again: Cost;
  /** Hugo and Pagefind's command line with pages of the same kinds; null where there is no Hugo. */
  peer: { hugo: Cost; pagefind: Cost; pages: number; kinds: KindComparison[] } | null;
}

/** What is built, and where. */
export interface BuildInput {
  catalog: Catalog;
  /** The folder with the roles, and with Rolebook itself. */
  roles: string;
  programFolder: string;
  /** Where our build and Hugo's site and build are written; all are removed by whoever gave them. */
  out: string;
  hugoSite: string;
  hugoOut: string;
}

/** Hugo's version as it tells it; undefined where it is not installed. */
export function hugoVersion(): string | undefined {
  const { stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return /^hugo (v[\w.+]+)/.exec(stdout ?? "")?.[1];
}

/**
 * Builds a site with Rolebook, again, and with Hugo and Pagefind, in turns.
 *
 * @param rounds how often; `warmUp` adds a round before that does not count
 * @throws Error when a build fails
 */
export async function measureBuilds(
  { catalog, roles, programFolder, out, hugoSite, hugoOut }: BuildInput,
  { rounds, warmUp, withHugo }: { rounds: number; warmUp: boolean; withHugo: boolean },
  interrupt: AbortSignal,
): Promise<BuildFigures> {
  const run = (...command: string[]) => runWhole(command, programFolder, interrupt);
  const cache = `${out}-cache`;
  const build = () => run(...commandOf({ programFolder }, "build", "--roles", roles, "--out", out, "--cache", cache));
  if (withHugo) writeHugoSite(roles, catalog, hugoSite);
  const costs: Record<"clean" | "again" | "hugo" | "pagefind", Cost[]> = {
    clean: [],
    again: [],
    hugo: [],
    pagefind: [],
  };
  for (let round = warmUp ? -1 : 0; round < rounds; round++) {
    for (const folder of [out, cache, hugoOut]) await rm(folder, { recursive: true, force: true });
    const counts = { clean: await build(), again: await build() };
    const peer = withHugo && {
      hugo: await run(
        "hugo",
        "--quiet",
        "--source",
        hugoSite,
        "--destination",
        hugoOut,
        "--cacheDir",
        join(hugoSite, "cache"),
      ),
      pagefind: await run(
        join(programFolder, "node_modules/.bin/pagefind"),
        "--site",
        hugoOut,
        "--glob",
        // Ours indexes the pages of roles alone, so the peer reads no others.
        "roles/*/index.html",
        "--include-characters",
        "+#.",
      ),
    };
    if (round < 0) continue;
    for (const [name, cost] of Object.entries({ ...counts, ...peer })) costs[name as keyof typeof costs].push(cost);
  }
  return {
    roles: catalog.roles.size,
    pages: pagesIn(out),
    bytes: bytesBelow(out),
    clean: typical(costs.clean),
    again: typical(costs.again),
    peer: withHugo
      ? {
          hugo: typical(costs.hugo),
          pagefind: typical(costs.pagefind),
          pages: pagesIn(hugoOut),
          kinds: compareSites(out, hugoOut),
        }
      : null,
  };
}

function typical(costs: readonly Cost[]): Cost {
  const peaks = costs.flatMap(({ peak }) => peak ?? []);
  return {
    wall: medianOf(costs.map(({ wall }) => wall)),
    processor: medianOf(costs.map(({ processor }) => processor)),
    peak: peaks.length > 0 ? Math.max(...peaks) : null,
  };
}

const pagesIn = (site: string) => filesBelow(site).filter((path) => path.endsWith(".html")).length;
