import { t } from "../../../diagnostics/messages.ts";
import type { Problem } from "../../../diagnostics/problem.ts";
import { nameSome } from "../../../diagnostics/suggest.ts";
import type { Role } from "../../catalog.ts";
import { groupBy } from "../../group-by.ts";
import type { Keep } from "../../source/keep.ts";
import type { ProblemAt } from "../problem-at.ts";
import { claimIn, claimRules } from "./claims.ts";
import {
  comparedWords,
  duplicateSentence,
  nearDuplicates,
  placeInFile,
  type RoleSentence,
  shorten,
} from "./near-duplicates.ts";
import { type Sentence, sentencesOf } from "./prose.ts";
import type { HardPassage } from "./readability.ts";
import { type PatternedRole, patternPrints, sharedPatterns } from "./shared-patterns.ts";

/** A role with what is needed to name places in its file. */
export interface LintedRole {
  role: Role;
  /** The line of the file that the body begins on. */
  bodyLine: number;
}

/**
 * Finds what is right in form and still not good: sentences that stand in other roles too or are
 * built like those of many, claims without a source, and sentences and words that a general reader stumbles over.
 * All of it are warnings.
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
  const patterned: PatternedRole[] = [];
  const sentences: RoleSentence[] = [];
  for (const { role } of roles) {
    const own = await keep(["sentences", language, JSON.stringify(role)], () => {
      const sentences = sentencesOf(role, language);
      return { sentences, words: comparedWords(role, sentences), patterns: patternPrints(sentences, language) };
    });
    patterned.push({ role, ...own });
    sentences.push(...own.sentences.map((sentence, at) => ({ role, sentence, words: own.words[at] ?? "" })));
  }
  const concerns = (role: Role) => wanted === undefined || wanted.has(role.file);
  const placeOf = ({ role, sentence }: Omit<RoleSentence, "words">) =>
    placeInFile(sentence.place, bodyLines.get(role) ?? 1);

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
  const patterns = sharedPatterns(patterned, language, concerns).flatMap(({ message, ...here }) => {
    const hint = t`Write the sentence anew, from what only this job has.`;
    return problemAt(here.role.file, "shared-pattern", placeOf(here), message, hint, { severity: "warning" });
  });
  const betweenRoles = [...nearDuplicateProblems, ...patterns];
  if (!readsLanguage(language) && !claimRules(language)) return betweenRoles;
  const ofRoles = groupBy(
    sentences.filter(({ role }) => concerns(role)),
    ({ role }) => role,
  );
  const passages: Problem[] = [];
  for (const own of ofRoles.values()) {
    const texts = own.map(({ sentence }) => sentence.text);
    const found: Passage[][] = await keep(["passages", language, ...texts], () => passagesIn(texts, language));
    for (const [index, each] of own.entries()) {
      for (const passage of found[index] ?? []) {
        if (passage.kind === "claim" && each.sentence.isCited) continue;
        const { code, message, hint } = WORDINGS[passage.kind](passage, each.sentence);
        passages.push(...problemAt(each.role.file, code, placeOf(each), message, hint, { severity: "warning" }));
      }
    }
  }
  return [...betweenRoles, ...passages];
}

/** What there is to say of a sentence by itself. */
type Passage = HardPassage | { kind: "claim"; text: string; instead: [] };

/** What there is to say of each sentence, as far as there are rules for its language. */
async function passagesIn(texts: readonly string[], language: string): Promise<Passage[][]> {
  const rules = claimRules(language) ?? [];
  const claims = texts.map((sentence): Passage[] => {
    const text = claimIn(sentence, rules);
    return text === undefined ? [] : [{ kind: "claim", text, instead: [] }];
  });
  if (!readsLanguage(language)) return claims;
  // The linters take a quarter of a second to load, and most commands don't ask for them.
  const { hardPassages } = await import("./readability.ts");
  return hardPassages(texts).map((hard, at) => [...(claims[at] ?? []), ...hard]);
}

/** Whether the linters of sentences and words have rules for a language. */
function readsLanguage(language: string): boolean {
  return language === "en" || language.startsWith("en-");
}

type Wording = Pick<Problem, "code" | "message" | "hint">;

const WORDINGS: { [Kind in Passage["kind"]]: (passage: Passage, sentence: Sentence) => Wording } = {
  sentence: (_, { text }) => ({
    code: "hard-sentence",
    message: t`This sentence is hard to read: “${shorten(text)}”.`,
    hint: t`Cut it in two, or use shorter words.`,
  }),
  word: ({ text, instead }) => ({
    code: "hard-word",
    message: t`“${text}” has a plainer word.`,
    hint: instead.length > 0 ? t`Write ${nameSome(instead)}, or leave it out.` : t`Leave it out.`,
  }),
  claim: ({ text: claim }, { text, place }) => ({
    code: "unsourced-claim",
    message: t`“${claim}” says how the world is, and no source says so: “${shorten(text)}”.`,
    hint:
      "path" in place
        ? t`Move it into the text, where it can cite its source as \`[@source-id]\`, tell it as part of this job, such as “Expect to …”, or leave it out.`
        : t`Cite its source as \`[@source-id]\`, tell it as part of this job, such as “Expect to …”, or leave it out.`,
  }),
};

/** From so many shared sentences on, two files are reported as a pair. */
const MOST_OF_A_PAIR = 5;
