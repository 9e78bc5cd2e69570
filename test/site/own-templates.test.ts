import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ContentError } from "../../scripts/config.ts";
import { checkOwnTemplates } from "../../scripts/site/render/own-templates.ts";
import { compileTemplates } from "../../scripts/site/render/renderer.ts";
import { folderForTest, writeFiles } from "../support/folders.ts";
import { TEMPLATES } from "../support/program.ts";

/** The folders with templates of a site's own before the program's. */
function withOwn(files: Record<string, string>): string[] {
  const own = join(folderForTest(), "templates");
  writeFiles(own, files);
  return [own, ...TEMPLATES];
}

describe("templates of a site's own", () => {
  it("take the place of the program's, file by file, and may use them", () => {
    const folders = withOwn({
      "layouts/frame-footer.njk": '{% from "components/mark.njk" import mark %}{{ mark("Mill Road") }}',
      "components/mark.njk": "{% macro mark(words) %}<b>{{ words }}</b>{% endmacro %}",
    });
    expect(() => checkOwnTemplates(folders)).not.toThrow();
    const templates = compileTemplates(folders, (_, make) => make());
    expect(templates.render("layouts/frame-footer.njk", {})).toBe("<b>Mill Road</b>");
  });

  it("are refused by name and line where they cannot be read", () => {
    const folders = withOwn({ "pages/role.njk": "{% block main %}\n{% if %}\n" });
    expect(() => checkOwnTemplates(folders)).toThrow(/pages\/role\.njk\) \[Line 2/);
  });

  it("are told to be missing where their folder is not there, or one asks for another that is not", () => {
    expect(() => checkOwnTemplates(["/no/such/folder", ...TEMPLATES])).toThrow(ContentError);
    const templates = compileTemplates(withOwn({ "pages/own.njk": '{% extends "layouts/none.njk" %}' }), (_, make) =>
      make(),
    );
    expect(() => templates.render("pages/own.njk", {})).toThrow("layouts/none.njk");
  });
});
