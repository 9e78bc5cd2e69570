import type { ChangePiece, ToldChange } from "../../catalog/derive/change-history.ts";
import type { StringKey } from "../../schema/string-table.ts";
import type { Words } from "../../schema/strings.ts";
import type { Formats } from "../../site/filters.ts";
import type { Change, FigureChange, ListChange, Piece } from "../redline/redline.ts";

/** What sentences are made with. */
export interface Speech {
  words: Words;
  formats: Formats;
}

/** A change before its field is named. */
type Said = Pick<ToldChange, "sort" | "said" | "pieces">;

/** A change of one field as a reader would be told of it: nothing where there is nothing that a reader sees, often one thing. */
export function toldOf(change: Change, speech: Speech): ToldChange[] {
  const { field } = change;
  // What has no words is nothing that a page shows.
  if (field === "") return [];
  const told: Record<Change["kind"], () => Said[]> = {
    value: () => [toldValue(change as Extract<Change, { kind: "value" }>, speech)],
    wording: () => [toldWording((change as Extract<Change, { kind: "wording" }>).pieces, speech)],
    list: () => toldList(change as ListChange, speech),
    figures: () => [{ sort: "figures", said: figureWords(change as FigureChange, speech), pieces: [] }],
  };
  return told[change.kind]().map((each) => ({
    ...each,
    field,
    sentence: speech.words("changes-sentence", { field, said: each.said }),
  }));
}

/** What is said of a role as a whole. */
export const remarkOf = (sentence: string): ToldChange => ({
  sort: "said",
  field: "",
  said: sentence,
  sentence,
  pieces: [],
});

/** Longer texts would make a page of their own: in a sentence, and where they are shown as they were and are. */
const MOST_LETTERS = 160;
const MOST_SHOWN = 600;

function toldValue({ before, after }: { before: string | null; after: string | null }, speech: Speech): Said {
  const said = valueWords({ before, after }, speech);
  const sides = [
    ...(before === null ? [] : [{ mark: "removed" as const, text: before }]),
    ...(after === null ? [] : [{ mark: "added" as const, text: after }]),
  ];
  const sort = before === null ? "added" : after === null ? "removed" : "wording";
  return { sort, said, pieces: shown(sides, speech) };
}

/** Pieces as a page shows them: dates as such, and none of them without end. */
function shown(pieces: readonly ChangePiece[], { formats }: Speech): ChangePiece[] {
  return pieces.map(({ mark, text }) => ({ mark, text: asRead(cut(text, MOST_SHOWN), formats) }));
}

function valueWords({ before, after }: { before: string | null; after: string | null }, speech: Speech): string {
  const { words } = speech;
  const [was, is] = [before, after].map((text) => (text === null ? null : quoted(text, speech)));
  if (was == null) return words("changes-now", { after: is ?? "" });
  return is == null ? words("changes-no-longer", { before: was }) : words("changes-became", { before: was, after: is });
}

function toldWording(pieces: readonly Piece[], speech: Speech): Said {
  return { sort: "wording", said: rewordedWords(pieces, speech), pieces: shown(pieces, speech) };
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

function toldList({ added, removed, moved, reworded }: ListChange, speech: Speech): Said[] {
  const told = (sort: "added" | "removed" | "moved", entries: readonly string[]): Said[] => {
    if (entries.length === 0) return [];
    const said = speech.words(`changes-${sort}`, { entries: named(entries, speech) });
    return [{ sort, said, pieces: sort === "moved" ? [] : entryPieces(sort, entries, speech) }];
  };
  return [
    ...told("added", added),
    ...told("removed", removed),
    ...told("moved", moved),
    ...reworded.map((pieces) => toldWording(pieces, speech)),
  ];
}

/** Entries of a list that came or went, with points between; after some, the rest is counted. */
function entryPieces(mark: "added" | "removed", entries: readonly string[], speech: Speech): ChangePiece[] {
  const pieces = shown(
    entries.slice(0, NAMED).map((text) => ({ mark, text })),
    speech,
  );
  const rest = entries.length - pieces.length;
  const more: ChangePiece[] =
    rest > 0 ? [{ mark: "same", text: speech.words("changes-and-more", { count: rest }) }] : [];
  return [...pieces, ...more].flatMap((piece, at) => (at === 0 ? [piece] : [{ mark: "same", text: " · " }, piece]));
}

/** So many entries of a list are named before the rest is counted. */
const NAMED = 5;

function named(entries: readonly string[], speech: Speech): string {
  const shown = entries.slice(0, NAMED).map((entry) => quoted(entry, speech));
  const rest = entries.length - shown.length;
  return speech.formats.listAnd(rest > 0 ? [...shown, speech.words("changes-and-more", { count: rest })] : shown);
}

const isDate = (text: string) => /^\d{4}-\d{2}(-\d{2})?$/.test(text);

const asRead = (text: string, formats: Formats) => (isDate(text) ? formats.date(text) : text);

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

function quoted(text: string, { words, formats }: Speech): string {
  const short = cut(text, MOST_LETTERS);
  return !isDate(text) && short.includes(" ") ? words("changes-quoted", { text: short }) : asRead(short, formats);
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
