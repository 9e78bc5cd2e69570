import type { RolesWithSkill } from "../../../scripts/catalog/derive/search-names.ts";
import { type NameIndex, STANDING } from "./name-index.ts";
import type { FullText } from "./text-scores.ts";

/** What phrases and excluded words are looked up in. */
interface LookUps {
  names: Pick<NameIndex, "find" | "rolesCalled" | "rolesQuoted">;
  fullText: FullText;
  /** Whether any text holds a word: the full texts answer other words with the nearest that they have. */
  isInTexts(word: string): boolean;
  rolesWithSkill(skill: number): Promise<RolesWithSkill>;
}

/** Which roles have every phrase, in a name or on the page, and are not about any of the excluded words. */
export async function admitted(
  phrases: readonly (readonly string[])[],
  excluded: readonly string[],
  lookUps: LookUps,
): Promise<(position: number) => boolean> {
  const [quoted, shut] = await Promise.all([
    Promise.all(phrases.map((phrase) => rolesWithPhrase(phrase, lookUps))),
    Promise.all(excluded.map((word) => rolesAbout(word, lookUps))),
  ]);
  return (position) => quoted.every((roles) => roles.has(position)) && !shut.some((roles) => roles.has(position));
}

async function rolesWithPhrase(phrase: readonly string[], { names, fullText, isInTexts }: LookUps) {
  const found = phrase.every(isInTexts) ? await fullText(`"${phrase.join(" ")}"`) : new Map<number, number>();
  return new Set([...names.rolesQuoted(phrase), ...found.keys()]);
}

/**
 * The roles that are about a word: called so, or in need of the skill that is; only where no name holds it, all whose pages
 * do. Most pages name their neighbours, so that "data -scientist" would otherwise leave nothing.
 */
async function rolesAbout(word: string, { names, fullText, isInTexts, rolesWithSkill }: LookUps): Promise<Set<number>> {
  const called = names.rolesCalled(word);
  const skills = names
    .find([word], false)
    .filter(({ kind, standing }) => kind === "skill" && standing >= STANDING.exact);
  const needs = await Promise.all(skills.map(({ position }) => rolesWithSkill(position)));
  if (called.length > 0 || skills.length > 0)
    return new Set([...called, ...needs.flatMap(({ core, useful }) => [...core.flat(), ...useful])]);
  return new Set(isInTexts(word) ? (await fullText(`"${word}"`)).keys() : []);
}
