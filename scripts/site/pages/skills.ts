import { skillGroups } from "../../catalog/derive/skill-page.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import { urls } from "../urls.ts";

/** More skills than these are too many to scroll through: their kinds stand above them. */
const MANY = 500;

export const skillsPage = singlePage({
  name: "skills",
  template: "pages/skills.njk",
  style: "skills",
  url: urls.skills,
  content(site) {
    const { words, skills } = site.catalog;
    const groups = skillGroups(site.catalog);
    const intro = words("skills-intro", { skills: words("count-skills", { count: skills.size }) });
    return {
      title: words("all-skills"),
      description: intro,
      trail: [homeCrumb(site)],
      view: { intro, groups, isLong: groups.length > 1 && skills.size > MANY },
    };
  },
});
