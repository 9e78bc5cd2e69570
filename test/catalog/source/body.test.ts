import { describe, expect, it } from "vitest";
import { inspectBody } from "../../../scripts/catalog/source/body.ts";
import { applyEdits } from "../../../scripts/diagnostics/edits.ts";
import { catalogOf, load, role, told } from "../../support/roles-folder.ts";

// The text begins on line 7, below an empty line.
const of = (body: string) => ({ "data-engineer.md": role("", `\n${body}\n`) });

describe("a role's text has no HTML", () => {
  it("is told of a block", async () => {
    expect(await told(of("Above.\n\n<div onclick='run()'>\nInside\n</div>"))).toEqual([
      "error[raw-html] roles/data-engineer.md 10:1-10:22",
      "`<div onclick='run()'>` is HTML.",
      "Write Markdown; put code between backticks, such as `` `<b>` ``.",
    ]);
  });

  it("is told of a word", async () => {
    expect(await told(of("They <b>move</b> data."))).toEqual([
      "error[raw-html] roles/data-engineer.md 8:6-8:9",
      "`<b>` is HTML.",
      "Write Markdown; put code between backticks, such as `` `<b>` ``.",
      "error[raw-html] roles/data-engineer.md 8:13-8:17",
      "`</b>` is HTML.",
      "Write Markdown; put code between backticks, such as `` `<b>` ``.",
    ]);
  });

  it("is told of a comment", async () => {
    expect(await told(of("<!-- later -->"))).toEqual([
      "error[raw-html] roles/data-engineer.md 8:1-8:15",
      "`<!-- later -->` is HTML.",
      "Write Markdown; put code between backticks, such as `` `<b>` ``.",
    ]);
  });

  it("is told of a script in a list", async () => {
    expect(await told(of("- One\n- <script>run()</script>"))).toEqual([
      "error[raw-html] roles/data-engineer.md 9:3-9:25",
      "`<script>run()</script>` is HTML.",
      "Write Markdown; put code between backticks, such as `` `<b>` ``.",
    ]);
  });

  it("may be written between backticks, in indented code and with signs that are no tags", async () => {
    expect((await load(of("`<b>` and 1 < 2 > 0.\n\n    <b>\n\n```\n<b>\n```"))).problems).toHaveLength(0);
  });
});

describe("a role's text has no images", () => {
  it("is told where one stands", async () => {
    expect(await told(of("Look: ![a chart](https://example.org/a.png)"))).toEqual([
      "error[image-not-allowed] roles/data-engineer.md 8:7-8:9",
      "The text contains an image.",
      "Describe in words what it shows: a role's text has no images.",
    ]);
  });

  it("is told of each", async () => {
    const places = (await told(of("![a](/a.png) and ![b](/b.png)"))).filter((line) => line.startsWith("error"));
    expect(places).toEqual([
      "error[image-not-allowed] roles/data-engineer.md 8:1-8:3",
      "error[image-not-allowed] roles/data-engineer.md 8:18-8:20",
    ]);
  });
});

