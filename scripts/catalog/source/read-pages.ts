import type { z } from "zod";
import { t } from "../../diagnostics/messages.ts";
import { onLine, type Problem, problemIn } from "../../diagnostics/problem.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { isImageName } from "../../schema/assets.ts";
import { type PageFields, pageSchema } from "../../schema/page.ts";
import { urls } from "../../site/urls.ts";
import type { OwnPage } from "../catalog.ts";
import { certain } from "../checks/problem-at.ts";
import { suspicions, validate } from "../checks/validate.ts";
import { withoutRemains } from "../checks/wrong-encoding.ts";
import type { BodyReferences, FaultOfImage } from "./body.ts";
import { ASSETS_FOLDER, aboutFile, PAGES_FOLDER } from "./file-rules.ts";
import { readParts } from "./parse-role.ts";
import { type Disk, type FoundFile, readText } from "./read-folder.ts";

/** The pages of a site's own, as far as they can be read, and where their links lead. */
export interface ReadPages {
  pages: Map<string, OwnPage>;
  /** By the files' names in messages. */
  references: Map<string, BodyReferences>;
  problems: Problem[];
  texts: Map<string, string>;
}

/** The names at the top of a site that are the program's. */
export const TAKEN = new Set(
  Object.entries(urls).flatMap(([name, url]) => {
    if (name === "ownPage") return [];
    const path = typeof url === "string" ? url : (url as (...names: string[]) => string)("x", "y");
    return /^\/([a-z0-9-]+)\//.exec(path)?.[1] ?? [];
  }),
);

/**
 * Reads the files in `_pages/`. Their text is that of a role with images, which lie in `_assets/`.
 *
 * @param found the files, by the addresses of their pages
 * @param assets the names of the files in `_assets/`
 * @param schema what their front matter is held against
 */
export function readPages(
  found: ReadonlyMap<string, FoundFile>,
  assets: ReadonlyMap<string, unknown>,
  disk?: Disk,
  schema: z.ZodType = pageSchema,
): ReadPages {
  const read: ReadPages = { pages: new Map(), references: new Map(), problems: [], texts: new Map() };
  for (const [slug, file] of found) {
    const got = readText(file, disk);
    if ("problem" in got) {
      read.problems.push(got.problem);
      continue;
    }
    read.texts.set(file.name, got.text);
    const { page, references, problems } = pageIn(slug, file, got.text, imageIn(assets), schema);
    read.problems.push(...problems);
    if (page) read.pages.set(slug, page);
    if (references) read.references.set(file.name, references);
  }
  return read;
}

function pageIn(slug: string, file: FoundFile, text: string, faultOfImage: FaultOfImage, schema: z.ZodType) {
  const isTaken = t`The address \`${slug}\` is one of the program's own pages.`;
  const rename = t`Give the file in \`${PAGES_FOLDER}/\` another name.`;
  const taken = TAKEN.has(slug) ? [aboutFile(file, "duplicate-slug", isTaken, rename)] : [];
  const parts = readParts(file.name, text, { schema }, { faultOfImage });
  if ("problems" in parts) return { problems: [...taken, ...parts.problems] };
  const { data, body, references } = parts;
  const cited = references.citations.map(({ line, column, length }): Problem => {
    const message = t`A page of the site's own has no list of sources for a citation to lead to.`;
    const hint = t`Write a link to where the sources stand: \`[Sources](/sources/)\`.`;
    return problemIn(file.name, "bad-citation", onLine(line, column, length), message, hint, { path: ["body"] });
  });
  const validated = validate(schema, data, file.name);
  const wrong = "problems" in validated ? validated.problems : [];
  const inText = [...parts.bodyProblems, ...cited].flatMap((problem) => certain(problem, data));
  const found = [...taken, ...parts.unread, ...wrong, ...suspicions(schema, data), ...inText];
  const problems = withoutRemains(found, parts.damage);
  if (!("value" in validated) || taken.length > 0) return { references, problems };
  return { page: { ...(validated.value as PageFields), slug, file: file.name, body }, references, problems };
}

/** An image of a page is a file in `_assets/`, and says in words what it shows. */
function imageIn(assets: ReadonlyMap<string, unknown>): FaultOfImage {
  return ({ address, says }) => {
    if (!assets.has(address) || !isImageName(address)) {
      const images = [...assets.keys()].filter(isImageName);
      const hint = `${didYouMean(address, images)}${t`Put the image into \`${ASSETS_FOLDER}/\` and write its name alone, such as \`![Our ward at night](ward.jpg)\`.`}`;
      return {
        code: "missing-file",
        message: t`There is no image \`${address.slice(0, 60)}\` in \`${ASSETS_FOLDER}/\`.`,
        hint,
      };
    }
    if (says !== "") return undefined;
    return {
      code: "missing-alt-text",
      message: t`The image \`${address}\` does not say what it shows.`,
      hint: t`Say it between the brackets, for those who cannot see it: \`![Our ward at night](${address})\`.`,
    };
  };
}
