import type { Role } from "../../scripts/catalog/catalog.ts";
import { wordsOfDuties } from "../../scripts/catalog/derive/duties.ts";

/** What somebody wrote about a role in sentences, piece by piece: the text, the lists and the levels, without titles of sources. */
export function proseOf(role: Role): string[] {
  return [
    ...role.body
      .replace(/\[@[^\]]+\]/g, "")
      .replace(/\]\([^)]*\)/g, "]")
      .split(/\n{2,}/),
    role.summary,
    ...Object.values(role.levels ?? {}).flatMap(({ summary = "", duties = [] }) => [summary, ...wordsOfDuties(duties)]),
    ...(role.routes ?? []).map(({ text }) => text),
    ...(role.pros ?? []),
    ...(role.cons ?? []),
    ...(role.suits ?? []),
    ...(role["not-for"] ?? []),
  ];
}
