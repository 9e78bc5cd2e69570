import { mustGet } from "../../catalog/catalog.ts";
import { roadmapDiagram } from "../../catalog/derive/box-diagram.ts";
import { roadmapOf } from "../../catalog/derive/roadmap.ts";
import { homeCrumb, type PageType } from "../page-type.ts";
import { roadmapMarkdown } from "../text/roadmap-markdown.ts";
import { urls } from "../urls.ts";

/** The roadmap of a role by itself: as a diagram, as a list to tick off and to print, and as Markdown. */
export const roadmapPages: PageType = {
  name: "roadmap",
  template: "pages/roadmap.njk",
  section: "roles",
  openGraphType: "article",
  depicts: ({ roles }, slug) => ({ role: roles.get(slug) }),
  // The role's own page has the same list.
  listed: false,
  keys: (catalog) => [...catalog.roles.values()].flatMap(({ slug, roadmap }) => (roadmap ? [slug] : [])),
  url: urls.roadmap,
  content(site, slug) {
    const { catalog } = site;
    const { words } = catalog;
    const role = mustGet(catalog.roles, slug);
    const domain = mustGet(catalog.domains, role.domain);
    const roadmap = roadmapOf(catalog, role);
    const title = words("roadmap-of", { title: role.title });
    return {
      title,
      description: words("roadmap-description", { title: role.title, count: roadmap.steps.length }),
      trail: [
        homeCrumb(site),
        { name: domain.name, url: urls.domain(role.domain) },
        { name: role.title, url: urls.role(slug) },
      ],
      view: {
        slug,
        roadmap,
        diagram: site.keep(["roadmap diagram", JSON.stringify(roadmap.steps)], () => roadmapDiagram(roadmap)),
        markdown: roadmapMarkdown(title, roadmap, words),
      },
    };
  },
};
