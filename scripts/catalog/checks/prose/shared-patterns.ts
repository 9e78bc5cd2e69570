import { t } from "../../../diagnostics/messages.ts";
import { allOf } from "../../../diagnostics/suggest.ts";
import type { Role } from "../../catalog.ts";
import { groupBy } from "../../group-by.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import type { Sentence } from "./prose.ts";
import { fingerprint, fingerprintsIn } from "./sentence-fingerprints.ts";

/** A way of building a sentence that many roles share, at the first sentence of a role that is built so. */
export interface SharedPattern {
  role: Role;
  sentence: Sentence;
  /** What there is to say of it. */
  message: string;
}

/** The words of a sentence, and what each counts as: a function word as itself, a weekday as any of them, others as a gap. */
interface Words {
  /** As they are written. */
  words: readonly string[];
  kinds: readonly string[];
}

const GAP = "…";
const WEEKDAY = "[weekday]";

/** What is said of a pattern, such as `On [weekday] …`: how many roles share it, and the files of some others. */
interface Shared {
  pattern: string;
  roles: number;
  others: string;
}

interface Rule {
  /** Which sentences are held against those of other roles: all of the text, its first one, or the points for and against. */
  of: "text" | "opening" | "point";
  /** What tells its patterns from those of other rules. */
  name: string;
  says(shared: Shared): string;
  patterns(words: Words): string[];
}

const RULES: readonly Rule[] = [
  // "On [weekday] …", "What goes wrong …"
  {
    of: "text",
    name: "sentence",
    says: ({ pattern, roles, others }) => t`“${pattern}” begins a sentence of ${roles} roles, ${others} among them.`,
    patterns: beginning,
  },
  // "A … wants a …"
  {
    of: "opening",
    name: "text",
    says: ({ pattern, roles, others }) => t`“${pattern}” begins the text of ${roles} roles, ${others} among them.`,
    patterns: (words) => frame(words, 4, 2),
  },
  // "The title means …"
  {
    of: "point",
    name: "point",
    says: ({ pattern, roles, others }) => t`“${pattern}” begins a point of ${roles} roles, ${others} among them.`,
    patterns: beginning,
  },
  // "A … … can … the …"
  {
    of: "point",
    name: "frame",
    says: ({ pattern, roles, others }) =>
      t`“${pattern}” is how a point begins in ${roles} roles, ${others} among them.`,
    patterns: (words) => frame(words, 5, 3),
  },
  // "… nobody notices …"
  {
    of: "point",
    name: "pair",
    says: ({ pattern, roles, others }) => t`“${pattern}” stands in a point of ${roles} roles, ${others} among them.`,
    patterns: pairs,
  },
];

/** The first words as they stand, up to a weekday, unless all of them are function words. */
function beginning({ words, kinds }: Words): string[] {
  const length = kinds.slice(0, 3).indexOf(WEEKDAY) + 1 || 3;
  const first = kinds.slice(0, length);
  if (first.length < length || !first.some((kind) => kind === GAP || kind === WEEKDAY)) return [];
  return [`${first.map((kind, at) => (kind === WEEKDAY ? kind : words[at])).join(" ")} ${GAP}`];
}

/** The first words with their gaps, if so many are none: with fewer it is the grammar that sentences share. */
function frame({ kinds }: Words, length: number, fixed: number): string[] {
  const first = kinds.slice(0, length);
  return first.length === length && first.filter((kind) => kind !== GAP).length >= fixed
    ? [`${first.join(" ")} ${GAP}`]
    : [];
}

/** Words side by side of which neither is a function word. */
function pairs({ words, kinds }: Words): string[] {
  return words.flatMap((word, at) =>
    at > 0 && kinds[at - 1] === GAP && kinds[at] === GAP ? [`${GAP} ${words[at - 1]} ${word} ${GAP}`] : [],
  );
}

interface Found {
  sentence: Sentence;
  pattern: string;
  says: Rule["says"];
  /** What it has in common with the same pattern elsewhere. */
  print: string;
}

