import { isScalar, type YAMLMap } from "yaml";
import type { YamlFault } from "./yaml-faults.ts";

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
    message: "The comma splits this number in two.",
    hint: `Write the number without a comma: \`${number}\`.`,
    splices: [{ start: at.from, end: at.to, insert: number }],
    isSafe: true,
  };
}
