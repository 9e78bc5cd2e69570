/** Scripts in whose words a joiner or non-joiner changes how letters meet. */
const JOINING =
  "\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}" +
  "\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}" +
  "\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}";

/** Marks of Arabic and its neighbours that Unicode counts as formatting though they are seen. */
const SEEN = "\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}";

/**
 * Characters that nobody can see but that change what is read, by Unicode's own properties: controls (but for line
 * breaks and tabs), formatting, whatever is drawn as nothing, private and lone halves of characters, and line ends
 * that no editor shows. Joiners stay where letters of their script or parts of an emoji meet.
 */
const INVISIBLE = [
  "(?![\\t\\n])\\p{Cc}",
  "[\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}\\u2800\\ufffc]",
  `(?<=[${JOINING}])[\\u200c\\u200d](?=[\\u200c\\u200d])`,
  `(?<![${JOINING}\\p{Extended_Pictographic}\\ufe0f\\p{Emoji_Modifier}])\\u200d`,
  "(?<=[\\p{Extended_Pictographic}\\ufe0f\\p{Emoji_Modifier}])\\u200d(?!\\p{Extended_Pictographic})",
  `(?<![${JOINING}])\\u200c`,
  "(?<!\\p{Extended_Pictographic})\\ufe0f(?!\\u20e3)",
  "(?<!\\p{Script=Mongolian})[\\u180b-\\u180d\\u180f]",
  `(?![${SEEN}\\u200c\\u200d\\ufe0f\\u180b-\\u180d\\u180f])[\\p{Cf}\\p{Default_Ignorable_Code_Point}]`,
].join("|");

const ONE = new RegExp(INVISIBLE, "u");
const EACH = new RegExp(INVISIBLE, "gu");

/** The first character of a text that nobody can see, if there is one: where it stands, and itself. */
export function invisibleIn(text: string): { index: number; character: string } | undefined {
  const found = ONE.exec(text);
  return found ? { index: found.index, character: found[0] } : undefined;
}

/** Every such character of a text, in order. */
export function eachInvisibleIn(text: string): { index: number; character: string }[] {
  return [...text.matchAll(EACH)].map(({ index, 0: character }) => ({ index, character }));
}

/** A text without the characters that nobody can see. */
export function withoutInvisible(text: string): string {
  return text.replace(EACH, "");
}

/** Letters of the Cyrillic and Greek alphabets that look like Latin ones, each above its likeness. */
const LOOKS_LIKE = new Map(
  [
    ["АВЕКМНОРСТУХЅІЈԚԜаеорсухѕіјһԁԛԝ", "ABEKMHOPCTYXSIJQWaeopcyxsijhdqw"],
    ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι", "ABEZHIKMNOPTYXovi"],
  ].flatMap(([from = "", to = ""]) => [...from].map((letter, at) => [letter, [...to][at] ?? letter] as const)),
);

/**
 * The first word that is made of Latin letters and of letters of another alphabet that only look like them: nobody
 * writes so on purpose, but to deceive. A word such as `kΩ` or `SQLщик`, which shows what it is, is none.
 */
export function mixedWordIn(text: string): { index: number; word: string } | undefined {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return undefined;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const others = word.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu) ?? [];
    const latin = word.match(/\p{Script=Latin}/gu) ?? [];
    if (others.length > 0 && latin.length > 0 && others.every((letter) => LOOKS_LIKE.has(letter)))
      return { index, word };
    const isCyrillic = others.length > 0 && /^[\p{Script=Cyrillic}\p{Script=Latin}\p{M}]+$/u.test(word);
    if (isCyrillic && latin.length > 0 && latin.every((letter) => LATIN_LIKENESSES.has(letter))) return { index, word };
  }
  return undefined;
}

const LATIN_LIKENESSES = new Set("ABEKMHOPCTYXSIJaeopcyxsij");

/** A name as it is compared: nobody tells two apart by capitals, spaces, forms of a letter or letters that look alike. */
export function foldName(name: string): string {
  const seen = withoutInvisible(name.normalize("NFKC")).replace(/[\p{Default_Ignorable_Code_Point}]/gu, "");
  const latin = seen.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => LOOKS_LIKE.get(letter) ?? letter);
  return latin.toLowerCase().replace(/\s+/g, " ");
}
