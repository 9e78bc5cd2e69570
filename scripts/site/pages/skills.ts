import { skillGroups } from "../../catalog/derive/skill-page.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import { urls } from "../urls.ts";

export const skillsPage = singlePage({
  name: "skills",
  template: "pages/skills.njk",
  url: urls.skills,
  content(site) {
    const { words, skills } = site.catalog;
    const intro = words("skills-intro", { skills: words("count-skills", { count: skills.size }) });
    return {
      title: words("all-skills"),
      description: intro,
      trail: [homeCrumb(site)],
      view: { intro, groups: skillGroups(site.catalog) },
    };
  },
});
