import { z } from "zod";
import type { Topic } from "../review/issues.ts";
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

/** What marks an issue as the one on a topic. */
export function markerOf(key: string): string {
  return `<!-- rolebook: ${key} -->`;
}

/** The topic that the text of an issue is marked with. */
function keyIn(body: string): string | undefined {
  return /^<!-- rolebook: ([a-z0-9:-]{1,120}) -->\n/.exec(body)?.[1];
}

/**
 * Keeps one open issue on each topic: opens what is new, brings the others up to date, closes what is over.
 *
 * @param label of these issues; those with another label are not looked at
 * @param unclear keys of topics of which nothing certain is known: their issues stay as they are
 * @returns what was done, as a sentence
 */
export async function keepIssues(
  label: string,
  topics: readonly Topic[],
  unclear: readonly string[],
  api: GitHubApi,
): Promise<string> {
  const issues = z.array(issue).parse(await api.list(`/issues?state=open&labels=${encodeURIComponent(label)}`));
  const kept = issues.flatMap(({ number, title, body, user, pull_request }) => {
    const key = isBot(user) && pull_request === undefined ? keyIn(body ?? "") : undefined;
    return key === undefined ? [] : [{ number, key, title, body }];
  });
  const done = { opened: 0, updated: 0, closed: 0 };
  for (const { key, title, body: text } of topics) {
    const there = kept.findLast((each) => each.key === key);
    const content = { title, body: `${markerOf(key)}\n${text}` };
    if (!there) {
      await api.send("POST", "/issues", { ...content, labels: [label] });
      done.opened++;
    } else if (there.title !== title || there.body !== content.body) {
      await api.send("PATCH", `/issues/${there.number}`, content);
      done.updated++;
    }
  }
  const staying = new Set([...topics.map(({ key }) => key), ...unclear]);
  for (const { number } of kept.filter(({ key }) => !staying.has(key))) {
    await api.send("POST", `/issues/${number}/comments`, { body: CLOSING });
    await api.send("PATCH", `/issues/${number}`, { state: "closed", state_reason: "completed" });
    done.closed++;
  }
  return `${done.opened} issues opened, ${done.updated} brought up to date, ${done.closed} closed.`;
}
