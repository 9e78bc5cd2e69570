import type { Path } from "../../diagnostics/problem.ts";

/** One duty, with what it may look like. */
export interface DutyEntry {
  text: string;
  examples: readonly string[];
}

/** The duties of a level, by topic where rows have one, in the order in which rows name them. */
export class Duties {
  readonly #topics = new Map<string, { text: string; examples: string[] }[]>();

  get isEmpty(): boolean {
    return this.#topics.size === 0;
  }

  /** Whether some have a topic and others have none, which cannot be written. */
  get isMixed(): boolean {
    return this.#topics.size > 1 && this.#topics.has("");
  }

  /**
   * Adds a duty; one that is there already gains the examples.
   *
   * @param topic empty where it has none
   * @returns where it stands among the duties
   */
  add(topic: string, { text, examples }: DutyEntry): Path {
    const entries = this.#topics.get(topic) ?? [];
    this.#topics.set(topic, entries);
    const there = entries.findIndex((entry) => entry.text === text);
    const at = there === -1 ? entries.length : there;
    const entry = entries[at] ?? { text, examples: [] };
    entries[at] = entry;
    entry.examples.push(...examples.filter((each) => !entry.examples.includes(each)));
    return topic === "" ? [at] : [topic, at];
  }

  /** As a role file has them: a list, or lists by topic. */
  asWritten(): unknown {
    const written = (entries: readonly DutyEntry[]) =>
      entries.map(({ text, examples }) => (examples.length === 0 ? text : { text, examples }));
    const plain = this.#topics.get("");
    if (plain && this.#topics.size === 1) return written(plain);
    return Object.fromEntries([...this.#topics].map(([topic, entries]) => [topic, written(entries)]));
  }
}