describe("a link in a role's text", () => {
  it("does not run code", async () => {
    expect(await told(of("[Press](javascript:alert(1))"))).toEqual([
      "error[bad-link] roles/data-engineer.md 8:9-8:28",
      "A link leads to `javascript:alert(1)`.",
      "A link may begin with `https://`, `mailto:`, `#`, or one `/` for a page of this site.",
    ]);
  });

  it("holds no data", async () => {
    expect(await told(of("[Press](data:text/html,x)"))).toEqual([
      "error[bad-link] roles/data-engineer.md 8:9-8:25",
      "A link leads to `data:text/html,x`.",
      "A link may begin with `https://`, `mailto:`, `#`, or one `/` for a page of this site.",
    ]);
  });

  it("is not http", async () => {
    expect(await told(of("Read [this](http://example.org/a)."))).toEqual([
      "error[bad-link] roles/data-engineer.md 8:13-8:33",
      "A link leads to `http://example.org/a`.",
      "Write `https://example.org/a`, if the site has it.",
    ]);
  });

  it("does not leave the protocol open", async () => {
    expect(await told(of("Read [this](//example.org/a)."))).toEqual([
      "error[bad-link] roles/data-engineer.md 8:13-8:28",
      "A link leads to `//example.org/a`.",
      "Begin a link to a page of this site with one slash, such as `/roles/qa-engineer/`.",
    ]);
  });

  it("does not begin where the page is", async () => {
    expect(await told(of("See [the other](../qa-engineer/)."))).toEqual([
      "error[bad-link] roles/data-engineer.md 8:17-8:32",
      "A link leads to `../qa-engineer/`.",
      "Begin a link to a page of this site with one slash, such as `/roles/qa-engineer/`.",
    ]);
  });

  it("is not hidden behind a reference or angle brackets", async () => {
    expect(await told(of("Read [this][1] or <ftp://example.org/>.\n\n[1]: vbscript:run"))).toEqual([
      "error[bad-link] roles/data-engineer.md 8:6-8:12",
      "A link leads to `vbscript:run`.",
      "A link may begin with `https://`, `mailto:`, `#`, or one `/` for a page of this site.",
      "error[bad-link] roles/data-engineer.md 8:20-8:38",
      "A link leads to `ftp://example.org/`.",
      "A link may begin with `https://`, `mailto:`, `#`, or one `/` for a page of this site.",
    ]);
  });

  it("is told of where it stands, the second of two alike as well", async () => {
    const places = (await told(of("[a](ftp://x.org) [b](ftp://x.org)"))).filter((line) => line.startsWith("error"));
    expect(places).toEqual([
      "error[bad-link] roles/data-engineer.md 8:5-8:16",
      "error[bad-link] roles/data-engineer.md 8:22-8:33",
    ]);
  });

  it("is https, an address for mail, a place on the page or a page of the site", async () => {
    const links =
      "[a](https://example.org/) [b](mailto:us@example.org) [c](#skills) [d](/roles/backend-developer/) [e](/)";
    expect((await load(of(links))).problems).toHaveLength(0);
  });

  it("may lead to domains, skills, lists, and places on their pages", async () => {
    const links =
      "[a](/domains/data/) [b](/skills/sql/) [c](/skills/) [d](/roles/backend-developer/#skills) [e](/search/?q=data)";
    expect((await load(of(links))).problems).toHaveLength(0);
  });
});

describe("a link to a page of the site", () => {
  it("leads to a role that exists", async () => {
    expect(await told(of("See [them](/roles/backend-develper/)."))).toEqual([
      "error[broken-link] roles/data-engineer.md 8:12-8:36",
      "This site has no page `/roles/backend-develper/`.",
      "Did you mean `/roles/backend-developer/`? Links to pages of this site look like `/roles/qa-engineer/` or `/skills/sql/`, with a slash at both ends.",
    ]);
  });

  it("leads to a skill that exists", async () => {
    expect(await told(of("Learn [it](/skills/pyhton/#roles)."))).toEqual([
      "error[broken-link] roles/data-engineer.md 8:12-8:33",
      "This site has no page `/skills/pyhton/#roles`.",
      "Did you mean `/skills/python/`? Links to pages of this site look like `/roles/qa-engineer/` or `/skills/sql/`, with a slash at both ends.",
    ]);
  });

  it("leads to a page that exists", async () => {
    expect(await told(of("See [pay](/salary/)."))).toEqual([
      "error[broken-link] roles/data-engineer.md 8:11-8:19",
      "This site has no page `/salary/`.",
      "Links to pages of this site look like `/roles/qa-engineer/` or `/skills/sql/`, with a slash at both ends.",
    ]);
  });

  it("has a slash at its end", async () => {
    expect(await told(of("See [them](/roles/backend-developer)."))).toEqual([
      "error[broken-link] roles/data-engineer.md 8:12-8:36",
      "This site has no page `/roles/backend-developer`.",
      "Did you mean `/roles/backend-developer/`? Links to pages of this site look like `/roles/qa-engineer/` or `/skills/sql/`, with a slash at both ends.",
    ]);
  });
});

