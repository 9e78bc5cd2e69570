import { t } from "../../diagnostics/messages.ts";
import { isAllowedLink } from "../../schema/links.ts";

/**
 * What should stand in the place of an address as it is written, or of so many of its first characters.
 *
 * @param href the address as Markdown reads it
 */
export function linkInstead(
  written: string,
  href: string,
): { text: string; isSafe: boolean; length?: number } | undefined {
  if (/^http:\/\/[^/]/i.test(written) && isAllowedLink(`https${href.slice("http".length)}`))
    return { text: "https", isSafe: true, length: "http".length };
  if (/^www\.[^\s]+$/.test(written) && isAllowedLink(`https://${href}`))
    return { text: "https://", isSafe: true, length: 0 };
  const page = /^(?:\.{0,2}\/)*((?:roles|skills|domains)\/[a-z0-9-]+)(?:\.md|\/)?$/.exec(written);
  return page ? { text: `/${page[1]}/`, isSafe: false } : undefined;
}

/** What to write instead of an address that is not allowed. */
export function linkHint(href: string): string {
  if (/^http:\/\//.test(href)) return t`Write \`https${href.slice("http".length, 60)}\`, if the site has it.`;
  if (/^(\.{0,2}\/|[\w-]+\/)/.test(href))
    return t`Begin a link to a page of this site with one slash, such as \`/roles/qa-engineer/\`.`;
  return t`A link may begin with \`https://\`, \`mailto:\`, \`#\`, or one \`/\` for a page of this site.`;
}
