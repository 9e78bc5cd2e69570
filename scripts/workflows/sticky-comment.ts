import { z } from "zod";
import type { GitHubApi } from "./github-api.ts";

/** Who writes what a workflow writes. */
export const BOT = "github-actions[bot]";

const author = z.object({ login: z.string(), type: z.string() }).nullable();

/** Whether an author is the workflows themselves; anybody else may have copied a marker. */
export function isBot(user: z.output<typeof author>): boolean {
  return user?.login === BOT && user.type === "Bot";
}

const comment = z.object({ id: z.int().positive(), body: z.string().nullish(), user: author });

/**
 * Writes the one comment with a marker, or brings it up to date.
 *
 * @param text which begins with the marker
 */
export async function keepComment(pull: number, marker: string, text: string, api: GitHubApi): Promise<void> {
  const comments = z.array(comment).parse(await api.list(`/issues/${pull}/comments`));
  const own = comments.find(({ body, user }) => isBot(user) && body?.startsWith(marker));
  if (!own) await api.send("POST", `/issues/${pull}/comments`, { body: text });
  else if (own.body !== text) await api.send("PATCH", `/issues/comments/${own.id}`, { body: text });
}
