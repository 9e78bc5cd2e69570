import { mostAskedFor, skillGroups, skillIndex } from "../../catalog/derive/skill-page.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import { urls } from "../urls.ts";
import { isLongList } from "./long-list.ts";

export const skillsPage = singlePage({
  name: "skills",
  template: "pages/skills.njk",
  script: "lists",
  style: "lists",
  url: urls.skills,
  content(site) {
    const { words, skills } = site.catalog;
    const groups = skillGroups(site.catalog);
    const intro = words("skills-intro", { skills: words("count-skills", { count: skills.size }) });
    const isLong = isLongList(skills.size);
    return {
      title: words("all-skills"),
      description: intro,
      trail: [homeCrumb(site)],
      isStill: !isLong,
      view: {
        intro,
        kinds: skillIndex(groups),
        most: isLong ? mostAskedFor(groups) : [],
        isLong,
      },
    };
  },
});
