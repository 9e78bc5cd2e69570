import { byId } from "../../browser/element.ts";
import { narrowBySelects } from "../../browser/filters.ts";
import { wordsFrom } from "../../browser/words.ts";

const groups = [...document.querySelectorAll<HTMLElement>("#role-groups .role-group")];
const status = byId("role-filter-count", HTMLParagraphElement);

narrowBySelects(byId("role-filter", HTMLFormElement), {
  items: [...document.querySelectorAll<HTMLLIElement>("#role-groups [data-domain]")],
  filters: ["domain", "skill", "pay"],
  has: ({ dataset }, filter, value) => (dataset[filter] ?? "").split(" ").includes(value),
  words: wordsFrom(status),
  keys: {
    count: "filter-count",
    none: "search-none-fits",
    without: "search-without-filter",
    withoutAll: "search-without-filters",
  },
  status,
  wider: byId("role-filter-wider", HTMLParagraphElement),
  arrange() {
    for (const group of groups) group.hidden = group.querySelector("[data-domain]:not([hidden])") === null;
  },
});
