import { mustGet } from "../../catalog/catalog.ts";
import { endsOf, ladderDiagram, ladderPage, laddersInUse } from "../../catalog/derive/ladder-page.ts";
import { homeCrumb, type PageType } from "../page-type.ts";
import type { SiteContext } from "../site-context.ts";
import { urls } from "../urls.ts";

/** More skills than this are folded away, those that fewer roles ask for. */
const SKILLS_SHOWN = 25;

/** A ladder as a table, with the roles on it. */
export const ladderPages: PageType = {
  name: "ladder",
  template: "pages/ladder.njk",
  section: "roles",
  style: "ladder",
  listed: true,
  keys: laddersInUse,
  url: urls.ladder,
  content(site, name) {
    const { catalog, formats } = site;
    const { words } = catalog;
    const ladder = ladderPage(catalog, name);
    const roles = ladder.domains.reduce((sum, domain) => sum + domain.roles.length, 0);
    return {
      title: ladderTitle(site, name),
      description: words("ladder-description", {
        title: ladderTitle(site, name),
        levels: words("count-levels", { count: ladder.levels.length }),
        roles: words("count-roles", { count: roles }),
      }),
      trail: [homeCrumb(site), { name: words("roles"), url: urls.roles }],
      view: {
        ladder,
        roles,
        hasGrades: ladder.levels.some(({ grade }) => grade !== null),
        hasSummaries: ladder.levels.some(({ summary }) => summary !== null),
        hasKept: ladder.topics.some(({ cells }) => cells.flat().some(({ isKept }) => isKept)),
        skills: { shown: ladder.skills.slice(0, SKILLS_SHOWN), more: ladder.skills.slice(SKILLS_SHOWN) },
        diagram: ladder.isForked
          ? site.keep(["ladder diagram", JSON.stringify(ladder.levels)], () => ladderDiagram(ladder))
          : null,
        steps: ladder.levels.flatMap(({ name: level, after }) =>
          after.length > 0 ? [words("ladder-step", { level, after: formats.listAnd(after) })] : [],
        ),
        others: laddersInUse(catalog)
          .filter((other) => other !== name)
          .map((other) => ({ name: other, title: ladderTitle(site, other) })),
      },
    };
  },
};

/** The name of a ladder, else its id in words; the default one's is that of levels in general. */
export function ladderName({ catalog, formats }: Pick<SiteContext, "catalog" | "formats">, id: string): string {
  const byId = id === "default" ? catalog.words("levels") : formats.capital(id.replaceAll("-", " "));
  return catalog.ladderNames.get(id) ?? byId;
}

/** What a ladder is called: by its name, and by where it leads from and to. */
export function ladderTitle({ catalog, formats }: Pick<SiteContext, "catalog" | "formats">, name: string): string {
  const { first, last } = endsOf(mustGet(catalog.ladders, name));
  const called = ladderName({ catalog, formats }, name);
  const ends = { ladder: called, first: formats.listAnd(first), last: formats.listAnd(last) };
  return catalog.words(ends.first === ends.last ? "ladder-title-one" : "ladder-title", ends);
}
