import { outputFile } from "../urls.ts";

/** A file of the site that is no page. */
export interface SiteFile {
  /** Below the output folder, with forward slashes. */
  path: string;
  /** Its text, in pieces where it is long; or where the file lies that it is a copy of. */
  content: string | Uint8Array | Iterable<string> | { copyOf: string };
}

/** The file that an address is served from. */
export function fileAt(url: string, content: SiteFile["content"]): SiteFile {
  return { path: outputFile(url), content };
}
