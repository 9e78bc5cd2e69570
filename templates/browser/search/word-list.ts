/** Reads a front-coded list of words: see `frontCoded` of the build. */
export function readWordList(coded: string): string[] {
  if (coded === "") return [];
  let before = "";
  return coded.split("\n").map((line) => {
    before = before.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
    return before;
  });
}
