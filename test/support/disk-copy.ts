import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { makeFolder, writeFiles } from "./folders.ts";

/** The downloaded copy of a site, unpacked. */
export interface DiskCopy {
  /** What the caller removes at the end. */
  folder: string;
  /** The address of the copy's root, with a slash at its end. */
  url: string;
  /** What was in the zip, by the paths in it. */
  files: Record<string, Buffer>;
}

/** Unpacks the zip of a built site into a folder whose name has what names of folders have: spaces, umlauts, signs. */
export function unpackedCopy(site: string): DiskCopy {
  const folder = makeFolder();
  const place = join(folder, "Über uns (alt) #1 100%");
  const unzipped = unzipSync(readFileSync(join(site, "offline/rolebook.zip")));
  const files = Object.fromEntries(Object.entries(unzipped).map(([path, content]) => [path, Buffer.from(content)]));
  writeFiles(place, files);
  return { folder, url: pathToFileURL(`${join(place, "rolebook")}/`).href, files };
}
