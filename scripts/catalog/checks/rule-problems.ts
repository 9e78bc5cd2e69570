import type { ProblemCode } from "../../diagnostics/codes.ts";
import { t } from "../../diagnostics/messages.ts";
import type { Path, Problem } from "../../diagnostics/problem.ts";
import { closest, nameSome, nameThose } from "../../diagnostics/suggest.ts";
import { mixedWordIn, withoutInvisible } from "../../schema/characters.ts";
import { slugFrom } from "../../schema/common.ts";
import { isHttpsUrl } from "../../schema/links.ts";
import { idAdvice } from "../source/file-rules.ts";
import { written } from "../yaml/lines.ts";
import type { LocatedData } from "../yaml/located.ts";
import type { ProblemDetails } from "./problem-at.ts";
import {
  colourMeant,
  countryMeant,
  currencyMeant,
  daysMeant,
  handleMeant,
  httpsMeant,
  numberMeant,
  partialDatesMeant,
} from "./value-fixes.ts";

/** Makes the problem of the value at hand. */
export type At = (code: ProblemCode, message: string, hint: string, details?: ProblemDetails) => Problem[];

/** The number that a text was meant to be. */
export function numberFix(value: unknown): ProblemDetails {
  const instead = typeof value === "string" ? numberMeant(value) : undefined;
  return instead === undefined ? {} : { instead, isSafe: !/k$/i.test(String(value)) };
}

/** Which of the allowed values was meant: the same but for its writing, or the nearest. */
export function likelyValue(value: string, values: readonly string[]): ProblemDetails {
  const instead = values.find((each) => each === slugFrom(value)) ?? closest(value, values);
  if (instead === undefined) return {};
  return { instead: written(instead), isSafe: instead === slugFrom(value) };
}

interface CustomContext {
  name: string;
  value: unknown;
  path: Path;
  advice: string;
  data: LocatedData;
  at: At;
}

const languageHint = () => t`Write a tag such as \`en\`, \`de\` or \`pt-BR\`.`;

