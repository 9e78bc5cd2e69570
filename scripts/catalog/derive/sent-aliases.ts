/** What stands for the words of the name: control characters, which no name may hold; tab and line break are none of them. */
const CODES = "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008";

/**
 * Aliases as they are sent beside the name that they belong to, separated by line breaks: words of the name stand as
 * its first, second ... word, as most aliases say again what the name says.
 */
export function aliasesBeside(name: string, aliases: readonly string[]): string {
  const ofName = name.split(" ");
  const coded = (word: string) => CODES[ofName.indexOf(word)] ?? word;
  return aliases.map((alias) => alias.split(" ").map(coded).join(" ")).join("\n");
}

/** The aliases that were sent beside a name. */
export function readAliases(name: string, sent: string): string[] {
  if (sent === "") return [];
  const ofName = name.split(" ");
  const decoded = (word: string) => (word === "" ? undefined : ofName[CODES.indexOf(word)]) ?? word;
  return sent.split("\n").map((alias) => alias.split(" ").map(decoded).join(" "));
}
