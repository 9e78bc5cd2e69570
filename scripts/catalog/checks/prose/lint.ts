import type { Problem } from "../../../diagnostics/problem.ts";
import { nameSome } from "../../../diagnostics/suggest.ts";
import type { Role } from "../../catalog.ts";
import { groupBy } from "../../group-by.ts";
import type { Keep } from "../../source/keep.ts";
import type { ProblemAt } from "../problem-at.ts";
import { duplicateSentence, nearDuplicates, placeInFile, type RoleSentence, shorten } from "./near-duplicates.ts";
import { sentencesOf } from "./prose.ts";
import type { HardPassage } from "./readability.ts";

/** A role with what is needed to name places in its file. */
export interface LintedRole {
  role: Role;
  /** The line of the file that the body begins on. */
  bodyLine: number;
}

/**
 * Finds what is right in form and still not good: sentences that stand in other roles too, and sentences
 * and words that a general reader stumbles over. All of it are warnings.
 *
 * @param wanted the files whose prose is held against everything; undefined is all
 * @param keep keeps a role's sentences and what was said of them; left out, they are looked over anew
 */
export async function lintProse(
  roles: readonly LintedRole[],
  language: string,
  problemAt: ProblemAt,
  wanted?: ReadonlySet<string>,
  keep: Keep = (_, make) => make(),
): Promise<Problem[]> {
  const bodyLines = new Map(roles.map(({ role, bodyLine }) => [role, bodyLine]));
  const sentences: RoleSentence[] = [];
  for (const { role } of roles) {
    const own = await keep(["sentences", language, JSON.stringify(role)], () => sentencesOf(role, language));
    for (const sentence of own) sentences.push({ role, sentence });
  }
  const concerns = (role: Role) => wanted === undefined || wanted.has(role.file);
  const placeOf = ({ role, sentence }: RoleSentence) => placeInFile(sentence.place, bodyLines.get(role) ?? 1);

  const swaps = nearDuplicates(sentences, wanted && concerns).filter(
    ({ first, second }) => concerns(first.role) || concerns(second.role),
  );
  const nearDuplicateProblems = [
    ...groupBy(swaps, ({ first, second }) => `${first.role.file} ${second.role.file}`).values(),
  ].flatMap((pair) => {
    // A file begun as a copy of another shares nearly everything with it: then one line says it all.
    const shown = pair.length > MOST_OF_A_PAIR ? pair.slice(0, 1) : pair;
    return shown.flatMap(({ first, second }) => {
      const [here, there] = concerns(second.role) ? [second, first] : [first, second];
      return duplicateSentence(here, there, placeOf(here), problemAt, pair.length - shown.length);
    });
  });
  if (!readsLanguage(language)) return nearDuplicateProblems;
  const ofRoles = groupBy(
    sentences.filter(({ role }) => concerns(role)),
    ({ role }) => role,
  );
  const passages: Problem[] = [];
  for (const own of ofRoles.values()) {
    const texts = own.map(({ sentence }) => sentence.text);
    const found: HardPassage[][] = await keep(["hard passages", ...texts], async () => {
      // The linters take a quarter of a second to load, and most commands don't ask for them.
      const { hardPassages } = await import("./readability.ts");
      return hardPassages(texts);
    });
    for (const [index, each] of own.entries()) {
      for (const passage of found[index] ?? []) {
        const { code, message, hint } = wordsOn(passage, each.sentence.text);
        passages.push(...problemAt(each.role.file, code, placeOf(each), message, hint, { severity: "warning" }));
      }
    }
  }
  return [...nearDuplicateProblems, ...passages];
}

/** Whether the linters have rules for a language. */
function readsLanguage(language: string): boolean {
  return language === "en" || language.startsWith("en-");
}

function wordsOn({ kind, text, instead }: HardPassage, sentence: string): Pick<Problem, "code" | "message" | "hint"> {
  return kind === "sentence"
    ? {
        code: "hard-sentence",
        message: `This sentence is hard to read: “${shorten(sentence)}”.`,
        hint: "Cut it in two, or use shorter words.",
      }
    : {
        code: "hard-word",
        message: `“${text}” has a plainer word.`,
        hint: instead.length > 0 ? `Write ${nameSome(instead)}, or leave it out.` : "Leave it out.",
      };
}

/** From so many shared sentences on, two files are reported as a pair. */
const MOST_OF_A_PAIR = 5;
