import { z } from "zod";
import { type KeptIssue, keyIn, planIssues, type Topic } from "../review/issues.ts";
import type { GitHubApi } from "./github-api.ts";
import { isBot } from "./sticky-comment.ts";

const issue = z.object({
  number: z.int().positive(),
  title: z.string(),
  body: z.string().nullish(),
  user: z.object({ login: z.string(), type: z.string() }).nullable(),
  pull_request: z.unknown().optional(),
});

const CLOSING = "This is no longer so. If it comes back, there will be a new issue.";

/**
 * Keeps one open issue on each topic: opens what is new, brings the others up to date, closes what is over.
 *
 * @param label of these issues; those with another label are not looked at
 * @returns what was done, as a sentence
 */
export async function keepIssues(
  label: string,
  topics: readonly Topic[],
  unclear: readonly string[],
  api: GitHubApi,
): Promise<string> {
  const issues = z.array(issue).parse(await api.list(`/issues?state=open&labels=${encodeURIComponent(label)}`));
  const kept = issues.flatMap(({ number, title, body, user, pull_request }): KeptIssue[] => {
    const key = isBot(user) && pull_request === undefined ? keyIn(body ?? "") : undefined;
    return key === undefined ? [] : [{ number, key, title, body: body ?? "" }];
  });
  const plan = planIssues(topics, kept, unclear);
  for (const content of plan.open) await api.send("POST", "/issues", { ...content, labels: [label] });
  for (const { number, ...content } of plan.update) await api.send("PATCH", `/issues/${number}`, content);
  for (const { number } of plan.close) {
    await api.send("POST", `/issues/${number}/comments`, { body: CLOSING });
    await api.send("PATCH", `/issues/${number}`, { state: "closed", state_reason: "completed" });
  }
  return `${plan.open.length} issues opened, ${plan.update.length} brought up to date, ${plan.close.length} closed.`;
}
