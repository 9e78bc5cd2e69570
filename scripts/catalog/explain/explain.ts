import { CODES, type ProblemCode } from "../../diagnostics/codes.ts";
import { codeFrame, correctedFrame } from "../../diagnostics/frame.ts";
import { inLanguage } from "../../diagnostics/language.ts";
import { translated } from "../../diagnostics/messages.ts";
import { adviceOf } from "../../diagnostics/problem.ts";
import { type LoadResult, loadCatalog } from "../build.ts";
import type { Keep } from "../source/keep.ts";
import type { ExplainedCode, ExplainedCodes, ShownFile } from "./explained-code.ts";
import { type ExampleFiles, type Explanation, SMALL_SITE } from "./explanation.ts";
import { EXPLANATIONS } from "./explanations.ts";
import { type FileContent, inMemory } from "./files-in-memory.ts";

/** Today in the examples. */
const TODAY = "2026-11-20";

const [WORKING_DIRECTORY, FOLDER] = ["/", "/roles"];

/**
 * Checks an example as a folder on the disk would be checked.
 *
 * @param keep keeps what is read of files that several examples have
 * @param language of the messages
 */
export async function checkExample(files: ExampleFiles, keep?: Keep, language = "en"): Promise<LoadResult> {
  const all = Object.entries<FileContent | null>({ ...SMALL_SITE, ...files });
  const present = Object.fromEntries(all.flatMap(([name, content]) => (content === null ? [] : [[name, content]])));
  return loadCatalog({
    folder: FOLDER,
    workingDirectory: WORKING_DIRECTORY,
    today: TODAY,
    prose: true,
    disk: inMemory(FOLDER, present),
    language,
    ...(keep && { keep }),
  });
}

/** Keeps results as JSON for as long as it is itself kept. */
function keptInMemory(): Keep {
  const known = new Map<string, string>();
  return <Data>(key: readonly string[], make: () => Data) => {
    const name = JSON.stringify(key);
    const kept = (data: unknown) => {
      const json = JSON.stringify(data);
      known.set(name, json);
      return JSON.parse(json);
    };
    const json = known.get(name);
    if (json !== undefined) return JSON.parse(json);
    const made = make();
    return made instanceof Promise ? made.then(kept) : kept(made);
  };
}

const explained = new Map<string, Promise<ExplainedCodes>>();

/**
 * Every code, explained by what the check really says of its failing example. Worked out once for each language.
 *
 * @param language of all that is said
 * @param keep keeps it between runs: it depends on the program alone
 */
export function explainedCodes(language = "en", keep: Keep = (_, make) => make()): Promise<ExplainedCodes> {
  const codes = Object.keys(CODES) as ProblemCode[];
  const explainAll = async () => {
    const among = keptInMemory();
    const all: ExplainedCode[] = [];
    // One after another, so that each has what was read for those before.
    for (const code of codes) all.push(await explain(code, among, language));
    return all;
  };
  const known =
    explained.get(language) ??
    Promise.resolve(keep(["explained codes", language], () => inLanguage(language, explainAll))).then(
      (all) => new Map(all.map((each) => [each.code, each])),
    );
  explained.set(language, known);
  return known;
}

async function explain(code: ProblemCode, keep: Keep, language: string): Promise<ExplainedCode> {
  const explanation = EXPLANATIONS[code];
  const { problems, sources } = await checkExample(explanation.failing, keep, language);
  const found = problems.filter((each) => each.code === code);
  // Of two files that clash, the one is explained that the page shows.
  const problem = found.find(({ file }) => file.replace("roles/", "") in explanation.failing) ?? found[0];
  if (!problem) throw new Error(`the failing example of \`${code}\` does not have that problem`);
  const { severity, file, line, column, message } = problem;
  const source = explanation.showsFolder ? undefined : sources.get(file);
  return {
    code,
    title: translated(CODES[code]),
    why: translated(explanation.why),
    severity,
    place: `${file}:${line}:${column}`,
    message,
    hint: adviceOf(problem),
    frame: source === undefined ? null : codeFrame(source, problem),
    instead: correctedFrame(source, problem.fix) || null,
    failing: shownFiles(explanation.failing, explanation),
    passing: shownFiles(explanation.passing, explanation),
  };
}

function shownFiles(files: ExampleFiles, { showsFolder }: Explanation): ShownFile[] {
  if (showsFolder) return [{ name: "roles/", text: listing(files) }];
  return Object.entries(files).flatMap(([name, content]) =>
    content === null ? [] : [{ name: `roles/${name}`, text: shownContent(content) }],
  );
}

function shownContent(content: FileContent): string {
  if (typeof content === "string") return content;
  return content instanceof Uint8Array ? new TextDecoder().decode(content) : `-> ${content.linkTo}`;
}

/** The names in the folder of an example, with where a link leads and the size of what is large. */
function listing(files: ExampleFiles): string {
  const all = Object.entries<FileContent | null>({ ...SMALL_SITE, ...files }).sort(([a], [b]) => (a < b ? -1 : 1));
  return all
    .flatMap(([name, content]) => {
      if (content === null) return [];
      if (typeof content === "object" && "linkTo" in content) return [`${name} -> ${content.linkTo}`];
      const kib = Math.ceil(content.length / 1024);
      return [kib > 1 ? `${name}  (${kib} KiB)` : name];
    })
    .join("\n");
}
