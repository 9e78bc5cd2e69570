import type { SiteFile } from "../../scripts/site/data/site-file.ts";

/** The text of a file that is no copy. */
export function textOf(content: SiteFile["content"]): string {
  if (typeof content === "object" && "copyOf" in content) throw new Error(`it is a copy of ${content.copyOf}`);
  return typeof content === "string" ? content : [...content].join("");
}
