import { printable } from "../diagnostics/printable.ts";

/** What is wrong with a file that somebody handed in, and what to do about it: a sentence each. */
interface FaultOfFile {
  /** Another file that it is in. */
  file?: string;
  /** Where in the file, such as "row 12"; left out or empty where it is about all of it. */
  place?: string;
  message: string;
  hint: string;
}

const MOST_FAULTS = 20;

/** The faults of a file for a person at a terminal; so many of them that they can be mended. */
export function faultReport(name: string, faults: readonly FaultOfFile[]): string {
  const blocks = faults.slice(0, MOST_FAULTS).map(({ file = name, place, message, hint }) => {
    const where = place ? `${file}, ${place}` : file;
    return `error: ${[where, message, hint].map(printable).join("\n  ")}`;
  });
  if (faults.length > MOST_FAULTS) blocks.push(`… and ${faults.length - MOST_FAULTS} more.`);
  return blocks.join("\n\n");
}
