import { wordsOf } from "../../../scripts/catalog/words.ts";
import type { Entries } from "./entries.ts";

/** Tells which roles a query can mean alike, so that the reader is asked which of them. */
export type SeveralCalled = (words: readonly string[]) => number[];

/**
 * The roles that have a query as one of their names, where they are several and it is nobody's title; else those whose
 * titles end with it, as “Maths teacher” and “Music teacher” do with “teacher”.
 */
export function severalCalled({ roles, language }: Entries): SeveralCalled {
  const names = roles.map(({ title, aliases }) => ({ title: wordsOf(title), aliases: aliases.map(wordsOf) }));
  const areSame = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((word, at) => word === other[at]);
  const positions = (isMeant: (name: (typeof names)[number]) => boolean) =>
    names.flatMap((name, position) => (isMeant(name) ? [position] : []));
  return (words) => {
    const asked = words.filter((word) => !language.isStopWord(word));
    if (asked.length === 0) return [];
    if (names.some(({ title }) => areSame(title, asked))) return [];
    const called = positions(({ aliases }) => aliases.some((alias) => areSame(alias, asked)));
    if (called.length > 0) return called.length > 1 ? called : [];
    const ending = positions(({ title }) => title.length > asked.length && areSame(title.slice(-asked.length), asked));
    return ending.length > 1 ? ending : [];
  };
}
