import { readFileSync } from "node:fs";
import { join } from "node:path";
import { applyPatch, structuredPatch } from "diff";
import { expect, it } from "vitest";
import { loadCatalog } from "../../scripts/catalog/build.ts";
import { problemsOfRole } from "../../scripts/catalog/checks/check-role.ts";
import { findFiles } from "../../scripts/catalog/source/read-folder.ts";
import type { Problem } from "../../scripts/diagnostics/problem.ts";
import { PROJECT_FOLDER } from "../support/program.ts";
import { seededRandom } from "../support/random.ts";
import { sample } from "../support/sample.ts";
import { MUTATIONS } from "./mutations.ts";

const FOLDER = join(PROJECT_FOLDER, "roles");

it("two mistakes in a real role are both told, and nothing else, where one of them keeps it from being read", async () => {
  const { catalog } = await loadCatalog({ folder: FOLDER, workingDirectory: PROJECT_FOLDER });
  if (!catalog) throw new Error("the roles have errors of their own");
  const { roles } = findFiles(FOLDER, PROJECT_FOLDER);
  const random = seededRandom(11);
  const kinds = Object.entries(MUTATIONS);
  const [hiding, notHiding] = [new Set<string>(), new Set<string>()];
  const otherwise: string[] = [];
  const tried = sample([...roles.entries()], 12);
  tried.forEach(([number, file]) => {
    const original = readFileSync(file.path, "utf8");
    const others = [...catalog.roles.values()].filter(({ slug }) => slug !== file.slug);
    const surroundings = { vocabularies: catalog, others };
    const problemsOf = (text: string) => problemsOfRole(file, text, surroundings);
    // Each role is tried with other mistakes than the one before, until a pair of them fits.
    for (let turn = 0; turn < kinds.length; turn++) {
      const [[first, makeFirst], [second, makeSecond]] = [number * 7 + turn, number * 5 + turn * 11].map(
        (at) => kinds[at % kinds.length],
      ) as [(typeof kinds)[number], (typeof kinds)[number]];
      if (notHiding.has(first) || hiding.has(second)) continue;
      const [one, other] = [makeFirst(original, random)?.text, makeSecond(original, random)?.text];
      const both = one && other && withBoth(original, one, other);
      if (!both) continue;
      const ofOne = problemsOf(one);
      (ofOne.some(keepsFromReading) ? hiding : notHiding).add(first);
      if (!hiding.has(first)) continue;
      const ofOther = problemsOf(other);
      if (ofOther.some(keepsFromReading)) continue;
      const [told, wanted] = [problemsOf(both), [...ofOne, ...ofOther]].map((problems) => problems.map(said).sort());
      if (told?.join() !== wanted?.join())
        otherwise.push(`${first} + ${second} in ${file.slug}: ${told}, not ${wanted}`);
      return;
    }
  });
  expect(hiding.size).toBeGreaterThanOrEqual(Math.floor(tried.length / 4));
  // Beside a key that stands twice, the other of its lines is in doubt.
  expect(otherwise.filter((each) => !/^(?:a line twice|another title above) /.test(each))).toEqual([]);
}, 120_000);

const keepsFromReading = ({ code }: Problem) =>
  ["broken-yaml", "duplicate-key", "missing-front-matter", "unclosed-front-matter"].includes(code);

const said = ({ code, message }: Problem) => `${code} ${message}`;

/** A text with the changes of two others, where these are not next to each other. */
function withBoth(original: string, one: string, other: string): string | undefined {
  const patch = structuredPatch("", "", original, other, undefined, undefined, { context: 1 });
  return applyPatch(one, patch) || undefined;
}
