/** Something that one issue is kept on. */
export interface Topic {
  /** What tells it from other topics, such as `source:onet`. */
  key: string;
  title: string;
  /** Markdown. */
  body: string;
}

/** An open issue that was written here. */
export interface KeptIssue {
  number: number;
  key: string;
  title: string;
  /** With the marker. */
  body: string;
}

/** What has to be done so that the issues say what is so. */
export interface IssuePlan {
  open: { title: string; body: string }[];
  update: { number: number; title: string; body: string }[];
  close: { number: number }[];
}

/** What marks an issue as the one on a topic. */
export function markerOf(key: string): string {
  return `<!-- rolebook: ${key} -->`;
}

/** The topic that the text of an issue is marked with. */
export function keyIn(body: string): string | undefined {
  return /^<!-- rolebook: ([a-z0-9:-]{1,120}) -->\n/.exec(body)?.[1];
}

/**
 * Plans one issue for each topic.
 *
 * @param kept the open issues
 * @param unclear keys of topics of which nothing certain is known: their issues stay as they are
 */
export function planIssues(
  topics: readonly Topic[],
  kept: readonly KeptIssue[],
  unclear: readonly string[] = [],
): IssuePlan {
  const plan: IssuePlan = { open: [], update: [], close: [] };
  const byKey = new Map(kept.map((issue) => [issue.key, issue]));
  for (const topic of topics) {
    const issue = byKey.get(topic.key);
    const body = `${markerOf(topic.key)}\n${topic.body}`;
    if (!issue) plan.open.push({ title: topic.title, body });
    else if (issue.body !== body || issue.title !== topic.title)
      plan.update.push({ number: issue.number, title: topic.title, body });
  }
  const stays = new Set([...topics.map(({ key }) => key), ...unclear]);
  for (const { key, number } of kept) if (!stays.has(key)) plan.close.push({ number });
  return plan;
}