describe("a citation", () => {
  it("names a source", async () => {
    expect(await told(of("Pay rises [@wage-statistcs]."))).toEqual([
      "error[unknown-id] roles/data-engineer.md 8:13-8:27",
      "`wage-statistcs` is no source.",
      "Did you mean `wage-statistics`? The sources are `wage-statistics` and `projections`.",
    ]);
  });

  it("is told of where it stands, on a later line of its paragraph", async () => {
    const [place] = await told(of("Pay rises\nand rises\nagain [@nowhere]."));
    expect(place).toBe("error[unknown-id] roles/data-engineer.md 10:9-10:16");
  });

  it("is fine if the source exists, and is no citation in code", async () => {
    expect((await load(of("Pay rises [@projections]. Write `[@nowhere]`."))).problems).toHaveLength(0);
  });

  it("names a place in its source, over the end of a line too", async () => {
    const body =
      "Pay rises [@projections, table 1.2]\nand rises [@projections,\nsection&nbsp;4,  note \\*]. [@wage-statistics]";
    const catalog = await catalogOf(of(body));
    expect(catalog.roles.get("data-engineer")?.citations).toEqual([
      { id: "projections", part: "table 1.2" },
      { id: "projections", part: "section 4, note *" },
      { id: "wage-statistics", part: null },
    ]);
  });

  it("has its source looked for beside the place in it, and is mended without losing that", async () => {
    const { problems } = await load(of("Pay rises [@wage-statistcs, table 2]."));
    expect(problems).toMatchObject([{ code: "unknown-id", id: "wage-statistcs", line: 8, column: 13, endColumn: 27 }]);
    const text = role("", "\nPay rises [@wage-statistcs, table 2].\n");
    expect(applyEdits(text, problems[0]?.fix?.edits ?? [])).toContain("[@wage-statistics, table 2]");
  });

  it.each([
    ["[@projections table 2]", "[@projections, table 2]"],
    ["[@projections,table 2]", "[@projections, table 2]"],
    ["[@projections; table 2]", "[@projections, table 2]"],
    ["[@projections , table 2]", "[@projections, table 2]"],
    ["[@projections,]", "[@projections]"],
    ["[@projections, ]", "[@projections]"],
    ["[@projections ]", "[@projections]"],
  ])("written as %s is to be written as %s", async (wrong, right) => {
    const [problem, ...more] = (await load(of(`Pay rises ${wrong}.`))).problems;
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: "bad-citation", severity: "error", line: 8, column: 11, path: ["body"] });
    expect(problem?.fix).toMatchObject({ isSafe: true, edits: [{ newText: right }] });
  });

  it("is told what is wrong with it", async () => {
    expect(await told(of("Pay rises [@projections table 2] [@projections,]."))).toEqual([
      "error[bad-citation] roles/data-engineer.md 8:11-8:33",
      "`[@projections table 2]` is not written as a citation of a place in a source.",
      "Put a comma and a space behind the id of the source.",
      "error[bad-citation] roles/data-engineer.md 8:34-8:49",
      "`[@projections,]` names no place in the source.",
      "Name it behind a comma and a space, or leave the comma out.",
    ]);
    expect(await told(of(`Pay rises [@projections, ${"x".repeat(121)}].`))).toEqual([
      "error[bad-citation] roles/data-engineer.md 8:11-8:148",
      "The place in this citation has 121 characters.",
      "Name an article, section or page in at most 120 characters, and say the rest in the text.",
    ]);
  });

  it("is none where the words lead somewhere, nor between backticks", async () => {
    const body = "See [@projections on GitHub](https://example.org/) and `[@projections table 2]`.";
    expect((await load(of(body))).problems).toEqual([]);
  });
});

