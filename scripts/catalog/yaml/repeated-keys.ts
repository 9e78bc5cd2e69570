import { type Document, isScalar, visit, type YAMLMap } from "yaml";
import { t } from "../../diagnostics/messages.ts";
import { MOST_FAULTS } from "./candidate-fixes.ts";
import { linesRemoved } from "./edit.ts";
import type { Span, YamlFault } from "./fixed-text.ts";

/** Keys that stand in one mapping again. */
export function repeatedKeys(document: Document.Parsed, yaml: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Map(_, map) {
      const first = new Map<string, number>();
      map.items.forEach(({ key }, index) => {
        if (!isScalar(key)) return;
        const earlier = first.get(String(key.value));
        const number = numberInTwo(map, index, yaml);
        if (number) faults.push(number);
        else if (earlier === undefined) first.set(String(key.value), index);
        else if (faults.length <= MOST_FAULTS) {
          const [one, other] = [entrySpan(map, earlier), entrySpan(map, index)].map(({ from, to }) =>
            yaml.slice(from, to),
          );
          faults.push(
            withoutEntry(
              repeatedKey(key.range?.[0] ?? 0, yaml, one === other && !one?.includes("\n")),
              yaml,
              map,
              earlier,
              index,
            ),
          );
        }
      });
    },
  });
  return faults.sort((a, b) => a.at.from - b.at.from);
}

/** Reads on with the earlier one of two entries: which of them was meant cannot be known. */
function withoutEntry(fault: YamlFault, yaml: string, map: YAMLMap, earlier: number, index: number): YamlFault {
  if (fault.splices) return fault;
  const { from, to } = entrySpan(map, index);
  const end = from + yaml.slice(from, to).trimEnd().length;
  const splice = map.flow ? { start: entrySpan(map, index - 1).to, end, insert: "" } : linesRemoved(yaml, from, end);
  return { ...fault, inThought: { splices: [splice], doubtful: [entrySpan(map, earlier), { from, to }] } };
}

function entrySpan(map: YAMLMap, index: number): Span {
  const { key, value } = map.items[index] as { key: Ranged; value: Ranged | null };
  return { from: key.range?.[0] ?? 0, to: value?.range?.[1] ?? key.range?.[1] ?? 0 };
}

interface Ranged {
  range?: readonly number[] | null;
}

/**
 * A key that stands twice: of two lines that say the same, one can go.
 *
 * @param saysTheSame whether what stands behind it does so both times
 */
export function repeatedKey(from: number, text: string, saysTheSame: boolean): YamlFault {
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  const lineEnd = text.indexOf("\n", from) === -1 ? text.length : text.indexOf("\n", from);
  const line = text.slice(lineStart, lineEnd);
  const key = /^[^\s:,{}]+/.exec(text.slice(from))?.[0] ?? text[from] ?? "";
  const isWholeLine = line.trimStart().startsWith(key) && text.slice(lineStart, from).trim() === "";
  // A comment behind it, or a second key on the line, is no part of what is said twice.
  const isAlone = text.slice(0, lineStart).split("\n").includes(line);
  const isRepeated = isWholeLine && saysTheSame && isAlone && !holdsMore(text.slice(lineEnd + 1), line);
  return {
    code: "duplicate-key",
    at: { from, to: from + key.length },
    message: t`The key \`${key}\` stands twice in the same place.`,
    hint: isRepeated ? t`Remove this line: it says the same.` : t`Keep one of the two.`,
    ...(isRepeated
      ? { splices: [{ start: lineStart, end: Math.min(lineEnd + 1, text.length), insert: "" }], isSafe: true }
      : {}),
  };
}

/** Whether what belongs to a line goes on below it. */
function holdsMore(below: string, line: string): boolean {
  const indentOf = (text: string) => /^ */.exec(text)?.[0].length ?? 0;
  return indentOf(below) > indentOf(line);
}

/** In braces, the comma within a number such as 90,000 makes a key of its last three digits. */
export function numberInTwo(map: YAMLMap, index: number, yaml: string): YamlFault | undefined {
  const key = map.items[index]?.key;
  const before = map.items[index - 1]?.value;
  if (!map.flow || !isScalar(key) || !isScalar(before) || !key.range || !before.range) return undefined;
  const [from, to] = before.range;
  const at = { from, to: key.range[1] };
  if (!/^\d{1,3},\d{3}$/.test(yaml.slice(at.from, at.to))) return undefined;
  const number = yaml.slice(from, to) + yaml.slice(key.range[0], at.to);
  return {
    code: "broken-yaml",
    at,
    message: t`The comma splits this number in two.`,
    hint: t`Write the number without a comma: \`${number}\`.`,
    splices: [{ start: at.from, end: at.to, insert: number }],
    isSafe: true,
  };
}
