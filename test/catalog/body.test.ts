import { describe, expect, it } from "vitest";
import { catalogOf, load, role, told } from "../support/roles-folder.ts";

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
      "error[unknown-id] roles/data-engineer.md 8:11-8:28",
      "`wage-statistcs` is no source.",
      "Did you mean `wage-statistics`? The sources are `wage-statistics` or `projections`.",
    ]);
  });

  it("is told of where it stands, on a later line of its paragraph", async () => {
    const [place] = await told(of("Pay rises\nand rises\nagain [@nowhere]."));
    expect(place).toBe("error[unknown-id] roles/data-engineer.md 10:7-10:17");
  });

  it("is fine if the source exists, and is no citation in code", async () => {
    expect((await load(of("Pay rises [@projections]. Write `[@nowhere]`."))).problems).toHaveLength(0);
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