describe("a heading of a role's text", () => {
  it("is not of the first level", async () => {
    expect(await told(of("# What they do\n\nThey move data."))).toEqual([
      "error[wrong-heading] roles/data-engineer.md 8:1-8:15",
      "“What they do” is a heading of the first level, which is the page's title.",
      "Write `## What they do`.",
    ]);
  });

  it("is not of the first level when underlined either", async () => {
    expect(await told(of("What they do\n============\n\nThey move data."))).toEqual([
      "error[wrong-heading] roles/data-engineer.md 8:1-8:13",
      "“What they do” is a heading of the first level, which is the page's title.",
      "Write `## What they do`.",
    ]);
  });

  it("is of the second level or below", async () => {
    expect((await load(of("## What they do\n\n### Daily\n\nThey move data."))).problems).toHaveLength(0);
  });
});

describe("a character of a role's text", () => {
  it("can be seen", async () => {
    expect(await told(of("They move\u200bdata.\n\n\u202eatad\u202c"))).toEqual([
      "error[invisible-character] roles/data-engineer.md 8:10-8:11",
      "The text contains a character that nobody can see.",
      "Remove it, or type the text again instead of pasting it.",
      "error[invisible-character] roles/data-engineer.md 10:1-10:2",
      "The text contains a character that nobody can see.",
      "Remove it, or type the text again instead of pasting it.",
    ]);
  });

  it("can be seen in code as well", async () => {
    const [place] = await told(of("```\nrm\u0007\n```"));
    expect(place).toBe("error[invisible-character] roles/data-engineer.md 9:3-9:4");
  });

  it("may be a tab, a letter of any script or a joined emoji", async () => {
    const catalog = await catalogOf(of("Daten\tfließen 数据 👩\u200d💻"));
    expect(catalog.roles.get("data-engineer")?.body).toContain("Daten\tfließen 数据 👩\u200d💻");
  });
});

/** Severity, code, place and marked text of each problem of a text that begins on line 1. */
const marked = (body: string) =>
  inspectBody(body, "", 1).problems.map(({ severity, code, line, column, endColumn }) => {
    const text = (body.split("\n")[line - 1] ?? "").slice(column - 1, endColumn - 1);
    return `${severity} ${code} ${line}: ${text}`;
  });

/** A text with what the problems propose, and nothing where they propose nothing. */
function asProposed(body: string): string | undefined {
  const edits = inspectBody(body, "", 1).problems.flatMap(({ fix }) => fix?.edits ?? []);
  return edits.length > 0 ? applyEdits(body, edits) : undefined;
}

describe("what is proposed for a link", () => {
  it.each([
    ["[a](http://example.org/é)", "[a](https://example.org/é)"],
    ["[a](http://example.org/?a=1&amp;b=2)", "[a](https://example.org/?a=1&amp;b=2)"],
    ["[a](http://example.org/a%20b%C3%A9)", "[a](https://example.org/a%20b%C3%A9)"],
    ["[a](http://example.org/a\\_b)", "[a](https://example.org/a\\_b)"],
    ["[a](<http://example.org/a b> 'A title')", "[a](<https://example.org/a b> 'A title')"],
    ["[a](www.example.org/é)", "[a](https://www.example.org/é)"],
    ["[HTTP](HTTP://Example.org/)", "[HTTP](https://Example.org/)"],
    ["See <http://example.org/é>.", "See <https://example.org/é>."],
    [
      "[http://x.org](http://x.org) `http://x.org` [b](http://x.org)",
      "[http://x.org](https://x.org) `http://x.org` [b](https://x.org)",
    ],
    [
      "> - one\n>   [two\n>   three](http://example.org/é) four",
      "> - one\n>   [two\n>   three](https://example.org/é) four",
    ],
    ["[a](\n  http://example.org/)", "[a](\n  https://example.org/)"],
    [
      "| a \\| [b](http://x.org) | [c](http://x.org) |\n| - | - |\n| x | `\\|` [d](http://x.org/é) |",
      "| a \\| [b](https://x.org) | [c](https://x.org) |\n| - | - |\n| x | `\\|` [d](https://x.org/é) |",
    ],
    ["## To [a](http://x.org/é) ##", "## To [a](https://x.org/é) ##"],
    ["[é](../roles/qa-engineer.md)", "[é](/roles/qa-engineer/)"],
  ])("changes the address alone: %s", (body, proposed) => {
    expect(asProposed(body)).toBe(proposed);
  });

  it.each([
    "[a][b]\n\n[b]: http://example.org/",
    "[b]\n\n[b]: <http://example.org/é> 'title'",
    "[a](ftp://example.org)",
  ])("is nothing where the address stands elsewhere or cannot be known: %s", (body) => {
    expect(marked(body)[0]).toContain("error bad-link 1: ");
    expect(asProposed(body)).toBeUndefined();
  });

  it("is nothing for a page of the site whose address is written otherwise than it reads", async () => {
    const [problem] = (await load(of("See [them and what they do](/roles/backend&#45;develper/)."))).problems;
    expect(problem).toMatchObject({ code: "broken-link", line: 8, column: 29 });
    expect(problem?.fix).toBeUndefined();
  });
});

