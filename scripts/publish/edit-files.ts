import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { EditData } from "../catalog/derive/edit-data.ts";
import type { Config } from "../config.ts";
import { outputFile, urls } from "../site/urls.ts";

/** What the editor page needs: its data, a template for those who write by hand, and the files of the roles. */
export interface EditFiles {
  data: EditData;
  template: string;
  roles: Iterable<{ slug: string; path: string }>;
}

/** Writes the files below `/edit/`. Roles' files are published as they are, so that a change leaves the rest as it was. */
export async function writeEditFiles({ roles: folder }: Config, files: EditFiles, out: string): Promise<void> {
  const target = (url: string) => join(out, outputFile(url));
  await mkdir(dirname(target(urls.editSource(""))), { recursive: true });
  await writeFile(target(urls.editData), JSON.stringify(files.data));
  await writeFile(target(urls.editTemplate), files.template);
  for (const { slug, path } of files.roles) await copyFile(join(folder, path), target(urls.editSource(slug)));
}
