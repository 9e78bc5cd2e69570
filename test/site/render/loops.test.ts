import nunjucks from "nunjucks";
import { expect, it } from "vitest";
import { compileTemplates } from "../../../scripts/site/render/renderer.ts";
import { TEMPLATE_OPTIONS } from "../../../scripts/site/render/template-environment.ts";
import { folderForTest, writeFiles } from "../../support/folders.ts";

const NOTES = ["index", "index0", "revindex", "revindex0", "first", "last", "length"];
const SAID = NOTES.map((note) => `{{ loop.${note} }}`).join(" ");
const TEMPLATE = `{% macro row(cells) %}{% for cell in cells %}{{ cell }}: ${SAID}; {% endfor %}{% endmacro %}
{% for ward in wards %}{% set beds = ward.beds %}{{ ward.name }} ${SAID} ({{ row(beds) }}){% for bed in beds %}
{{ loop.index }}{% if loop.last %}.{% endif %}{% endfor %} {{ loop.index }} of {{ loop.length }}
{% include "part.njk" %}{% else %}none{% endfor %}{% for name, places in byName %}{{ name }}{{ loop.index0 }}{{ places }}{% endfor %}`;
const FILES = { "list.njk": TEMPLATE, "part.njk": "<i>{{ ward.name }} {{ loop.revindex }}</i>" };

it("loops of compiled templates say what those of the library say", () => {
  const folder = folderForTest();
  writeFiles(folder, FILES);
  const plain = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder), TEMPLATE_OPTIONS);
  const compiled = compileTemplates([folder], (_, make) => make());
  const ward = (name: string, ...beds: string[]) => ({ name, beds });
  for (const wards of [[], [ward("North & West", "a", "b"), ward("South"), ward("East", "<c>")]]) {
    const values = { wards, byName: { ward: 2, theatre: 1 } };
    expect(compiled.render("list.njk", values)).toBe(plain.render("list.njk", values));
  }
});
