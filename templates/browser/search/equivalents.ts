/**
 * Words that mean the same wherever they stand in the name of a job, the first of each group standing for
 * all: what people shorten, and what one employer calls otherwise than the next.
 */
const SAME = [
  "developer dev devs programmer coder programming coding code",
  "engineer eng engineering engr",
  "administrator admin admins administration",
  "manager mgr management",
  "security sec infosec cybersecurity cyber",
  "database db databases",
  "application app apps applications",
  "architect architecture",
  "mathematics maths math",
  "artificial ai",
  "website site websites sites",
  "phone phones smartphone smartphones mobile mobiles",
  "user users ux",
  "hacker hack hacking hacks",
  "test tester testing tests qa",
  "writer write writing writes",
  "designer design designing designs",
  "analyst analysis analyse analyze analytics analysing analyzing",
  "network networks networking",
  "tech technology technical",
  "operations ops",
  "statistics stats statistical statistician",
  "researcher research researching r&d",
  "leader lead leading head",
];

const REPRESENTATIVE = new Map(
  SAME.flatMap((group) => {
    const words = group.split(" ");
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);

/** The word that stands for `word` and all that mean the same. */
export function representative(word: string): string {
  return REPRESENTATIVE.get(word) ?? REPRESENTATIVE.get(word.replace(/s$/, "")) ?? word;
}

/** All words that mean the same as `word`, itself included. */
export function sameWords(word: string): readonly string[] {
  return SAME.find((group) => group.startsWith(`${representative(word)} `))?.split(" ") ?? [word];
}

/** What one name for a maker of software shares with another: much, and not all. */
const MAKERS = new Set(["developer", "engineer", "specialist", "architect", "expert", "professional", "consultant"]);

/** Whether a word only says that somebody works on the thing named beside it. */
export function isMaker(word: string): boolean {
  return MAKERS.has(representative(word));
}
