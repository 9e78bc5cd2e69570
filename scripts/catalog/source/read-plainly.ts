import type { Problem } from "../../diagnostics/problem.ts";
import type { Remember } from "./read-folder.ts";

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
  remember: Remember | undefined,
): Promise<Read> {
  if (!isAsked) return (await plainly()) ?? strictly();
  if (!remember) return strictly();
  let read: Read | undefined;
  const found = await remember([`problems of ${kind}`, text], async () => {
    read = strictly();
    return read.problems.length === 0 ? "none" : "some";
  });
  return read ?? (found === "none" ? await plainly() : undefined) ?? strictly();
}