describe("what readers would see as it is", () => {
  it.each([
    ["A note.[^1]", "[^1]"],
    ["A note.[^1]\n\n[^1]: The note.", "[^1]", "[^1]:"],
    ["- [ ] one\n- [x] two", "[ ]", "[x]"],
    ["> [!NOTE]\n> Read this.", "[!NOTE]"],
    [":::tip\nx\n:::", ":::tip", ":::"],
    ["!!! note\n    Read this.", "!!! note"],
    ["##Tools", "##Tools"],
    ["#Tools", "#Tools"],
    ["• one\n• two", "•", "•"],
    ["See https://example.org/a.", "https://example.org/a"],
    ["(www.example.org)", "www.example.org"],
    ["A ==word== here", "==word=="],
    ["## Tools {#tools}", "{#tools}"],
    ["[[Other note]] and ![[image.png]]", "[[Other note]]", "![[image.png]]"],
    ["[TOC]", "[TOC]"],
    ["See [the page][missing].", "[the page][missing]"],
    ["See [the page] (https://example.org).", "[the page] (https://example.org)"],
    ["See [the page](https://example.org/a b).", "[the page](https://example.org/a b)"],
    ["See (the page)[https://example.org].", "(the page)[https://example.org]"],
    ["Well done :tada: :+1:", ":tada:"],
    ["$$x^2$$", "$$x^2$$"],
    ["A&nbps;B", "&nbps;"],
    ["**Note: **read this", "**Note: **"],
    ["Pay rises [@projections, @wages].", "[@projections, @wages]"],
    ["Hi {{ name }}", "{{ name }}"],
    ["%%later%%", "%%later%%"],
  ])("is told of: %s", (body, ...marks) => {
    expect(marked(body).map((each) => each.replace(/ \d+: /, " "))).toEqual(
      marks.map((mark) => `warning foreign-markdown ${mark}`),
    );
  });

  it.each([
    "`[^1]` and ``[[a]]`` and `==b==`",
    "```\n- [ ] one\n:::\n##Tools\nhttps://example.org\n```",
    "\\[^1] \\##Tools \\[ ] \\https://example.org",
    "Write C# or F#, at 12:30:45, for 5 == 5, in #1 place: 2 * 3 * 4 = 24.",
    "See [https://example.org/a](https://example.org/a) and <https://example.org/b>.",
    "AT&amp;T, std::vector::x, a [sic] (in brackets), ~~gone~~, [a](/roles/) (again).",
    "- one [x]\n- two\n\n1. [a](#skills) (b)",
  ])("is not what is code, escaped or meant: %s", (body) => {
    expect(marked(body)).toEqual([]);
  });
});

