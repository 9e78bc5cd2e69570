import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import type { Catalog } from "../../catalog/catalog.ts";
import { pairKeys, pairOf } from "../../catalog/derive/compare/compare-pages.ts";
import { domainsWithSalaryPages } from "../../catalog/derive/pay/salaries.ts";
import { skillPage } from "../../catalog/derive/skill-page.ts";
import { TABLES_FOLDER } from "../../catalog/source/read-folder.ts";

/** The Hugo site's configuration and templates, which are the same for all roles. */
const SITE = fileURLToPath(new URL("./site/", import.meta.url));

/** A vocabulary's file. */
const VOCABULARY = /^_([a-z]+)\.yaml$/;

/**
 * Writes a Hugo site with pages of the kinds that ours has: the templates, the role files as they are, the vocabularies
 * as data, the tables of pay as assets, and a stub for each page that Hugo cannot make from data alone (it has no
 * content adapters before 0.126). Which skills go together is data as well: templates would count it a hundred times
 * slower than a script does.
 *
 * @param roles the folder with the role files and vocabularies
 * @param catalog the same, read: for the names of the stubs, and what goes with a skill
 * @param out a folder that does not exist
 */
export function writeHugoSite(roles: string, catalog: Catalog, out: string): void {
  cpSync(SITE, out, { recursive: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  };
  for (const name of readdirSync(roles)) {
    const [, vocabulary] = VOCABULARY.exec(name) ?? [];
    if (vocabulary) cpSync(join(roles, name), join(out, "data", `${vocabulary}.yaml`));
  }
  const tables = join(roles, TABLES_FOLDER);
  if (existsSync(tables)) cpSync(tables, join(out, "assets/pay"), { recursive: true });
  for (const { slug, path } of catalog.roles.values())
    cpSync(join(roles, path), join(out, "content/roles", `${slug}.md`));
  write(
    "content/roles/_index.md",
    frontMatter({ outputs: ["html"], cascade: { outputs: ["html", "roadmap", "json"], _target: { kind: "page" } } }),
  );
  for (const [id, { name }] of catalog.domains) write(`content/domains/${id}.md`, frontMatter({ title: name }));
  for (const [id, { name }] of catalog.skills) write(`content/skills/${id}.md`, frontMatter({ title: name }));
  for (const key of pairKeys(catalog)) {
    const [one, other] = pairOf(catalog, key);
    const title = `${one.title} or ${other.title}`;
    write(`content/compare/${key}.md`, frontMatter({ title, one: one.slug, other: other.slug }));
  }
  const companions = [...catalog.skills.keys()].map((id) => [id, skillPage(catalog, id).companions]);
  write("data/companions.json", JSON.stringify(Object.fromEntries(companions)));
  write("content/skills/_index.md", frontMatter({ title: "All skills" }));
  write("content/salaries/_index.md", frontMatter({ title: "Salaries" }));
  for (const id of domainsWithSalaryPages(catalog))
    write(`content/salaries/${id}.md`, frontMatter({ title: catalog.domains.get(id)?.name }));
  for (const unlisted of ["compare", "domains"])
    write(`content/${unlisted}/_index.md`, frontMatter({ _build: { render: "never" } }));
}

const frontMatter = (values: Record<string, unknown>) => `---\n${stringify(values)}---\n`;
