import type { SeededRandom } from "../support/random.ts";

/** A real role file with one mistake in it. */
export interface Mutation {
  text: string;
  /** Where the mistake lies. */
  line: number;
  column: number;
  /** Whether anybody could know from the file and the vocabularies what stood there. */
  restorable: boolean;
}

type Mutate = (text: string, random: SeededRandom) => Mutation | undefined;

/** One of the matches of a pattern in the front matter, changed. Group 1, if there is one, stands before the mistake. */
function oneOf(
  pattern: RegExp,
  change: (match: string, random: SeededRandom) => string | undefined,
  { restorable = true, within = "front" as "front" | "body" } = {},
): Mutate {
  return (text, random) => {
    const end = text.indexOf("\n---\n", 3);
    const [from, to] = within === "front" ? [0, end + 1] : [end + 5, text.length];
    const matches = [...text.slice(from, to).matchAll(pattern)];
    if (matches.length === 0) return undefined;
    const match = random.pick(matches);
    const lead = match[1]?.length ?? 0;
    const start = from + match.index + lead;
    const old = match[0].slice(lead);
    const changed = change(old, random);
    if (changed === undefined || changed === old) return undefined;
    return at(text.slice(0, start) + changed + text.slice(start + old.length), start, restorable);
  };
}

function at(text: string, offset: number, restorable: boolean): Mutation {
  const before = text.slice(0, offset).split("\n");
  return { text, line: before.length, column: (before.at(-1) ?? "").length + 1, restorable };
}

/** Two letters inside a word change places. */
function swapped(word: string, random: SeededRandom): string | undefined {
  const places = [...word.slice(1, -1)].flatMap((letter, index) =>
    letter !== word[index + 2] && /[a-z]/.test(letter) && /[a-z]/.test(word[index + 2] ?? "") ? [index + 1] : [],
  );
  if (places.length === 0) return undefined;
  const place = random.pick(places);
  return word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2);
}

