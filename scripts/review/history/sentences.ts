import type { StringKey } from "../../schema/string-table.ts";
import type { Words } from "../../schema/strings.ts";
import type { Formats } from "../../site/filters.ts";
import type { Change, FigureChange, ListChange, Piece } from "../redline/redline.ts";

/** What sentences are made with. */
export interface Speech {
  words: Words;
  formats: Formats;
}

/** A change of one field as a reader would tell it: none where there is nothing that a reader sees, often one. */
export function sentenceOf(change: Change, speech: Speech): string[] {
  // What has no words is nothing that a page shows.
  if (change.field === "") return [];
  const said = {
    value: () => [valueWords(change as Extract<Change, { kind: "value" }>, speech)],
    wording: () => [rewordedWords((change as Extract<Change, { kind: "wording" }>).pieces, speech)],
    list: () => listWords(change as ListChange, speech),
    figures: () => [figureWords(change as FigureChange, speech)],
  }[change.kind]();
  return said.map((each) => speech.words("changes-sentence", { field: change.field, said: each }));
}

/** Longer texts would make a page of their own. */
const MOST_LETTERS = 160;

function valueWords({ before, after }: { before: string | null; after: string | null }, speech: Speech): string {
  const { words } = speech;
  const [was, is] = [before, after].map((text) => (text === null ? null : quoted(text, speech)));
  if (was == null) return words("changes-now", { after: is ?? "" });
  return is == null ? words("changes-no-longer", { before: was }) : words("changes-became", { before: was, after: is });
}

function rewordedWords(pieces: readonly Piece[], speech: Speech): string {
  const side = (gone: Piece["mark"]) =>
    pieces
      .filter(({ mark }) => mark !== gone)
      .map(({ text }) => text)
      .join("")
      .trim();
  const [before, after] = [side("added"), side("removed")];
  if (before.length > MOST_LETTERS || after.length > MOST_LETTERS) return speech.words("changes-reworded");
  return valueWords({ before, after }, speech);
}

function listWords({ added, removed, moved, reworded }: ListChange, speech: Speech): string[] {
  const said = (key: "changes-added" | "changes-removed" | "changes-moved", entries: readonly string[]) =>
    entries.length === 0 ? [] : [speech.words(key, { entries: named(entries, speech) })];
  return [
    ...said("changes-added", added),
    ...said("changes-removed", removed),
    ...said("changes-moved", moved),
    ...reworded.map((pieces) => rewordedWords(pieces, speech)),
  ];
}

/** So many entries of a list are named before the rest is counted. */
const NAMED = 5;

function named(entries: readonly string[], speech: Speech): string {
  const shown = entries.slice(0, NAMED).map((entry) => quoted(entry, speech));
  const rest = entries.length - shown.length;
  return speech.formats.listAnd(rest > 0 ? [...shown, speech.words("changes-and-more", { count: rest })] : shown);
}

function quoted(text: string, { words, formats }: Speech): string {
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return formats.date(text);
  const short = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
  return short.includes(" ") ? words("changes-quoted", { text: short }) : short;
}

const FIGURES: Readonly<Record<string, StringKey>> = {
  low: "changes-field-low",
  median: "changes-field-median",
  high: "changes-field-high",
  growth: "changes-field-growth",
  openings: "changes-field-openings",
  from: "changes-field-from",
  to: "changes-field-to",
};

function figureWords({ figures, unit, source }: FigureChange, speech: Speech): string {
  const { words, formats } = speech;
  const parts = figures.flatMap((figure) => {
    const key = FIGURES[figure.name];
    if (!key) return [];
    return [words("changes-figure", { name: words(key), said: differenceWords(figure, speech) })];
  });
  const all = [
    ...(parts.length > 0 ? [formats.listAnd(parts)] : []),
    ...(unit ? [unit] : []),
    sourceWords(source, speech),
  ];
  return all.reduce((first, rest) => words("changes-parts", { first, rest }));
}

function differenceWords({ name, before, after }: FigureChange["figures"][number], { words, formats }: Speech): string {
  const format = name === "growth" ? formats.change : YEARS.has(name) ? formats.year : formats.number;
  if (before === null) return words("changes-now", { after: format(after ?? 0) });
  if (after === null) return words("changes-no-longer", { before: format(before) });
  const became = words("changes-became", { before: format(before), after: format(after) });
  if (before === 0 || name === "growth" || YEARS.has(name)) return became;
  return words("changes-percent", { became, percent: formats.change(((after - before) / before) * 100) });
}

const YEARS = new Set(["from", "to"]);

function sourceWords({ before, after }: FigureChange["source"], { words }: Speech): string {
  if (before === after) return words("changes-source-same");
  if (before === null) return words("changes-source-now", { after: after ?? "" });
  if (after === null) return words("changes-source-gone", { before });
  return words("changes-source-became", { before, after });
}
