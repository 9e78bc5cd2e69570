const OF_ROLE =
  /^(?:roles\/([^/]+)\/.*|compare\/data\/([^/]+)\.json|plan\/roles\/([^/]+)\.json|edit\/sources\/([^/]+)\.md)$/;

/** The role that a file is about, wherever it lies: what such files say is mostly the same. */
export function roleOf(path: string): string | undefined {
  return OF_ROLE.exec(path)
    ?.slice(1)
    .find((part) => part !== undefined);
}

/** What files of one kind have in common in their paths. */
export function fileKind(path: string): string {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  return [parts[0], parts.length, name === "index.html" ? name : name.slice(name.lastIndexOf("."))].join("/");
}

/** Whether files are cut into pieces: those of pages and of texts. */
export const isCut = (path: string) => /\.(?:html|json|md|pf_fragment)$/.test(path);
