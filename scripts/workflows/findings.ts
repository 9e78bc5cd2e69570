import { unzipSync } from "fflate";
import { z } from "zod";
import { type BlastRadius, blastRadiusSchema } from "../review/blast-radius/blast-radius.ts";
import { type Redline, redlineSchema } from "../review/redline/redline.ts";
import type { GitHubApi } from "./github-api.ts";

/** What a check found; null for what it left out, or left in a form that it cannot have. */
export interface Findings {
  redline: Redline | null;
  blastRadius: BlastRadius | null;
}

/** The artifact of check.yml that holds the findings, and the files in it. */
export const FINDINGS = { artifact: "review", redline: "redline.json", blastRadius: "blast-radius.json" } as const;

const MOST_ZIPPED = 2_000_000;
const MOST_UNZIPPED = 8_000_000;

const artifacts = z.object({
  artifacts: z
    .array(z.object({ id: z.int().positive(), name: z.string(), expired: z.boolean(), size_in_bytes: z.int().min(0) }))
    .max(100),
});

/** Fetches what a run of the check found. It was written by the pull request's own code, so nothing in it is trusted. */
export async function findingsOf(run: number, api: GitHubApi): Promise<Findings> {
  const found = artifacts.parse(await api.get(`/actions/runs/${run}/artifacts?name=${FINDINGS.artifact}&per_page=100`));
  const artifact = found.artifacts.find(({ name, expired }) => name === FINDINGS.artifact && !expired);
  if (!artifact || artifact.size_in_bytes > MOST_ZIPPED) return { redline: null, blastRadius: null };
  return findingsIn(await api.download(`/actions/artifacts/${artifact.id}/zip`, MOST_ZIPPED));
}

/** The findings in a zip. Only the files that are expected are unpacked, each up to a limit. */
export function findingsIn(zip: Uint8Array): Findings {
  const names: string[] = [FINDINGS.redline, FINDINGS.blastRadius];
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(zip, {
      filter: ({ name, originalSize }) => names.includes(name) && originalSize <= MOST_UNZIPPED,
    });
  } catch {
    return { redline: null, blastRadius: null };
  }
  return {
    redline: readAs(redlineSchema, files[FINDINGS.redline]),
    blastRadius: readAs(blastRadiusSchema, files[FINDINGS.blastRadius]),
  };
}

function readAs<Shape extends z.ZodType>(schema: Shape, content: Uint8Array | undefined): z.output<Shape> | null {
  if (content === undefined) return null;
  try {
    return schema.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(content)));
  } catch {
    return null;
  }
}