const WORD = /[\p{L}\p{N}]+(?:['’+#.-][\p{L}\p{N}]+)*/gu;

function patternsIn(sentences: readonly Sentence[], language: string): Found[] {
  const kindOf = kindsOfWords(language);
  if (!kindOf) return [];
  const opening = sentences.find(({ place }) => !("path" in place));
  const parts: Record<Rule["of"], (sentence: Sentence) => boolean> = {
    text: ({ place }) => !("path" in place),
    opening: (sentence) => sentence === opening,
    point: ({ place }) => "path" in place && (place.path[0] === "pros" || place.path[0] === "cons"),
  };
  return sentences.flatMap((sentence) => {
    const rules = RULES.filter(({ of }) => parts[of](sentence));
    if (rules.length === 0) return [];
    const words: readonly string[] = sentence.text.match(WORD) ?? [];
    const kinds = words.map((word) => kindOf.get(word.toLowerCase()) ?? GAP);
    return rules.flatMap(({ name, says, patterns }) =>
      patterns({ words, kinds }).map((pattern) => {
        const print = fingerprint(`${name} ${pattern.toLowerCase()}`);
        return { sentence, pattern, says, print };
      }),
    );
  });
}

/** What the words that are no gap count as. */
function kindsOfWords(language: string): Map<string, string> | undefined {
  const list = FUNCTION_WORDS[language.split("-")[0] ?? ""]?.match(WORD);
  if (!list) return undefined;
  const day = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  const days = Array.from({ length: 7 }, (_, at) => day.format(Date.UTC(2024, 0, at + 1)).toLowerCase());
  return new Map([...list.map((word) => [word, word] as const), ...days.map((name) => [name, WEEKDAY] as const)]);
}

/** The prints of the patterns of a role's sentences in a row, by which roles are held against each other. */
export function patternPrints(sentences: readonly Sentence[], language: string): string {
  return [...new Set(patternsIn(sentences, language).map(({ print }) => print))].join("");
}

/** What no more roles have in common is chance. */
const MOST_BY_CHANCE = 5;

/** Among very many roles it takes one in twenty for a reader to meet it again. */
const SHARE = 1 / 20;

/** How many others are named. */
const NAMED = 2;

/** A role with its sentences, and the prints of their patterns. */
export interface PatternedRole {
  role: Role;
  sentences: readonly Sentence[];
  patterns: string;
}

/**
 * Finds patterns of sentences that many roles share: each once in a role, and of a sentence with several the one that
 * most roles share.
 *
 * @param isWanted tells the roles that are asked about; the others are only counted
 */
export function sharedPatterns(
  all: readonly PatternedRole[],
  language: string,
  isWanted: (role: Role) => boolean,
): SharedPattern[] {
  const wanted = all.filter(({ role }) => isWanted(role));
  const holders = new Map<string, string[]>();
  for (const { patterns } of wanted) for (const print of fingerprintsIn(patterns)) holders.set(print, []);
  for (const { role, patterns } of all)
    for (const print of fingerprintsIn(patterns)) holders.get(print)?.push(role.file);
  const most = Math.max(MOST_BY_CHANCE, all.length * SHARE);
  const filesWith = (print: string) => holders.get(print) ?? [];
  return wanted.flatMap(({ role, sentences, patterns }) => {
    if (!fingerprintsIn(patterns).some((print) => filesWith(print).length > most)) return [];
    const told = new Set<string>();
    return [...groupBy(patternsIn(sentences, language), ({ sentence }) => sentence)].flatMap(([sentence, found]) => {
      const [best] = found.sort((one, other) => filesWith(other.print).length - filesWith(one.print).length);
      if (!best || told.has(best.print)) return [];
      const files = filesWith(best.print);
      if (files.length <= most) return [];
      told.add(best.print);
      const others = allOf(files.filter((file) => file !== role.file).slice(0, NAMED));
      return [{ role, sentence, message: best.says({ pattern: best.pattern, roles: files.length, others }) }];
    });
  });
}
