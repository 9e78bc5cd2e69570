import { describe, expect, it } from "vitest";
import { fold, stemOf, wordsOf } from "../../scripts/catalog/words.ts";

describe("a folded text", () => {
  it("has no capitals and no accents", () => {
    expect(fold("RÉSUMÉ, naïve, Žižek")).toBe("resume, naive, zizek");
  });

  it("is the same for composed and decomposed letters", () => {
    expect(fold("e\u0301")).toBe(fold("\u00e9"));
  });

  it("writes out ß and ligatures", () => {
    expect(fold("Straße, ﬁle")).toBe("strasse, file");
  });
});

describe("a folded Arabic text", () => {
  it.each([
    ["مُمَرِّض", "ممرض"],
    ["أخصائي إدارة آثار", "اخصايي اداره اثار"],
    ["مستشفى", "مستشفي"],
    ["ممـــرض", "ممرض"],
    ["٢٠٢٦", "2026"],
  ])("writes “%s” as “%s”", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ["ممرض", "الممرّض", "ممرضة", "ممرضات", "الممرضون", "والممرضين", "للممرض"],
    ["مهندس", "المهندسة", "مهندسون"],
  ])("has one stem for the forms of “%s”", (...forms) => {
    expect(new Set(forms.flatMap(wordsOf).map(stemOf)).size).toBe(1);
  });

  it("keeps short words, and words that only begin or end alike, apart", () => {
    expect(stemOf(fold("طب"))).toBe("طب");
    expect(stemOf(fold("الم"))).toBe("الم");
    expect(stemOf(fold("ممرض"))).not.toBe(stemOf(fold("مرض")));
  });
});

describe("the words of a text", () => {
  it.each([
    ["Node.js and C#", ["node.js", "and", "c#"]],
    ["C++, .NET", ["c++", ".net"]],
    ["C/C++ firmware", ["c", "c++", "firmware"]],
    ["ASP.NET Core 8", ["asp.net", "core", "8"]],
    ["A/B testing, R&D", ["a/b", "testing", "r&d"]],
    ["CI/CD", ["ci", "cd"]],
    ["HTML & CSS", ["html", "css"]],
    ["front-end", ["front", "end"]],
    ["I.T. support", ["it", "support"]],
    ["the team’s work, what's broken", ["the", "team", "work", "what", "broken"]],
    ["don't", ["dont"]],
    ["Größe", ["grosse"]],
    ["データ 123", ["データ", "123"]],
    ["!?—", []],
    ["", []],
  ])("of “%s” are %j", (text, words) => {
    // Kana lose the marks that change their sound, as letters lose their accents, on both sides alike.
    expect(wordsOf(text)).toEqual(words.map((word) => fold(word)));
  });

  it("end before the full stop of a sentence", () => {
    expect(wordsOf("They write C. Then they test it.")).toEqual(["they", "write", "c", "then", "they", "test", "it"]);
  });
});

describe("the stem of a word", () => {
  it.each([
    ["engineer", "engineers"],
    ["test", "tests", "tester", "testers", "testing", "tested"],
    ["develop", "developer", "developers", "developing"],
    ["company", "companies"],
    ["policy", "policies"],
    ["box", "boxes"],
    ["design", "designs", "designer", "designing"],
    ["plan", "plans", "planner", "planning", "planned"],
    ["administrator", "administrators"],
    ["write", "writer", "writers", "writing", "writes"],
  ])("is shared by the forms of “%s”", (...forms) => {
    expect(new Set(forms.map(stemOf))).toEqual(new Set([stemOf(forms[0] ?? "")]));
  });

  it.each([
    ["data", "date"],
    ["java", "javascript"],
    ["design", "desire"],
    ["analyst", "analog"],
    ["network", "net"],
    ["police", "policy"],
  ])("keeps “%s” and “%s” apart", (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it("leaves short words and words with other signs as they are", () => {
    for (const word of ["sre", "aws", "ios", "c++", "c#", ".net", "a/b", "node.js", "k8s", "größe"])
      expect(stemOf(word)).toBe(word);
  });

  it("keeps at least three letters", () => {
    for (const word of ["used", "user", "ring", "doing", "seed", "ation", "nation", "dress"])
      expect(stemOf(word).length).toBeGreaterThanOrEqual(3);
  });
});
