import type { Problem } from "../../diagnostics/problem.ts";
import type { Keep } from "./keep.ts";

/** Two ways to read a text. */
interface Readings<Read> {
  /** With the place of every value, so that every problem can be told. */
  strictly(): Read;
  /** Without places, in a tenth of the time; nothing where there may be something wrong with the text. */
  plainly(): Promise<Read | undefined>;
}

/**
 * Reads a text in the short way where nothing will be told of it: nobody asks, or it is known to have no problems.
 *
 * @param kind what the text is read as
 * @param isAsked whether the text's own problems are asked for
 */
export async function readPlainly<Read extends { problems: readonly Problem[] }>(
  kind: string,
  text: string,
  { strictly, plainly }: Readings<Read>,
  isAsked: boolean,
  keep: Keep | undefined,
): Promise<Read> {
  if (!isAsked) return (await plainly()) ?? strictly();
  if (!keep) return strictly();
  let read: Read | undefined;
  const isFaultless = keep([`problems of ${kind}`, text], () => {
    read = strictly();
    return read.problems.length === 0;
  });
  return read ?? (isFaultless ? await plainly() : undefined) ?? strictly();
}
