import { sameData } from "../yaml/edit.ts";
import type { RoleDraft } from "./write-role.ts";

/**
 * A draft that was begun on an older text of a role, brought to the text of today: what the draft left alone is as
 * it is now, and what it changed is as the draft has it.
 *
 * @param base the role as it was when the draft was begun
 * @param mine the draft
 * @param theirs the role as it is now
 * @returns the draft, and the fields (`body` for the text) that both have changed, each in another way
 */
export function mergeDraft(base: RoleDraft, mine: RoleDraft, theirs: RoleDraft): { draft: RoleDraft; both: string[] } {
  const both: string[] = [];
  const merged = (key: string, before: unknown, own: unknown, now: unknown) => {
    if (sameData(before, own)) return now;
    if (!sameData(before, now) && !sameData(own, now)) both.push(key);
    return own;
  };
  const keys = new Set([...Object.keys(theirs.fields), ...Object.keys(mine.fields)]);
  const fields = [...keys].flatMap((key): [string, unknown][] => {
    const value = merged(key, base.fields[key], mine.fields[key], theirs.fields[key]);
    return value === undefined ? [] : [[key, value]];
  });
  const body = merged("body", base.body.trim(), mine.body.trim(), theirs.body.trim());
  return { draft: { fields: Object.fromEntries(fields), body: String(body) }, both };
}
