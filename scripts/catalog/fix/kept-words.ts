import type { ProblemCode } from "../../diagnostics/codes.ts";
import { splicesOf } from "../../diagnostics/edits.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { slugFrom } from "../../schema/common.ts";
import { colourMeant, daysMeant, handleMeant, partialDatesMeant } from "../checks/value-fixes.ts";

/** The letters and digits of a text, without marks and capitals: what is left when only its way of writing changes. */
function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]\p{M}*/gu) ?? []).map((letter) => slugFrom(letter) || letter.toLowerCase()).join("");
}

const bare = (text: string) => text.trim().replace(/^(["'])(.*)\1$/s, "$2");

const isOtherWriting = (pattern: RegExp) => (old: string, fresh: string) =>
  lettersOf(fresh).endsWith(lettersOf(old.replace(pattern, "")));

const isMeant = (meant: (text: string) => string | undefined) => (old: string, fresh: string) =>
  meant(bare(old)) === bare(fresh);

/** The only words that a fix of each kind may replace or leave out. */
const REPLACED: Partial<Record<ProblemCode, readonly ((old: string, fresh: string) => boolean)[]>> = {
  "bad-url": [isOtherWriting(/\bhttps?:\/{0,2}/i)],
  // A date in words, or with its parts in another order; a time of day would be lost.
  "bad-date": [
    (old, fresh) =>
      !old.includes(":") && [...daysMeant(bare(old)), ...partialDatesMeant(bare(old))].includes(bare(fresh)),
  ],
  "bad-format": [isMeant(handleMeant), isMeant(colourMeant)],
  "bad-id": [isOtherWriting(/\.md(?=["']?$)/i)],
  "wrong-type": [
    (old, fresh) => /^(?:yes|no)$/i.test(bare(old)) && /^(?:true|false)$/.test(fresh),
    // Numbers at the beginning of lines, where dashes come.
    isOtherWriting(/^\s*\d{1,2}[.)]\s+/gm),
  ],
  // A country's name for its codes, where the country now stands above.
  "unknown-key": [(old, fresh) => old === "soc" && fresh === "code"],
  // Only a line that says what the one above it says goes without another.
  "duplicate-key": [(_, fresh) => fresh === ""],
};

/** Whether a fix leaves every word that stands in a text: it may change how one is written, and what `REPLACED` names. */
export function keepsWords({ code, fix }: Problem, text: string): boolean {
  return splicesOf(text, fix?.edits ?? []).every(({ start, end, insert }) => {
    const old = text.slice(start, end);
    return lettersOf(insert).includes(lettersOf(old)) || REPLACED[code]?.some((isAllowed) => isAllowed(old, insert));
  });
}
