import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import MarkdownIt from "markdown-it";
import { parse } from "yaml";
import { outputFile, urls } from "../site/urls.ts";

/**
 * The least that any program has to do for the same site: read the same files, parse their YAML, turn their
 * Markdown into HTML, and write as many bytes into as many pages. Nothing is checked, linked or laid out.
 *
 * @param folder the roles
 * @param site the rendered site, whose pages are not read, but looked at for their names and sizes
 * @param out the folder to write to
 */
export function reachFloor(folder: string, site: string, out: string): void {
  const sizes = pageSizes(site);
  const markdown = new MarkdownIt();
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), "utf8");
    if (!file.endsWith(".md")) {
      parse(text);
      continue;
    }
    const end = text.indexOf("\n---\n", 3);
    parse(text.slice(3, end));
    const html = markdown.render(text.slice(end + 5));
    const page = outputFile(urls.role(file.slice(0, -".md".length)));
    writePage(join(out, page), html, sizes.get(page) ?? 0);
    sizes.delete(page);
  }
  for (const [page, size] of sizes) writePage(join(out, page), "", size);
}

/** The size of each page in bytes, by its path below the site. */
function pageSizes(site: string): Map<string, number> {
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  return new Map(pages.map((page) => [page.split("\\").join("/"), statSync(join(site, page)).size]));
}

function writePage(file: string, html: string, size: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const bytes = Buffer.alloc(size, " ");
  bytes.write(html);
  writeFileSync(file, bytes);
}
