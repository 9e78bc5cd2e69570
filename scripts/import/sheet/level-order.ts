import { foldName } from "../../schema/characters.ts";

/**
 * Levels in ascending order: as they are listed, else by the numbers in their names where each has one and nothing
 * else tells them apart ("Grade 7", "L3"), else as the sheet has them.
 *
 * @param listed the names of levels; what it does not name comes behind
 */
export function inAscendingOrder<Level extends { name: string }>(
  levels: readonly Level[],
  listed: readonly string[] | undefined,
): Level[] {
  if (listed) {
    const at = new Map(listed.map((name, index) => [foldName(name), index]));
    const placeOf = ({ name }: Level) => at.get(foldName(name)) ?? listed.length;
    return levels.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
  const numbers = levels.map(({ name }) => /^(\D*)(\d{1,4})(\D*)$/.exec(name));
  const isCounted = numbers.every((match) => match && match[1] === numbers[0]?.[1] && match[3] === numbers[0]?.[3]);
  if (!isCounted) return [...levels];
  const numberOf = ({ name }: Level) => Number(/\d+/.exec(name)?.[0]);
  return levels.toSorted((a, b) => numberOf(a) - numberOf(b));
}
