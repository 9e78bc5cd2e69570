import { CODES, type ProblemCode } from "./codes.ts";
import { correctedLines } from "./edits.ts";
import { codeFrame, numberedLines, printable } from "./frame.ts";
import type { Fix, Problem, Range } from "./problem.ts";

/** What a check found. `sources` holds the text of the files that have problems, by their name. */
export interface CheckResult {
  checked: number;
  problems: readonly Problem[];
  sources: ReadonlyMap<string, string>;
}

export const REPORT_FORMATS = ["pretty", "json", "github", "sarif"] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The full address of the page that explains a code. */
export type PageOf = (code: ProblemCode) => string;

/**
 * The problems of a check as text in one of the formats, without a final line break.
 *
 * @param pageOf where each code is explained; left out where the site has no address
 */
export function report(result: CheckResult, format: ReportFormat, pageOf?: PageOf): string {
  switch (format) {
    case "pretty":
      return pretty(result, pageOf);
    case "json":
      return JSON.stringify(
        { version: 1, checked: result.checked, problems: result.problems.map(inContractOrder) },
        null,
        2,
      );
    case "github":
      return [...result.problems.map(githubAnnotation), summaryLine(result)].join("\n");
    case "sarif":
      return JSON.stringify(sarifLog(result.problems, pageOf), null, 2);
  }
}

function inContractOrder(problem: Problem) {
  const { code, severity, file, line, column, endLine, endColumn, message, hint } = problem;
  return { code, severity, file, line, column, endLine, endColumn, message, hint };
}

function pretty(result: CheckResult, pageOf: PageOf | undefined): string {
  const blocks = result.problems.map((problem) =>
    problemBlock(problem, result.sources.get(problem.file), pageOf?.(problem.code)),
  );
  return [...blocks, summaryLine(result)].join("\n\n");
}

/** One problem for a person at a terminal: what, where, the lines, what to do, and the page that says more. */
export function problemBlock(problem: Problem, source: string | undefined, page?: string): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  // A file's name may hold anything, and messages repeat it.
  const head = `${problem.severity}[${problem.code}] ${printable(place)}\n  ${printable(problem.message)}`;
  const frame = source === undefined || source === "" ? "" : `\n\n${codeFrame(source, problem)}\n`;
  const instead = source === undefined || !problem.fix ? [] : correctedLines(source, problem.fix.edits);
  const shown = instead.length === 0 ? "" : `\n\n  Write instead:\n\n${numberedLines(instead)}`;
  const more = page === undefined ? "" : `${shown && "\n"}\n  See ${page}`;
  return `${head}${frame}\n  ${printable(problem.hint)}${shown}${more}`;
}

function summaryLine({ checked, problems }: CheckResult): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const found = [errors > 0 && counted(errors, "error"), warnings > 0 && counted(warnings, "warning")].filter(Boolean);
  return `${counted(checked, "file")} checked: ${found.length > 0 ? found.join(", ") : "no problems"}.`;
}

/** "1 file", "2 files". */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A workflow command that the host shows on the line of the pull request. */
function githubAnnotation(problem: Problem): string {
  const properties = {
    file: problem.file,
    line: problem.line,
    endLine: problem.endLine,
    col: problem.column,
    endColumn: problem.endColumn,
    title: CODES[problem.code],
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${problem.severity} ${list.join(",")}::${escapeData(`${problem.message} ${problem.hint}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function sarifLog(problems: readonly Problem[], pageOf: PageOf | undefined) {
  const used = [...new Set(problems.map((problem) => problem.code))].sort();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "rolebook",
            rules: used.map((code) => ({
              id: code,
              shortDescription: { text: CODES[code] },
              ...(pageOf ? { helpUri: pageOf(code) } : {}),
            })),
          },
        },
        results: problems.map((problem) => ({
          ruleId: problem.code,
          level: problem.severity,
          message: { text: `${problem.message} ${problem.hint}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(problem.file) },
                region: sarifRegion(problem),
              },
            },
          ],
          ...(problem.fix ? { fixes: [sarifFix(problem, problem.fix)] } : {}),
        })),
      },
    ],
  };
}

/** A relative path as an address: a `#` or `?` in it would end the path. */
function uriOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}

function sarifFix({ file, hint }: Problem, { edits }: Fix) {
  return {
    description: { text: hint },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(file) },
        replacements: edits.map(({ range, newText }) => ({
          deletedRegion: sarifRegion(range),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

function sarifRegion({ line, column, endLine, endColumn }: Range) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
