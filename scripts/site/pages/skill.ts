import { skillPage } from "../../catalog/derive/skill-page.ts";
import { homeCrumb, type PageType } from "../page-type.ts";
import { urls } from "../urls.ts";

export const skillPages: PageType = {
  name: "skill",
  template: "pages/skill.njk",
  section: "skills",
  style: "skills",
  listed: true,
  keys: (catalog) => [...catalog.skills.keys()],
  url: urls.skill,
  content(site, id) {
    const skill = skillPage(site.catalog, id);
    return {
      title: skill.name,
      description: skill.summary ?? skill.name,
      trail: [homeCrumb(site), { name: site.catalog.words("skills"), url: urls.skills }],
      view: { skill },
    };
  },
};
