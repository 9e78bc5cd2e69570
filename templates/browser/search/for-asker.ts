import { type Asker, readAsker } from "./asker.ts";
import { type PeoplePlaces, peopleScores } from "./people-scores.ts";

/** What roles are worth to the person who asks, whatever else the query says. */
export interface ForAsker {
  /** By the role's position. */
  scores: Map<number, number>;
  /** Whether that answers the query even where nothing else does. */
  isAnswer: boolean;
}

/** What it is worth that a page speaks of such people. */
const PEOPLE = 1;
/** What it is worth that a role is easily entered: to those who come from outside, and to others whose words decide nothing. */
const EASE = { newcomer: 0.8, other: 0.3 };

/** The person that a query speaks of; undefined where it speaks of none. */
export function askerOf(query: string): Asker | undefined {
  const asker = readAsker(query);
  return asker.isPersonal || asker.isPortrait ? asker : undefined;
}

/**
 * What each role is worth to a person.
 *
 * @param isInTexts whether a text holds a word
 * @param roles how many roles there are
 */
export async function scoresForAsker(
  asker: Asker,
  { peoplePlaces, ease }: { peoplePlaces: PeoplePlaces; ease(): Promise<readonly number[]> },
  isInTexts: (word: string) => boolean,
  roles: number,
): Promise<ForAsker> {
  const [people, easy] = await Promise.all([peopleScores(asker.words, peoplePlaces, isInTexts, roles), ease()]);
  const most = Math.max(0, ...people.values());
  const scores = new Map([...people].map(([position, score]) => [position, (PEOPLE * score) / most]));
  easy.forEach((share, position) => {
    if (share > 0)
      scores.set(position, (scores.get(position) ?? 0) + (asker.isNewcomer ? EASE.newcomer : EASE.other) * share);
  });
  return { scores, isAnswer: asker.isPersonal && (people.size > 0 || asker.isNewcomer) };
}
