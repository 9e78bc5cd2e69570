import { CODES, type ProblemCode } from "./codes.ts";
import { codeFrame, correctedFrame } from "./frame.ts";
import { counted, t, translated } from "./messages.ts";
import { printable, printableJson, printableLines } from "./printable.ts";
import { adviceOf, FILE_START, type Fix, type Problem, type Range } from "./problem.ts";
import { inList } from "./suggest.ts";

/** What a check found. `sources` holds the text of the files that have problems, by their name. */
export interface CheckResult {
  checked: number;
  problems: readonly Problem[];
  /** Which problems alone are wanted; left out, all are. */
  only?: "errors" | undefined;
  sources: ReadonlyMap<string, string>;
}

export const REPORT_FORMATS = ["pretty", "json", "github", "sarif"] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Why a code is a problem: in words, or the address of the page that says so. */
export type Explain = (code: ProblemCode) => string;

/**
 * The problems of a check as text in one of the formats, without a final line break.
 *
 * @param explain left out where the reader knows the codes, or is to be told no more than the problems
 */
export function report(result: CheckResult, format: ReportFormat, explain?: Explain): string {
  const problems = result.problems.filter(({ severity }) => !result.only || severity === "error");
  switch (format) {
    case "pretty":
      return pretty({ ...result, problems }, explain);
    case "json":
      return printableJson({ version: 1, checked: result.checked, problems: problems.map(inContractOrder) });
    case "github":
      return [...choicesOnce(problems).map(githubAnnotation), tally(problems), summaryLine({ ...result, problems })]
        .filter((part) => part !== "")
        .join("\n");
    case "sarif":
      return printableJson(sarifLog(problems, explain));
  }
}

function inContractOrder(problem: Problem) {
  const { code, severity, file, line, column, endLine, endColumn, message, path } = problem;
  return { code, severity, file, line, column, endLine, endColumn, message, hint: adviceOf(problem), path };
}

/** Problems of which each says the choices only where none before it has. */
function choicesOnce(problems: readonly Problem[]): Problem[] {
  const said = new Set<string>();
  return problems.map((problem) => {
    const { choices = "", ...rest } = problem;
    if (said.has(choices)) return rest;
    said.add(choices);
    return problem;
  });
}

function pretty(result: CheckResult, explain: Explain | undefined): string {
  const explained = new Set<ProblemCode>();
  const blocks = choicesOnce(result.problems).map((problem) => {
    const more = explained.has(problem.code) ? undefined : explain?.(problem.code);
    explained.add(problem.code);
    return problemBlock(problem, result.sources.get(problem.file), more);
  });
  return [...blocks, tally(result.problems), summaryLine(result)].filter((part) => part !== "").join("\n\n");
}

/** More problems than these are also counted by kind. */
const MANY = 10;

/** Its name, say: no line of it shows what is wrong. */
const isOfWholeFile = (problem: Problem) =>
  (Object.keys(FILE_START) as (keyof Range)[]).every((key) => problem[key] === FILE_START[key]);

/** How many problems there are of each kind, the most frequent first; nothing where there are few. */
function tally(problems: readonly Problem[]): string {
  if (problems.length <= MANY) return "";
  const counts = new Map<ProblemCode, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  const rows = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const [most, longest] = [String(rows[0]?.[1] ?? 0).length, Math.max(...rows.map(([code]) => code.length))];
  const files = new Set(problems.map(({ file }) => file)).size;
  const lines = rows.map(
    ([code, count]) => `${String(count).padStart(most + 2)}  ${code.padEnd(longest)}  ${translated(CODES[code])}`,
  );
  return [t`${counted(problems.length, "problem")} in ${counted(files, "file")}, by kind:`, ...lines].join("\n");
}

/** One problem for a person at a terminal: what, where, the lines, what to do, and why. */
export function problemBlock(problem: Problem, source: string | undefined, why?: string): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  // A file's name may hold anything, and messages repeat it.
  const head = `${problem.severity}[${problem.code}] ${printable(place)}\n  ${printable(problem.message)}`;
  const frame =
    source === undefined || source === "" || isOfWholeFile(problem) ? "" : `\n\n${codeFrame(source, problem)}\n`;
  const instead = correctedFrame(source, problem.fix);
  const shown = instead === "" ? "" : `\n\n  ${t`Write instead:`}\n\n${instead}`;
  const more = why === undefined ? "" : `${shown && "\n"}\n  ${t`Why: ${why}`}`;
  return `${head}${frame}\n  ${printable(adviceOf(problem))}${shown}${more}`;
}

function summaryLine({ checked, problems, only }: CheckResult): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const none = only ? t`no errors` : t`no problems`;
  const found = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ];
  const summary = t`${counted(checked, "file")} checked: ${inList(found) || none}.`;
  return only ? `${summary} ${t`Warnings are left out.`}` : summary;
}

/** A workflow command that the host shows on the line of the pull request. */
function githubAnnotation(problem: Problem): string {
  const properties = {
    file: problem.file,
    line: problem.line,
    endLine: problem.endLine,
    col: problem.column,
    endColumn: problem.endColumn,
    title: translated(CODES[problem.code]),
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${problem.severity} ${list.join(",")}::${escapeData(`${problem.message} ${adviceOf(problem)}`)}`;
}

/** What a workflow command may hold: line breaks are its own, and nothing else acts on the page that shows it. */
function escapeData(text: string): string {
  return printableLines(text.replaceAll("\r\n", "\n")).replaceAll("%", "%25").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function sarifLog(problems: readonly Problem[], explain: Explain | undefined) {
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
              shortDescription: { text: translated(CODES[code]) },
              ...(explain ? { fullDescription: { text: explain(code) } } : {}),
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
