/** The address of the site's root, wherever the site is served from. */
export const siteRoot = new URL(document.documentElement.dataset.root ?? "./", document.baseURI);

/** The address of a path from the root, such as `/roles/qa-engineer/`. */
export function siteUrl(path: string): string {
  return new URL(path.replace(/^\//, ""), siteRoot).href;
}
