import { missingComma, surplusBracket, unclosedBrackets } from "./yaml-brackets.ts";
import { firstBesides, indentations, indentedByOtherMeans } from "./yaml-indentation.ts";
import { headingsForKeys, missingColon, missingSpace } from "./yaml-keys.ts";
import { type YamlLine, yamlLines } from "./yaml-lines.ts";
import type { FirstFault, Mend } from "./yaml-mend.ts";
import { doubledBackslash, textOverLines, textsWithoutQuotes, unclosedQuotes } from "./yaml-quotes.ts";
import { oddSeparators } from "./yaml-separators.ts";

/** A line that is longer was hardly written by a person, who might have made a slip in it. */
const LONGEST_LINE = 4000;

/**
 * Whatever may mend the first fault of a YAML text, the likeliest first. These are guesses: whoever asks
 * has to try them.
 */
export function mendsFor(fault: FirstFault, yaml: string): Mend[] {
  const lines = yamlLines(yaml);
  const isTooLong = ({ text }: YamlLine) => text.length > LONGEST_LINE;
  const number = lines.findLastIndex((line) => line.from <= fault.from);
  const here = lines[number];
  const before = lines.slice(0, number).findLast((line) => line.text.trim() !== "");
  if (!here || isTooLong(here) || (before && isTooLong(before))) return [];
  const after = lines[number + 1];
  const begun = lines.slice(0, number).findLastIndex(({ key, dashes }) => key !== undefined || dashes !== "");
  const above = lines[begun];
  return [
    ...oddSeparators(yaml, here.from, here.from),
    ...(before ? oddSeparators(yaml, before.from, before.from) : []),
    ...indentedByOtherMeans(here, lines.slice(number + 1)),
    ...(before ? indentedByOtherMeans(before, lines.slice(number)) : []),
    ...missingColon(here, after),
    ...headingsForKeys(yaml).filter(({ at }) => at.from <= here.to && at.to >= (before ?? here).from),
    ...missingSpace(here, "dash"),
    ...(before ? missingSpace(before, "dash") : []),
    ...missingSpace(here, "colon"),
    ...(before ? missingSpace(before, "colon") : []),
    ...missingComma(fault, yaml, "after a word"),
    ...textOverLines(here, lines.slice(number + 1)),
    ...(above ? textOverLines(above, lines.slice(begun + 1)) : []),
    ...unclosedQuotes(lines.slice(0, number + 1).filter((line) => !isTooLong(line))),
    ...textsWithoutQuotes(here, fault),
    ...(before ? textsWithoutQuotes(before, fault) : []),
    ...doubledBackslash(fault, yaml),
    ...missingComma(fault, yaml, "anywhere"),
    ...surplusBracket(fault, yaml),
    ...unclosedBrackets([here, before]),
    ...indentations(lines, number),
    ...indentations(lines, number + 1),
    ...indentations(lines, firstBesides(lines, number)),
  ];
}
