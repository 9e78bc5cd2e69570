import type { Duties } from "../../schema/duties.ts";

/** A duty by itself: its topic is null where its level has no topics. */
export interface TopicDuty {
  topic: string | null;
  text: string;
  examples: string[];
}

/** The duties of a level one by one, whichever way they are written. */
export function dutiesIn(duties: Duties): TopicDuty[] {
  const groups = Array.isArray(duties) ? [[null, duties] as const] : Object.entries(duties as Topics);
  return groups.flatMap(([topic, entries]) =>
    entries.map((entry) =>
      typeof entry === "string"
        ? { topic, text: entry, examples: [] }
        : { topic, text: entry.text, examples: entry.examples ?? [] },
    ),
  );
}

type Topics = Exclude<Duties, readonly unknown[]>;

/** The texts of the duties alone, in their order. */
export function dutyTexts(duties: Duties): string[] {
  return dutiesIn(duties).map(({ text }) => text);
}

/** Whether the texts alone do not say all of it. */
export function haveDetails(duties: Duties): boolean {
  return dutiesIn(duties).some(({ topic, examples }) => topic !== null || examples.length > 0);
}

/** Everything that is said in duties, for a search: the duties, their topics once, and their examples. */
export function wordsOfDuties(duties: Duties): string[] {
  const all = dutiesIn(duties);
  const topics = [...new Set(all.flatMap(({ topic }) => topic ?? []))];
  return [...topics, ...all.flatMap(({ text, examples }) => [text, ...examples])];
}
