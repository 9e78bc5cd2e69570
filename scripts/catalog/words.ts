import { unmarked } from "../schema/unmarked.ts";

/**
 * What words are made of: letters and digits of any script, and the signs without which C#, C++, .NET, A/B
 * and R&D are lost.
 */
const WORD =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}][/&][\p{L}\p{N}](?![\p{L}\p{N}+#])|\.?[\p{L}\p{N}]+(?:[+#]+)?(?:[.'’][\p{L}\p{N}]+)*/gu;

/** "I.T." is IT. */
const INITIALS = /^\p{L}(?:\.\p{L})+$/u;

const PLAIN = /^[ -~]*$/;

/** Letters of Arabic that are written for one another, and its digits. Hamzas and vowels are marks. */
const ARABIC_LETTERS: Readonly<Record<string, string>> = Object.fromEntries([
  ["ى", "ي"],
  ["ة", "ه"],
  ["ـ", ""],
  ...[..."٠١٢٣٤٥٦٧٨٩"].map((digit, at) => [digit, String(at)]),
]);

/**
 * A text without capitals and accents, and without what is written one way by some and another by others. The
 * marks that make another sound of a Japanese letter stay.
 */
export function fold(text: string): string {
  // Most of what is searched is plain letters, of which only the capitals change.
  if (PLAIN.test(text)) return text.toLowerCase();
  const plain = text
    .normalize("NFKD")
    .replace(/[^\P{M}\u3099\u309a]+/gu, "")
    .normalize("NFC");
  return unmarked(plain.toLowerCase()).replace(/[ىةـ٠-٩]/g, (letter) => ARABIC_LETTERS[letter] ?? letter);
}

/** A stretch in one of the scripts that put no spaces between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fc\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{M}]{2,}/gu;
const HAS_UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

/** A text with spaces between words where its script has none: 機械学習エンジニア is 機械, 学習 and エンジニア. */
function spaced(text: string): string {
  if (PLAIN.test(text) || !HAS_UNSPACED.test(text)) return text;
  // Words are cut by the dictionary of the script; a language is named so that none is taken from the machine.
  segmenter ??= new Intl.Segmenter("ja", { granularity: "word" });
  const cut = (stretch: string) =>
    ` ${Array.from(segmenter?.segment(stretch) ?? [], ({ segment }) => segment).join(" ")} `;
  return text.normalize("NFKC").replace(UNSPACED, cut);
}

/** How many groups words are sent in. */
export const WORD_GROUPS = 32;

/** The group that a word is sent in, from 0: by its first letter, in any script; each Latin letter has its own. */
export function wordGroup(word: string): number {
  return (word.codePointAt(0) ?? 0) % WORD_GROUPS;
}

/** What French and Italian leave of an article before a vowel, and of a few other words: "l'été", "dell'acqua". */
const ELISION =
  "(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|un|gl|all|dall|dell|nell|sull|coll|quell|quest)['’](?=\\p{L}{2})";
const ELIDED = new RegExp(`^${ELISION}`, "u");
const ELIDED_WITHIN = new RegExp(`(?<![\\p{L}\\p{N}'’])${ELISION}`, "giu");

/**
 * A text for an index that cuts it at spaces and signs by itself: its words are cut and written there as `wordsOf` does it
 * for queries. Plain words stay as they are.
 *
 * @param also words that are found with a word, folded
 */
export function asIndexed(text: string, also?: (word: string) => readonly string[]): string {
  if (!also && PLAIN.test(text) && !text.includes("'")) return text;
  const cut = spaced(text).replace(ELIDED_WITHIN, "");
  return cut.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
    const folded = fold(word);
    return [PLAIN.test(word) ? word : folded, ...(also?.(folded) ?? [])].join(" ");
  });
}

/** Languages that write several words as one: a Krankenpfleger is a Pfleger. */
const JOINING = new Set(["de", "nl", "sv", "da", "nb", "nn", "no", "is", "fi"]);

/** Whether a language writes several words as one. */
export const joinsWords = (language: string): boolean => JOINING.has(language.split("-")[0] ?? "");

const JOB_FIRST = new Set(["fr", "es", "it", "pt", "ca", "gl", "ro", "ar", "he", "fa", "id", "ms", "vi"]);

/** Whether a language says what somebody is before what that is about: "ingénieur réseau". */
export const saysJobFirst = (language: string): boolean => JOB_FIRST.has(language.split("-")[0] ?? "");

/** Fewest letters of a word that may end a longer one. */
const SHORTEST_END = 5;

/** Whether a longer word ends with a word, in a language that joins them. */
export const isEndOf = (word: string, longer: string): boolean =>
  word.length >= SHORTEST_END && longer.length > word.length + 1 && longer.endsWith(word);

/** The words of a text, folded: "Node.js and C#" gives node.js, and, c#. */
export function wordsOf(text: string): string[] {
  return (fold(spaced(text)).match(WORD) ?? []).map((word) =>
    INITIALS.test(word)
      ? word.replaceAll(".", "")
      : word
          .replace(ELIDED, "")
          .replace(/['’]s$/, "")
          .replaceAll(/['’]/g, ""),
  );
}

/** The article of Arabic with what is written together with it, and the commonest endings, three letters being left. */
const ARABIC_ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{sc=Arab}{3})/u;
const ARABIC_ENDING = /(?<=\p{sc=Arab}{3})(?:ات|ون|ين|ان|يه|ه|ي)$/u;

/**
 * The stem that the forms of an English or Arabic word share, cut lightly: plurals and the commonest endings. The same
 * is done to what is searched and to what is searched for, so it has to be alike, not right.
 */
export function stemOf(word: string): string {
  if (/^\p{sc=Arab}+$/u.test(word)) return word.replace(ARABIC_ARTICLE, "").replace(ARABIC_ENDING, "");
  if (word.length <= 3 || /[^a-z]/.test(word)) return word;
  let stem = word
    .replace(/ies$/, "y")
    .replace(/(ss|x|ch|sh)es$/, "$1")
    .replace(/([^su])s$/, "$1");
  stem = stem.replace(/(?<=[a-z]{3})(?:ing|ed|ers?|ors?|ation|ations)$/, "");
  return stem
    .replace(/([bdfglmnprt])\1$/, "$1")
    .replace(/(?<=[a-z]{3})y$/, "i")
    .replace(/(?<=[a-z]{3})e$/, "");
}

/** The letter that a name stands under in an index, without accents; "#" where it begins with none. */
export function letterOf(name: string): string {
  const [first = ""] = fold(name.trim());
  return /\p{L}/u.test(first) ? first.toUpperCase() : "#";
}

/** The address part that a name is expected to have. */
export function expectedSlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
