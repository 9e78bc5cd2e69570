import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { STRINGS, type StringKey } from "../../scripts/schema/string-table.ts";
import { MAY_BE_EMPTY, stringsSchema, wordsFor } from "../../scripts/schema/strings.ts";
import { spokenKey, wordsWithout } from "../../scripts/schema/wording.ts";
import { WITHOUT_PAY_WORDS } from "../../scripts/schema/words/without-pay.ts";
import { WITHOUT_ROADMAPS_WORDS } from "../../scripts/schema/words/without-roadmaps.ts";
import { PROJECT_FOLDER } from "../support/program.ts";

describe("the interface's words", () => {
  const words = wordsFor("en", {});

  it("are those of the table, with values in their placeholders", () => {
    expect(words("home")).toBe("Home");
    expect(words("page-title", { page: "Roles", site: "Test" })).toBe("Roles – Test");
  });

  it("agree with each number where some of several are spoken of", () => {
    const left = (count: number, all: number) =>
      words("plan-steps-left", { count, all: words("of-steps", { count: all }) });
    expect([left(1, 1), left(1, 3), left(2, 3)]).toEqual([
      "1 of 1 step is left.",
      "1 of 3 steps is left.",
      "2 of 3 steps are left.",
    ]);
  });

  it("say a number before a noun in the plural only where its form is chosen by that number", () => {
    const nouns = "roles|domains|skills|levels|steps|hours|weeks|pages|files|salaries|suggestions|problems|sources";
    const fixed = Object.entries(STRINGS).filter(
      ([, wording]) =>
        typeof wording === "string" && new RegExp(`\\{(count|all|of)\\} (\\w+ )?(${nouns})\\b`).test(wording),
    );
    expect(fixed).toEqual([]);
  });

  it("choose the plural form by the count, and write it as the language does", () => {
    expect(words("count-roles", { count: 1 })).toBe("1 role");
    expect(words("count-roles", { count: 0 })).toBe("0 roles");
    expect(words("count-roles", { count: 1234 })).toBe("1,234 roles");
    expect(wordsFor("fi", {})("count-roles", { count: 1234 })).toBe("1\u00a0234 roles");
  });

  it("use `other` where a replacement lacks the language's plural form", () => {
    const polish = wordsFor("pl", { "count-roles": { one: "{count} rola", other: "{count} roli" } });
    expect(polish("count-roles", { count: 3 })).toBe("3 roli");
    const complete = wordsFor("pl", {
      "count-roles": { one: "{count} rola", few: "{count} role", other: "{count} roli" },
    });
    expect(complete("count-roles", { count: 3 })).toBe("3 role");
  });

  it("take replacements before the table's own", () => {
    expect(wordsFor("de", { home: "Start" })("home")).toBe("Start");
  });

  it("insert values as they are and fill in nothing of theirs", () => {
    expect(words("page-title", { page: "{site} $& $1", site: "Test" })).toBe("{site} $& $1 – Test");
  });

  it("fail on words that do not exist and on values that are missing: faults of the program", () => {
    expect(() => words("no-such-words" as StringKey)).toThrow("there are no words `no-such-words`");
    expect(() => words("page-title", { page: "Roles" })).toThrow("the words `page-title` need a value for {site}");
  });

  it("are given raw to code that fills them in itself", () => {
    expect(words.raw("count-roles")).toEqual({ one: "{count} role", other: "{count} roles" });
  });
});

describe("the words of a site that knows no figure", () => {
  const words = wordsFor("en", { "about-method-link-without-pay": "Sources" });

  it("stand in the place of those that speak of pay, a site's replacements too", () => {
    const silent = wordsWithout(words, ["pay"]);
    expect([silent("about-method-link"), silent("home")]).toEqual(["Sources", "Home"]);
    expect(words("about-method-link")).not.toBe("Sources");
    expect(silent.browser("about-method-link", "home")).toEqual({ "about-method-link": "Sources", home: "Home" });
  });

  it.each(Object.entries({ ...WITHOUT_PAY_WORDS, ...WITHOUT_ROADMAPS_WORDS }))(
    "%s stands for other words, and fills in no more than they do",
    (key, text) => {
      const base = STRINGS[spokenKey(key) as StringKey];
      expect(base).toBeTypeOf("string");
      for (const [placeholder] of text.matchAll(/\{\w+\}/g)) expect(base).toContain(placeholder);
    },
  );
});

describe("the words of a site without roadmaps", () => {
  const words = wordsFor("en", { "plan-keep-note": "Keep it." });

  it("promise none, whether it speaks of pay or not, and a site’s own stand as they are", () => {
    for (const silent of [wordsWithout(words, ["roadmaps"]), wordsWithout(words, ["pay", "roadmaps"])]) {
      expect(silent("plan-intro")).not.toMatch(/order|pay/);
      expect(silent("home-plan-note")).not.toContain("long");
      expect(silent("plan-keep-note")).toBe("Keep it.");
    }
    expect(wordsWithout(words, ["pay"])("plan-intro")).toMatch(/order/);
  });
});

describe("the table of words", () => {
  it("would pass as a replacement of itself", () => {
    expect(stringsSchema.parse(STRINGS)).toEqual(STRINGS);
  });

  it("has keys that read as ids", () => {
    for (const key of Object.keys(STRINGS)) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it("may be translated without every placeholder, but with none that is invented", () => {
    expect(stringsSchema.safeParse({ "page-title": "{page}" }).success).toBe(true);
    expect(stringsSchema.safeParse({ "page-title": "{page} {blog}" }).success).toBe(false);
  });
});

describe("a site's own words", () => {
  it("hold where the site says nothing about pay, too", () => {
    const words = wordsWithout(wordsFor("en", { "footer-promise": "We answer within two weeks." }), ["pay"]);
    expect(words("footer-promise")).toBe("We answer within two weeks.");
    const silent = { "footer-promise": "One.", "footer-promise-without-pay": "Two." };
    expect(wordsWithout(wordsFor("en", silent), ["pay"])("footer-promise")).toBe("Two.");
  });

  it("may be empty where a page does without the sentence, and nowhere else", () => {
    for (const key of MAY_BE_EMPTY) expect(stringsSchema.safeParse({ [key]: "" }).success, key).toBe(true);
    expect(stringsSchema.safeParse({ "footer-promise-without-pay": "" }).success).toBe(true);
    expect(stringsSchema.safeParse({ skills: "" }).success).toBe(false);
    expect(wordsWithout(wordsFor("en", { "footer-promise": "" }), ["pay"])("footer-promise")).toBe("");
  });

  it("that may be empty are listed in the documentation", () => {
    const page = readFileSync(join(PROJECT_FOLDER, "docs/your-look.md"), "utf8");
    expect(MAY_BE_EMPTY.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });
});