const doubled = (word: string, random: SeededRandom) => {
  const place = random.below(word.length);
  return word.slice(0, place + 1) + word.slice(place);
};

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const BLOCK_TEXT = /^( +(?:- |summary: |title: |text: |why: |done: ))(?=[A-Z])[^"'\n]{20,}$/gm;
const SKILL = /(^ {4}- )[a-z]+-?[a-z]{3,}[a-z-]*(?=\n)/gm;

/** The ways in which people err, by what happened. */
export const MUTATIONS: Record<string, Mutate> = {
  "a key with two letters swapped": oneOf(
    /^(?:summary|skills|levels|roadmap|related|sources|occupations|reviewed)(?=:)/gm,
    swapped,
  ),
  "a key with a letter doubled": oneOf(/^(?:summary|skills|levels|roadmap|related|sources|reviewed)(?=:)/gm, doubled),
  "a key with a capital": oneOf(/^[a-z]+(?=:)/gm, capital),
  "a colon left out after a key": oneOf(/^[a-z]+: (?=\S)/gm, (key) => key.replace(":", "")),
  "a colon left out after a nested key": oneOf(/^( {4}| {2}- )[a-z]+: (?=\S)/gm, (key) => key.replace(":", "")),
  "a nested key misspelt": oneOf(/^( {4})(?:summary|duties|effort|learn)(?=:)/gm, swapped),
  "a skill misspelt": oneOf(SKILL, swapped),
  "a skill with a letter too many": oneOf(SKILL, doubled),
  "a skill with a capital": oneOf(SKILL, capital),
  "a skill with underscores": oneOf(/(^ {4}- )[a-z]+-[a-z-]+(?=\n)/gm, (id) => id.replaceAll("-", "_")),
  "a level misspelt": oneOf(/^( {2})(?:junior|senior)(?=:\n)/gm, swapped),
  "a related role misspelt": oneOf(/(role: )[a-z-]{6,}/g, swapped),
  "a related role that was renamed": oneOf(/(role: )[a-z-]{6,}/g, () => "chief-happiness-person", {
    restorable: false,
  }),
  "an unknown domain": oneOf(/^(domain: )\S+/gm, () => "gardening", { restorable: false }),
  "a domain misspelt": oneOf(/^(domain: )\S+/gm, swapped),
  "the fit of an occupation misspelt": oneOf(/(fit: )(?:close|part|residual)/g, swapped),
  "a source misspelt": oneOf(/^(sources: \[)[a-z0-9-]{6,}/gm, swapped),
  "quotes left out of a text with a comma": oneOf(/(title: )"[^",\n:]+, [^"\n:,]+"/g, (text) => text.slice(1, -1)),
  "a colon in a text without quotes": oneOf(BLOCK_TEXT, (text) => text.replace(/^(\S+ \S+)/, "$1:"), {
    restorable: false,
  }),
  "quotes left out of a text with a colon": oneOf(/(title: )"[^"\n,]*: [^"\n,]*"/g, (text) => text.slice(1, -1)),
  "a tab before a key": oneOf(/^ {2}(?=[a-z]+:)/gm, () => "\t"),
  "tabs before an entry": oneOf(/^ {6}(?=- )/gm, () => "\t\t\t"),
  "typographic quotes in a list": oneOf(/(title: )"[^"\n]+"/g, (text) => `“${text.slice(1, -1)}”`),
  "typographic quotes around a title": oneOf(/^(title: )[^"\n]+$/gm, (text) => `“${text}”`),
  "a text that begins with an at sign": oneOf(BLOCK_TEXT, (text) => `@${text}`, { restorable: false }),
  "a text that begins with a backtick": oneOf(BLOCK_TEXT, (text) => text.replace(/^\S+/, "`$&`"), {
    restorable: false,
  }),
  "a text that begins with an asterisk": oneOf(BLOCK_TEXT, (text) => text.replace(/^\S+/, "*$&*"), {
    restorable: false,
  }),
  "a text in brackets that goes on": oneOf(BLOCK_TEXT, (text) => `[New] ${text}`, { restorable: false }),
  "a placeholder in braces": oneOf(BLOCK_TEXT, () => "{{ what they do }}", { restorable: false }),
  "a percent sign first": oneOf(BLOCK_TEXT, (text) => `%${text}`, { restorable: false }),
  "a number sign that swallows the rest": (text, random) => {
    const [from, to] = [text.indexOf("\n"), text.indexOf("\n---\n", 3)];
    const matches = [...text.slice(from, to).matchAll(BLOCK_TEXT)];
    if (matches.length === 0) return undefined;
    const match = random.pick(matches);
    const word = match[0].indexOf(" ", (match[1] ?? "").length + 6) + 1;
    if (word === 0) return undefined;
    const start = from + match.index + word;
    return at(`${text.slice(0, start)}#${text.slice(start)}`, start, false);
  },
  "the first line of hyphens deleted": (text) => at(text.slice(4), 0, true),
  "the closing line of hyphens deleted": (text) => {
    const end = text.indexOf("\n---\n", 3);
    const gone = text.slice(0, end + 1) + text.slice(end + 5);
    return at(gone, gone.indexOf("\n## ", end) + 1, true);
  },
  "the closing line of hyphens indented": (text) => {
    const end = text.indexOf("\n---\n", 3) + 1;
    return at(`${text.slice(0, end)} ${text.slice(end)}`, end, true);
  },
  "the closing line made a dash by a word processor": (text) => {
    const end = text.indexOf("\n---\n", 3) + 1;
    return at(`${text.slice(0, end)}—${text.slice(end + 3)}`, end, true);
  },
  "an empty line first": (text) => at(`\n${text}`, 0, true),
  "a key one space too far in": oneOf(/^ {4}(?=(?:summary|duties|skills|learn|effort|done):)/gm, () => "     "),
  "an entry one space too far out": oneOf(/(?<=\n {6}- [^\n]*\n) {6}(?=- [A-Z])/g, () => "     "),
  "an entry two spaces too far in": oneOf(/(?<=\n {6}- [A-Z][^\n]*\n)( {6})(?=- [A-Z])/g, () => "  ".repeat(4)),
  "a level one space too far in": oneOf(/^ {2}(?=(?:mid|senior|lead):\n)/gm, () => "   "),
  "a date with the day first": oneOf(/^(reviewed: )\S+/gm, (day) => day.split("-").reverse().join(".")),
  "a date with slashes": oneOf(/^(reviewed: )\S+/gm, (day) => day.replaceAll("-", "/")),
  "a date in words": oneOf(/^(reviewed: )\S+/gm, (day) => `${Number(day.slice(8))} November ${day.slice(0, 4)}`),
  "a day that does not exist": oneOf(/^(reviewed: )\S+/gm, (day) => `${day.slice(0, 5)}02-30`, { restorable: false }),
  "a link with http": oneOf(/(url: )"https:[^"]*"/g, (url) => url.replace("https", "http")),
  "a link without its beginning": oneOf(/(url: )"https:\/\/[^"]*"/g, (url) => url.replace("https://", "")),
  "a list written as a text": oneOf(/^(sources: )\[[^\]\n]*\]$/gm, (list) => list.slice(1, -1)),
  "a number with a comma": oneOf(/((?:low|high): )\d{2,4}/g, (hours) => `1,${hours.padStart(3, "0")}`.slice(0, 5), {
    restorable: false,
  }),
  "a number in quotes": oneOf(/((?:low|high): )\d{2,4}/g, (hours) => `"${hours}"`),
  "a line twice": (text) => {
    const line = /^domain: .*\n/m.exec(text);
    if (!line) return undefined;
    const end = line.index + line[0].length;
    return at(text.slice(0, end) + line[0] + text.slice(end), end, true);
  },
  "another title above": (text) => {
    const start = text.indexOf("\ntitle: ") + 1;
    const changed = `${text.slice(0, start)}title: Something Else\n${text.slice(start)}`;
    return at(changed, start + "title: Something Else\n".length, false);
  },
  "a summary that is too short": oneOf(/^(summary: )[^\n]+/gm, () => "Writes programs.", { restorable: false }),
  "no domain": (text) => {
    const gone = text.replace(/^domain: .*\n/m, "");
    return at(gone, gone.indexOf("title"), false);
  },
  "no space behind a colon": oneOf(/^(?:title|summary|domain|reviewed): /gm, (key) => key.trimEnd()),
  "no space behind a dash": oneOf(/(?<=\n {4}- [a-z][^\n]*\n)( {4})- (?=[a-z])/g, () => "-"),
  "an equals sign for a colon": oneOf(/^(title|domain|reviewed)(: )/gm, (sign) => sign.replace(":", " =")),
  "a quote never closed": oneOf(/(title: )"[^",\n]*"(?=, url)/g, (text) => text.slice(0, -1)),
  "a bracket never closed": oneOf(/^(sources: )\[[^\]\n]*\]$/gm, (list) => list.slice(0, -1)),
  "a comma left out": oneOf(/(\{ low: \d+), /g, () => " "),
  "another role's name as an alias": (text, random) =>
    text.includes("title: Scrum Master\n")
      ? undefined
      : oneOf(/^(aliases: \[)/gm, () => "Scrum Master, ", { restorable: false })(text, random),
  "HTML in the text": oneOf(/(?<=\n\n)[A-Z][a-z]+ /g, (word) => `<b>${word.trim()}</b> `, {
    within: "body",
    restorable: false,
  }),
  "a heading of the first level": oneOf(/^## (?=[A-Z])/gm, () => "# ", { within: "body" }),
  "a heading of the third level": oneOf(/^## (?=What they do|Breaking in)/gm, () => "### ", { within: "body" }),
  "a heading misspelt": oneOf(/^## (?:What they do|Breaking in)/gm, swapped, { within: "body" }),
  "a citation misspelt": oneOf(/(?<=\[@)[a-z0-9-]{6,}(?=\])/g, swapped, { within: "body" }),
};
