import { z } from "zod";
import type { Domain } from "../schema/vocabularies.ts";
import type { GitHubApi } from "./github-api.ts";

const PREFIX = "domain: ";

/** The labels of the domains of these names; a name that the vocabulary does not know has none. */
export function domainLabels(names: readonly string[], domains: ReadonlyMap<string, Domain>): string[] {
  return [...domains].filter(([, { name }]) => names.includes(name)).map(([id]) => PREFIX + id);
}

/** Gives a pull request the labels of its domains, and takes away those of other domains. */
export async function keepDomainLabels(pull: number, wanted: readonly string[], api: GitHubApi): Promise<void> {
  const labels = z.array(z.object({ name: z.string() })).parse(await api.list(`/issues/${pull}/labels`));
  const present = labels.map(({ name }) => name);
  const missing = wanted.filter((label) => !present.includes(label));
  if (missing.length > 0) await api.send("POST", `/issues/${pull}/labels`, { labels: missing });
  for (const label of present.filter((name) => name.startsWith(PREFIX) && !wanted.includes(name)))
    await api.send("DELETE", `/issues/${pull}/labels/${encodeURIComponent(label)}`);
}
