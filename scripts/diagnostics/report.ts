import { CODES, type ProblemCode } from "./codes.ts";
import { correctedLines } from "./edits.ts";
import { codeFrame, numberedLines, printable } from "./frame.ts";
import { FILE_START, type Fix, type Problem, type Range } from "./problem.ts";
import { counted } from "./suggest.ts";

export { counted };

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
      return [...choicesOnce(result.problems).map(githubAnnotation), tally(result), summaryLine(result)]
        .filter((part) => part !== "")
        .join("\n");
    case "sarif":
      return JSON.stringify(sarifLog(result.problems, pageOf), null, 2);
  }
}

function inContractOrder(problem: Problem) {
  const { code, severity, file, line, column, endLine, endColumn, message } = problem;
  return { code, severity, file, line, column, endLine, endColumn, message, hint: adviceOf(problem) };
}

/** What to do about a problem, with the choices that there are. */
const adviceOf = ({ hint, choices }: Problem) => (choices === undefined ? hint : `${hint} ${choices}`);

/** Problems of which each says the choices only where none before it has. */
function choicesOnce(problems: readonly Problem[]): Problem[] {
  const said = new Set<string>();
  return problems.map((problem) => {
    const { choices, ...rest } = problem;
    if (choices === undefined || !said.has(choices)) {
      if (choices !== undefined) said.add(choices);
      return problem;
    }
    return rest;
  });
}

function pretty(result: CheckResult, pageOf: PageOf | undefined): string {
  const blocks = choicesOnce(result.problems).map((problem) =>
    problemBlock(problem, result.sources.get(problem.file), pageOf?.(problem.code)),
  );
  return [...blocks, tally(result), summaryLine(result)].filter((part) => part !== "").join("\n\n");
}

/** More problems than these are also counted by kind. */
const MANY = 10;

/** Its name, say: no line of it shows what is wrong. */
const isOfWholeFile = (problem: Problem) =>
  (Object.keys(FILE_START) as (keyof Range)[]).every((key) => problem[key] === FILE_START[key]);

/** How many problems there are of each kind, the most frequent first; nothing where there are few. */
function tally({ problems }: CheckResult): string {
  if (problems.length <= MANY) return "";
  const counts = new Map<ProblemCode, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  const rows = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const [most, longest] = [String(rows[0]?.[1] ?? 0).length, Math.max(...rows.map(([code]) => code.length))];
  const files = new Set(problems.map(({ file }) => file)).size;
  const lines = rows.map(
    ([code, count]) => `${String(count).padStart(most + 2)}  ${code.padEnd(longest)}  ${CODES[code]}`,
  );
  return [`${counted(problems.length, "problem")} in ${counted(files, "file")}, by kind:`, ...lines].join("\n");
}

/** One problem for a person at a terminal: what, where, the lines, what to do, and the page that says more. */
export function problemBlock(problem: Problem, source: string | undefined, page?: string): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  // A file's name may hold anything, and messages repeat it.
  const head = `${problem.severity}[${problem.code}] ${printable(place)}\n  ${printable(problem.message)}`;
  const frame =
    source === undefined || source === "" || isOfWholeFile(problem) ? "" : `\n\n${codeFrame(source, problem)}\n`;
  const instead = source === undefined || !problem.fix ? [] : correctedLines(source, problem.fix.edits);
  const shown = instead.length === 0 ? "" : `\n\n  Write instead:\n\n${numberedLines(instead)}`;
  const more = page === undefined ? "" : `${shown && "\n"}\n  See ${page}`;
  return `${head}${frame}\n  ${printable(adviceOf(problem))}${shown}${more}`;
}

function summaryLine({ checked, problems }: CheckResult): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const found = [errors > 0 && counted(errors, "error"), warnings > 0 && counted(warnings, "warning")].filter(Boolean);
  return `${counted(checked, "file")} checked: ${found.length > 0 ? found.join(", ") : "no problems"}.`;
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
  return `::${problem.severity} ${list.join(",")}::${escapeData(`${problem.message} ${adviceOf(problem)}`)}`;
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
          message: { text: `${problem.message} ${adviceOf(problem)}` },
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
