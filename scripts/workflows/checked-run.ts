import { z } from "zod";
import type { GitHubApi } from "./github-api.ts";

const fullName = z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/);
const commit = z.string().regex(/^[0-9a-f]{40}$/);

/** What GitHub itself says of the run that ended. */
const event = z.object({
  workflow_run: z.object({
    id: z.int().positive(),
    event: z.string(),
    head_sha: commit,
    head_branch: z.string().min(1).max(300),
    head_repository: z.object({ full_name: fullName, owner: z.object({ login: z.string().min(1).max(100) }) }),
  }),
  repository: z.object({ full_name: fullName }),
});

/** A run of the check on a pull request. */
export interface CheckedRun {
  id: number;
  commit: string;
  branch: string;
  /** The repository that the branch lies in, and its owner. */
  from: string;
  owner: string;
  repository: string;
}

/**
 * Reads the event that a workflow was started by.
 *
 * @returns nothing where the run was not for a pull request
 * @throws ZodError when it is no event of a run that ended
 */
export function checkedRun(text: string): CheckedRun | undefined {
  const { workflow_run: run, repository } = event.parse(JSON.parse(text));
  if (run.event !== "pull_request") return undefined;
  return {
    id: run.id,
    commit: run.head_sha,
    branch: run.head_branch,
    from: run.head_repository.full_name,
    owner: run.head_repository.owner.login,
    repository: repository.full_name,
  };
}

const pull = z.object({
  number: z.int().positive(),
  head: z.object({ sha: commit, repo: z.object({ full_name: fullName }).nullable() }),
  base: z.object({ repo: z.object({ full_name: fullName }) }),
});

/**
 * The number of the open pull request that was checked, as GitHub says it: what the run left behind is not asked,
 * because whoever wrote the pull request could have it name another one.
 *
 * @returns nothing where the pull request was closed, or has a newer commit than the one that was checked
 */
export async function pullRequestOf(run: CheckedRun, api: GitHubApi): Promise<number | undefined> {
  const head = encodeURIComponent(`${run.owner}:${run.branch}`);
  const pulls = z.array(pull).parse(await api.list(`/pulls?state=open&head=${head}`));
  const own = pulls.filter(
    ({ head, base }) =>
      head.sha === run.commit && head.repo?.full_name === run.from && base.repo.full_name === run.repository,
  );
  return own.length === 1 ? own[0]?.number : undefined;
}
