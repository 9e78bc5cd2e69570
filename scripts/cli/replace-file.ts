import { open, rename, rm, stat } from "node:fs/promises";

const NEW_FILE_MODE = 0o644;

/** Writes beside a file and then renames, so that at no time a half of it stands there. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}.new`;
  try {
    const mode = await stat(path).then(
      (known) => known.mode,
      () => NEW_FILE_MODE,
    );
    const handle = await open(aside, "wx", mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
