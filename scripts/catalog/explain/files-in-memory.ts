import { relative, sep } from "node:path";
import type { Disk, FolderEntry } from "../source/read-folder.ts";

/** What stands at a path: a text, raw bytes, or a symbolic link. */
export type FileContent = string | Uint8Array | { linkTo: string };

/** Files by their paths below the folder, with forward slashes. */
export type Files = Readonly<Record<string, FileContent>>;

/** A disk that holds one folder with these files, so that examples are read as a real folder would be. */
export function inMemory(folder: string, files: Files): Disk {
  const below = (path: string) => relative(folder, path).split(sep).join("/");
  return {
    isFolder: (path) => path === folder,
    list(path) {
      const prefix = path === folder ? "" : `${below(path)}/`;
      const entries = new Map<string, FolderEntry>();
      for (const [name, content] of Object.entries(files)) {
        if (!name.startsWith(prefix)) continue;
        const [first = "", ...rest] = name.slice(prefix.length).split("/");
        const isDirectory = rest.length > 0;
        const isLink = !isDirectory && typeof content === "object" && "linkTo" in content;
        entries.set(first, {
          name: first,
          isSymbolicLink: () => isLink,
          isDirectory: () => isDirectory,
          isFile: () => !isDirectory && !isLink,
        });
      }
      return [...entries.values()];
    },
    read(path, most) {
      const content = files[below(path)];
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      if (!(bytes instanceof Uint8Array)) return { isOrdinary: false };
      return bytes.length > most ? { size: bytes.length } : { bytes };
    },
  };
}
