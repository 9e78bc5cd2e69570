import { roleOf } from "../../templates/service-worker/file-kinds.ts";

export interface SizedFile {
  path: string;
  bytes: number;
}

/** Files that stay together. */
export interface Unit {
  name: string;
  bytes: number;
  files: readonly SizedFile[];
}

export const unitOf = (name: string, files: readonly SizedFile[]): Unit => ({
  name,
  files,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
});

export function unitsByRole(files: readonly SizedFile[]): Unit[] {
  const byRole = new Map<string, SizedFile[]>();
  for (const file of files) {
    const slug = roleOf(file.path);
    if (slug !== undefined) byRole.set(slug, [...(byRole.get(slug) ?? []), file]);
  }
  return [...byRole].map(([slug, own]) =>
    unitOf(
      slug,
      own.sort((a, b) => rankOf(a.path) - rankOf(b.path)),
    ),
  );
}

/** What says most in the fewest bytes comes first: the rest is foreseen from it. */
const rankOf = (path: string) =>
  [/^edit\//, /^roles\/[^/]+\/index/, /^roles\//].findIndex((pattern) => pattern.test(path)) >>> 0;