describe("what readers would not get", () => {
  it.each([
    ["| a | b |\n| - | - |\n| 1 | 2 | three | 4 |", "error lost-text 3: three | 4"],
    ["> | a |\n> | - |\n> | `x\\|y` | two", "error lost-text 3: two"],
    ["A note.\n\n[^1]: Note", "error lost-text 3: [^1]: Note"],
    ["[Note]: important", "error lost-text 1: [Note]: important"],
    ["[old]: https://example.org/", "warning lost-text 1: [old]: https://example.org/"],
    ["[a]\n\n[a]: /roles/\n[a]: /skills/", "warning lost-text 4: [a]: /skills/"],
    ["Text.\n\n~~~\ncode\n\n## More", "error unclosed-fence 3: ~~~"],
    ["- one\n\n  ```\n  code\n\nText", "error unclosed-fence 3:   ```"],
    ["They move data.\n---\nMore.", "warning misread-text 2: ---"],
    [
      "Text.\n\n    They move data from here to there.",
      "warning misread-text 3:     They move data from here to there.",
    ],
    ["| a | b |\n| 1 | 2 |", "warning misread-text 1: | a | b |"],
    ["| a | b |\n| - |\n| 1 | 2 |", "warning misread-text 1: | a | b |"],
    [`${"> ".repeat(120)}deep`, `error lost-text 1: ${"> ".repeat(120)}deep`],
  ])("is told of: %s", (body, problem) => {
    expect(marked(body)).toEqual([problem]);
  });

  it.each([
    "| a | b |\n| - | - |\n| 1 | 2 | |\n| x \\| y | `a\\|b` |\n| 1 |",
    "```\ncode\n```\n\n> ~~~~\n> ```\n> ~~~~\n\n- a\n\n  ```sql\n  x\n  ```",
    "[a] [B][c]\n\n[a]: /roles/\n[C]: https://example.org/ 'é'\n\n[//]: # (a comment)",
    "Breaking in\n-----------\n\nText.\n\n---\n\nMore.",
    "    select 1;\n\n- a\n\n  - b\n\n      x = 1",
  ])("is not what they get: %s", (body) => {
    expect(marked(body)).toEqual([]);
  });

  it("leaves what a merge left behind to its own message", () => {
    expect(marked("<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> branch")).toEqual([]);
  });
});

describe("a footnote", () => {
  it("is no bad link, whatever follows its mark", async () => {
    for (const note of ["Note", "https://example.org/note", "<note>", "ftp://example.org"])
      expect(marked(`A note.[^1]\n\n[^1]: ${note}`)).toEqual([
        "warning foreign-markdown 1: [^1]",
        `error lost-text 3: [^1]: ${note}`,
      ]);
  });
});

describe("a place on the same page", () => {
  it("may be named in letters of any script, and in no other signs", () => {
    expect(marked("[a](#чем-занимается) [b](#text-仕事内容) [c](#%C3%BCber)")).toEqual([]);
    expect(marked("[a](#a%22b) [b](#%ff) [c](#a/b)")).toHaveLength(3);
  });
});

describe("a text of 256 KiB", () => {
  const full = (part: string) => part.repeat(Math.floor((255 * 1024) / part.length));
  it.each(
    ["<!", "<b> ", "## Same\n\n", "[@src] ", "![a](b) ", "[a](http://b.c) ", "- a\n"].map((part) => [
      JSON.stringify(part),
      full(part),
    ]),
  )("is inspected quickly when it is all %s, and tells of each kind at most a hundred times", (_, body) => {
    const before = process.cpuUsage();
    const { problems } = inspectBody(body, "", 1);
    const { user, system } = process.cpuUsage(before);
    // It takes half a second at most; what grows with the square of the size takes ten and more.
    expect((user + system) / 1e6).toBeLessThan(5);
    const unsafe = problems.filter(({ fix }) => !fix?.isSafe);
    expect(unsafe.length).toBeLessThanOrEqual(5 * 101);
  });
});
