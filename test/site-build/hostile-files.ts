import type { Files } from "../support/roles-folder.ts";
import { role } from "../support/roles-folder.ts";

/** Something that a hostile editor might put into a roles folder, and that no build may accept. */
export interface HostileFiles {
  what: string;
  files: Files;
  /** The code of the problem that refuses it. */
  code: RegExp;
}

const KIB = 1024;
/** The name under which most of them lie. */
export const HOSTILE_ROLE = "hostile.md";

/** One hostile role among the small site's files. */
const file = (what: string, content: string | Uint8Array, code: RegExp, name = HOSTILE_ROLE): HostileFiles => ({
  what,
  files: { [name]: content },
  code,
});
const yaml = (what: string, more: string, code: RegExp) => file(what, role(more), code);
const body = (what: string, text: string, code: RegExp) => file(what, role("", `\n## What they do\n\n${text}\n`), code);
const key = (name: string, value = "x") => yaml(`the key ${name}`, `${name}: ${value}`, /unknown-key|forbidden-key/);

const billionLaughs = [
  "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]",
  ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(", ")}]`),
].join("\n");

/** Front matter that would run code, reach into the program or exhaust it. */
const frontMatter: readonly HostileFiles[] = [
  file("front matter in JavaScript", "---js\n{ title: process.exit(7) }\n---\n", /missing-front-matter/),
  file("front matter in JSON", '---json\n{ "title": "x" }\n---\n', /missing-front-matter/),
  file("front matter in CoffeeScript", "---coffee\ntitle: process.exit 7\n---\n", /missing-front-matter/),
  file("no front matter", "<script>alert(1)</script>\n", /missing-front-matter/),
  yaml("a tag that makes a function", 'aliases: [!!js/function "function () { process.exit(7) }"]', /forbidden-yaml/),
  yaml("a tag that makes a regular expression", "aliases: [!!js/regexp /(a+)+$/]", /forbidden-yaml/),
  yaml("a tag of another language", 'aliases: !!python/object/apply:os.system ["id"]', /forbidden-yaml/),
  yaml("a tag of its own", "aliases: !include /etc/passwd", /forbidden-yaml/),
  yaml("a binary tag", "aliases: [!!binary PHNjcmlwdD4=]", /forbidden-yaml/),
  yaml("an anchor and its alias", "aliases: &names [One]\nsuits: *names", /forbidden-yaml/),
  yaml("aliases that multiply a billion times", billionLaughs, /forbidden-yaml/),
  yaml("a merge key", "occupations: { US: { <<: { code: 15-1252 }, fit: part } }", /forbidden-yaml|unknown-key/),
  yaml("__proto__ as a key", "__proto__: { polluted: true }", /forbidden-key/),
  yaml("__proto__ as a level", "levels: { __proto__: { title: Polluted } }", /forbidden-key/),
  yaml("constructor as a key", "constructor: { prototype: { polluted: true } }", /forbidden-key/),
  yaml(
    "prototype deep inside",
    "occupations: { US: { code: 15-1252, fit: part, prototype: { x: 1 } } }",
    /forbidden-key/,
  ),
  yaml("a key that is quoted to slip through", '"__pro\\u0074o__": { polluted: true }', /forbidden-key/),
  yaml("a list nested a thousand times", `aliases: ${"[".repeat(1000)}x${"]".repeat(1000)}`, /too-deep|broken-yaml/),
  yaml("a map nested twenty times", `aliases: ${"{ a: ".repeat(20)}x${" }".repeat(20)}`, /too-deep/),
  key("permalink", "/../../escaped.html"),
  key("layout", "../../package.json"),
  key("eleventyComputed", '{ title: "{{ 7 * 7 }}" }'),
  key("pagination", "{ data: collections.all, size: 1 }"),
  key("templateEngineOverride", "njk"),
  key("eleventyImport", "{ collections: [all] }"),
  key("override:tags", "[x]"),
  yaml("the same key twice", "aliases: [One]\naliases: [Two]", /duplicate-key/),
  yaml("a second document", "...\n--- \ntitle: Other", /unclosed-front-matter|broken-yaml|forbidden-yaml/),
];

/** Values that would lead somewhere, or name a place outside of the folder. */
const values: readonly HostileFiles[] = [
  yaml("a resource in JavaScript", roadmapWith("javascript:alert(1)"), /bad-url/),
  yaml("a resource in odd casing", roadmapWith("jAvAsCrIpT:alert(1)"), /bad-url/),
  yaml("a resource as data", roadmapWith("data:text/html;base64,PHNjcmlwdD4="), /bad-url/),
  yaml(
    "a resource whose address ends its attribute",
    roadmapWith('https://example.org/\\"onclick=\\"alert(1)'),
    /bad-url/,
  ),
  yaml("a resource with a user name before the host", roadmapWith("https://example.org@evil.example/"), /bad-url/),
  yaml("an old address outside of the folder", "moved-from: [../../../tmp/escaped]", /bad-id/),
  yaml("an old address as an absolute path", "moved-from: [/etc/cron.d/escaped]", /bad-id/),
  yaml(
    "a related role outside of the folder",
    "related: [{ role: ../../backend-developer, why: It is near. }]",
    /bad-id/,
  ),
  yaml("a ladder that every object has", "ladder: constructor\nlevels: { junior: {} }", /unknown-id/),
  yaml("a skill that every object has", "skills: { core: [sql, git, constructor] }", /unknown-id/),
  yaml(
    "a step's id with a quote in it",
    "roadmap: [{ title: One, id: 'a\"b' }, { title: Two }, { title: Three }]",
    /bad-id/,
  ),
  yaml("a reviewer's name with markup", "reviewers: ['<b>x</b>']", /bad-value|bad-format|handle/),
  yaml("a text turned around by bidi marks", 'aliases: ["Engineer \\u202Ereenigne\\u202C"]', /invisible-character/),
  yaml("a text with a zero-width space", 'aliases: ["Engi\\u200Bneer"]', /invisible-character/),
  yaml("a text with a control character", 'aliases: ["Engineer\\u0007"]', /invisible-character/),
  {
    what: "a domain outside of the folder",
    files: { "_domains.yaml": '"../../escaped": { name: Escaped }\nengineering: { name: E }\ndata: { name: Data }\n' },
    code: /bad-id/,
  },
  {
    what: "a skill whose home page is JavaScript",
    files: { "_skills.yaml": "sql: { name: SQL, url: 'javascript:alert(1)' }\n" },
    code: /bad-url/,
  },
  {
    what: "a repository in JavaScript",
    files: { "_site.yaml": "title: Guide\nrepository: javascript:alert(1)\n" },
    code: /bad-url/,
  },
  {
    what: "a colour that ends the style sheet",
    files: { "_site.yaml": 'title: Guide\ntheme: { light: "red;} body{display:none" }\n' },
    code: /bad-format|bad-value/,
  },
  {
    what: "a language that is markup",
    files: { "_site.yaml": `title: Guide\nlanguage: 'en" onload="alert(1)'\n` },
    code: /bad-format|bad-value/,
  },
  {
    what: "a currency that is markup",
    files: {
      [HOSTILE_ROLE]: role(
        "levels: { junior: { salary: { low: 1, high: 2, area: US, currency: <b>, period: year, source: projections } } }",
      ),
    },
    code: /bad-format|bad-value/,
  },
];

/** Texts that would bring elements, scripts or addresses into the page. */
const texts: readonly HostileFiles[] = [
  body("a script", "<script>alert(1)</script>", /raw-html/),
  body("an event handler", 'Look: <img src="x" onerror="alert(1)">', /raw-html/),
  body("a drawing with a script", '<svg onload="alert(1)"><script>alert(1)</script></svg>', /raw-html/),
  body("a comment that opens another", "<!--<script>-->", /raw-html/),
  body("an element inside a list", "- one\n- <iframe srcdoc='x'></iframe>", /raw-html/),
  body("a link in JavaScript", "[x](javascript:alert(1))", /bad-link/),
  body("a link in odd casing", "[x](JaVaScRiPt:alert(1))", /bad-link/),
  body("a link whose colon is an entity", "[x](javascript&colon;alert(1))", /bad-link/),
  body("a link whose letter is an entity", "[x](&#x6A;avascript:alert(1))", /bad-link/),
  body("a link with a tab in its name", "[x](<java&Tab;script:alert(1)>)", /bad-link/),
  body("a link with a control character before it", "[x](<&#1;javascript:alert(1)>)", /bad-link/),
  body("a link in Visual Basic", "[x](vbscript:msgbox(1))", /bad-link/),
  body("a link to data", "[x](data:text/html,<script>alert(1)</script>)", /bad-link|raw-html/),
  body("a link to a file", "[x](file:///etc/passwd)", /bad-link/),
  body("a link to another host by two slashes", "[x](//evil.example/)", /bad-link/),
  body("a link to another host by a backslash", "[x](/\\\\evil.example/)", /bad-link|broken-link/),
  body("a link without encryption", "[x](http://example.org/)", /bad-link/),
  body("a definition in JavaScript", "[x][y]\n\n[y]: javascript:alert(1)", /bad-link/),
  body("an address between brackets", "<javascript:alert(1)>", /bad-link/),
  body("an image", "![x](https://evil.example/pixel.png)", /image-not-allowed/),
  body("a link out of the site", "[x](/../../etc/passwd)", /broken-link|bad-link/),
  body("a text turned around by bidi marks", "Engineer \u202ereenigne\u202c", /invisible-character/),
];

/** Files that do not belong into the folder. */
const places: readonly HostileFiles[] = [
  file("a name with an encoded climb", role(), /bad-file-name/, "%2e%2e%2fescaped.md"),
  file("a name with markup", role(), /bad-file-name/, "<b>x.md"),
  file("a name with a quote", role(), /bad-file-name/, 'a"b.md'),
  file("the name of a device", role(), /bad-file-name/, "con.md"),
  file("a name with a line break", role(), /bad-file-name/, "a\nb.md"),
  file("a data file for Eleventy", "export default process.exit(7)\n", /foreign-file/, "roles.11tydata.js"),
  file("a directory data file", '{ "permalink": "/../../x.html" }', /foreign-file/, "engineering/engineering.json"),
  file("a template", "{{ 7 * 7 }}", /foreign-file/, "index.njk"),
  file("an unknown vocabulary", "x: 1\n", /foreign-file/, "_secrets.yaml"),
  { what: "a link to a file outside", files: { [HOSTILE_ROLE]: { linkTo: "/etc/passwd" } }, code: /symbolic-link/ },
  { what: "a link to a folder outside", files: { more: { linkTo: "/etc" } }, code: /symbolic-link/ },
  { what: "a link to itself", files: { [HOSTILE_ROLE]: { linkTo: HOSTILE_ROLE } }, code: /symbolic-link/ },
  file("a file of more than 256 KiB", role("", `\n## What\n\n${"word ".repeat((256 * KIB) / 5)}\n`), /too-large/),
  file("bytes that are no text", Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc3, 0x28]), /not-utf8/),
  file("a text with a zero byte", role("", "\n## What\n\na\u0000b\n"), /invisible-character|broken-yaml/),
];

function roadmapWith(url: string): string {
  const resource = `{ title: Look here, url: "${url}", kind: docs, free: true }`;
  return `roadmap: [{ title: One, resources: [${resource}] }, { title: Two }, { title: Three }]`;
}

/** Hidden files: nothing reads or runs them. */
export const HIDDEN_FILES: Files = {
  "..escaped.md": role(),
  ".eleventy.js": "export default process.exit(7)\n",
  ".env": "ROLES=elsewhere\n",
  "engineering/.engineering.11tydata.js": "export default process.exit(7)\n",
};

/** Everything hostile that is refused. */
export const HOSTILE_FILES: readonly HostileFiles[] = [...frontMatter, ...values, ...texts, ...places];
