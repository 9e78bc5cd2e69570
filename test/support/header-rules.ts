/** A rule of a `_headers` file. */
export interface HeaderRule {
  /** With at most one star, which stands for anything. */
  path: string;
  /** By their names, in the order of the file. */
  headers: Map<string, string>;
}

/** The rules of a `_headers` file: a path, and below it, indented, what it is answered with. */
export function headerRules(text: string): HeaderRule[] {
  return text.split("\n\n").map((block) => {
    const [path = "", ...lines] = block.trimEnd().split("\n");
    const headers = lines.map((line): [string, string] => {
      const [, name, value] = /^ {2}([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new Error(`_headers has a line that is no header: ${line}`);
      return [name, value];
    });
    return { path, headers: new Map(headers) };
  });
}

/** Whether a rule holds for an address. */
export function holdsFor({ path }: Pick<HeaderRule, "path">, address: string): boolean {
  const [before = "", after] = path.split("*");
  if (after === undefined) return path === address;
  return address.length >= before.length + after.length && address.startsWith(before) && address.endsWith(after);
}
