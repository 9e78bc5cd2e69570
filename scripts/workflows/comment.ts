import { z } from "zod";
import { COMMENT_MARKER, reviewComment } from "../review/comment.ts";
import type { Domain } from "../schema/vocabularies.ts";
import { checkedRun, pullRequestOf } from "./checked-run.ts";
import { domainLabels, keepDomainLabels } from "./domain-labels.ts";
import { findingsOf } from "./findings.ts";
import type { GitHubApi } from "./github-api.ts";
import { keepComment } from "./sticky-comment.ts";

/** What the comment on a pull request is written from. */
export interface CommentTask {
  /** The event that started the workflow, as GitHub wrote it. */
  event: string;
  api: GitHubApi;
  /** Such as `https://github.com`. */
  serverUrl: string;
  /** The domains of the default branch. */
  domains: ReadonlyMap<string, Domain>;
}

/**
 * Comments on the pull request that a run of the check was for, and labels it.
 *
 * @returns what was done, as a sentence
 */
export async function commentOnPull({ event, api, serverUrl, domains }: CommentTask): Promise<string> {
  const run = checkedRun(event);
  if (!run) return "The run was not for a pull request.";
  const pull = await pullRequestOf(run, api);
  if (pull === undefined) return "No open pull request stands at the commit that was checked.";
  const { redline, blastRadius } = await findingsOf(run.id, api);
  const text = reviewComment({
    redline,
    blastRadius,
    commit: run.commit,
    run: run.id,
    runUrl: `${serverUrl}/${run.repository}/actions/runs/${run.id}`,
    touchesProgram: await touchesProgram(pull, api),
  });
  await keepComment(pull, COMMENT_MARKER, text, api);
  if (redline) await keepDomainLabels(pull, domainLabels(redline.domains, domains), api);
  return `The comment on #${pull} is up to date.`;
}

const files = z.array(z.object({ filename: z.string(), previous_filename: z.string().optional() }));

/** GitHub lists no more files than these. */
const MOST_FILES = 3_000;

/** Whether a pull request changes any file outside of the roles, as GitHub lists them. */
async function touchesProgram(pull: number, api: GitHubApi): Promise<boolean> {
  const changed = files.parse(await api.list(`/pulls/${pull}/files`));
  const paths = changed.flatMap(({ filename, previous_filename: before = filename }) => [filename, before]);
  return changed.length >= MOST_FILES || paths.some((path) => !path.startsWith("roles/"));
}
