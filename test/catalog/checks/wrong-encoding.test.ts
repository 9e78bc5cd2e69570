import { describe, expect, it } from "vitest";
import { wrongEncoding } from "../../../scripts/catalog/checks/wrong-encoding.ts";
import { load, role, told } from "../../support/roles-folder.ts";

/** Windows-1252 as browsers and editors read it, for bytes 80 to 9F. */
const QUOTES = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** A text as it looks when its UTF-8 is read in another encoding. */
function readAs(encoding: string, text: string): string {
  const bytes = new TextEncoder().encode(text);
  if (encoding !== "windows-1252") return new TextDecoder(encoding).decode(bytes);
  return Array.from(bytes, (byte) => QUOTES[byte - 0x80] ?? String.fromCharCode(byte)).join("");
}

/** What is proposed for a line. */
const proposed = (line: string) => {
  const [problem] = wrongEncoding("a.md", line).filter(({ code }) => code === "garbled-text");
  const edit = problem?.fix?.edits[0];
  if (!edit) return undefined;
  return line.slice(0, edit.range.column - 1) + edit.newText + line.slice(edit.range.endColumn - 1);
};

const TEXTS = [
  "They don’t wait, and the café is near.",
  "“Quoted” – and so on…",
  "Größe über alles, zażółć gęślą jaźń",
  "Привет, мир",
  "Ελληνικά",
  "שלום",
  "日本語の職",
  "10 °C · naïve señor",
  "İstanbul’da",
  "OPERACIÓN, DÉJÀ VU",
  "Good 😀 work",
  "\u00a0wide",
];

describe("a text that was decoded twice", () => {
  it.each(TEXTS)("is put right: %s", (text) => {
    expect(proposed(readAs("windows-1252", text))).toBe(text);
    expect(proposed(readAs("iso-8859-1", text.replace("OPERACIÓN", "")))).toBe(text.replace("OPERACIÓN", ""));
  });

  it.each(["windows-1251", "windows-1250", "macintosh"])("is put right where it was read as %s", (encoding) => {
    for (const text of ["They don’t wait", "naïve señor", "a – b", "привет мир"])
      expect(proposed(readAs(encoding, text))).toBe(text);
  });

  it("is put right where that happened twice", () => {
    const text = "The café – don’t";
    expect(proposed(readAs("windows-1252", readAs("windows-1252", text)))).toBe(text);
  });

  it.each([
    ...TEXTS,
    "“MAÇÔ IRMÔ CAFÉ” CAFÉ’S «ÉTÉ» RÉSUMÉ – ESPAÑ” MÖBELHÖFÄ™",
    "Spaß“ und »daß«, «Il a dit “café”» voilà… «à»",
    "В начале. В\u00a0«Яндексе». Різні сіль, Їжак, Рёбра, здоров’я",
    "Știință în țară, Łódź „ł”, Đặng Văn Â, İŞ”, Ünlü’s",
    "Æ” Å–B Ð— √ x ¬a",
    "diplômé d’État, l’école, d’été: lundi—été, mardi“été, c’en…énorme",
    "L’échelle d’équipe, l’État, qu’à l’âge d’être prête l’œuvre de l’île l’où, l’ütopie, s’ha d’òbrir, dell’è",
  ])("is not one that only looks like it: %s", (text) => {
    expect(wrongEncoding("a.md", text)).toEqual([]);
  });

  it("is a warning with what was meant; the invisible rest of a character is not taken away", async () => {
    const body = `\n## What they do\n\n${readAs("windows-1252", "They say “data”.")}\n`;
    expect(await told({ "data-engineer.md": role("", body) })).toEqual([
      "warning[garbled-text] roles/data-engineer.md 10:10-10:20",
      `\`${readAs("windows-1252", "“data”")}\` is text that was read in a wrong encoding, and saved like that.`,
      "Write `“data”`.",
    ]);
  });

  it("is found in front matter and vocabularies", async () => {
    const { problems } = await load({
      "data-engineer.md": role("aliases: [GrÃ¶ÃŸe]"),
      "_sources.yaml": "a: { title: CafÃ© Survey, publisher: B }\n",
    });
    expect(problems.filter(({ code }) => code === "garbled-text").map(({ file, line }) => `${file}:${line}`)).toEqual([
      "roles/_sources.yaml:1",
      "roles/data-engineer.md:6",
    ]);
  });
});

describe("a character that was lost", () => {
  it("is an error, as nobody but a person knows it", async () => {
    expect(await told({ "data-engineer.md": role("aliases: [Gr\ufffd\ufffde]") })).toEqual([
      "error[lost-character] roles/data-engineer.md 6:13-6:14",
      "A character was lost here: a program could not read it, and saved `\ufffd` in its place.",
      "Type what should stand there; an earlier version of the file may still have it.",
    ]);
  });
});

it("tells a hundred lines of a file at most", () => {
  expect(wrongEncoding("a.md", "Ã©\n".repeat(5000))).toHaveLength(100);
});

describe("a page of the site's own, and its translation", () => {
  const page = (title: string, body: string, more = "") => `---\ntitle: ${title}\n${more}---\n\n${body}\n`;

  it("are looked over as roles are, line by line", async () => {
    const { problems } = await load({
      "de/_site.yaml": "title: Pflegeberufe\n",
      "_pages/visit-us.md": page("Visit the caf\ufffd", "They donâ€™t wait.\n\nA \u200bward.\n\nNurѕe."),
      "de/_pages/visit-us.md": page(readAs("windows-1252", "Über uns"), "Gr\ufffd\ufffde aus dem Spital."),
    });
    const found = problems
      .filter(({ file }) => file.endsWith("visit-us.md"))
      .map(({ code, file, line, path }) => `${file}:${line} ${code} ${path?.join(".")}`);
    expect(found.sort()).toEqual([
      "roles/_pages/visit-us.md:2 lost-character title",
      "roles/_pages/visit-us.md:5 garbled-text body",
      "roles/_pages/visit-us.md:7 invisible-character body",
      "roles/_pages/visit-us.md:9 mixed-alphabets body",
      "roles/de/_pages/visit-us.md:2 garbled-text title",
      "roles/de/_pages/visit-us.md:5 lost-character body",
    ]);
  });

  it("say so of the whole file where the front matter cannot be read", async () => {
    const { problems } = await load({ "_pages/visit-us.md": "---\ntitle: [Caf\ufffd\n---\n\nText.\n" });
    expect(problems.map(({ code, line }) => `${line} ${code}`)).toContain("2 lost-character");
  });

  it("keep what is left of a character that was read in a wrong encoding", async () => {
    const { problems } = await load({ "_pages/visit-us.md": page("Visit", readAs("iso-8859-1", "It’s – here…")) });
    expect(problems.filter(({ file }) => file.endsWith("visit-us.md")).map(({ code }) => code)).toEqual([
      "garbled-text",
    ]);
  });
});
