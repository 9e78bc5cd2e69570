import { describe, expect, it } from "vitest";
import { httpsUrl, isId, isRealDay, partialDate, slugFrom, text } from "../../scripts/schema/common.ts";
import { seededRandom } from "../support/random.ts";

describe("an id", () => {
  it.each(["a", "7", "sql", "c-plus-plus", "rest-apis-2", "a".repeat(120), "constellation", "com10"])("is %s", (id) => {
    expect(isId(id)).toBe(true);
  });

  it.each(["", "-a", "a-", "a--b", "A", "a b", "a_b", "ä", "a.b", "a/b", "..", "a\n", "a".repeat(121)])(
    "is not %j",
    (id) => {
      expect(isId(id)).toBe(false);
    },
  );

  it.each(["con", "prn", "aux", "nul", "com0", "com9", "lpt1"])("is not %s, which Windows keeps", (id) => {
    expect(isId(id)).toBe(false);
  });
});

describe("the slug of a text", () => {
  it.each([
    ["Backend Developer", "backend-developer"],
    ["  Données & Réseaux  ", "donnees-reseaux"],
    ["C++ / C#", "c-c"],
    ["Editor's Choice", "editors-choice"],
    ["Straßenbauer (größere Æmter), Łódź, Søren", "strassenbauer-grossere-aemter-lodz-soren"],
    ["数据", ""],
    ["---", ""],
  ])("%j is %j", (given, slug) => {
    expect(slugFrom(given)).toBe(slug);
  });

  it("is written as an id or empty, whatever the text", () => {
    const random = seededRandom(23);
    const letters = [..."abcXYZ019 -_./\\'’ÄéßİıÅﬁ①數\u0301\u200b\n\t😀"];
    for (let round = 0; round < 1000; round++) {
      const slug = slugFrom(Array.from({ length: random.below(16) }, () => random.pick(letters)).join(""));
      expect(slug).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slugFrom(slug)).toBe(slug);
    }
  });
});

describe("a day", () => {
  it.each(["2026-11-20", "2024-02-29", "2000-02-29", "1999-12-31"])("is %s", (day) => {
    expect(isRealDay(day)).toBe(true);
  });

  it.each([
    "2026-02-30",
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-1-1",
    "26-01-01",
    "2026-11-20T00:00",
    "",
  ])("is not %j", (day) => {
    expect(isRealDay(day)).toBe(false);
  });

  it("is one of those that the calendar counts, and no other", () => {
    const real = new Set<string>();
    for (let time = Date.UTC(2023, 0, 1); time < Date.UTC(2025, 0, 1); time += 86_400_000)
      real.add(new Date(time).toISOString().slice(0, 10));
    expect(real.size).toBe(365 + 366);
    const two = (value: number) => String(value).padStart(2, "0");
    for (const year of [2023, 2024])
      for (let month = 0; month <= 13; month++)
        for (let date = 0; date <= 32; date++) {
          const day = `${year}-${two(month)}-${two(date)}`;
          expect([day, isRealDay(day)]).toEqual([day, real.has(day)]);
        }
  });
});

describe("a date that may be known in part", () => {
  it.each([
    ["2025", "2025"],
    [2025, "2025"],
    ["2025-05", "2025-05"],
    ["2025-05-31", "2025-05-31"],
  ])("%j is read as %s", (given, read) => {
    expect(partialDate.parse(given)).toBe(read);
  });

  it.each(["2025-5", "2025-13", "2025-02-30", "May 2025", "25", 2025.5, 12, null])("%j is refused", (given) => {
    expect(partialDate.safeParse(given).success).toBe(false);
  });
});

describe("an https address", () => {
  it.each(["https://example.org", "https://example.org/a?b=c#d", "https://example.org:8443/ü"])("is %s", (url) => {
    expect(httpsUrl.safeParse(url).success).toBe(true);
  });

  it.each([
    "http://example.org",
    "HTTPS://example.org",
    "https:example.org",
    "https://",
    "https://user@example.org",
    'https://example.org/"',
    "https://example.org/\\evil",
    " https://example.org",
    "https://example.org/\n",
    `https://example.org/${"a".repeat(500)}`,
  ])("is not %j", (url) => {
    expect(httpsUrl.safeParse(url).success).toBe(false);
  });
});

describe("a text", () => {
  it("is trimmed before its length is looked at", () => {
    expect(text(2, 4).parse("  abcd ")).toBe("abcd");
    expect(text(2, 4).safeParse(" a ").success).toBe(false);
    expect(text(2, 4).safeParse("abcde").success).toBe(false);
  });

  it.each(["a\u200bb", "\u0412ackend", "One\nTwo", "One\n\n## Two"])("refuses %j", (value) => {
    expect(text(1, 20).safeParse(value).success).toBe(false);
  });

  it.each(["a\tb", "One\n", "עברית", "数据"])("takes %j", (value) => {
    expect(text(1, 20).safeParse(value).success).toBe(true);
  });
});
