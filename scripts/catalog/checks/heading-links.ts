import type { Problem } from "../../diagnostics/problem.ts";
import { closest, didYouMean, nameSome } from "../../diagnostics/suggest.ts";
import { REQUIRABLE_SECTIONS } from "../../schema/role.ts";
import type { BodyReferences } from "../source/body.ts";
import type { ProblemAt } from "./problem-at.ts";

/** A role's text by where its links lead and what they can lead to. */
export interface LinkedText {
  slug: string;
  file: string;
  references: Pick<BodyReferences, "headingIds" | "placeLinks">;
}

/** The fields of a role that have a heading on its page; the others stand in its head. */
const SECTIONS = REQUIRABLE_SECTIONS.filter((key) => !["aliases", "occupation", "reviewers", "body"].includes(key));

/** The ids that a role's page has beside the headings of its text, which begin with `text-`. */
export const PARTS_OF_THE_PAGE: readonly RegExp[] = [
  /^content$/,
  /^contents-heading$/,
  /^key-facts$/,
  new RegExp(`^(?:${SECTIONS.join("|")})$`),
  /^skills-(?:required|useful)$/,
  /^level-.+$/,
  /^pay-chart-.+$/,
  /^step-\d+(?:-title)?$/,
  /^route-\d+$/,
  /^pros-and-cons$/,
  /^fit$/,
  /^source-.+$/,
];

/** Whether every role's page may have such a place; the top is one of HTML's own. */
const isPartOfThePage = (id: string) => id === "top" || PARTS_OF_THE_PAGE.some((part) => part.test(id));

/** Links to a place on a role's page where the text of that role has no such heading, or has it no more. */
export function brokenHeadingLinks(texts: readonly LinkedText[], problemAt: ProblemAt): Problem[] {
  const bySlug = new Map(texts.map((text) => [text.slug, text]));
  return texts.flatMap(({ slug, file, references: { placeLinks } }) =>
    placeLinks.flatMap(({ value, ...at }) => {
      const [page = "", fragment = ""] = value.split("#");
      const named = page === "" ? slug : /^\/roles\/([a-z0-9-]+)\/(?:\?.*)?$/.exec(page)?.[1];
      const to = named === undefined ? undefined : bySlug.get(named);
      const id = decoded(fragment);
      if (!to || id === "" || isPartOfThePage(id)) return [];
      const ids = to.references.headingIds;
      if (ids.includes(id)) return [];
      const meant = closest(id, ids) ?? ids.find((each) => each === `text-${id}`);
      const all = ids.length === 0 ? "Its text has no headings." : `Its headings are ${nameSome(ids, 8)}.`;
      const message = `The text of ${to.file} has no heading \`${id.slice(0, 60)}\`, which a link leads to.`;
      const hint = `${didYouMean(id, meant === undefined ? ids : [meant])}${all}`;
      return problemAt(file, "broken-link", at, message, hint, {
        severity: "warning",
        instead: meant === undefined ? undefined : `${page}#${meant}`,
        ...(to.file === file ? {} : { concerns: [to.file] }),
      });
    }),
  );
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
