import { describe, expect, it } from "vitest";
import { entriesNamed } from "../../scripts/catalog/entries-named.ts";

const SKILLS = `# The skills of this site.
sql: { name: SQL }

# Languages
python:
  name: Python
  aliases:
    - py: thon
java: { name: Java }
`;

describe("the entries of a vocabulary that are named", () => {
  it.each([
    ["one on one line", ["sql"], "sql: { name: SQL }\n\n# Languages\n"],
    ["one over several lines", ["python"], "python:\n  name: Python\n  aliases:\n    - py: thon\n"],
    ["the last", ["java"], "java: { name: Java }\n"],
    ["several, in the order of the file", ["java", "sql"], "sql: { name: SQL }\n\n# Languages\njava: { name: Java }\n"],
    ["none, which leaves a vocabulary without entries", ["py", "name", "rust"], "{}"],
  ])("are cut out as they stand there: %s", (_, ids, expected) => {
    expect(entriesNamed(SKILLS, new Set(ids))).toBe(expected);
  });

  it("begin at the beginning of a line, which only a line feed ends", () => {
    const yaml = 'sql: { name: "S\u2028java: QL" }\n';
    expect(entriesNamed(yaml, new Set(["java"]))).toBe("{}");
  });

  it.each([
    ["a key in quotes", '"sql": { name: SQL }\njava: { name: Java }\n'],
    ["a key with a space before its colon", "sql : { name: SQL }\njava: { name: Java }\n"],
    ["a key behind a question mark", "? sql\n: { name: SQL }\njava: { name: Java }\n"],
    ["braces around all", "{\nsql: { name: SQL },\njava: { name: Java },\n}\n"],
    ["a brace at the beginning of a line", "sql: {\n  name: SQL\n}\njava: { name: Java }\n"],
    ["a document marker", "---\nsql: { name: SQL }\njava: { name: Java }\n"],
    ["a tab", "\tsql: { name: SQL }\njava: { name: Java }\n"],
    ["a list", "sql:\n- SQL\njava: { name: Java }\n"],
    ["no space behind the colon", "sql:{ name: SQL }\njava: { name: Java }\n"],
    ["a letter that no id has", "größe: { name: Size }\njava: { name: Java }\n"],
  ])("are all of them where the lines do not tell entries apart: %s", (_, yaml) => {
    expect(entriesNamed(yaml, new Set(["java"]))).toBe(yaml);
  });
});
