import type { ProblemCode } from "../../diagnostics/codes.ts";
import type { Severity } from "../../diagnostics/problem.ts";

/** A file of an example as a reader sees it. */
export interface ShownFile {
  name: string;
  text: string;
}

/** A problem code as its page shows it. Texts hold code between backticks. */
export interface ExplainedCode {
  code: ProblemCode;
  title: string;
  why: string;
  severity: Severity;
  /** What the check says of the failing example. */
  place: string;
  message: string;
  hint: string;
  /** The lines with the place marked; null where no line is concerned. */
  frame: string | null;
  /** The lines as they should read, where the check knows. */
  instead: string | null;
  failing: readonly ShownFile[];
  passing: readonly ShownFile[];
}

/** All problem codes with what their pages show. */
export type ExplainedCodes = ReadonlyMap<ProblemCode, ExplainedCode>;
