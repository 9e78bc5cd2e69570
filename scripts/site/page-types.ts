import type { Catalog } from "../catalog/catalog.ts";
import type { PageType } from "./page-type.ts";
import { aboutPage } from "./pages/about.ts";
import { apiPage } from "./pages/api.ts";
import { changesPage } from "./pages/changes.ts";
import { comparePage } from "./pages/compare.ts";
import { comparePairPages } from "./pages/compare-pair.ts";
import { docPages, docsPage } from "./pages/docs.ts";
import { domainPages } from "./pages/domain.ts";
import { editPage } from "./pages/edit.ts";
import { errorPages, errorsPage } from "./pages/errors.ts";
import { fitPage } from "./pages/fit.ts";
import { homePage } from "./pages/home.ts";
import { ladderPages } from "./pages/ladder.ts";
import { domainMapPages, mapPage } from "./pages/map.ts";
import { methodPage } from "./pages/method.ts";
import { movedPages } from "./pages/moved.ts";
import { notFoundPage } from "./pages/not-found.ts";
import { occupationPages } from "./pages/occupation.ts";
import { offlinePage } from "./pages/offline.ts";
import { ownPages } from "./pages/own.ts";
import { planPage } from "./pages/plan.ts";
import { privacyPage } from "./pages/privacy.ts";
import { removedPages } from "./pages/removed.ts";
import { roadmapPages } from "./pages/roadmap.ts";
import { rolePages } from "./pages/role.ts";
import { rolesPage } from "./pages/roles.ts";
import { domainSalariesPages, salariesPage } from "./pages/salaries.ts";
import { searchPage } from "./pages/search.ts";
import { skillPages } from "./pages/skill.ts";
import { skillsPage } from "./pages/skills.ts";
import { sourcesPage } from "./pages/sources.ts";

/** The page types of a site; of a translation, those that are there in every language. */
export function allTypes({ translatedFrom }: Pick<Catalog, "translatedFrom">): readonly PageType[] {
  return translatedFrom === undefined ? PAGE_TYPES : PAGE_TYPES.filter(({ isOnce }) => !isOnce);
}

/** The one table of page types. */
export const PAGE_TYPES: readonly PageType[] = [
  homePage,
  rolesPage,
  rolePages,
  roadmapPages,
  movedPages,
  removedPages,
  domainPages,
  ladderPages,
  skillsPage,
  skillPages,
  searchPage,
  mapPage,
  domainMapPages,
  salariesPage,
  domainSalariesPages,
  occupationPages,
  changesPage,
  planPage,
  fitPage,
  ownPages,
  comparePage,
  comparePairPages,
  methodPage,
  sourcesPage,
  aboutPage,
  apiPage,
  editPage,
  offlinePage,
  privacyPage,
  docsPage,
  docPages,
  errorsPage,
  errorPages,
  notFoundPage,
];