/** The problems of the rules that the schema names by `params.rule`. */
export function customProblem(
  params: Record<string, unknown>,
  { name, value, path, advice, data, at }: CustomContext,
): Problem[] {
  const shown = preview(value);
  switch (params.rule) {
    case "from-original":
      return at(
        "unknown-key",
        t`\`${name}\` is not translated: it is that of the original.`,
        t`Remove it here. A translation holds words alone.`,
        { onKey: true },
      );
    case "id":
      return at(
        "bad-id",
        t`\`${name}\` is ${shown}, which is not written as an id.`,
        idHint(String(value)),
        insteadOfId(String(value)),
      );
    case "key-id":
      return at("bad-id", t`\`${String(path.at(-1))}\` cannot be a key here.`, idHint(String(path.at(-1))), {
        onKey: true,
        ...insteadOfId(String(path.at(-1))),
      });
    case "key-text":
      return at(
        "bad-format",
        path.at(-1) === "" ? t`A name is empty here.` : t`${preview(path.at(-1))} cannot be a name here.`,
        t`Write a name of at most 160 characters, without any that nobody can see.`,
        { onKey: true },
      );
    case "invisible":
      return at(
        "invisible-character",
        t`\`${name}\` contains a character that nobody can see.`,
        t`Remove it, or type the text again instead of pasting it.`,
        invisibleRemoved(data, path),
      );
    case "mixed-alphabets":
      return at(
        "mixed-alphabets",
        t`In \`${name}\`, the word \`${mixedWordIn(String(value))?.word ?? ""}\` mixes letters of two alphabets that look alike.`,
        t`Type the word again on one keyboard.`,
      );
    case "one-line":
      return at(
        "bad-format",
        t`\`${name}\` has a line break in it.`,
        t`Write the text on one line, or behind \`>\` over several lines without an empty one between them.`,
      );
    case "https-url":
      return at(
        "bad-url",
        t`\`${name}\` is ${shown}, which is not a full https address.`,
        t`Write the address as the browser shows it, beginning with \`https://\`.`,
        insteadOf(addressMeant(String(value))),
      );
    case "day": {
      const days = daysMeant(String(value));
      return at(
        "bad-date",
        days.length > 0
          ? t`\`${name}\` is ${shown}, which is not written YYYY-MM-DD.`
          : t`\`${name}\` is ${shown}, which is not a date in the calendar.`,
        dateHint(days, t`Write a date that exists as YYYY-MM-DD, such as \`2026-11-20\`.`),
        insteadOf(days.length === 1 ? days[0] : undefined),
      );
    }
    case "partial-date": {
      const dates = partialDatesMeant(String(value));
      return at(
        "bad-date",
        dates.length > 0
          ? t`\`${name}\` is ${shown}, which is not written YYYY-MM or YYYY-MM-DD.`
          : t`\`${name}\` is ${shown}, which is not a date.`,
        dateHint(dates, t`Write YYYY, YYYY-MM or YYYY-MM-DD, such as \`2025-05\`.`),
        insteadOf(dates.length === 1 ? dates[0] : undefined),
      );
    }
    case "rising":
      return at(
        "bad-order",
        t`\`${name}\` is ${shown}, which is below \`${String(params.above)}\`.`,
        t`Check both figures against the source: \`${String(path.at(-1))}\` cannot be lower than \`${String(params.above)}\`.`,
      );
    case "between":
      return at(
        "bad-order",
        t`\`${name}\` is ${shown}, which does not lie between \`${String(params.low)}\` and \`${String(params.high)}\`.`,
        t`Check the three figures against the source.`,
      );
    case "percentile-pair":
      return at("bad-order", t`\`${name}\` does not rise.`, t`Write the lower percentile first, such as \`[25, 50]\`.`);
    case "reserved-field":
      return at(
        "bad-id",
        t`\`${String(path.at(-1))}\` cannot be a field of this site's own: it has a meaning in every role.`,
        t`Give the field another key; what readers see is its \`label\`.`,
        { onKey: true },
      );
    case "length-pair":
      return at(
        "bad-order",
        t`\`${name}\` does not rise.`,
        t`Write the fewest characters first, such as \`[40, 220]\`.`,
      );
    case "not-empty":
      return at("too-few", t`\`${name}\` is empty.`, t`Fill it in or remove the key.`, { onKey: true });
    case "currency":
      return at(
        "bad-format",
        t`\`${name}\` is ${shown}, which is not the code of a currency.`,
        t`Write its three capital letters, such as \`USD\` or \`EUR\`.`,
        insteadOf(currencyMeant(String(value))),
      );
    case "amount":
      return at(
        "bad-amount",
        t`\`${name}\` is ${shown}, which has more than two decimals.`,
        t`Write the amount as the source does, with at most two digits behind the point.`,
      );
    case "country":
    case "country-key": {
      const isKey = params.rule === "country-key";
      const code = String(isKey ? path.at(-1) : value);
      const details = { onKey: isKey, ...insteadOf(countryMeant(code)) };
      const hint = /\d/.test(code)
        ? t`Occupations stand below their country, and pay in a table of \`_pay.yaml\`: \`US: { classification: SOC 2018, codes: { ${code}: … } }\`.`
        : t`Write its two capital letters, such as \`US\` or \`GB\`.`;
      return at("bad-format", t`${preview(code)} is not the code of a country.`, hint, details);
    }
    case "csv-file":
      return at(
        "bad-format",
        t`\`${name}\` is ${shown}, which is not the name of a file in \`_pay/\`.`,
        t`Write it in small letters, digits, points and hyphens, with \`.csv\` at its end.`,
      );
    case "asset": {
      const endings = nameSome(
        (params.endings as string[]).map((ending) => `.${ending}`),
        8,
      );
      return at(
        "bad-format",
        t`\`${name}\` is ${shown}, which is not the name of such a file in \`_assets/\`.`,
        t`Write the name alone, in small letters, digits and hyphens, with ${endings} at its end.`,
      );
    }
    case "handle":
      return at(
        "bad-format",
        t`\`${name}\` is ${shown}, which is not a GitHub name.`,
        t`Write the name as in the address of the profile, without \`@\`.`,
        insteadOf(handleMeant(String(value))),
      );
    case "colour":
      return at(
        "bad-format",
        t`\`${name}\` is ${shown}, which is not a colour.`,
        t`Write \`#\` and six hexadecimal digits in quotes, such as \`"#0b6b57"\`.`,
        insteadOf(colourMeant(String(value))),
      );
    case "language":
      return at("bad-format", t`\`${name}\` is ${shown}, which is not the tag of a language.`, languageHint());
    case "language-key":
      return at("bad-format", t`${preview(path.at(-1))} is not the tag of a language.`, languageHint(), {
        onKey: true,
      });
    case "base-url":
      return at(
        "bad-url",
        t`\`${name}\` is ${shown}, which is not an address to publish at.`,
        t`Write the full address, such as \`https://example.org/careers/\`.`,
      );
    case "placeholder": {
      const [invented, allowed] = [params.invented, params.allowed] as [string[], string[]];
      const braces = (names: string[]) => nameThose(names.map((each) => `{${each}}`));
      return at(
        "wrong-placeholder",
        t`\`${name}\` has the placeholder ${braces(invented)}, for which there is no value.`,
        allowed.length > 0 ? t`The placeholders are ${braces(allowed)}.` : t`These words have no placeholders.`,
      );
    }
    case "synonyms": {
      const { word, times } = params as { word: string; times: number };
      return at(
        "bad-format",
        times === 1
          ? t`In \`${name}\`, \`${word}\` stands alone between commas, so it has no synonym.`
          : t`In \`${name}\`, \`${word}\` stands in ${times} groups, and can only be in one.`,
        t`Write words that mean the same with spaces between, and a comma after each group, such as \`developer programmer, tester qa\`.`,
      );
    }
    case "occupation-code":
      return at(
        "bad-id",
        t`\`${String(path.at(-1))}\` is not the code of an occupation.`,
        t`Write it as the publisher does, such as \`15-1252\`.`,
        { onKey: true },
      );
    default:
      return at("bad-format", t`\`${name}\` is ${shown}, which cannot be read.`, advice);
  }
}

