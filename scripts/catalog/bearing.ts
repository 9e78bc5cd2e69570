import { foldName } from "../schema/characters.ts";
import type { ByteText } from "./bytes.ts";
import type { Role } from "./catalog.ts";
import { mayClaim } from "./claims.ts";
import { searchForAlike } from "./lint/alike.ts";
import { sentencesOf } from "./lint/prose.ts";
import { type Disk, type FoundRole, readBytes } from "./read.ts";

/**
 * Those of some role files that the problems of a few roles may depend on: the roles themselves, those that claim
 * what one of them claims, and those that may hold a sentence like one of theirs. Whatever cannot be told from a file
 * without parsing it counts as if it did.
 *
 * @param roles the few, as far as they can be read
 * @param named the names of their files
 */
export async function rolesBearingOn(
  roles: readonly Role[],
  named: ReadonlySet<string>,
  files: readonly FoundRole[],
  language: string,
  disk: Disk | undefined,
): Promise<readonly FoundRole[]> {
  const search = searchForAlike(
    roles.flatMap((role) => sentencesOf(role, language).map((sentence) => ({ role, sentence }))),
  );
  const names = roles.flatMap(({ title, aliases }) => [title, ...aliases].map((name) => foldName(name.trim())));
  const addresses = new Set(roles.flatMap((role) => role["moved-from"] ?? []));
  const claims = new Set([...names, ...addresses]);
  const bearing: FoundRole[] = [];
  for (const file of files) {
    if (named.has(file.name)) {
      bearing.push(file);
      continue;
    }
    if (roles.length === 0) continue;
    const bytes = await readBytes(file, disk);
    const end = closingLine(bytes.text);
    // A file that is not cut in two by lines of hyphens is read with them mended.
    if (end === -1) {
      bearing.push(file);
      continue;
    }
    // Looked at in any case: the search takes note of every file.
    const holdsAlike = search.mayHold(bytes, end);
    const front = bytes.text.slice("---".length, end + 1);
    if (holdsAlike || addresses.has(file.slug) || mayClaim(front, claims)) bearing.push(file);
  }
  return search.needsAll() ? files : bearing;
}

function closingLine(text: ByteText): number {
  if (!text.startsWith("---\n")) return -1;
  const end = text.indexOf("\n---\n", "---".length);
  return end === -1 && text.endsWith("\n---") ? text.length - "\n---".length : end;
}
