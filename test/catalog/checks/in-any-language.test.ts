import { describe, expect, it } from "vitest";
import { ROLE_FILE, role } from "../../../scripts/catalog/explain/explanation.ts";
import { saidInAnotherLanguage, stillEnglish } from "../../support/pseudo-language.ts";

const SVG = 'xmlns="http://www.w3.org/2000/svg"';

/** Faults beside those that the examples of the problem codes have, with what is said of each. */
const FAULTS: [files: Record<string, string>, says: RegExp][] = [
  [{ "_site.yaml": 'title: Guide\ntheme: { dark: "#111111" }\nlogo: crest.svg\n' }, /dark theme/],
  [{ "_site.yaml": "title: Guide\nlanguage: english\nrules: { summary: [220, 40] }\n" }, /tag of a language/],
  [{ "_site.yaml": "title: Guide\nfields: { title: { label: Band, type: text } }\n" }, /in every role/],
  [{ "_site.yaml": "title: Guide\nrules: { summary: [4, 20], duties: 2 }\n" }, /allows at most/],
  [{ "_site.yaml": "title: Guide\nrules: { pros: 3 }\n", [ROLE_FILE]: role("pros: [Calm]") }, /asks for at least/],
  [
    {
      "_site.yaml": "title: Guide\nfields: { band: { label: Band, type: number } }\n",
      [ROLE_FILE]: role("band: high"),
    },
    /field of this site's own\..*A number/,
  ],
  [{ [ROLE_FILE]: role("aliases: true\npros: 3\nsuits: { a: b }\ncertifications: Nurse") }, /should be/],
  [{ [ROLE_FILE]: role("occupation: { soc: 29-1141 }\nwage: 30") }, /how well it fits/],
  [{ [ROLE_FILE]: "<<<<<<< a\none\n||||||| b\ntwo\n=======\n>>>>>>> c\n" }, /four marks/],
  [{ [ROLE_FILE]: "<<<<<<< a\none\n" }, /the others of the same conflict/],
  [{ [ROLE_FILE]: role("", "- [ ] Wash hands\n\n[toc]\n\n==Never== run. :smile: {{ name }}\n\n• one\n") }, /emoji/],
  [
    { [ROLE_FILE]: role("roadmap:\n  - { id: a, title: One, after: [b] }\n  - { id: b, title: Two, after: [a] }") },
    /./,
  ],
  [{ "_strings.yaml": "home: Ward {nurse}\nsearch-synonyms: nurse, ward nurse\n" }, /placeholder/],
  [{ "_assets/look.css": "p { color }\nq[ { }\n@import 'x.css';\n" }, /colon is expected/],
  [{ "_assets/logo.svg": `<svg ${SVG}><g a><g onclick="x"/></svg>` }, /attribute without value/],
  [
    { "_ladders.yaml": "default:\n  - { id: a, name: A, after: [b] }\n  - { id: b, name: B, after: [a] }\n" },
    /follow each/,
  ],
  [
    { "_titles.yaml": `en: { ward-nurse: [Night Nurse] }\nde: { ward-nurse: ["--"] }\n`, [ROLE_FILE]: role() },
    /searched/,
  ],
];

describe("what is said of a fault", () => {
  it.each(FAULTS)("can be said in any language: %j", async (files, says) => {
    expect((await saidInAnotherLanguage(files)).join("\n").replace(/[⟦⟧]/g, "")).toMatch(says);
    expect(await stillEnglish(files)).toEqual([]);
  });
});
