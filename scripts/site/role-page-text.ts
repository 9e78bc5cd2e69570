import type { RolePage } from "../catalog/derive/role-page.ts";
import type { Words } from "../schema/strings.ts";
import { type BodySection, renderBody } from "./markdown.ts";

/** A role's text where the page shows it, and the page's table of contents. */
export interface RolePageText {
  /** What stands before the skills: what the job is, and whatever the text says beside it. */
  opening: BodySection[];
  /** What stands with the ways in. */
  breakingIn: BodySection | null;
  contents: { anchor: string; label: string }[];
}

/** Cuts a role's text into the places that the page has for it. */
export function rolePageText(page: RolePage, body: string, root: string, words: Words): RolePageText {
  const citations = new Map(
    page.sources.map((source, index) => [source.id, { number: index + 1, title: source.title }]),
  );
  const sections = renderBody(body, { root, citations });
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
  const entries: [present: boolean, anchor: string, label: string][] = [
    ...opening
      .filter((section) => section.heading !== "")
      .map((section): [boolean, string, string] => [true, section.id, section.heading]),
    [page.skills !== null, "skills", words("skills")],
    [page.levels.length > 0, "levels", words("levels")],
    [page.roadmap !== null, "roadmap", words("roadmap")],
    [page.routes.length > 0, "routes", words("routes")],
    [breakingIn !== null, breakingIn?.id ?? "", breakingIn?.heading ?? ""],
    [page.pros.length + page.cons.length > 0, "pros-and-cons", words("pros-and-cons")],
    [page.suits.length + page.notFor.length > 0, "fit", words("fit")],
    [page.related.length > 0, "related", words("related")],
    [page.sources.length > 0, "sources", words("sources")],
  ];
  return entries.filter(([present]) => present).map(([, anchor, label]) => ({ anchor, label }));
}
