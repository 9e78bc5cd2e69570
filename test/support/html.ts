/** An element's opening tag as it stands in a page. */
export interface Tag {
  name: string;
  /** Values with their character references resolved, by attribute. */
  attributes: ReadonlyMap<string, string>;
  /** For `script`, `style` and `title`: what stands between the tags. */
  text: string;
}

const TAG = /<!--[\s\S]*?-->|<([a-z][a-z0-9]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:="([^"]*)")?/g;
const RAW_TEXT = /^(script|style|title)$/;

/** Every opening tag of a page, in order. It is made for our own pages, whose HTML is valid: another test sees to that. */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = [];
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined) continue;
    const attributes = new Map(
      [...(match[2] ?? "").matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => [
        key.toLowerCase(),
        resolveReferences(value),
      ]),
    );
    let text = "";
    if (RAW_TEXT.test(name)) {
      const close = html.indexOf(`</${name}>`, TAG.lastIndex);
      const end = close === -1 ? html.length : close;
      text = html.slice(TAG.lastIndex, end);
      TAG.lastIndex = end;
    }
    tags.push({ name, attributes, text });
  }
  return tags;
}

/** The text that a page's body shows, in one line. */
export function visibleText(html: string): string {
  const body = html.slice(html.indexOf("<body"));
  return resolveReferences(body.replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ");
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

function resolveReferences(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return NAMED[name] ?? whole;
  });
}