function addressMeant(value: string): string | undefined {
  const meant = httpsMeant(value);
  return meant !== undefined && isHttpsUrl(meant) ? meant : undefined;
}

function insteadOf(instead: string | undefined): ProblemDetails {
  return instead === undefined ? {} : { instead: written(instead), isSafe: true };
}

/** The id that is written otherwise: in capitals, with spaces or underscores, with an ending. */
export function idMeant(value: string): string | undefined {
  return isAddress(value) ? undefined : idAdvice(value).meant;
}

function insteadOfId(value: string): ProblemDetails {
  return insteadOf(idMeant(value));
}

const isAddress = (value: string) => /^(?:https?:\/\/|www\.)/.test(value);

function invisibleRemoved(data: LocatedData, path: Path): ProblemDetails {
  const extent = data.extentOf(path);
  if (!extent) return {};
  return { fix: { edits: [{ range: extent.range, newText: withoutInvisible(extent.text) }], isSafe: true } };
}

function dateHint(meant: readonly string[], rule: string): string {
  const [one, other] = meant;
  if (one === undefined) return rule;
  return other === undefined ? t`Write it as \`${one}\`.` : t`Write \`${one}\` or \`${other}\`, whichever is meant.`;
}

function idHint(value: string): string {
  if (isAddress(value)) return t`Write an id; the address it leads to stands in the vocabulary that has the id.`;
  const { meant, rule } = idAdvice(value);
  return meant === undefined || meant === value ? rule : `${t`Write \`${meant}\`.`} ${rule}`;
}

/** A value as a message shows it. */
export function preview(value: unknown): string {
  if (value === null || value === undefined) return t`empty`;
  const shown = typeof value === "string" ? value : JSON.stringify(value);
  return `\`${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}\``;
}
