import type { Splice } from "../diagnostics/splice.ts";
import type { Span } from "./mended-text.ts";

/** What somebody may have meant who wrote YAML that cannot be read. */
export interface Mend {
  at: Span;
  message: string;
  hint: string;
  splices: Splice[];
  /** Whether it changes nothing but the way of writing. */
  isSafe: boolean;
  /** What else may not be meant as it then reads. */
  doubtful?: Span[];
}

/** What the parser said first. Offsets count in the YAML. */
export interface FirstFault {
  code: string;
  message: string;
  from: number;
  to: number;
}

/** Another text in the place of what stands there. */
export function replacing({ from, to }: { from: number; to: number }, insert: string): Splice {
  return { start: from, end: to, insert };
}

/** So many faults of one text are told; more of them are hardly anyone's mistakes. */
export const MOST_FAULTS = 200;
