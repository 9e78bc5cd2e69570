import { STRINGS, type StringKey } from "../../schema/string-table.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import { proposalLinks } from "../repository.ts";
import { urls } from "../urls.ts";

export const editPage = singlePage({
  name: "edit",
  template: "pages/edit.njk",
  isOnce: true,
  script: "edit",
  style: "edit",
  url: urls.edit,
  content(site) {
    const { words } = site.catalog;
    const proposal = proposalLinks(site.catalog.site, site.rolesPath);
    return {
      title: words("edit"),
      description: words("edit-description"),
      trail: [homeCrumb(site)],
      view: {
        words: words.browser(...WORDS),
        exampleFile: `${[...site.catalog.roles.keys()][0] ?? "ward-nurse"}.md`,
        settings: { rolesPath: site.rolesPath, proposal },
        proposal,
      },
    };
  },
});

/** The words that the page's code fills in by itself. */
const WORDS = (Object.keys(STRINGS) as StringKey[]).filter((key) => /^edit-(?!hand)|^field-sources$/.test(key));
