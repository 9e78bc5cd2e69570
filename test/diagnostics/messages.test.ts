import { describe, expect, it, onTestFinished } from "vitest";
import { EXPLANATIONS } from "../../scripts/catalog/explain/explanations.ts";
import type { ProblemCode } from "../../scripts/diagnostics/codes.ts";
import { inLanguage, messagesOf } from "../../scripts/diagnostics/language.ts";
import { counted, type Message, messagesFrom, t, translated } from "../../scripts/diagnostics/messages.ts";
import { englishMessages, messagesInCode } from "../support/english-messages.ts";
import { stillEnglish } from "../support/pseudo-language.ts";
import { load } from "../support/roles-folder.ts";

const LANGUAGES = ["ar", "de", "es", "fr"];

/** Says everything in these messages until the test ends. */
const say = (byEnglish: Record<string, Message>, language = "de") => {
  const before = messagesFrom(() => ({ language, byEnglish }));
  onTestFinished(() => void messagesFrom(before));
};

describe("a message", () => {
  it("is English where nothing else holds, with what it names in its places", () => {
    expect(t`\`${"x"}\` is in ${2} files.`).toBe("`x` is in 2 files.");
    expect([counted(1, "entry"), counted(2, "entry"), counted(0, "file")]).toEqual(["1 entry", "2 entries", "0 files"]);
  });

  it("is ordered as its language orders it", () => {
    say({ "{0} is no {1}.": "Keine {1}: {0}.", "Why?": "Warum?" });
    expect(t`${"`x`"} is no ${"role"}.`).toBe("Keine role: `x`.");
    expect([translated("Why?"), translated("What?"), translated("constructor")]).toEqual([
      "Warum?",
      "What?",
      "constructor",
    ]);
  });

  it("writes numbers as its language does, and texts as they are", () => {
    expect([t`${1387} of ${"1387"}`, t`${0.5}`, counted(1387, "file")]).toEqual([
      "1,387 of 1387",
      "0.5",
      "1,387 files",
    ]);
    say({ "{0} of {1}": "{0} von {1}", "{0} file": { one: "{0} Datei", other: "{0} Dateien" } });
    expect([t`${1387} of ${"1387"}`, t`${0.5}`, counted(1387, "file")]).toEqual([
      "1.387 von 1387",
      "0,5",
      "1.387 Dateien",
    ]);
  });

  it("never fills in what a name itself holds", () => {
    expect(t`${"{1}"} and ${"b"}`).toBe("{1} and b");
  });

  it("has the plural of its language", () => {
    say({ "{0} file": { one: "ملف واحد", two: "ملفان", few: "{0} ملفات", other: "{0} ملف" } }, "ar");
    expect([1, 2, 3, 100].map((number) => counted(number, "file"))).toEqual([
      "ملف واحد",
      "ملفان",
      "3 ملفات",
      "100 ملف",
    ]);
  });
});

describe("the English messages", () => {
  it("are said only once the language is known", () => {
    expect(messagesInCode().filter(({ isEarly }) => isEarly)).toEqual([]);
  });
});

describe("what the check says", () => {
  it.each(Object.keys(EXPLANATIONS) as ProblemCode[])("of %s can be said in any language", async (code) => {
    expect(await stillEnglish(EXPLANATIONS[code].failing)).toEqual([]);
  });
});

describe.each(LANGUAGES)("the messages in %s", (language) => {
  const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([name]) => name).sort();
  const forms = (message: Message | undefined) =>
    typeof message === "string" ? [message] : Object.values(message ?? {});
  const tableOf = async () => (await messagesOf(language))?.byEnglish ?? {};

  it("are complete, and no more than there are", async () => {
    const [table, english] = [await tableOf(), englishMessages()];
    expect(english.filter((each) => !forms(table[each]).some((text) => text.trim() !== ""))).toEqual([]);
    expect(Object.keys(table).filter((each) => !english.includes(each))).toEqual([]);
  });

  it("name what the English ones name, besides a number that a word of its form says", async () => {
    const wrong = Object.entries(await tableOf()).flatMap(([english, message]) =>
      forms(message).filter((text) => {
        const wanted = placeholders(english).filter((name) => typeof message === "string" || name !== "{0}");
        const there = placeholders(text).filter((name) => typeof message === "string" || name !== "{0}");
        return JSON.stringify(wanted) !== JSON.stringify(there);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("leave what stands between backticks as it is, and quote nothing else so", async () => {
    const code = (text: string) => [...text.matchAll(/`[^`]*`/g)].map(([quoted]) => quoted).sort();
    const wrong = Object.entries(await tableOf()).flatMap(([english, message]) =>
      forms(message).filter((text) => JSON.stringify(code(text)) !== JSON.stringify(code(english))),
    );
    expect(wrong).toEqual([]);
  });

  it("have a form for each number up to a thousand wherever they have forms", async () => {
    const rules = new Intl.PluralRules(language);
    const categories = [...new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)))];
    const lacking = Object.entries(await tableOf()).filter(
      ([, message]) => typeof message !== "string" && categories.some((form) => message[form] === undefined),
    );
    expect(lacking).toEqual([]);
  });
});

describe("a folder of roles", () => {
  it("is answered in the language that its site names, even where that file is broken", async () => {
    const german = await load({ "_site.yaml": "title: Pflege\nlanguage: de-AT\nspeed: 3\n" });
    const english = await load({ "_site.yaml": "title: Care\nlanguage: en\nspeed: 3\n" });
    expect(german.problems.map(({ code }) => code)).toEqual(english.problems.map(({ code }) => code));
    expect(german.problems[0]?.message).not.toBe(english.problems[0]?.message);
    const broken = await load({ "_site.yaml": 'title: "Pflege\nlanguage: de\n' });
    const brokenEnglish = await load({ "_site.yaml": 'title: "Pflege\nlanguage: en\n' });
    expect(broken.problems[0]?.message).not.toBe(brokenEnglish.problems[0]?.message);
  });

  it("is answered beside another one in another language", async () => {
    const sayings = await Promise.all(
      ["de", "fr", "en"].map((language) =>
        inLanguage(language, async () => {
          await new Promise((resolve) => setTimeout(resolve, 1));
          return counted(2, "file");
        }),
      ),
    );
    expect(new Set(sayings).size).toBe(3);
  });
});
