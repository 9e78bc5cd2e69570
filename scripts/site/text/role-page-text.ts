import type { Words } from "../../schema/strings.ts";
import { type BodySection, renderBody } from "../render/markdown.ts";
import { headingOf, isSaid, sectionsIn } from "../role-fields.ts";
import type { RolePage } from "../role-page.ts";

/** A role's text where the page shows it, and the page's table of contents. */
export interface RolePageText {
  /** What stands before the skills: what the job is, and whatever the text says beside it. */
  opening: BodySection[];
  /** What stands with the ways in. */
  breakingIn: BodySection | null;
  contents: { anchor: string; label: string }[];
}

/** Cuts a role's text into the places that the page has for it. */
export function rolePageText(
  page: RolePage,
  body: string,
  root: string,
  words: Words,
  isTranslation = false,
): RolePageText {
  const citations = new Map(
    page.sources.map((source, index) => [source.id, { number: index + 1, title: source.title }]),
  );
  const sections = renderBody(body, { root, isTranslation, citations });
  const breakingIn = sections.find((section) => section.heading === words("breaking-in")) ?? null;
  const opening = sections.filter((section) => section !== breakingIn);
  return { opening, breakingIn, contents: contentsOf(page, opening, breakingIn, words) };
}

function contentsOf(
  page: RolePage,
  opening: readonly BodySection[],
  breakingIn: BodySection | null,
  words: Words,
): RolePageText["contents"] {
  const ofText = ({ id, heading }: BodySection) => ({ anchor: id, label: heading });
  const entries: RolePageText["contents"] = [];
  for (const part of page.order) {
    if (part === "body") entries.push(...opening.filter(({ heading }) => heading !== "").map(ofText));
    for (const section of sectionsIn([part])) {
      const { anchor, heading } = headingOf(section);
      const isNew = entries.at(-1)?.anchor !== anchor;
      if (isSaid(page[section.key]) && isNew) entries.push({ anchor, label: words(heading) });
    }
    // Where there are ways in, it is a part of them.
    if (part === "routes" && breakingIn && !isSaid(page.routes)) entries.push(ofText(breakingIn));
  }
  return entries;
}
