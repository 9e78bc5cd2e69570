import { domainCounts } from "../../catalog/derive/listings.ts";
import { singlePage } from "../page-type.ts";
import { urls } from "../urls.ts";

export const notFoundPage = singlePage({
  name: "not-found",
  template: "pages/not-found.njk",
  url: urls.notFound,
  listed: false,
  content: ({ catalog }) => ({
    title: catalog.words("not-found"),
    description: catalog.words("not-found-text"),
    trail: [],
    view: { domains: domainCounts(catalog) },
  }),
});
