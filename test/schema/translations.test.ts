import { describe, expect, it } from "vitest";
import { STRINGS, type StringKey } from "../../scripts/schema/string-table.ts";
import { stringsSchema, TRANSLATIONS, translationOf, wordsFor } from "../../scripts/schema/strings.ts";
import type { Wording } from "../../scripts/schema/words/table.ts";

const LANGUAGES = Object.keys(TRANSLATIONS);
const KEYS = Object.keys(STRINGS) as StringKey[];

/** The search's lists of words, which are written for each language anew. */
const isList = (key: string) =>
  /^search-(?:stop-words|synonyms|maker-words|pay-words|in-words|particles|job-words|not-words|wishes)$/.test(key);

const formsOf = (wording: Wording | undefined): string[] =>
  typeof wording === "string" ? [wording] : Object.values(wording ?? {});

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name);

describe("the languages that there are words in", () => {
  it("are English, German, French, Spanish and Arabic, whatever the region", () => {
    expect(["en", ...LANGUAGES].sort()).toEqual(["ar", "de", "en", "es", "fr"]);
    expect(translationOf("de-AT")).toBe(TRANSLATIONS.de);
    expect(translationOf("ES-mx")).toBe(TRANSLATIONS.es);
    expect(translationOf("en-GB")).toBe(STRINGS);
    expect([translationOf("fi"), translationOf("constructor")]).toEqual([undefined, undefined]);
  });

  it("say what a site replaces as it does, and the rest in their own words", () => {
    const words = wordsFor("de-CH", { pay: "Lohn" });
    expect([words("pay"), words("skip-to-content")]).toEqual(["Lohn", "Zum Inhalt"]);
    expect(wordsFor("fi", { home: "Koti" })("skip-to-content")).toBe("Skip to the content");
  });
});

describe.each(LANGUAGES)("the words in %s", (language) => {
  const table = TRANSLATIONS[language] ?? {};

  it("are complete", () => {
    expect(KEYS.filter((key) => table[key] === undefined)).toEqual([]);
  });

  it("say on a small button what its name says", () => {
    const words = wordsFor(language, {});
    for (const key of ["edit-remove", "edit-up", "edit-down"] as const)
      expect(words(key, { name: "1" }).toLowerCase()).toContain(words(`${key}-short`).toLowerCase());
  });

  it("fill in nothing that the English ones do not know", () => {
    expect(stringsSchema.safeParse(table).error?.issues ?? []).toEqual([]);
  });

  it("leave nothing out that has to be filled in, besides a number that a word of its form says", () => {
    const lost = KEYS.flatMap((key) => {
      const wanted = new Set(formsOf(STRINGS[key]).flatMap(placeholders));
      wanted.delete("{suffix}");
      return formsOf(table[key]).flatMap((text) => {
        const isPlural = typeof table[key] !== "string";
        const there = placeholders(text);
        return [...wanted]
          .filter((name) => !there.includes(name) && !(isPlural && name === "{count}"))
          .map((name) => `${key}: ${name} in “${text}”`);
      });
    });
    expect(lost).toEqual([]);
  });

  it("have a form for each number up to a thousand wherever they have forms", () => {
    const rules = new Intl.PluralRules(language);
    const categories = new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
    const lacking = KEYS.flatMap((key) => {
      const wording = table[key];
      if (wording === undefined || typeof wording === "string") return [];
      return [...categories].filter((form) => wording[form] === undefined).map((form) => `${key}: ${form}`);
    });
    expect(lacking).toEqual([]);
  });

  it("count in the language's own number, where one form stands for several numbers", () => {
    const rules = new Intl.PluralRules(language);
    const numbers = Array.from({ length: 1000 }, (_, count) => count);
    const mute = KEYS.flatMap((key) => {
      const wording = table[key];
      if (wording === undefined || typeof wording === "string" || !formsOf(STRINGS[key]).join().includes("{count}"))
        return [];
      return Object.entries(wording)
        .filter(
          ([form, text]) => !text.includes("{count}") && numbers.filter((n) => rules.select(n) === form).length > 1,
        )
        .map(([form]) => `${key}: ${form}`);
    });
    expect(mute).toEqual([]);
  });

  it("are another language's than English, but for names and what is filled in", () => {
    const same = KEYS.filter((key) => {
      const english = formsOf(STRINGS[key]).join();
      return /[a-z]{4}/i.test(english.replace(/\{\w+\}/g, "")) && formsOf(table[key]).join() === english;
    });
    const alike = same.filter((key) => !isList(key) && !/^(?:api-schema|nav-sources|sources|field-sources)/.test(key));
    expect(alike.length).toBeLessThan(20);
  });
});
