/** Something that one issue is kept on. */
export interface Topic {
  /** What tells it from other topics, such as `source:onet`. */
  key: string;
  title: string;
  /** Markdown. */
  body: string;
}
